"""Nothing is known of the days on which people meet in person.

What: there are no data on the public holidays of a country where an open item in person
takes place, or they end before its year; or a calendar that binds it, such as the
Islamic one, is not known for that year. One finding for each country, or calendar, and
year, at the first item that it concerns.

Why: where nothing is known, nothing is found. Silence would look like a day without a
holiday.

Instead: look the days up, and write those that bind into `calendar.toml` as observances
with `countries`; then set the rule aside with a word on who looked.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from planner.calendars.feasts import TRADITIONS, Tradition
from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.clash import Around, around
from planner.rules.finding import At, Finding
from planner.rules.meets import Meeting, meetings
from planner.rules.rule import Example, rule
from planner.sentence import Sentence, Word, phrase, say

_MESSAGES = {
    "country": phrase("the public holidays of {name} are not known for {year}"),
    "calendar": phrase("the {name} calendar is not known for {year}"),
}
_HELP = phrase("look them up, and write those that bind into `calendar.toml`")


class _Gap(NamedTuple):
    """What is not known: the holidays of a country, or a calendar, of a year."""

    kind: Literal["country", "calendar"]
    name: str | Word
    year: int


def check(case: Case) -> Iterator[Finding]:
    """Yield what is not known, at the first meeting that it concerns."""
    if not case.in_person:
        return
    told: set[_Gap] = set()
    for meeting in meetings(case):
        for gap in _gaps(meeting, around(case)):
            if gap not in told:
                told.add(gap)
                yield Finding(
                    At(meeting.stretch.start_at), _message(gap), help=say(_HELP)
                )


def _gaps(meeting: Meeting, here: Around) -> Iterator[_Gap]:
    for year in range(meeting.first.year, meeting.last.year + 1):
        for country in meeting.countries:
            if here.diary.holidays(country, year) is None:
                yield _Gap("country", country, year)
        for place in here.places(meeting):
            for calendar in here.diary.unknown(place, year):
                yield _Gap("calendar", _tradition(calendar), year)


def _message(gap: _Gap) -> Sentence:
    return say(_MESSAGES[gap.kind], name=gap.name, year=gap.year)


def _tradition(calendar: Tradition) -> Word:
    return Word("observes", calendar, TRADITIONS[calendar])


_LATE = """\
format = 1
period = "2078-H1"
title = "Work plan"
status = "draft"
language = "en"

[training.far-away]
title = "Further than the Islamic calendar was worked out"
regions = ["mena"]
start = 2078-04-14{mark}
venue = { city = "nairobi", mode = "in-person" }
"""

RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    needs=("roster", "calendar"),
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
start = 2027-04-14  # >> 9
venue = { countries = ["BV"], mode = "in-person" }

[training.same-country]
title = "It is said once"
start = 2027-04-21
venue = { countries = ["BV"], mode = "in-person" }
""",
        Example(
            _LATE.replace("{mark}", "  # >> 9"),
            file="2078-H1.toml",
            today="2077-11-22",
        ),
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
start = 2027-04-14
venue = { countries = ["IN"], mode = "in-person" }

[training.online]
title = "Online"
start = 2027-04-14
venue = { countries = ["BV"], mode = "online" }

[training.unsettled]
title = "Neither day nor country is known"
start = "2027-04"
venue.mode = "in-person"

[training.no-such-country]
title = "F016 says that there is no such country"
start = 2027-04-14
venue = { countries = ["QQ"], mode = "in-person" }
""",
        Example(
            """
[training.over]
title = "It is over"
start = 2027-04-14
venue = { countries = ["BV"], mode = "in-person" }
""",
            today="2027-04-15",
        ),
    ),
)
