"""Two events in person for one region, or with one speaker, overlap.

What: two open items, or sessions of them, bring people together in person on the same
day, and serve the same region or have the same `speaker`. An umbrella region stands for
the regions that it includes, `global` for itself. In the same city it is a note.
Events of more than seven days are left out, and so are windows until their day is
settled. The number is the setting `overlap_days`. One finding a group.

Why: the same mayors and practitioners are asked to both, and each event gets half of
them. Two in one city may be meant so: a workshop beside a summit.

Instead: move one of them, or hold it online; where both are meant for these days, set
the rule aside with the reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from planner.calendars.place import GLOBAL
from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.finding import Also, At, Finding
from planner.rules.meets import Meeting, meetings
from planner.rules.overlap import Overlap, crowds, overlaps
from planner.rules.rule import Example, rule
from planner.sentence import Sentence, phrase, say

_SPEAKER = "@"
"""Goes before the name of a speaker, to tell it from a region's."""
_SAYS = {
    (True, False): phrase("{names} and {last} overlap in person, for {regions}"),
    (False, True): phrase(
        "{names} and {last} overlap in person, with {speakers} as speaker"
    ),
    (True, True): phrase(
        "{names} and {last} overlap in person, for {regions}, with "
        "{speakers} as speaker"
    ),
}


def check(case: Case) -> Iterator[Finding]:
    """Yield the events that want the same people at the same time."""
    most = case.threshold("overlap_days")
    wanted: defaultdict[str, list[Meeting]] = defaultdict(list)
    for meeting in meetings(case):
        if meeting.stretch.when.days <= most:
            for name in _wanted(meeting, case):
                wanted[name].append(meeting)
    for each in overlaps(
        crowd for name, found in wanted.items() for crowd in crowds(found, name)
    ):
        yield _finding(each)


def _wanted(meeting: Meeting, case: Case) -> Iterator[str]:
    """Yield the regions, and the speaker, that a meeting asks for; unknown ones not."""
    network, item = case.network, meeting.entry.item
    parts = (part for name in item.regions for part in network.parts_of(name))
    for region in dict.fromkeys(parts):
        if region in network.region or region == GLOBAL:
            yield region
    if network.committee is not None and item.speaker in network.committee.seat:
        yield f"{_SPEAKER}{item.speaker}"


def _finding(found: Overlap) -> Finding:
    cities = [{*each.cities} for each in found.meetings]
    return Finding(
        At(found.at.stretch.start_at),
        _message(found),
        label=say("they share {day}", day=found.day),
        help=say("move one of them, or hold it online"),
        also=tuple(
            Also(At(each.stretch.start_at), say("{name}", name=each.entry.name))
            for each in found.others
        ),
        severity=Severity.NOTE if set.intersection(*cities) else None,
    )


def _message(found: Overlap) -> Sentence:
    speakers = [each for each in found.reasons if each.startswith(_SPEAKER)]
    regions = [each for each in found.reasons if each not in speakers]
    *names, last = found.meetings
    return say(
        _SAYS[bool(regions), bool(speakers)],
        names=", ".join(each.entry.name for each in names),
        last=last.entry.name,
        regions=", ".join(regions),
        speakers=", ".join(each.removeprefix(_SPEAKER) for each in speakers),
    )


_TWO = """
[training.youth-academy]
title = "Youth academy"
regions = ["{region}"]
start = 2027-04-13
end = 2027-04-15
venue = {{ city = "rabat", mode = "in-person" }}

[advocacy.side-event]
title = "Side event"
regions = ["mena", "east-africa"]
start = 2027-04-{day}{mark}
venue = {{ {place}mode = "{mode}" }}
"""


def _two(day: int = 15, **facts: str) -> str:
    """Return two events, the second one on a day of April, with what is told of it."""
    plain = {"region": "mena", "place": "", "mode": "hybrid", "mark": ""}
    return _TWO.format(day=day, **{**plain, **facts})


_SPEECHES = """
[advocacy.speech]
title = "Speech to the assembly"
speaker = "rabat"
start = 2027-04-13
venue = {{ city = "nairobi", mode = "in-person" }}

[advocacy.panel]
title = "Panel on youth"
speaker = "{speaker}"
start = 2027-04-13{mark}
venue = {{ city = "rabat", mode = "in-person" }}
"""
RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    needs=("roster",),
    thresholds={"overlap_days": 7},
    bad=(
        _two(mark="  # >> 9"),
        _two(place='city = "rabat", ', mark="  # >> 9"),
        _two(region="africa", mark="  # >> 9"),
        _SPEECHES.format(speaker="rabat", mark="  # >> 9"),
        """
[training.first]
title = "First of three"
regions = ["global"]
start = 2027-04-13
end = 2027-04-19
venue = { city = "rabat", mode = "in-person" }

[training.third]
title = "Third of three"
regions = ["global"]
session.one = { start = 2027-04-20, venue = { city = "rabat", mode = "in-person" } }

[training.second]
title = "Second of three"
regions = ["global"]
start = 2027-04-19  # >> 9
end = 2027-04-20
venue = { city = "tangier", mode = "in-person" }
""",
    ),
    good=(
        _two(day=16),
        _two(mode="online"),
        _two().replace('"mena", "east-africa"', '"global"'),
        _two(region="nowhere").replace('"mena", "east-africa"', '"nowhere"'),
        _two().replace("end = 2027-04-15", "end = 2027-04-20"),
        _SPEECHES.format(speaker="nairobi", mark=""),
        _SPEECHES.format(speaker="nobody", mark="").replace('"rabat"', '"nobody"', 1),
        Example(_two(), today="2027-04-16"),
        """
[training.series]
title = "Two sessions of one event"
regions = ["mena"]
session.one = { start = 2027-04-13, venue = { city = "rabat", mode = "in-person" } }
session.two = { start = 2027-04-13, venue = { city = "tangier", mode = "in-person" } }

[training.course]
title = "The day is not settled"
regions = ["mena"]
start = "2027-04"
venue = { city = "nairobi", mode = "in-person" }
""",
    ),
)
