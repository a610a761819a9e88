"""People meet in person on a public holiday of the country they meet in.

What: an open item in person, or one of its sessions, takes place on a public holiday of
its city's country, or of a country of its venue. Holidays of a part of a country are
not known. Windows are left out until their day is settled. Of D210, D209, D211 and D212
only the first that applies speaks for an item, also where it is waived. A holiday that
follows the moon is said to be an estimate until it has come.

Why: offices, schools and courts are closed; the hosts would have to work on their day
off, and officials do not come.

Instead: move it, hold it online, or ask the host, and set the rule aside with the
answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.clash import Closed, clashes, way_on
from planner.rules.finding import At, Finding
from planner.rules.rule import Example, rule
from planner.sentence import Sentence, say


def check(case: Case) -> Iterator[Finding]:
    """Yield meetings on public holidays, each with the first of them."""
    for clash, here in clashes(case, "holiday"):
        yield Finding(
            At(clash.meeting.stretch.start_at),
            _message(clash.closed),
            help=way_on(clash, here),
        )


def _message(closed: tuple[Closed, ...]) -> Sentence:
    first = closed[0].holiday
    alike = [each for each in closed if each.holiday.day == first.day]
    facts = {
        "day": first.day,
        "countries": ", ".join(each.country for each in alike),
        "name": ", ".join(dict.fromkeys(each.holiday.name for each in alike)),
    }
    if all(each.holiday.unsure for each in alike):
        return say(
            "{day} is a public holiday in {countries} by estimate, give or take a day: "
            "{name}",
            **facts,
        )
    return say("{day} is a public holiday in {countries}: {name}", **facts)


RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    needs=("roster", "calendar"),
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
start = 2027-04-30  # >> 9
end = 2027-05-02
venue = { city = "rabat", mode = "in-person" }
""",
        """
[training.series]
title = "The second session meets a holiday"
session.one = { start = 2027-04-13, venue = { city = "rabat", mode = "in-person" } }
# vv 25
session.two = { start = 2027-03-29, venue = { city = "nairobi", mode = "hybrid" } }

[training.by-the-moon]
title = "Nairobi observes no Islamic calendar, Kenya has the day off"
start = 2027-03-09  # >> 9
venue = { city = "nairobi", mode = "in-person" }

[training.two-countries]
title = "In one of two countries"
start = 2027-04-09  # >> 9
venue = { countries = ["MA", "TN"], mode = "in-person" }
""",
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
start = 2027-05-04
end = 2027-05-05
venue = { city = "rabat", mode = "in-person" }

[training.online]
title = "Online"
start = 2027-05-01
venue = { city = "rabat", mode = "online" }

[training.nowhere]
title = "Nobody knows where"
start = 2027-05-01
venue.mode = "in-person"

[training.other-country]
title = "The holiday of a region that is served is no holiday here"
regions = ["east-africa"]
start = 2027-06-01
venue = { city = "rabat", mode = "in-person" }
""",
        Example(
            """
[training.blocked]
title = "The city itself observes the day: D210 speaks, though it is set aside here"
start = 2027-03-09
venue = { city = "rabat", mode = "in-person" }
waive.blocked-observance = "The host asked for this day."
"""
        ),
    ),
)
