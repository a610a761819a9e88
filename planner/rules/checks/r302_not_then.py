"""An item uses an entry of the roster that does not count at its date.

What: an entry's `until` lies before the first day, or its `since` after the last day
that the item can have. Of a window only what is true of every day in it counts; an
item without a date is judged on the half-year, a session, a note and an answer on
days of their own. Past items are judged too, on the roster of their time; cancelled
and carried ones use nothing. A city need not be a member, so `joined` is not asked.

Why: an item led by a unit that is closed by then is led by nobody; a seat that has
ended speaks for no city.

Instead: name the one who follows, or correct the entry's `since` or `until`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from planner.diagnostics.severity import Severity
from planner.model.dates import session_date
from planner.model.item import UNCOUNTED, Item
from planner.model.network import RosterEntry
from planner.model.when import When, when
from planner.rules.answers import group_of
from planner.rules.case import Case
from planner.rules.finding import Also, At, Finding
from planner.rules.references import REFERENCES
from planner.rules.rule import Example, rule
from planner.rules.targets import GROUP, Target, table
from planner.rules.uses import Use, uses
from planner.sentence import phrase, say
from planner.source.document import Path

Day = date | str
_TARGETS = frozenset(
    each.target for each in REFERENCES if each.target.home == "network"
)


class _Held(NamedTuple):
    """An entry of the roster, and where it stands."""

    path: Path
    entry: RosterEntry


class _Days(NamedTuple):
    """An entry that counts from `first` or before to `last` or after always counts."""

    first: date
    last: date


def check(case: Case) -> Iterator[Finding]:
    """Yield the uses of entries that have ended, or not begun, by then."""
    days = _days(case)
    held = {target: _held(target, case, days) for target in _TARGETS}
    always = {
        target: {*target.words, *(name for name, each in found.items() if not each)}
        for target, found in held.items()
    }
    for use in uses(case.workspace, case.sheet, always):
        name = group_of(use.name) if use.target is GROUP else use.name
        found = held[use.target].get(name)
        if found is not None and not _uses_nothing(use):
            yield from _judge(use, found, case)


def _days(case: Case) -> _Days:
    """Return the earliest end and the latest start of all that the plan dates."""
    half_year = case.half_year
    ends, starts = [half_year.last], [half_year.first]
    for _, _, item, dates in case.entries:
        if dates is not None:
            ends.append(dates.end)
            starts.append(dates.start)
        for each in item.session.values():
            session = session_date(each)
            ends.append(session.end)
            starts.append(session.start)
        for day in _own_days(item):
            ends.append(day)
            starts.append(day)
    return _Days(min(ends), max(starts))


def _own_days(item: Item) -> list[date]:
    answers = [answer.on for answer in item.consultation.values()]
    return [note.on for note in item.note.values()] + answers


def _held(target: Target, case: Case, days: _Days) -> dict[str, _Held | None]:
    """Return what a target names; None for an entry that counts all the time."""
    return {
        name: None
        if (entry.since or date.min) <= days.first
        and (entry.until or date.max) >= days.last
        else _Held((*each.split("."), name), entry)
        for each in target.tables
        for name, entry in table(each, case.workspace).items()
    }


def _uses_nothing(use: Use) -> bool:
    return use.entry is not None and use.entry.item.status in UNCOUNTED


def _judge(use: Use, held: _Held, case: Case) -> Iterator[Finding]:
    dates, entry = _when(use, case), held.entry
    if entry.until is not None and entry.until < dates.start:
        yield _finding(use, held, case, "until", dates.first)
    elif entry.since is not None and entry.since > dates.end:
        yield _finding(use, held, case, "since", dates.last)


_SAID = {
    "until": phrase("{name} ended on {day}, before {then}"),
    "since": phrase("{name} begins on {day}, after {then}"),
}


def _finding(
    use: Use, held: _Held, case: Case, bound: Literal["since", "until"], then: Day
) -> Finding:
    facts: dict[str, object] = {
        "name": held.path[-1],
        "day": getattr(held.entry, bound),
        "then": then,
    }
    risen = use.reference.keys == "lead" and case.reached("submitted")
    return Finding(
        At(use.path, use.reference.part),
        say(_SAID[bound], **facts),
        help=say(
            "name {one} that counts then, or correct `{bound}` in network.toml",
            one=say(use.target.one),
            bound=bound,
        ),
        also=(
            Also(At((*held.path, bound), file="network.toml"), say("it says so here")),
        ),
        severity=Severity.ERROR if risen else None,
    )


def _when(use: Use, case: Case) -> When:
    """Return the days of what a name stands in: session, note, answer, item, plan."""
    half_year = str(case.half_year)
    if use.entry is None:
        return when(half_year)
    item, (_, _, key, *rest) = use.entry.item, use.path
    if key == "session":
        return session_date(item.session[str(rest[0])])
    if key == "note":
        return when(item.note[str(rest[0])].on)
    if key == "consultation":
        return when(item.consultation[use.name].on)
    return use.entry.when or when(half_year)


_ROSTER = """
[person.former-officer]
unit = "mena-hub"
until = 2026-12-31

[organisation.late-partner]
name = "Late Partner"
since = 2027-05-01
"""
RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    needs=("roster",),
    bad=(
        Example(
            """
[training.referral]
title = "Referral pathways"
lead = "former-officer"  # >> 8
start = 2027-04-14
""",
            roster=_ROSTER,
        ),
        Example(
            """
[training.webinars]
title = "Webinar series"
partners.host = ["late-partner"]  # >> 18
session.opening.start = "2027-03"
session.opening.end = "2027-04"
""",
            roster=_ROSTER,
        ),
    ),
    good=(
        Example(
            """
[training.referral]
title = "Referral pathways"
lead = "former-officer"
status = "cancelled"
start = 2027-04-14
""",
            roster=_ROSTER,
        ),
        Example(
            """
[training.webinars]
title = "Webinar series"
partners.host = ["late-partner"]
start = "2027-05"
""",
            roster=_ROSTER,
        ),
    ),
)
