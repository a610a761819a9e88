"""One text has numbers in two kinds of digits.

What: `٢٠٢٧` and `2027` in one text. Names such as G7 or COVID-19 keep their digits, and
so do addresses.

Why: a reader takes it for two hands, and a number that is cut from such a text is
easily misread.

Instead: write all numbers of a text in the same digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import decimal

from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.prose import texts
from planner.rules.rule import Example, rule
from planner.rules.signs import signs_of
from planner.sentence import say

_NAMES = (
    r"\b[a-z]{2,9}://\S+|[\w.+-]{1,64}@\S+"
    r"|(?<![A-Za-z])[A-Za-z][A-Za-z0-9]{0,19}[-\u2013]?[0-9]+\w*|[0-9]+[A-Za-z]+"
)


def check(case: Case) -> Iterator[Finding]:
    """Yield texts in which two systems of digits meet."""
    if not any(map(str.isdecimal, signs_of(case).marks)):
        return
    for prose in texts(case, _mixes):
        if not prose.is_address:
            first, second, *_ = _numbers(prose.text)
            yield Finding(
                At(prose.path),
                say("this text has two kinds of digits"),
                label=say("{first} and {second}", first=first, second=second),
                help=say("write all its numbers in the same digits"),
            )


def _mixes(text: str) -> bool:
    return not text.isascii() and len(_numbers(text)) > 1


def _numbers(text: str) -> list[str]:
    """Return the first number of each system of digits."""
    found: dict[int, str] = {}
    for number in re.findall(r"\d+", re.sub(_NAMES, " ", text)):
        found.setdefault(ord(number[0]) - decimal(number[0]), number)
    return list(found.values())


RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    scope="file",
    bad=(
        """
[training.youth-academy]
title = "من ١٢ إلى 14 أبريل"  # >> 9
""",
        Example(
            """
[organisation.institute]
name = { en = "Forum 2027", ar = "منتدى ٢٠٢٧ (2027)" }  # >> 34
""",
            file="network.toml",
        ),
    ),
    good=(
        """
[training.youth-academy]
title = "من ١٢ إلى ١٤ أبريل"
deliverable = "من 12 إلى 14 أبريل"
summary = "قمة G7 بعد COVID-19 في ٢٠٢٧، https://example.org/2027"
""",
        """
[training.youth-academy]
title = "From 12 to 14 April"
links = ["https://example.org/٢٠٢٧/04"]
outcome.evidence = ["٢٠٢٧/04.pdf"]
""",
    ),
)
