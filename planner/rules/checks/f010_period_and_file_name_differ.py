"""A plan's period is not the one that its file is named after.

What: the file `2027-H1.toml` says that it is the plan of another half-year; or a file
that holds a plan is named nearly, but not quite, like one: `2027_h1.toml`.

Why: a plan is found by the name of its file, and other plans refer to it by that name.

Instead: correct `period`, or rename the file: `2027-H1.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.iso import iso, near_period
from planner.rules.rule import Example, rule
from planner.sentence import say
from planner.workspace.kinds import PERIOD_FILE
from planner.workspace.sheet import PlanSheet


def check(case: Case) -> Iterator[Finding]:
    """Yield a plan whose file has another name than its period."""
    file, period = case.sheet.file, case.document.data.get("period")
    known = isinstance(period, str) and iso(period, "period") == f'"{period}"'
    if PERIOD_FILE.fullmatch(file):
        if known and f"{period}.toml" != file:
            yield _differs(file, str(period))
        return
    meant = str(period) if known else near_period(file[: -len(".toml")])
    if isinstance(case.sheet, PlanSheet) or (meant and case.sheet.kind == "stray"):
        yield _misnamed(case, file, meant or "")


def _differs(file: str, period: str) -> Finding:
    name = file.removesuffix(".toml")
    return Finding(
        At(("period",)),
        say("the period is {period}, but the file is {file}", period=period, file=file),
        help=say(
            'write period = "{name}", or rename the file to {period}.toml',
            name=name,
            period=period,
        ),
    )


def _misnamed(case: Case, file: str, period: str) -> Finding:
    right = f"{period or '2027-H1'}.toml"
    taken = any(sheet.file == right for sheet in case.workspace.sheets)
    return Finding(
        At(("period",)),
        say("{file} is not the name of a plan's file", file=file),
        help=say("move it out of the folder: there is a {right} already", right=right)
        if taken
        else say("rename the file to {right}", right=right),
    )


RULE = rule(
    __name__,
    check,
    scope="file",
    bad=(
        Example(
            """
format = 1
period = "2027-H2"  # >> 10
title = "Work plan"
status = "draft"
language = "en"
""",
        ),
        Example(
            """
format = 1
period = "2028-H1"  # >> 10
title = "Work plan"
status = "draft"
language = "en"
""",
            file="2028_h1.toml",
        ),
    ),
    good=(
        Example(
            """
format = 1
period = "2028-H1"
title = "Work plan"
status = "draft"
language = "en"
""",
            file="2028-H1.toml",
        ),
        """
[training.academy]
title = "An item may go on in another half-year"
start = 2027-06-28
end = 2027-07-02
continues_to = "2027-H2"
""",
    ),
)
