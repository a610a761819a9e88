"""Names of months as people write them in English, French and Arabic."""

import re

NAMES = (
    ("january", "jan", "janvier", "janv", "يناير", "جانفي", "كانون الثاني"),
    ("february", "feb", "février", "fevrier", "fév", "févr", "فبراير", "فيفري", "شباط"),
    ("march", "mar", "mars", "مارس", "آذار", "أذار"),
    ("april", "apr", "avril", "avr", "أبريل", "ابريل", "إبريل", "أفريل", "نيسان"),
    ("may", "mai", "مايو", "ماي", "أيار", "ايار"),
    ("june", "jun", "juin", "يونيو", "يونيه", "جوان", "حزيران"),
    ("july", "jul", "juillet", "juil", "يوليو", "يوليه", "يوليوز", "جويلية", "تموز"),
    ("august", "aug", "août", "aout", "أغسطس", "غشت", "أوت", "آب"),
    ("september", "sep", "sept", "septembre", "سبتمبر", "شتنبر", "أيلول", "ايلول"),
    ("october", "oct", "octobre", "أكتوبر", "اكتوبر", "تشرين الأول"),
    ("november", "nov", "novembre", "نوفمبر", "نونبر", "تشرين الثاني"),
    (
        "december",
        "dec",
        "décembre",
        "decembre",
        "déc",
        "ديسمبر",
        "دجنبر",
        "كانون الأول",
    ),
)
"""Names of each month: English, French, then Arabic as in Egypt, the Maghreb, Asia."""

_NUMBERS = {name: number for number, names in enumerate(NAMES, 1) for name in names}
_WORD = re.compile(r"(?:كانون|تشرين) [^\W\d_]+|[^\W\d_]+")


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
