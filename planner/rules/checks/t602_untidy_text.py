"""A text has spaces at its ends, or letters in two pieces.

What: a text that begins or ends with a space, or whose letters are not composed (in
Unicode's form NFC): `é` written as `e` and an accent of its own. Line breaks at the
end of a long text are left in peace, and addresses are not composed.

Why: two texts that look the same are then not the same: searching, sorting and
comparing them fails, and nobody sees why.

Instead: take the spaces out, and compose the letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import combining, is_normalized, normalize

from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.prose import Prose, texts
from planner.rules.respell import respelt
from planner.rules.rule import Example, rule
from planner.rules.signs import Signs, signs_of
from planner.sentence import Sentence, say

_FORM: Final = "NFC"
_QUOTED = re.compile(r"(\"{3}|'{3}|[\"'])(.*)\1", re.DOTALL)


def check(case: Case) -> Iterator[Finding]:
    """Yield untidy texts; empty ones are F017's or F006's."""
    signs = signs_of(case)
    if not _may_be_untidy(signs, case.document.text):
        return
    for prose in texts(case, _is_untidy):
        wanted = _tidy(prose)
        if wanted != prose.text:
            yield Finding(
                At(prose.path),
                _message(prose.text),
                help=say("take the spaces out, and compose the letters"),
                fix=respelt(case.document, prose.path, wanted, _spell),
            )


def _may_be_untidy(signs: Signs, text: str) -> bool:
    if signs.edges or any(map(str.isspace, signs.marks)):
        return True
    loose = any(
        combining(mark) or not is_normalized(_FORM, mark) for mark in signs.marks
    )
    return loose and not is_normalized(_FORM, text)


def _has_edges(text: str) -> bool:
    return any(
        letter.isspace() and letter not in "\r\n" for letter in (text[:1], text[-1:])
    )


def _is_untidy(text: str) -> bool:
    loose = not text.isascii() and not is_normalized(_FORM, text)
    return (loose or _has_edges(text)) and bool(text.strip())


def _tidy(prose: Prose) -> str:
    text = prose.text.strip() if _has_edges(prose.text) else prose.text
    return text if prose.is_address else normalize(_FORM, text)


def _message(text: str) -> Sentence:
    if _has_edges(text):
        return say("this text has a space at its beginning or end")
    return say("letters of this text are in two pieces")


def _spell(written: str) -> str:
    whole = _QUOTED.fullmatch(normalize(_FORM, written))
    return f"{whole[1]}{whole[2].strip()}{whole[1]}" if whole else written


RULE = rule(
    __name__,
    check,
    severity=Severity.NOTE,
    scope="file",
    fix="safe",
    bad=(
        """
[training.youth-academy]
title = "Youth academy "  # >> 9
summary = " One week"  # >> 11
""",
        Example(
            """
[organisation.institute]
name = { en = "Institute", fr = "Acade\u0301mie" }  # >> 33
""",
            file="network.toml",
        ),
        """
[training.youth-academy]
title = 'Youth academy '  # >> 9
deliverable = "Acade\u0301mie"  # >> 15
summary = "\u00a0One week"  # >> 11
""",
    ),
    good=(
        '''
[training.youth-academy]
title = "Académie : des jeunes"
summary = """
Two lines,
and a line break at the end.
"""
''',
        """
[training.youth-academy]
title = " "
links = ["https://example.org/acade\u0301mie"]
summary = "A vowel sign: كِتاب, and a tab\\tinside"
""",
    ),
)
