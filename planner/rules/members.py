"""The members of each advisory group on the days on which the roster is counted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from planner.model.network import Group, Member
from planner.rules.case import Case
from planner.rules.days import counting_days, held_on


class Sitting(NamedTuple):
    """An advisory group on a day, with the members that it has then."""

    name: str
    group: Group
    day: date
    members: dict[str, Member]


def sittings(case: Case) -> Iterator[list[Sitting]]:
    """Yield for each group its days in order; a group that never counts is left out."""
    days = counting_days(case)
    for name, group in case.network.group.items():
        found = [
            Sitting(name, group, day, held_on(group.member, day))
            for day in days
            if group.holds_on(day)
        ]
        if found:
            yield found
