"""Names of months as people write them in English, French and Arabic."""

import re

_NAMES = (
    ("january", "jan", "janvier", "janv", "يناير", "جانفي"),
    ("february", "feb", "février", "fevrier", "fév", "févr", "فبراير", "فيفري"),
    ("march", "mar", "mars", "مارس"),
    ("april", "apr", "avril", "avr", "أبريل", "ابريل", "أفريل"),
    ("may", "mai", "مايو", "ماي"),
    ("june", "jun", "juin", "يونيو", "جوان"),
    ("july", "jul", "juillet", "juil", "يوليو", "يوليوز", "جويلية"),
    ("august", "aug", "août", "aout", "أغسطس", "غشت", "أوت"),
    ("september", "sep", "sept", "septembre", "سبتمبر", "شتنبر"),
    ("october", "oct", "octobre", "أكتوبر"),
    ("november", "nov", "novembre", "نوفمبر", "نونبر"),
    ("december", "dec", "décembre", "decembre", "déc", "ديسمبر", "دجنبر"),
)
_NUMBERS = {name: number for number, names in enumerate(_NAMES, 1) for name in names}
_WORD = re.compile(r"[^\W\d_]+")


def month_word(words: str) -> tuple[int, re.Match[str]] | None:
    """Number of the first month that some words name, from 1, and where it stands."""
    for word in _WORD.finditer(words):
        number = _NUMBERS.get(word[0].casefold())
        if number is not None:
            return number, word
    return None


def month_in(words: str) -> int | None:
    """Number of the first month that some words name, from 1, if they name one."""
    named = month_word(words)
    return named[0] if named is not None else None
