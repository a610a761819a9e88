"""An Arabic text was damaged when it was copied from a PDF.

What: lam and alef in the wrong order (`واألنشطة` for `والأنشطة`, and of the words that
begin so the most usual ones, `ألعضاء` for `لأعضاء`), or letters in the shapes of a
printed page (Unicode's presentation forms) in place of the letters themselves.

Why: it looks nearly right on paper, and no search finds it. Readers see at once that
nobody read the text.

Instead: put the letters right; where much is damaged, copy the text from its source
again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.prose import texts
from planner.rules.respell import respelt
from planner.rules.rule import Example, rule
from planner.rules.signs import signs_of
from planner.sentence import Sentence, say

_SHAPES = "[\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]"
_REVERSED = "\u0627([أإآ])ل|\\b([وفبك]?)\u0627\u0627ل|\\b([وف]?)أل(?=(?:{words}))"
_BEGUN = "عضاء|نشطة|هداف|طفال|فراد|طراف|سباب|شخاص|غراض|جل(?!س)"
_KEPT = "[\ufd3e\ufd3f\ufdfa-\ufdff]"
"""Ornate brackets and honorifics are signs of their own."""


def check(case: Case) -> Iterator[Finding]:
    """Yield Arabic texts with letters in the wrong order or shape."""
    signs = signs_of(case)
    shapes = any("\ufb50" <= mark <= "\ufefc" for mark in signs.marks)
    if not shapes and not any(
        pair in signs.signs for pair in ("أل", "إل", "آل", "اال")
    ):
        return
    for path, text in texts(case, _is_damaged):
        yield Finding(
            At(path),
            _message(text),
            help=say("write it as {wanted}", wanted=_example(text)),
            fix=respelt(case.document, path, _mended(text), _mended),
        )


def _is_damaged(text: str) -> bool:
    return not text.isascii() and _mended(text) != text


def _mended(text: str) -> str:
    plain = re.sub(_SHAPES, _plain, text)
    return re.sub(_REVERSED.replace("{words}", _BEGUN), _ordered, plain)


def _plain(match: re.Match[str]) -> str:
    letter = match[0]
    return letter if re.match(_KEPT, letter) else normalize("NFKC", letter)


def _ordered(match: re.Match[str]) -> str:
    hamza, before, begun = match.groups()
    if hamza is not None:
        return f"ال{hamza}"
    return f"{before}الا" if before is not None else f"{begun}لأ"


def _message(text: str) -> Sentence:
    if re.sub(_SHAPES, _plain, text) != text:
        return say("letters of this text have the shapes of a printed page")
    return say("lam and alef stand in the wrong order")


def _example(text: str) -> str:
    """Return the first damaged word as it should be."""
    return next(_mended(word) for word in text.split() if _mended(word) != word)


RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    scope="file",
    fix="safe",
    bad=(
        """
[training.youth-academy]
title = "البرامج واألنشطة"  # >> 9
deliverable = "دليل ألعضاء اللجنة"  # >> 15
summary = "االجتماع األول"  # >> 11
""",
        Example(
            """
[organisation.institute]
name = { en = "Guide", ar = "ﺩﻟﻴﻞ ﺍﻟﻤﺪﻥ" }  # >> 29
""",
            file="network.toml",
        ),
    ),
    good=(
        """
[training.youth-academy]
title = "البرامج والأنشطة"
deliverable = "ألعاب لأعضاء اللجنة في ألمانيا، وألف كتاب"
summary = "قال ﷺ"
""",
        Example(
            """
[organisation.institute]
name = { en = "Guide", ar = "دليل المدن" }
""",
            file="network.toml",
        ),
    ),
)
