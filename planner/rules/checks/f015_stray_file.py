"""A TOML file lies in the workspace that is none of its files.

What: a file whose name is neither `planner.toml`, `network.toml`, `calendar.toml`,
`glossary.toml` nor a half-year, such as `2027-H1.toml`.

Why: somebody may believe that it counts. It is not read as a plan, and nothing in it
is judged.

Instead: rename it to what it is meant to be, or move it out of the folder.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.iso import near_period
from planner.rules.rule import Example, rule
from planner.sentence import say
from planner.text.nearest import nearest
from planner.workspace.sheet import PlanSheet

_KNOWN = ("planner.toml", "network.toml", "calendar.toml", "glossary.toml")


def check(case: Case) -> Iterator[Finding]:
    """Yield a file that is none of the workspace's, and holds no plan either."""
    file = case.sheet.file
    if case.sheet.kind != "stray" or isinstance(case.sheet, PlanSheet):
        return
    if near_period(file[: -len(".toml")]) is None:
        like = nearest(file, _KNOWN)
        yield Finding(
            At(()),
            say("{file} is no file of a workspace, and is not read", file=file),
            help=say("a file with a similar name is read: {like}", like=like)
            if like
            else say("move it out of the folder, or into a folder below it"),
        )


RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    scope="file",
    bad=(
        Example("# vv 1\nformat = 1\n", file="networks.toml"),
        Example("# vv 1\n[data]\nrows = 4\n", file="budget.toml"),
    ),
    good=(
        Example("format = 1\n", file="glossary.toml"),
        Example("format = 1\n", file="2028_h1.toml"),
    ),
)
