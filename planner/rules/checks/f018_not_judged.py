"""Something could not be read, and what depends on it was not judged.

What: one note a run, with all that was left out and why: an item or a file that could
not be read, a roster that is not there or not whole, a file judged without its
workspace.

Why: a rule that counts items or looks up names is silent where it cannot see all
of them. Silence would look like "nothing wrong".

Instead: mend the errors that are found beside this note, and validate again.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.finding import Also, At, Finding
from planner.rules.rule import rule
from planner.rules.unjudged import Gap, gaps
from planner.sentence import say
from planner.workspace.sheet import Sheet


def check(case: Case) -> Iterator[Finding]:
    """Yield one note in the first file that is judged: what was left out and why."""
    found = list(gaps(case.workspace))
    if not found or _host(case, found) is not case.sheet:
        return
    first = next((gap for gap in found if gap.at.file == case.sheet.file), found[0])
    rest = (gap for gap in found if gap is not first)
    yield Finding(
        first.at if first.at.file == case.sheet.file else At(()),
        say("not everything was checked: {why}", why=first.why),
        help=say("mend the errors first, then validate again"),
        also=tuple(Also(gap.at, gap.why) for gap in rest),
    )


def _host(case: Case, found: list[Gap]) -> Sheet:
    """Return the file that bears the note: the first concerned that was judged."""
    readable = [sheet for sheet in case.judged if sheet.document is not None]
    files = {gap.at.file for gap in found}
    return next((sheet for sheet in readable if sheet.file in files), readable[0])


RULE = rule(
    __name__,
    check,
    severity=Severity.NOTE,
    scope="file",
    bad=(
        """
[training.youth-academy]  # >> 1
title = "Youth academy"
regions = "mena"
""",
        """
# vv 1
[training.dialogue]
titel = 5

[training.youth-academy]
title = Youth academy
""",
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
regions = ["mena"]
""",
        """
[training.academy]
title = "What is wrong here is read all the same"
start = 2027-04-14
end = 2027-04-12
regions = ["mena"]
lead = "nobody-known"
""",
    ),
)
