"""The text of a new `calendar.toml`: nothing in force, an example of each entry."""

from __future__ import annotations

from planner.layout.founding import Founding
from planner.rules.words import literal

_TEXT = """\
#:schema ./calendar.schema.json
# Dates that are not ours to choose, and the committee's own meetings.
# National holidays, Ramadan, the Eids and Easter are not typed here: they come from
# libraries. To use an example below, take the marks at its lines' beginnings away.
format = 1


# --- Meetings of the committee -----------------------------------------------
#
# [meeting.june-{year}]
# name = "Committee meeting, June {year}"
# start = {year}-06-10
# method = "virtual"            # in-person, virtual, written
# papers_by = {year}-05-27


# --- Outside events: where the network speaks --------------------------------
#
# [event.city-summit-{year}]
# name = "City Summit {year}"
# kind = "summit"               # summit, conference, congress, assembly, dialogue, ...
# start = {year}-09-21            # or a window where less is known: "{year}-09"
# source = "https://example.org"
# checked_on = {year}-01-15


# --- Observances: a day more, or in place of one that was worked out ---------
#
# [observance.day-of-the-city-{year}]
# name = "Day of the city"
# start = {year}-10-05
# regions = {regions}
# level = "avoid"               # block, avoid, note
"""


def calendar_text(founding: Founding, year: int) -> str:
    """Return the file; its examples are of a year and of the network's regions."""
    first = [area.entry.name for area in founding.areas[:1]]
    return _TEXT.format(year=year, regions=literal(first))
