"""People meet in person in a period that is better avoided.

What: an open item in person, or one of its sessions, takes place in Ramadan, on Mawlid
or the Islamic new year, on another observance of level `avoid`, or so near to a blocked
day that this may turn out to be the day itself (`certainty_days`; a day for the Eids).
What binds whom is as for D210. Windows are left out until their day is settled. Of
D210, D209, D211 and D212 only the first that applies speaks for an item, also where it
is waived.

Why: who fasts does not travel for a workshop, and lunch is no time to talk. Attendance
is poor, and those who come are not at their best.

Instead: move it, or hold it online; where it is meant for this time, set the rule aside
with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.rules.binding import days_of, where
from planner.rules.case import Case
from planner.rules.clash import clashes, way_on
from planner.rules.finding import At, Finding
from planner.rules.rule import rule
from planner.sentence import say


def check(case: Case) -> Iterator[Finding]:
    """Yield meetings in periods to be avoided, each with the first of them."""
    for clash, here in clashes(case, "avoid"):
        binding = clash.holds[0].binding
        near = binding.level == "block"
        yield Finding(
            At(clash.meeting.stretch.start_at),
            say(
                "this is held near {name} ({days}), when there are no meetings in "
                "{where}"
                if near
                else "this is held in a time to be avoided in {where}: {name} ({days})",
                name=binding.name(here.diary.language),
                days=days_of(binding, case.today),
                where=where(clash.holds, binding, case.network),
            ),
            help=way_on(clash, here),
        )


RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    needs=("roster", "calendar"),
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
regions = ["mena"]
start = 2027-02-16  # >> 9
end = 2027-02-17
venue = { city = "nairobi", mode = "in-person" }
""",
        """
[training.next-to-eid]
title = "The day after the third day of Eid"
regions = ["mena"]
start = 2027-05-19  # >> 9
venue = { city = "nairobi", mode = "in-person" }

[training.series]
title = "A session in Ramadan"
# vv 25
session.one = { start = 2027-02-16, venue = { city = "rabat", mode = "hybrid" } }
session.two = { start = 2027-04-13, venue = { city = "rabat", mode = "hybrid" } }
""",
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
regions = ["mena"]
start = 2027-02-02
end = 2027-02-03
venue = { city = "nairobi", mode = "in-person" }

[training.online]
title = "Online"
regions = ["mena"]
start = 2027-02-16
venue.mode = "online"

[training.later]
title = "Two days after Eid"
regions = ["mena"]
start = 2027-05-20
venue = { city = "nairobi", mode = "in-person" }
""",
        """
[training.holiday]
title = "On a public holiday in Ramadan, which D209 says"
regions = ["mena"]
start = 2027-02-17
venue = { countries = ["LY"], mode = "in-person" }
""",
    ),
)
