from __future__ import annotations

import pytest

from planner.calendars.diary import Diary
from planner.calendars.place import city_place, country_place, region_places
from planner.workspace.read import read_texts

NETWORK = """\
format = 1

[network]
name = "Network"
organisation = "network"
languages = ["en"]

[region.mena]
name = "Middle East"
countries = ["JO", "MA", "TN"]
observes = ["islamic"]

[region.balkans]
name = "Balkans"
countries = ["RS"]
observes = ["orthodox"]

[region.east-africa]
name = "East Africa"
countries = ["KE"]

[region.both]
name = "Both"
includes = ["mena", "balkans"]

[city.rabat]
name = "Rabat"
country = "MA"

[city.tunis]
name = "Tunis"
country = "TN"
observes = ["western-christian"]

[city.amman]
name = "Amman"
country = "JO"
observes = []

[organisation.network]
name = "Network"
"""


class Desk:
    """A workspace with a calendar, and what binds its places."""

    def __init__(self, calendar="", language="en"):
        files = {"network.toml": NETWORK, "calendar.toml": "format = 1\n" + calendar}
        self.workspace = read_texts(files)
        assert all(sheet.whole for sheet in self.workspace.sheets)
        self.network = self.workspace.network
        self.diary = Diary(self.workspace, language)

    def place(self, name):
        """A region, a city or a country by its name."""
        if name in self.network.region:
            return next(
                e for e in region_places([name], self.network) if e.name == name
            )
        return city_place(name, self.network) or country_place(name, self.network)

    def observed(self, name, first, last):
        """What binds a place: key, level, first and last day."""
        return [
            (each.key, each.level, str(each.first), str(each.last))
            for each in self.diary.observances(self.place(name), first, last)
        ]

    def levels(self, name, day):
        """How a day binds a place: observance and level."""
        place = self.place(name)
        return [
            (each.binding.key, each.level) for each in self.diary.holds(day, [place])
        ]


@pytest.fixture(scope="session")
def desk():
    return Desk
