"""What roster and calendar call things, in words; an unknown name stands for itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from planner.language.voice import Voice, voice
from planner.model.calendar import Calendar
from planner.model.label import spoken
from planner.model.network import Network, NetworkHead
from planner.workspace.workspace import Workspace

GLOBAL = "global"
_NO_NETWORK = Network(
    format=1, network=NetworkHead(name="", organisation="none", languages=())
)
_NO_CALENDAR = Calendar(format=1)


def own_words(voice: Voice, language: str) -> str:
    """Return the language of feasts and holidays: the one spoken, in English a plan's.

    In a plan for people who speak French their holidays are called in French.
    """
    return (language or "en") if voice.language == "en" else voice.language


class Titled(Protocol):
    """Something with a title that may be translated: a plan, an item."""

    @property
    def title(self) -> str:
        """Its title as it was written."""

    @property
    def text(self) -> Mapping[str, Mapping[str, Any]]:
        """Its translations, by language."""


def titled(value: Titled, language: str) -> str:
    """Return a title in a language, as it was written where it is not translated.

    English is spoken where nothing else is asked for: then titles are as written.
    """
    if language == "en":
        return value.title
    title = value.text.get(language, {}).get("title")
    return title if isinstance(title, str) and title else value.title


@dataclass(frozen=True, slots=True)
class Labels:
    """Looks names up in a roster and a calendar, either of which may be missing.

    What is called differently in several languages is called as in `language`.
    """

    network: Network
    calendar: Calendar
    language: str = "en"

    @classmethod
    def of(cls, workspace: Workspace, language: str = "en") -> Labels:
        """Look in the files of a workspace."""
        network = workspace.network or _NO_NETWORK
        return cls(network, workspace.calendar or _NO_CALENDAR, language)

    def region(self, name: str) -> str:
        """Return what a region is called; `global` is a word of the language."""
        if name == GLOBAL and self.language != "en":
            return voice(self.language).say("Global")
        return self._in(self.network.region, name)

    def lead(self, name: str) -> str:
        """Return what a unit or a person is called."""
        network = self.network
        return self._in(
            network.person if name in network.person else network.unit, name
        )

    def theme(self, name: str) -> str:
        """Return what a theme is called."""
        return self._in(self.network.theme, name)

    def city(self, name: str) -> str:
        """Return what a city is called."""
        return self._in(self.network.city, name)

    def party(self, name: str) -> str:
        """Return what an organisation or a city is called."""
        network = self.network
        return self._in(
            network.city if name in network.city else network.organisation, name
        )

    def forum(self, name: str) -> str:
        """Return what an outside event is called."""
        return self._in(self.calendar.event, name)

    def meeting(self, name: str) -> str:
        """Return what a meeting of the committee is called."""
        return self._in(self.calendar.meeting, name)

    def group(self, name: str) -> str:
        """Return what an advisory group is called; without a name, by its regions."""
        group = self.network.group.get(name)
        if group is None or group.name is not None:
            return self._in(self.network.group, name)
        return ", ".join(map(self.region, group.regions))

    def seat(self, name: str) -> str:
        """Return what a seat of the committee is called; without a name, its city."""
        seats = self.network.committee.seat if self.network.committee else {}
        seat = seats.get(name)
        if seat is None or seat.name is not None:
            return self._in(seats, name)
        return self.city(seat.city)

    def parts(self, regions: Iterable[str]) -> tuple[str, ...]:
        """Return the plain regions that regions stand for, umbrellas by their parts."""
        found = (part for name in regions for part in self.network.parts_of(name))
        return tuple(dict.fromkeys(found))

    def _in(self, entries: Mapping[str, Any], name: str) -> str:
        entry = entries.get(name)
        return name if entry is None else spoken(entry.name, self.language) or name
