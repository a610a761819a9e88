"""Where and when is asked about days: regions, countries, from one day to another."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from planner.calendars.place import GLOBAL, Place, country_place, region_places
from planner.errors import WrongUseError
from planner.language.voice import ENGLISH, Voice
from planner.model.codes import COUNTRIES
from planner.model.half_year import HalfYear
from planner.model.label import spoken
from planner.model.network import Network
from planner.sentence import say
from planner.views.choose import choose
from planner.views.label import Labels, own_words
from planner.views.unlike import NothingLikeThatError
from planner.workspace.sheet import PlanSheet
from planner.workspace.workspace import Workspace

_MOST_YEARS = 10
_REGION = "region"


class Asked(NamedTuple):
    """The words of the command line; what is left out is the plan's."""

    regions: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None


class Scope(NamedTuple):
    """The places and the days that are looked at; names are in `language`.

    `regions` are plain ones, umbrellas by their parts; `countries` are codes. Regions
    are called as in the language that is `spoken`.
    """

    regions: tuple[Place, ...]
    countries: tuple[str, ...]
    first: date
    last: date
    language: str
    network: Network
    spoken: str = "en"

    @property
    def places(self) -> tuple[Place, ...]:
        """The regions, and the countries as places of their own."""
        return (
            *self.regions,
            *(country_place(each, self.network) for each in self.countries),
        )

    @property
    def labels(self) -> tuple[str, ...]:
        """The names of the regions, as people call them."""
        return tuple(self.label(place.name) for place in self.regions)

    def label(self, region: str) -> str:
        """Return what a region is called."""
        return spoken(self.network.region[region].name, self.spoken) or region

    def as_data(self) -> dict[str, Any]:
        """Return the places and days as plain data."""
        return {
            "first_day": self.first.isoformat(),
            "last_day": self.last.isoformat(),
            "regions": [place.name for place in self.regions],
            "countries": list(self.countries),
        }


def scope_of(
    workspace: Workspace,
    asked: Asked,
    today: date,
    period: str | None,
    voice: Voice = ENGLISH,
) -> Scope:
    """Return what is asked about, the rest filled in from the plan that is meant.

    Without a word on places these are the regions of the plan, or of the roster, and
    their countries.

    Raises:
        WrongUseError: a region or country is not known, or the days are out of order.
        NotFoundError: the plan that is named is not there.
    """
    sheet = choose(workspace, today, period) if period or workspace.plans else None
    network = Labels.of(workspace).network
    _check(asked, network)
    half_year = _half_year(sheet, today)
    first = asked.first or min(half_year.first, asked.last or half_year.first)
    last = asked.last or max(half_year.last, HalfYear.of(first).last)
    _check_days(first, last)
    regions = region_places(asked.regions or _regions(sheet, asked, network), network)
    plan = sheet.plan if sheet is not None else None
    return Scope(
        regions=regions,
        countries=_codes(asked) or _countries(regions, network),
        first=first,
        last=last,
        language=own_words(voice, plan.language if plan is not None else ""),
        network=network,
        spoken=voice.language,
    )


def _half_year(sheet: PlanSheet | None, today: date) -> HalfYear:
    found = sheet.half_year if sheet is not None else None
    return found or HalfYear.of(today)


def _regions(
    sheet: PlanSheet | None, asked: Asked, network: Network
) -> tuple[str, ...]:
    """Return the plan's regions, or all; none where countries alone are asked for."""
    if asked.countries:
        return ()
    named = sheet.plan.regions if sheet is not None and sheet.plan is not None else ()
    return named or tuple(network.region)


def _codes(asked: Asked) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.upper() for each in asked.countries))


def _countries(regions: Iterable[Place], network: Network) -> tuple[str, ...]:
    found = (code for place in regions for code in network.region[place.name].countries)
    return tuple(dict.fromkeys(code for code in found if code in COUNTRIES))


def _check(asked: Asked, network: Network) -> None:
    for word in asked.regions:
        if word not in network.region and word != GLOBAL:
            known = (*network.region, GLOBAL)
            raise NothingLikeThatError(_REGION, word, known)
    for word in asked.countries:
        if word.upper() not in COUNTRIES:
            raise WrongUseError(
                say("there is no country {word}", word=word),
                say("write its code of two letters, for example MA or KE"),
            )


def _check_days(first: date, last: date) -> None:
    if last < first:
        raise WrongUseError(
            say("no day is from {first} to {last}", first=first, last=last),
            say("put the earlier day first"),
        )
    if last.year - first.year > _MOST_YEARS:
        raise WrongUseError(
            say("from {first} to {last} are too many years", first=first, last=last),
            say("ask for {most} years at most", most=_MOST_YEARS),
        )
