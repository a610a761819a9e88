r"""Something is written in a way that only newer readers of TOML understand.

What: syntax that came with TOML 1.1: a table in braces over several lines or with a
comma at its end, `\e` and `\x41` in texts, a time without seconds.

Why: this program reads it, but many editors and other programs still refuse the
whole file.

Instead: write tables in braces on one line, times as `09:30:00`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.finding import Finding, of_fault
from planner.rules.rule import Example, rule
from planner.sentence import say
from planner.source.edition import newer_syntax
from planner.source.faults import SyntaxFault

_HELP = say(
    "write it so that every editor reads it: braces on one line without a comma "
    "at their end, times with seconds"
)


def check(case: Case) -> Iterator[Finding]:
    """Yield what readers of TOML 1.0 refuse."""
    if case.document.faults:
        return
    text, told = case.document.text, 0
    for start, end, message in newer_syntax(case.document):
        if start < told:  # the same braces were spoken of
            continue
        if text[start] == "{":
            told = text.find("}", start)
        fault = SyntaxFault("syntax-error", start, end, message, help=_HELP)
        yield of_fault(fault)


RULE = rule(
    __name__,
    check,
    severity=Severity.NOTE,
    scope="file",
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
time = 09:30  # >> 8
""",
        Example(
            """
[term.hub]
use = { en = "hub", fr = "pôle", }  # >> 32
""",
            file="glossary.toml",
        ),
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy: 09:30 to noon"
time = 09:30:00
""",
        Example('format = 1\n[term.hub]\nuse = { en = "hub" }\n', file="glossary.toml"),
    ),
)
