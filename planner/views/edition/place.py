"""Where and at what time of day, in words."""

from __future__ import annotations

from datetime import time
from functools import lru_cache

from planner.model.item import Venue
from planner.views.edition.edition import Edition
from planner.views.label import GLOBAL


def region_word(edition: Edition, region: str) -> str:
    """Return what a region is called; `global` is a word of the language."""
    if region == GLOBAL:
        return edition.voice.say("all regions")
    return edition.labels.region(region)


@lru_cache(maxsize=1024)
def clock(time: time | None, zone: str | None) -> str:
    """Return a time of day with its zone, `13:00 (Europe/London)`."""
    if time is None:
        return ""
    told = time.isoformat("minutes")
    return f"{told} ({zone})" if zone else told


def where(edition: Edition, venue: Venue | None) -> str:
    """Return a place in words: cities, else countries, and how people meet."""
    if venue is None:
        return ""
    cities = [edition.labels.city(each) for each in venue.cities]
    mode = edition.voice.word("mode", venue.mode) if venue.mode else ""
    if not cities and not venue.countries:
        return mode
    places = edition.voice.listed(cities or list(venue.countries))
    return places if venue.mode in {None, "in-person"} else f"{places} ({mode})"
