"""The script that a language is written in, and the one that a text is written in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache
from unicodedata import name

_BY_SCRIPT = {
    "ARABIC": "ar arz ary ckb fa ps sd ug ur",
    "CYRILLIC": "be bg kk ky mk mn ru tg uk",
    "GREEK": "el",
    "HEBREW": "he yi",
    "DEVANAGARI": "hi mr ne",
    "BENGALI": "bn",
    "ETHIOPIC": "am ti",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "THAI": "th",
    "LATIN": "af ca cs da de en es et eu fi fr ga gl ha hr hu id is it lt lv mg ms mt "
    "nb nl nn no pl pt ro rw sk sl so sq sv sw tl tr vi wo xh yo zu",
}
SCRIPTS = tuple(_BY_SCRIPT)
_SCRIPTS = {
    language: script
    for script, languages in _BY_SCRIPT.items()
    for language in languages.split()
}
_SUBTAGS = {"latn": "LATIN", "cyrl": "CYRILLIC", "arab": "ARABIC"}
_LETTERS = re.compile(r"[^\W\d_]+")
_PLAINLY: Mapping[str, Callable[[str], object]] = {
    "LATIN": str.isascii,
    "ARABIC": re.compile("[\u0620-\u064a]{2,}[^A-Za-z]*$").match,
}
_FEW = 5
"""A text is in another script where less than a fifth of its letters is its own."""


@cache
def script_of(language: str) -> str | None:
    """Return the script of a language, None where it has several or is not known."""
    first, *rest = language.lower().split("-")
    for subtag in rest:
        if subtag in _SUBTAGS:
            return _SUBTAGS[subtag]
    return _SCRIPTS.get(first)


def plainly_in(script: str | None) -> Callable[[str], object]:
    """Return what says that a text is so clearly in a script that nothing is counted.

    Of a script that is not known every text is.
    """
    return _PLAINLY.get(script, _never) if script is not None else _always


def _never(_: str) -> bool:
    return False


def _always(_: str) -> bool:
    return True


def other_script(text: str, script: str) -> str | None:
    """Return the script of a text's letters if it is plainly another one.

    A name or an acronym may stand in its own script: at least two words are asked for.
    """
    words = _LETTERS.findall(text)
    scripts = Counter(_script(letter) for word in words for letter in word)
    if len(words) < 2 or scripts[script] * _FEW >= scripts.total():  # noqa: PLR2004
        return None
    return scripts.most_common(1)[0][0]


def _script(letter: str) -> str:
    return name(letter, "UNKNOWN").split()[0]
