"""People meet in person on a weekend and on no other day.

What: all days of an open item in person, or of one of its sessions, fall on the weekend
of the country where people meet: Saturday and Sunday, or Friday and Saturday in much of
the Middle East, and a few others. Windows are left out until their day is settled. Of
D210, D209, D211 and D212 only the first that applies speaks for an item, also where it
is waived.

Why: officials of cities and ministries do not work on these days. Practitioners may
prefer them; so it is a note.

Instead: move it, if officials are to come.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.calendars.weekend import DAYS, weekend
from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.clash import clashes, way_on
from planner.rules.finding import At, Finding
from planner.rules.rule import rule
from planner.sentence import both, say


def check(case: Case) -> Iterator[Finding]:
    """Yield meetings that take place on a weekend only."""
    for clash, here in clashes(case, "weekend"):
        country = clash.weekends[0]
        yield Finding(
            At(clash.meeting.stretch.start_at),
            say(
                "all its days fall on the weekend in {country}: {days}",
                country=country,
                days=both(say(DAYS[day]) for day in sorted(weekend(country))),
            ),
            help=way_on(clash, here),
        )


RULE = rule(
    __name__,
    check,
    severity=Severity.NOTE,
    needs=("roster", "calendar"),
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
start = 2027-04-17  # >> 9
end = 2027-04-18
venue = { city = "rabat", mode = "in-person" }
""",
        """
[training.friday]
title = "Friday in Amman"
start = 2027-04-16  # >> 9
venue = { countries = ["JO"], mode = "in-person" }

[training.series]
title = "One session on a Sunday"
# vv 25
session.one = { start = 2027-04-18, venue = { city = "rabat", mode = "in-person" } }
session.two = { start = 2027-04-20, venue = { city = "rabat", mode = "in-person" } }
""",
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
start = 2027-04-16
end = 2027-04-17
venue = { city = "rabat", mode = "in-person" }

[training.sunday]
title = "Sunday in Amman"
start = 2027-04-18
venue = { countries = ["JO"], mode = "in-person" }

[training.online]
title = "Online"
start = 2027-04-18
venue = { city = "rabat", mode = "online" }
""",
        """
[training.holiday]
title = "On a Saturday that is a public holiday, which D209 says"
start = 2027-05-01
venue = { city = "rabat", mode = "in-person" }
""",
    ),
)
