r"""A text holds a character that nobody sees.

What: an escape, an override of the direction of writing, or another invisible control
in a text: in items, in the roster, in translations, in own fields. It does not matter
whether it is there itself or as an escape such as `\u202e`.

Why: it makes a text read otherwise than it is written. Some come along with what is
pasted from a PDF or a web page; some are put there on purpose.

Instead: take them out; `planner fix` does it, and leaves the rest of the text as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.prose import texts
from planner.rules.respell import respelt
from planner.rules.rule import Example, rule
from planner.rules.signs import signs_of
from planner.sentence import say
from planner.source.hidden import BREAKS, HIDDEN, called

_ESCAPE = re.compile(
    r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{2})|[bef])"
)
_SHORT = {"b": "\b", "e": "\x1b", "f": "\f"}


def check(case: Case) -> Iterator[Finding]:
    """Yield texts with characters that nobody sees."""
    if not any(map(HIDDEN.match, signs_of(case).marks)):
        return
    for path, text in texts(case, HIDDEN.search):
        yield Finding(
            At(path),
            say("an invisible character in this text: {names}", names=_names(text)),
            help=say("take it out; the rest of the text stays as it is"),
            fix=respelt(case.document, path, _without(text), _spell),
        )


def _names(text: str) -> str:
    return ", ".join(map(called, dict.fromkeys(HIDDEN.findall(text))))


def _without(text: str) -> str:
    """Return the text without them; where one broke the line a space stands."""
    return HIDDEN.sub("", re.sub(f"[{BREAKS}]", " ", text))


def _spell(written: str) -> str:
    return _without(_ESCAPE.sub(_escape, written))


def _escape(match: re.Match[str]) -> str:
    """Return an escape as it is, or what is left of the character it stands for."""
    written, digits = match[0], match[match.lastindex or 0]
    letter = _SHORT.get(written[1]) or chr(int(digits, base=16))
    return _without(letter) if HIDDEN.match(letter) else written


RULE = rule(
    __name__,
    check,
    scope="file",
    fix="safe",
    bad=(
        r"""
[training.youth-academy]
title = "Youth \u202eacademy"  # >> 9
extra = { code = "A\u200b-1", plain = "A-2" }  # >> 18
""",
        Example(
            """
[organisation.institute]
name = { en = "Institute", ar = "\u200fمعجم" }  # >> 33
""",
            file="network.toml",
        ),
        r"""
[training.youth-academy]
title = "Youth academy"
text.fr.title = "\e[31mAcad\u00e9mie \\u202e"  # >> 17
""",
    ),
    good=(
        '''
[training.youth-academy]
title = "Youth \\u0061cademy\\tfor \\\\u202e mayors"
summary = """
Two lines,
and a dash \u2013 here."""
''',
        """
[training.youth-academy]
title = "أكاديمية الشباب 👩‍🏫"
""",
    ),
)
