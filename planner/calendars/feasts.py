"""The feasts and fasts that the program knows by name, in one table."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal, NamedTuple

Tradition = Literal["islamic", "western-christian", "orthodox"]
"""A calendar that a region or a city may observe."""

TRADITIONS: Mapping[Tradition, str] = {
    "islamic": "Islamic",
    "western-christian": "Western Christian",
    "orthodox": "Orthodox",
}
"""What they are called."""

Level = Literal["block", "avoid", "note"]
"""No meetings; better none; good to know."""


class Feast(NamedTuple):
    """A feast or fast: the calendar it belongs to, how it binds, what it is called.

    `doubt` is the number of days by which its date may differ until it has come.
    """

    tradition: Tradition
    level: Level
    names: Mapping[str, str]
    doubt: int = 0


class Occurrence(NamedTuple):
    """A feast of one year, by its name in the table, from first to last day."""

    feast: str
    first: date
    last: date

    @property
    def tradition(self) -> Tradition:
        """The calendar that it belongs to."""
        return FEASTS[self.feast].tradition


def _islamic(level: Level, en: str, fr: str, ar: str) -> Feast:
    return Feast("islamic", level, {"en": en, "fr": fr, "ar": ar}, doubt=1)


def _western(en: str, fr: str, ar: str) -> Feast:
    return Feast("western-christian", "block", {"en": en, "fr": fr, "ar": ar})


def _orthodox(en: str, fr: str, ar: str) -> Feast:
    return Feast("orthodox", "block", {"en": en, "fr": fr, "ar": ar})


FEASTS: Mapping[str, Feast] = {
    "ramadan": _islamic("avoid", "Ramadan", "ramadan", "رمضان"),
    "eid-al-fitr": _islamic("block", "Eid al-Fitr", "Aïd al-Fitr", "عيد الفطر"),
    "eid-al-adha": _islamic("block", "Eid al-Adha", "Aïd al-Adha", "عيد الأضحى"),
    "mawlid": _islamic("avoid", "Mawlid", "Mawlid", "المولد النبوي"),
    "islamic-new-year": _islamic(
        "avoid", "Islamic new year", "nouvel an islamique", "رأس السنة الهجرية"
    ),
    "good-friday": _western("Good Friday", "Vendredi saint", "الجمعة العظيمة"),
    "easter": _western("Easter", "Pâques", "عيد الفصح"),
    "orthodox-good-friday": _orthodox(
        "Orthodox Good Friday", "Vendredi saint orthodoxe", "الجمعة العظيمة الأرثوذكسية"
    ),
    "orthodox-easter": _orthodox(
        "Orthodox Easter", "Pâques orthodoxe", "عيد الفصح الأرثوذكسي"
    ),
    "christmas": _western("Christmas", "Noël", "عيد الميلاد"),
    "orthodox-christmas": _orthodox(
        "Orthodox Christmas", "Noël orthodoxe", "عيد الميلاد الأرثوذكسي"
    ),
}
"""By the names that `of` of an observance uses, in the order of the plan format."""
