"""Titles of plans: with their half-year in words, and the words of another one."""

from __future__ import annotations

import re

from planner.model.half_year import HalfYear

_TITLES = {
    "en": ("Work plan, {half} {year}", ("January to June", "July to December")),
    "fr": ("Plan de travail, {half} {year}", ("janvier à juin", "juillet à décembre")),
    "ar": ("خطة العمل، {half} {year}", ("يناير إلى يونيو", "يوليو إلى ديسمبر")),
}
_MONTHS = (
    ("January", "June", "July", "December"),
    ("Jan", "Jun", "Jul", "Dec"),
    ("janvier", "juin", "juillet", "décembre"),
    ("يناير", "يونيو", "يوليو", "ديسمبر"),
    ("جانفي", "جوان", "جويلية", "ديسمبر"),
    ("يناير", "يونيو", "يوليوز", "دجنبر"),
    ("كانون الثاني", "حزيران", "تموز", "كانون الأول"),
)
"""First and last month of either half: English, French, then Arabic as in Egypt, the
Maghreb's east and west, and the Mashriq."""
_BETWEEN = (" to ", " à ", " إلى ", "-", " - ", "\u2013", " \u2013 ")
_HALVES = (
    *(
        (f"{months[0]}{between}{months[1]}", f"{months[2]}{between}{months[3]}")
        for months in _MONTHS
        for between in _BETWEEN
    ),
    ("first half", "second half"),
    ("1st half", "2nd half"),
    ("first semester", "second semester"),
    ("premier semestre", "second semestre"),
    ("1er semestre", "2e semestre"),
    ("النصف الأول", "النصف الثاني"),
    ("H1", "H2"),
    ("S1", "S2"),
)
"""January to June, and July to December, as titles say it."""


def first_title(period: HalfYear, language: str) -> str:
    """Return the title of a first plan; where no words are known, its period."""
    known = _TITLES.get(language.lower().partition("-")[0])
    if known is None:
        return str(period)
    words, halves = known
    return words.format(half=halves[period.half - 1], year=period.year)


def next_title(title: str, old: HalfYear, new: HalfYear) -> str:
    """Return a title with the half-year `new` wherever it says the half-year `old`."""
    words = {pair[old.half - 1].casefold(): pair for pair in reversed(_HALVES)}
    longest = sorted(words, key=len, reverse=True)
    pattern = r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)"

    def other(found: re.Match[str]) -> str:
        said = words[found[0].casefold()][new.half - 1]
        return said[:1].upper() + said[1:] if found[0][:1].isupper() else said

    renewed = re.sub(pattern, other, title, flags=re.IGNORECASE)
    return re.sub(rf"(?<!\d){old.year}(?!\d)", str(new.year), renewed)
