from __future__ import annotations

from datetime import date

import pytest

from planner.workspace.read import read_texts

NETWORK = """\
format = 1

[network]
name = "Network of Cities"
organisation = "our-network"
languages = ["en"]

[committee]
name = "Committee"
max_seats = 5

[committee.seat.first]
city = "rabat"

[region.mena]
name = { fr = "Moyen-Orient", en = "Middle East" }
countries = ["MA"]

[region.east-africa]
name = "East Africa"
countries = ["KE"]

[region.west-africa]
name = "West Africa"
countries = ["TG"]

[region.africa]
name = "Africa"
includes = ["east-africa", "west-africa"]

[group.africa-group]
regions = ["east-africa", "west-africa"]
size = 8

[unit.hub]
name = "Regional Hub"

[city.rabat]
name = { ar = "الرباط", en = "Rabat" }
country = "MA"

[city.lome]
name = "Lomé"
country = "TG"

[organisation.our-network]
name = "Network of Cities"

[theme.youth]
name = "Youth engagement"
"""
CALENDAR = """\
format = 1

[meeting.june]
name = "Committee, June"
start = 2027-06-10
papers_by = 2027-05-27

[event.summit]
name = "City Summit"
kind = "summit"
start = 2027-05-25
apply_by = 2027-02-28

[observance.eid]
name = "Eid"
start = 2027-03-10
end = 2027-03-12
regions = ["mena"]
level = "block"
"""
FRAME = """\
format = 1
period = "2027-H1"
title = "Work plan"
status = "draft"
language = "en"
"""


class Desk:
    """Workspaces with a whole roster around a piece of a plan."""

    today = date(2026, 11, 22)

    def workspace(self, piece="", **files):
        texts = {
            "planner.toml": "format = 1\n",
            "network.toml": NETWORK,
            "calendar.toml": CALENDAR,
            "2027-H1.toml": FRAME + piece,
        }
        texts.update({name + ".toml": text for name, text in files.items()})
        return read_texts({name: text for name, text in texts.items() if text})

    def plan(self, piece="", **files):
        """A workspace and the plan of 2027-H1 in it."""
        workspace = self.workspace(piece, **files)
        return workspace, workspace.plan("2027-H1")

    def other(self, period):
        """The text of another plan."""
        return FRAME.replace("2027-H1", period)


@pytest.fixture(scope="session")
def desk():
    return Desk()
