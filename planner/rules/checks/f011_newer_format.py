"""The file is of a format that is newer than this program.

What: `format` is a greater number than this version of the program reads.

Why: a newer format may mean something else by the same words. So nothing in the file
is judged or shown, and its items are listed as unreadable.

Instead: install the newer version of the program that the file was written with.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.rule import Example, rule
from planner.rules.words import short
from planner.sentence import say
from planner.workspace.fit import FORMAT


def check(case: Case) -> Iterator[Finding]:
    """Yield the format of a file that a later program wrote."""
    for fault in case.faults.named("newer-format"):
        yield Finding(
            At(fault.path),
            say(
                "the file is of format {found}; this version of the program reads "
                "format {known}",
                found=short(fault.value),
                known=FORMAT,
            ),
            help=say("install a newer version of the program"),
        )


RULE = rule(
    __name__,
    check,
    scope="file",
    bad=(
        'format = 2  # >> 10\nperiod = "2027-H1"\nheadline = "Work plan"\n',
        Example("format = 3  # >> 10\n", file="glossary.toml"),
    ),
    good=(
        """
format = 1
period = "2027-H1"
title = "Work plan"
status = "draft"
language = "en"
""",
        Example("format = 1\n", file="glossary.toml"),
    ),
)
