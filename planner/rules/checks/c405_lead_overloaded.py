"""A unit or a person leads more than they can.

What: a lead has more open items in a plan than the roster's `max_items` says, or more
that begin in one month than a third of that, rounded up. An item whose month is not
known counts for no month. One finding a lead, at the first item that is too many.

Why: the limit was set in a calm hour. Whoever goes beyond it in a plan goes beyond it
in the week of the event.

Instead: give items to another lead, move some, or raise `max_items` if the team has
grown.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from math import ceil

from planner.diagnostics.severity import Severity
from planner.model.plan import Entry
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.months import Month, month_of
from planner.rules.rule import Example, rule
from planner.sentence import Sentence, say

_PART = 3


def check(case: Case) -> Iterator[Finding]:
    """Yield leads with too many open items, altogether or in a month."""
    led: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in case.open:
        if entry.item.lead is not None:
            led[entry.item.lead].append(entry)
    leads = case.network.leads()
    for name, entries in led.items():
        most = leads[name].max_items if name in leads else None
        if most is None:
            continue
        yield from _of_lead(name, entries, most)


def _of_lead(name: str, entries: list[Entry], most: int) -> Iterator[Finding]:
    if len(entries) > most:
        yield _finding(
            entries[most],
            say(
                "{name} leads {count} open items, more than {most}",
                name=name,
                count=len(entries),
                most=most,
            ),
        )
        return
    a_month = ceil(most / _PART)
    if len(entries) > a_month:
        yield from _of_months(name, entries, a_month)


def _of_months(name: str, entries: list[Entry], most: int) -> Iterator[Finding]:
    months = [_month(entry) for entry in entries]
    counts = Counter(month for month in months if month is not None)
    full = sorted(month for month, count in counts.items() if count > most)
    if full:
        places = [place for place, month in enumerate(months) if month == full[0]]
        yield _finding(
            entries[places[most]],
            say(
                "{name} leads more than {most} items that begin in {months}",
                name=name,
                most=most,
                months=", ".join(f"{each} ({counts[each]})" for each in full),
            ),
        )


def _month(entry: Entry) -> Month | None:
    """Return the month in which an item begins; of a postponed one it is open."""
    return None if entry.item.status == "postponed" else month_of(entry.when)


def _finding(entry: Entry, message: Sentence) -> Finding:
    return Finding(
        At((*entry.path, "lead")),
        message,
        help=say(
            "give items to another lead, move some, or raise `max_items` in "
            "network.toml"
        ),
    )


def _items(*starts: str, mark: int = -1) -> str:
    """Return items of one lead, with a mark at one of them."""
    return "".join(
        f'\n[training.item-{place}]\ntitle = "Item {place}"\nlead = "small-hub"'
        f"{'  # >> 8' if place == mark else ''}\nstart = {start}\n"
        for place, start in enumerate(starts)
    )


_ROSTER = """
[unit.small-hub]
name = "Small hub"
max_items = 4

[unit.free-hub]
name = "Hub without a limit"
"""
_FOUR = ("2027-01-20", "2027-02-20", "2027-03-20", "2027-04-20")
RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    needs=("roster", "items"),
    bad=(
        Example(_items(*_FOUR, "2027-05-20", mark=4), roster=_ROSTER),
        Example(
            _items("2027-01-20", "2027-02-03", '"2027-02"', "2027-02-20", mark=3),
            roster=_ROSTER,
        ),
    ),
    good=(
        Example(_items(*_FOUR), roster=_ROSTER),
        Example(
            _items("2027-02-03", "2027-02-10", '"2027-Q1"', "2027-02-11").replace(
                "2027-02-11", '2027-02-11\nstatus = "postponed"'
            ),
            roster=_ROSTER,
        ),
        Example(
            _items(*_FOUR, "2027-05-20").replace("small-hub", "free-hub"),
            roster=_ROSTER,
        ),
        Example(_items(*_FOUR, "2027-05-20"), roster=_ROSTER, today="2027-01-21"),
    ),
)
