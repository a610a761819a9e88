"""A unit, theme or organisation of the roster is used by nothing.

What: no plan, person, unit or advisory group names it. Strategic organisations, the
network's own and its host count as used, and so does what has ended. Five or more of
one kind are one finding. Silent where there is no plan, or where a plan could not be
read whole.

Why: it is often a slip: the same body entered twice, or a name that everyone writes
otherwise. Whoever chooses from the list has to choose around it.

Instead: use it, take it out, or say in a `waive` why it stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planner.diagnostics.severity import Severity
from planner.model.network import Organisation, RosterEntry
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.rule import Example, rule
from planner.rules.targets import LEAD, ORGANISATION, PARTY, THEME, UNIT, Target
from planner.rules.uses import names_used
from planner.sentence import say
from planner.workspace.sheet import PlanSheet

_MANY = 5
_NAME = "unused-entry"
_KINDS = {
    "unit": (LEAD, UNIT),
    "theme": (THEME,),
    "organisation": (PARTY, ORGANISATION),
}
"""What is looked at, and as what it can be used."""

_HELP = say("use it, take it out, or say in a `waive` why it stays")


def check(case: Case) -> Iterator[Finding]:
    """Yield the entries that nothing uses, many of one kind as one finding."""
    if not _can_be_told(case):
        return
    for kind, targets in _KINDS.items():
        used = _used(case, targets)
        entries: Mapping[str, RosterEntry] = getattr(case.network, kind)
        unused = [
            name
            for name, entry in entries.items()
            if name not in used and not _is_kept(entry, case)
        ]
        yield from _findings(kind, unused, entries)


def _can_be_told(case: Case) -> bool:
    """Whether there is a plan, and every plan could be read whole."""
    sheets = [sheet for sheet in case.workspace.sheets if sheet.kind == "plan"]
    whole = all(
        isinstance(sheet, PlanSheet) and sheet.framed and not sheet.unreadable
        for sheet in sheets
    )
    return bool(sheets) and whole


def _used(case: Case, targets: tuple[Target, ...]) -> set[str]:
    sheets = (case.sheet, *case.workspace.plans)
    return set().union(
        *(names_used(case.workspace, sheet, targets) for sheet in sheets)
    )


def _is_kept(entry: RosterEntry, case: Case) -> bool:
    """Whether an entry stays though nothing uses it: it has ended, or is strategic."""
    ended = entry.until is not None and entry.until < case.today
    return ended or (isinstance(entry, Organisation) and entry.strategic)


def _findings(
    kind: str, unused: list[str], entries: Mapping[str, RosterEntry]
) -> Iterator[Finding]:
    waived = [name for name in unused if _NAME in entries[name].waive]
    rest = [name for name in unused if name not in waived]
    if len(rest) < _MANY:
        waived, rest = unused, []
    for name in waived:
        yield Finding(
            At((kind, name, "name")),
            say("nothing uses the {kind} {name}", kind=kind, name=name),
            help=_HELP,
        )
    if rest:
        yield Finding(
            At((kind, rest[0], "name")),
            say(
                "nothing uses {count} entries of [{kind}]: {names}",
                count=len(rest),
                kind=kind,
                names=", ".join(rest),
            ),
            help=_HELP,
        )


_ROSTER = """format = 1

[network]
name = "Network of Cities"
organisation = "our-network"
languages = ["en"]

[organisation.our-network]
name = "Network of Cities"
{more}"""
RULE = rule(
    __name__,
    check,
    severity=Severity.NOTE,
    scope="roster",
    needs=("roster",),
    bad=(
        Example(
            _ROSTER.format(
                more="""
[organisation.foundation]
name = "Foundation"  # >> 8

[unit.hub]
name = "Hub"  # >> 8
"""
            ),
            file="network.toml",
        ),
        Example(
            _ROSTER.format(
                more="""
[theme]
youth.name = "Youth"  # >> 14
schools.name = "Schools"
health.name = "Health"
sport.name = "Sport"
faith.name = "Faith"
"""
            ),
            file="network.toml",
        ),
    ),
    good=(
        Example(
            _ROSTER.format(
                more="""
[organisation.foundation]
name = "Foundation"
strategic = true

[unit.hub]
name = "Hub"
part_of = "office"

[unit.office]
name = "Office"

[person.officer]
unit = "hub"
"""
            ),
            file="network.toml",
        ),
        Example(
            _ROSTER.format(
                more="""
[unit.hub]
name = "Hub"
until = 2025-12-31

[theme.youth]
name = "Youth"
waive.unused-entry = "The committee decides in June."
"""
            ),
            file="network.toml",
        ),
    ),
)
