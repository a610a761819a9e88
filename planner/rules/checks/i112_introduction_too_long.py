"""The introduction is longer than anybody reads before a meeting.

What: `introduction` has more than 200 words. The number is the setting
`introduction_words`.

Why: it says what the committee wants from this half-year. What is longer is skipped,
and the wish with it.

Instead: keep what the committee wants, and leave the rest to the items.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.rule import rule
from planner.sentence import say


def check(case: Case) -> Iterator[Finding]:
    """Yield an introduction with too many words."""
    most = int(case.threshold("introduction_words"))
    count = len((case.plan.introduction or "").split())
    if count > most:
        yield Finding(
            At(("introduction",)),
            say(
                "the introduction has {count} words, more than {most}",
                count=count,
                most=most,
            ),
            help=say("shorten it to {most} words", most=most),
        )


def _words(count: int, mark: str = "") -> str:
    return f'introduction = "{"word " * (count - 1)}word"{mark}\n'


RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    thresholds={"introduction_words": 200},
    bad=(_words(201, "  # >> 16"), _words(400, "  # >> 16")),
    good=(_words(200), ""),
)
