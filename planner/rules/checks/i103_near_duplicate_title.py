"""Two items of one region and month read alike.

What: two items that serve the same region and begin in the same month (or window)
have titles of the same words, but for their order, small words, accents, one word
more or one letter. Titles whose numbers differ, items in different cities, items of
one `series` and items of which one names the other are left in peace; so are
cancelled and carried ones. One finding a group.

Why: two colleagues planned the same event, or one item was copied and the copy never
changed. The region is then counted as served twice.

Instead: keep one of them; or say in the titles what makes them two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.model.item import Item
from planner.model.plan import Entry
from planner.rules.alike import alike, numbers
from planner.rules.case import Case
from planner.rules.finding import Also, At, Finding
from planner.rules.months import Month, month_of
from planner.rules.rule import rule
from planner.sentence import say

_Time = Month | str | None


def check(case: Case) -> Iterator[Finding]:
    """Yield each group of items that read alike, at the second one."""
    told: set[str] = set()
    for entries in _blocks(case):
        titles = {key: entry.item.title for key, entry in entries.items()}
        for first, *others in alike(titles):
            one = entries[first]
            found = [
                entries[key]
                for key in others
                if key not in told
                and _may_be_one(one.item, entries[key])
                and _may_be_one(entries[key].item, one)
            ]
            told.update(_key(each) for each in found)
            if found:
                yield _finding(one, found)


def _blocks(case: Case) -> Iterator[dict[str, Entry]]:
    """Yield the items that are compared: of one region, time and set of numbers."""
    places: defaultdict[tuple[str, _Time], list[Entry]] = defaultdict(list)
    for entry in case.counted:
        dates = entry.when
        time: _Time = month_of(dates)
        if time is None and dates is not None:
            time = str(dates.first)
        for region in entry.item.regions or ("",):
            places[region, time].append(entry)
    for entries in places.values():
        if len(entries) > 1:
            yield from _same_numbers(entries)


def _same_numbers(entries: list[Entry]) -> Iterator[dict[str, Entry]]:
    blocks: defaultdict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        blocks[numbers(entry.item.title)].append(entry)
    for block in blocks.values():
        if len(block) > 1:
            yield {_key(entry): entry for entry in block}


def _key(entry: Entry) -> str:
    return ".".join(entry.path)


def _may_be_one(item: Item, other: Entry) -> bool:
    """Whether nothing in an item says that another one is not the same."""
    if item.series is not None and item.series == other.item.series:
        return False
    here, there = _cities(item), _cities(other.item)
    if here and there and here.isdisjoint(there):
        return False
    named = (*item.depends_on, *item.derived_from, *item.replaces, item.renews)
    return other.name not in named


def _cities(item: Item) -> set[str]:
    venues = (item.venue, *(each.venue for each in item.session.values()))
    return {city for venue in venues if venue is not None for city in venue.cities}


def _finding(first: Entry, others: list[Entry]) -> Finding:
    names = [each.name for each in (first, *others)]
    return Finding(
        At((*others[0].path, "title")),
        say(
            "{names} and {last} read alike",
            names=", ".join(names[:-1]),
            last=names[-1],
        ),
        help=say("keep one of them, or say in the titles what makes them two"),
        also=tuple(
            Also(At((*each.path, "title")), say("and this one"))
            for each in (first, *others[1:])
        ),
    )


RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    bad=(
        """
[training.referral]
title = "Referral pathways for front-line workers"
regions = ["mena"]
start = 2027-04-14

[training.pathways]
title = "Workshop: referral pathways for Front-Line workers"  # >> 9
regions = ["mena", "east-africa"]
start = "2027-04"
""",
        """
[training.academy]
title = "Académie des jeunes élus"
regions = ["mena", "east-africa"]
start = "2027-Q2"

[advocacy.academy-session]
title = "Academie de jeunes élus"  # >> 9
regions = ["mena", "east-africa"]
start = "2027-Q2"

[communications.nothing-else]
title = "Académie : jeunes élus"
regions = ["mena"]
publish_on = "2027-Q2"
""",
    ),
    good=(
        """
[training.first]
title = "Webinar 1 on rumours and false images"
regions = ["mena"]
start = 2027-04-14

[training.second]
title = "Webinar 2 on rumours and false images"
regions = ["mena"]
start = 2027-04-21

[training.third]
title = "Webinar 1 on rumours and false images"
regions = ["mena"]
start = 2027-05-21

[training.fourth]
title = "Webinar 1 on rumours and false images"
regions = ["east-africa"]
start = 2027-05-21
""",
        """
[training.rabat]
title = "Exchange of youth councils"
series = "exchange"
venue.city = "rabat"

[training.tangier]
title = "Exchange of youth councils"
venue.city = "tangier"

[training.no-place]
title = "Exchange of youth councils"
series = "exchange"
replaces = ["tangier"]

[training.cancelled]
title = "Exchange of youth councils"
status = "cancelled"
""",
    ),
)
