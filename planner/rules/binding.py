"""What binds a day, in words: which days, how sure they are, and where."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from planner.calendars.diary import Hold
from planner.calendars.observed import Binding
from planner.calendars.place import Place
from planner.model.label import spoken
from planner.model.network import Network
from planner.sentence import Sentence, say, say_count


def days_of(binding: Binding, today: date) -> Sentence:
    """Return when an observance is, and whether that may still change."""
    first, last, doubt = binding.first, binding.last, binding.doubt
    when = say("{first} to {last}", first=first, last=last)
    if first == last:
        when = say("{first}", first=first)
    if not binding.in_doubt(today):
        return when
    return say_count(
        "{when}, give or take a day",
        "{when}, give or take {count} days",
        doubt,
        when=when,
    )


def where(holds: Iterable[Hold], binding: Binding, network: Network) -> str:
    """Return the places that an observance binds, as people call them."""
    places = (hold.place for hold in holds if hold.binding == binding)
    return ", ".join(dict.fromkeys(_called(place, network) for place in places))


def _called(place: Place, network: Network) -> str:
    entry = network.region.get(place.name) or network.city.get(place.name)
    if place.name == place.country or entry is None:
        return place.name
    return spoken(entry.name) or place.name
