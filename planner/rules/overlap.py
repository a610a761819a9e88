"""Which meetings clash on their days, without comparing each with every other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from planner.rules.linked import linked
from planner.rules.meets import Meeting

_first = attrgetter("first")
_Path = tuple[str, str]


class Crowd(NamedTuple):
    """Meetings of several items that go on on one day, and why that is too much."""

    day: date
    meetings: tuple[Meeting, ...]
    reason: str


class Overlap(NamedTuple):
    """Items that overlap, by date: the first day, what is too much on it, and why."""

    day: date
    at: Meeting
    meetings: tuple[Meeting, ...]
    reasons: tuple[str, ...]

    @property
    def others(self) -> tuple[Meeting, ...]:
        """The meetings of the other items."""
        here = self.at.entry.path
        return tuple(each for each in self.meetings if each.entry.path != here)


def crowds(
    found: Iterable[Meeting],
    reason: str,
    among: Callable[[list[Meeting]], Iterable[Meeting]] = iter,
) -> Iterator[Crowd]:
    """Yield what clashes `among` the meetings of a day.

    Only days on which a meeting begins are looked at: two that share a day share one
    of these.
    """
    going: list[Meeting] = []
    for day, begun in groupby(sorted(found, key=_first), key=_first):
        going = [*(each for each in going if each.last >= day), *begun]
        met = tuple(among(going))
        if len({each.entry.path for each in met}) > 1:
            yield Crowd(day, met, reason)


def overlaps(found: Iterable[Crowd]) -> Iterator[Overlap]:
    """Yield the groups of items that crowds make together."""
    crowded = sorted(found, key=attrgetter("day"))
    met: dict[_Path, Meeting] = {}
    begins: defaultdict[_Path, list[Crowd]] = defaultdict(list)
    for crowd in crowded:
        begins[_paths(crowd)[0]].append(crowd)
        for meeting in crowd.meetings:
            met.setdefault(meeting.entry.path, meeting)
    pairs = (pair for crowd in crowded for pair in pairwise(_paths(crowd)))
    for group in linked(met, pairs):
        of_group = [crowd for path in group for crowd in begins.get(path, ())]
        yield _overlap([met[path] for path in group], of_group)


def _overlap(meetings: list[Meeting], found: list[Crowd]) -> Overlap:
    first = min(found, key=attrgetter("day"))
    at = first.meetings[-1]
    reasons = tuple(dict.fromkeys(crowd.reason for crowd in found))
    return Overlap(first.day, at, tuple(meetings), reasons)


def _paths(crowd: Crowd) -> list[_Path]:
    return [meeting.entry.path for meeting in crowd.meetings]
