"""The public holidays of a country in a year, by the `holidays` library."""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

_ISLAMIC = re.compile(
    r"\b(?:eid|idd?[- ](?:el|ul)|hari raya|prophet|islamic new year|hijri|ashura|"
    r"arafa|ramadan|isra'|mawlid|maulid|mouloud|sha'ban|laylat|lialat|qadr|qur'?an|"
    r"magal|jumu'atul|muharram|sacrifice|tabaski|tobaski|korit)",
    re.IGNORECASE,
)
"""Names in English of the holidays that go by the moon, in countries that have any."""

_ESTIMATED = "estimated"
_ENGLISH = "en_US"


class Holiday(NamedTuple):
    """A public holiday; `unsure` where its day follows the moon and may differ."""

    day: date
    name: str
    unsure: bool


def public_holidays(
    country: str, year: int, language: str
) -> tuple[Holiday, ...] | None:
    """Return a country's holidays by day; None where the library has no data.

    The names are in the language (`fr`) where the library has it for the country,
    else in English. The library itself answers with nothing for a year beyond its
    data, which must not be read as a year without holidays.
    """
    from holidays import country_holidays
    from holidays.groups.islamic import IslamicHolidays

    try:
        about = country_holidays(country)
    except NotImplementedError:
        return None
    if not about.start_year <= year <= about.end_year:
        return None
    lunar = isinstance(about, IslamicHolidays)

    def named(tag: str | None, *, label: bool) -> dict[date, list[str]]:
        found = (
            country_holidays(
                country, years=year, language=tag, islamic_show_estimated=label
            )
            if lunar
            else country_holidays(country, years=year, language=tag)
        )
        return {day: found.get_list(day) for day in sorted(found)}

    tags, usual = tuple(about.supported_languages), about.default_language
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            english = named(_tag("en", tags, usual), label=True)
            spoken = named(_tag(language, tags, usual), label=False)
        except Warning:  # the data of some of the holidays end before this year
            return None
    return tuple(_joined(spoken, english, lunar=lunar)) or None


def _joined(
    spoken: Mapping[date, Sequence[str]],
    english: Mapping[date, Sequence[str]],
    *,
    lunar: bool,
) -> list[Holiday]:
    """Return one holiday a day; it is unsure if all that falls on it is."""
    return [
        Holiday(
            day,
            ", ".join(" ".join(name.split()) for name in names),
            all(
                _ESTIMATED in name or (lunar and _ISLAMIC.search(name) is not None)
                for name in english[day]
            ),
        )
        for day, names in spoken.items()
    ]


def _tag(language: str, tags: Sequence[str], usual: str | None) -> str | None:
    """Return the library's own tag for a language, or for English, or its default."""
    for wanted in (language, "en"):
        fitting = [tag for tag in tags if tag.split("_")[0] == wanted]
        if usual in fitting:
            return usual
        if fitting:
            return _ENGLISH if _ENGLISH in fitting else fitting[0]
    return usual
