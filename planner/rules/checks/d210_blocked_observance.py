"""People meet in person on days on which nobody there holds meetings.

What: an open item in person, or one of its sessions, takes place on an observance of
level `block`: an Eid, Christmas, Good Friday, Easter, or one of `calendar.toml`. It
binds if a region that the item serves observes it (`global`: any region), or the city
where people meet. Regions and cities say under `observes` which calendars bind them; a
city's word takes the place of its region's. What `calendar.toml` says `of` a feast
takes the place of its worked-out date. Windows are left out until their day is settled,
and so are online items. Of D210, D209, D211 and D212 only the first that applies speaks
for an item, also where it is waived. An Islamic date is worked out: until it has come
it may differ by a day.

Why: mayors and practitioners are with their families. Who comes all the same is asked
to choose, and the United Nations hold no meetings on these days either.

Instead: move it, or hold it online.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.rules.binding import days_of, where
from planner.rules.case import Case
from planner.rules.clash import clashes, way_on
from planner.rules.finding import At, Finding
from planner.rules.rule import Example, rule
from planner.sentence import say


def check(case: Case) -> Iterator[Finding]:
    """Yield meetings on days that are blocked, each with the first observance."""
    for clash, here in clashes(case, "block"):
        binding = clash.holds[0].binding
        yield Finding(
            At(clash.meeting.stretch.start_at),
            say(
                "this is held on {name} ({days}), when there are no meetings in "
                "{where}",
                name=binding.name(here.diary.language),
                days=days_of(binding, case.today),
                where=where(clash.holds, binding, case.network),
            ),
            help=way_on(clash, here),
        )


RULE = rule(
    __name__,
    check,
    rises=True,
    needs=("roster", "calendar"),
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
regions = ["mena"]
start = 2027-05-18  # >> 9
end = 2027-05-20
venue = { city = "nairobi", mode = "in-person" }
""",
        Example(
            """
[training.series]
title = "A session on Eid, and one after it"
# vv 25
session.one = { start = 2027-03-09, venue = { city = "rabat", mode = "hybrid" } }
session.two = { start = 2027-04-13, venue = { city = "rabat", mode = "in-person" } }

[advocacy.side-event]
title = "Serves every region"
regions = ["global"]
start = 2027-05-16  # >> 9
venue.mode = "in-person"
waive.public-holiday = "The host works on that day."
""",
            status="submitted",
        ),
        Example(
            """
[training.at-the-coast]
title = "The city goes by its own calendars"
start = 2027-05-02  # >> 9
venue = { city = "mombasa", mode = "in-person" }
""",
            roster="""
[city.mombasa]
name = "Mombasa"
country = "KE"
observes = ["orthodox"]
""",
        ),
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
regions = ["mena"]
start = 2027-05-20
end = 2027-05-21
venue = { city = "nairobi", mode = "in-person" }

[training.online]
title = "Online, and so at home"
regions = ["mena"]
start = 2027-05-17
venue.mode = "online"

[training.window]
title = "The day is not settled"
regions = ["mena"]
start = "2027-05"
venue.mode = "in-person"

[training.elsewhere]
title = "Neither its region nor its city observes it"
regions = ["east-africa"]
start = 2027-05-18
venue = { city = "nairobi", mode = "in-person" }
""",
        Example(
            """
[training.over]
title = "It took place"
status = "done"
regions = ["mena"]
start = 2027-05-18
venue = { city = "rabat", mode = "in-person" }

[training.going-on]
title = "The days that are left are free"
status = "in-progress"
regions = ["mena"]
start = 2027-05-18
end = 2027-05-24
venue = { city = "nairobi", mode = "in-person" }

[training.postponed]
title = "It has no day"
status = "postponed"
regions = ["mena"]
start = 2027-05-18
venue = { city = "rabat", mode = "in-person" }
""",
            today="2027-05-20",
        ),
        Example(
            """
[training.its-own]
title = "The city observes nothing, whatever its region does"
start = 2027-05-17
venue = { city = "marrakech", mode = "in-person" }
waive.public-holiday = "The host works on that day."
""",
            roster="""
[city.marrakech]
name = "Marrakech"
country = "MA"
observes = []
""",
        ),
    ),
)
