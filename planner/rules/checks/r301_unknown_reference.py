"""A name that should stand for something else stands for nothing.

What: a lead, region, theme, city, partner, forum, speaker, meeting, advisory group,
indicator, rule or another item is named, and there is none of that name, or the name
belongs to a thing of another kind. All files are looked at. Former names of items
count. What cannot be seen from here is not judged: a roster or calendar that cannot
be read, an item of a plan older than all that are kept, and the other end of a
carry-over whose plan is not kept.

Why: nobody gets the work, no calendar warns, no summary counts it. A slip of one
letter takes an item out of its region without a word.

Instead: correct the name, or add the entry that it stands for.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator

from planner.rules.answers import is_answered
from planner.rules.asked import uses_in_rules
from planner.rules.case import Case
from planner.rules.catalogue import unknown
from planner.rules.declared import mistakes
from planner.rules.exported import nobody
from planner.rules.fault import Stranger
from planner.rules.finding import At, Finding
from planner.rules.ignores import Ignore, Word, written
from planner.rules.known import Known
from planner.rules.rule import Example, rule
from planner.rules.stranger import Verdict, verdict
from planner.rules.targets import CHANGED, INDICATOR
from planner.rules.uses import Use, uses
from planner.rules.words import literal, short
from planner.sentence import say
from planner.source.change import Change

_BARE = re.compile("[A-Za-z0-9_-]+")
_OF_ITS_PLACE = frozenset({CHANGED, INDICATOR})
"""Names that mean something else at each place."""


def check(case: Case) -> Iterator[Finding]:
    """Yield every use of a name that nothing answers to."""
    known = Known(case)
    judged: dict[Hashable, Verdict | None] = {}
    yield from _fields(case)
    for use in (
        *uses(case.workspace, case.sheet, known.names),
        *uses_in_rules(case.sheet, known.names),
    ):
        key = use.path if use.target in _OF_ITS_PLACE else (use.target, use.name)
        if key not in judged:
            judged[key] = None if is_answered(use, known) else verdict(use, known)
        said = judged[key]
        if said is not None:
            yield Finding(
                At(use.path, use.reference.part),
                said.message,
                help=said.help,
                fix=_fix(use, said.word, case),
                safe=False,
            )
    for path, said in nobody(case.sheet, known):
        yield Finding(At(path), said.message, help=said.help)
    yield from _comments(case)


def _comments(case: Case) -> Iterator[Finding]:
    """Yield the words in `# planner: ignore[...]` that name no rule."""
    own = [f"X:{name}" for name in case.workspace.settings.rule]
    for ignore in written(case):
        if isinstance(ignore, Ignore):
            for word in ignore.words:
                yield from _word(ignore, word, own)


def _word(ignore: Ignore, word: Word, own: list[str]) -> Iterator[Finding]:
    stranger, offsets = unknown(word.text, own), (word.start, word.end)
    if stranger is not None:
        yield Finding(
            At(ignore.path), stranger.sentence, help=stranger.help, offsets=offsets
        )


def _fields(case: Case) -> Iterator[Finding]:
    """Yield the fields that rules of one's own name, and no item has."""
    for mistake in mistakes(case.sheet):
        if isinstance(mistake, Stranger):
            at, like = At(mistake.path), mistake.like
            yield Finding(
                at,
                say("an item has no field `{name}`", name=short(mistake.name)),
                help=say("a field with a similar name exists: `{like}`", like=like)
                if like
                else say("fields of your own are named `extra.NAME`"),
                fix=(Change("set", mistake.path, literal(like)),) if like else (),
                safe=False,
            )


def _fix(use: Use, word: str | None, case: Case) -> tuple[Change, ...]:
    if word is None:
        return ()
    if use.reference.part == "value":
        return (Change("set", use.path, f'"{word}"'),)
    if case.document.has((*use.path[:-1], word)):
        return ()
    key = word if _BARE.fullmatch(word) else f'"{word}"'
    return (Change("rename", use.path, key),)


RULE = rule(
    __name__,
    check,
    scope="file",
    fix="unsafe",
    bad=(
        """
[training.referral]
title = "Referral pathways"
lead = "mena-hbu"  # >> 8
regions = ["mena", "east-afrika"]  # >> 20
theme = "rabat"  # >> 9
depends_on = ["survey"]  # >> 15
""",
        """
[training.referral]
title = "Referral pathways"

[training.referral.consultation]
mnea = { on = 2026-10-20, result = "support" }  # >> 1
""",
        """
# planner: ignore[D202, crowded-mnth]  # >> 25
[training.referral]
title = "Referral pathways"
""",
        Example(
            """
[committee.seat.tunis]
city = "tunis"  # >> 8
""",
            file="network.toml",
        ),
        Example(
            """
[validate]
ignore = ["unknown-referense"]  # >> 11

[export.page]
path = "../page.md"
plan = "2027-H1"
format = "markdown"
for = "region:mean"  # >> 7
""",
            file="planner.toml",
        ),
    ),
    good=(
        """
[training.referral]
title = "Referral pathways"
lead = "mena-hub"
regions = ["mena", "east-africa"]
theme = "youth"
venue.city = ["rabat", "tangier"]
partners.funder = ["partner", "nairobi"]

[training.referral.consultation.mena-2]
on = 2026-10-20
result = "support"
""",
        """
[training.survey-of-needs]
title = "Survey of needs"
former_names = ["survey"]

[training.referral]
title = "Referral pathways"
depends_on = ["survey"]
derived_from = ["2025-H1/handbook"]
carried_from = "2026-H2/referral"
""",
        Example(
            """
[export.page]
path = "../page.md"
plan = "2027-H1"
format = "markdown"
for = "region:mena"
""",
            file="planner.toml",
        ),
    ),
)
