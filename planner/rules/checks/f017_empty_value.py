"""A text is there, and there is nothing in it.

What: `""`, or only spaces, in a field that may be left out. Where a text is required
an empty one counts as missing.

Why: empty looks like an answer and is none. What is left out is reported as left out.

Instead: take the line out, or write the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.model.categories import CATEGORIES
from planner.rules.blanks import blanks
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.lacking import lacking
from planner.rules.rule import Example, rule
from planner.sentence import say
from planner.source.change import Change
from planner.source.document import Path


def check(case: Case) -> Iterator[Finding]:
    """Yield empty texts in fields that may be left out."""
    for leaf in blanks(case):
        if leaf.required or _is_asked_for(case, leaf.path):
            continue
        at, listed = At(leaf.path), isinstance(leaf.path[-1], int)
        yield Finding(
            at,
            say("an empty text in a list")
            if listed
            else say("`{field}` is empty", field=leaf.path[-1]),
            help=say("take it out, or write the text"),
            fix=() if listed else (Change("remove", at.path),),
        )


def _is_asked_for(case: Case, path: Path) -> bool:
    """Whether the submitted plan needs the field, and the missing one is reported."""
    if path[0] not in CATEGORIES or not case.reached("submitted"):
        return False
    return any(
        (*entry.path, field) == path
        for entry in case.entries
        if entry.path == path[:2]
        for field in lacking(entry)
    )


RULE = rule(
    __name__,
    check,
    severity=Severity.NOTE,
    scope="file",
    fix="safe",
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
summary = ""  # >> 11
links = ["https://example.org", " "]  # >> 33
""",
        Example(
            """
[organisation.institute]
name = { en = "Institute", fr = " " }  # >> 33
acronym = ""  # >> 11
""",
            file="network.toml",
        ),
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
""",
        Example(
            """
[organisation.institute]
name = { en = "Institute", fr = "Institut" }
""",
            file="network.toml",
        ),
    ),
)
