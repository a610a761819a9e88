"""The days of the week on which public offices are closed, by country.

Saturday and Sunday, unless the table says otherwise. It was reviewed on 2026-11-22
against the weekends of the `holidays` library (0.109) and the week data of Unicode's
CLDR, as Babel 2.18 has them. Where the two differ from each other, or from what is
known of a country, the latest public decision that was found counts:

- LY: Friday and Saturday, decision 489 of 2005 (ILO, NATLEX 75276).
- MR: Saturday and Sunday, since October 2014.
- NP: Saturday alone; the second day of 2022 was taken back on 6 June 2022.
- YE: Friday and Saturday, since August 2013.
- BD, BN, DJ, MV: as the library has it. PS: Friday and Saturday, as its ministries.
- AF, IR, SO: Friday alone, on which all sources agree.

A half day of work counts as work (Friday in AE). Weekends of a part of a country
(Kedah, Kelantan and Terengganu in MY) are not told apart from the country's own.
"""

from __future__ import annotations

from planner.sentence import phrase

FRIDAY, SATURDAY, SUNDAY = 4, 5, 6
"""As `date.weekday` counts them: from Monday, which is 0."""

DAYS = (
    phrase("Monday"),
    phrase("Tuesday"),
    phrase("Wednesday"),
    phrase("Thursday"),
    phrase("Friday"),
    phrase("Saturday"),
    phrase("Sunday"),
)
"""What they are called."""

_USUAL = frozenset({SATURDAY, SUNDAY})
_FRIDAY_SATURDAY = """
BD BH DJ DZ EG IL IQ JO KW LY MV OM PS QA SA SD SY YE
"""
_OTHERS = {
    **dict.fromkeys(_FRIDAY_SATURDAY.split(), frozenset({FRIDAY, SATURDAY})),
    **dict.fromkeys(("AF", "IR", "SO"), frozenset({FRIDAY})),
    "BN": frozenset({FRIDAY, SUNDAY}),
    "NP": frozenset({SATURDAY}),
}


def weekend(country: str) -> frozenset[int]:
    """Return the days of the week, from 0 for Monday, that a country has off."""
    return _OTHERS.get(country, _USUAL)
