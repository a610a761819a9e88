"""A file named as evidence is not there.

What: an entry of `outcome.evidence` that is no address is a file, named from the
workspace's folder, and it is not there. A path that leads out of the folder is not
followed, and is found too.

Why: the committee is told that something can be shown, and it cannot.

Instead: put the file into the folder, correct its name, or give the address at which
it can be read.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.rules.addresses import has_scheme
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.rule import rule
from planner.sentence import Sentence, say


def check(case: Case) -> Iterator[Finding]:
    """Yield evidence that nobody could look at; a file judged alone is not judged."""
    if case.workspace.alone:
        return
    for entry in case.entries:
        outcome = entry.item.outcome
        for place, name in enumerate(outcome.evidence if outcome else ()):
            if name.strip() and not has_scheme(name):
                message = _message(case.workspace.presence(name.strip()))
                if message is not None:
                    yield Finding(
                        At((*entry.path, "outcome", "evidence", place)),
                        message,
                        help=say(
                            "name a file from the folder of the plan on, such as "
                            '"evidence/report.pdf", or an address'
                        ),
                    )


def _message(presence: str) -> Sentence | None:
    if presence == "there":
        return None
    if presence == "outside":
        return say("this path leads out of the workspace and is not followed")
    return say("this file is not there")


RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
status = "done"
outcome.evidence = ["evidence/report.pdf", "https://example.org"]  # >> 21
""",
        """
[training.youth-academy]
title = "Youth academy"

[training.youth-academy.outcome]
evidence = [
    "2027-H1.toml",
    "../report.pdf",  # >> 5
    "/etc/passwd",  # >> 5
]
""",
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
status = "done"
outcome.evidence = ["network.toml", "./here/../calendar.toml"]
""",
        """
[training.youth-academy]
title = "Youth academy"
outcome.evidence = ["https://example.org", "mailto:info@example.org", " "]

[training.course]
title = "Course"
outcome.on = 2026-11-20
""",
    ),
)
