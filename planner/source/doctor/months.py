"""Names of months as people write them in English, French and Arabic."""

import re

_NAMES = (
    ("january", "jan", "janvier", "janv", "يناير", "جانفي"),
    ("february", "feb", "février", "fevrier", "fév", "فبراير", "فيفري"),
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


def month_in(words: str) -> int | None:
    """Number of the first month that some words name, from 1, if they name one."""
    found = (_NUMBERS.get(word) for word in _WORD.findall(words.lower()))
    return next((number for number in found if number), None)
