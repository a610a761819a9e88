"""Rules of one's own made rules like all others.

A rule looks at every item that could be read and for which `when` is true. Items that
are over are left out unless `when` names `status` or `over`, and records unless it
names `plan.status`. Each line of `require` must be true of the item, and no line of
`forbid` may be; of a window only what is true of every day in it counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from planner.diagnostics.severity import Severity
from planner.model.categories import CATEGORIES
from planner.model.plan import Entry
from planner.model.settings import OwnRule
from planner.rules.asks import as_written
from planner.rules.case import Case
from planner.rules.conditions import Line
from planner.rules.declaration import Declaration, declaration
from planner.rules.facts import Around
from planner.rules.finding import Also, At, Finding
from planner.rules.nameable import ALL, PLAN
from planner.rules.rule import OWN, Need, Rule
from planner.rules.wishes import wishes
from planner.sentence import Sentence, both, either, say

_OF_ENDED = frozenset({"status", "over"})
_OF_RECORDS = "plan.status"
_CATEGORY = "category"


def rules_of(told: Mapping[str, OwnRule]) -> tuple[Rule, ...]:
    """Return the rules of a settings file, without those that have a mistake."""
    found = (declaration(name, each) for name, each in told.items())
    return tuple(_rule(each) for each in found if each.is_whole)


def _rule(own: Declaration) -> Rule:
    framed = any(field.startswith(f"{PLAN}.") for field in own.fields)
    needs: frozenset[Need] = frozenset({"frame"} if framed else ())
    return Rule(
        code=f"{OWN}{own.name}",
        name=own.name,
        severity=Severity.of(own.told.severity),
        check=partial(_check, own),
        scope="plan",
        bad=(),
        good=(),
        needs=needs,
        page=_page(own),
    )


def _check(own: Declaration, case: Case) -> Iterator[Finding]:
    if case.plan.status == "record" and _OF_RECORDS not in own.fields:
        return
    around = Around(case.plan, case.today)
    entries = case.open if own.fields.isdisjoint(_OF_ENDED) else case.entries
    bad = own.forbidden
    for entry in entries:
        if _is_looked_at(entry, own, around):
            wrong = [line for line in own.lines if line.holds(entry, around) is bad]
            if wrong:
                yield _finding(own, wrong, entry, around)


def _is_looked_at(entry: Entry, own: Declaration, around: Around) -> bool:
    if entry.category.key not in own.homes:
        return False
    for line in own.when:  # noqa: SIM110 - `all` takes twice as long
        if not line.holds(entry, around):
            return False
    return True


def _finding(
    own: Declaration, wrong: list[Line], entry: Entry, around: Around
) -> Finding:
    first, *further = wrong
    also = [
        Also(At(line.field.place(entry)), say("this too"))
        for line in further
        if own.forbidden and line.field.written(entry, around) is not None
    ]
    return Finding(
        At(first.field.place(entry)),
        say("{message}", message=_message(own)),
        help=wishes(wrong, forbidden=own.forbidden),
        also=tuple(also),
    )


def _message(own: Declaration) -> str:
    return " ".join(own.told.message.split())


def _page(own: Declaration) -> str:
    """Return what `planner explain` says: the message, what is asked, what to do."""
    what = say(
        "What: every {looked_at} must not have {asked}."
        if own.forbidden
        else "What: every {looked_at} must have {asked}.",
        looked_at=_looked_at(own),
        asked=(either if own.forbidden else both)(_written(own.lines)),
    )
    instead = say("Instead: {do}.", do=wishes(own.lines, forbidden=own.forbidden))
    where = say(
        "It is a rule of your own: [rule.{name}] in planner.toml.", name=own.name
    )
    return "\n\n".join([_message(own), str(what), str(instead), str(where)])


def _looked_at(own: Declaration) -> Sentence:
    kinds = [key for key in CATEGORIES if key in own.homes]
    every = own.homes == ALL or _CATEGORY in own.fields
    item = say("item") if every else say("{kinds} item", kinds=both(kinds))
    if own.fields.isdisjoint(_OF_ENDED):
        item = say("{item} that is not over", item=item)
    if own.when:
        item = say("{item} with {fields}", item=item, fields=both(_written(own.when)))
    return item


def _written(lines: tuple[Line, ...]) -> list[str]:
    return [f"`{as_written(line.field, line.asks)}`" for line in lines]
