"""What a rule of one's own may ask of a field: a small set, and what each means.

    present    true: it is there; false: it is not
    is         it is this, or one of these; a list holds it. Written without the word
    not        it is none of these; a list holds none
    all_of     a list holds all of these
    only       a list holds nothing else
    contains   a text holds these words, whatever their capitals; so does one of a list
    at_least   a number is no smaller; a text has so many characters, a list or a
    at_most    table of named things so many entries
    before     a date lies before a day, or before the first day of a window
    after      a date lies after a day, or after the last day of a window

A date is a window where a day or a window is given: `"2027-04"` is any day of April.
Of a field that is a window itself, something is true, false or still open: open where
it is true of some of its days and not of others. Nothing is true of a field that is
not there, but `present = false`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple
from unicodedata import normalize

from planner.model.types import WINDOW_PATTERN, Count, Number, Text, WhenValue
from planner.model.when import Bounds, bounds
from planner.rules.shape import Shape, shape_of

Answer = bool | None
"""True, false, or None: still open."""

Test = Callable[[Any], Answer]
PRESENT, IS = "present", "is"
_WINDOW = re.compile(WINDOW_PATTERN)
_LISTS = frozenset({"list", "own"})
_VALUES = frozenset({"text", "choice", "number", "flag", "date", "time", *_LISTS})


class Comparison(NamedTuple):
    """A comparison: which sorts of fields it fits, and how it is made a test.

    make: from the values that are given and the field's sort to a test of its value.
    wants: what may be given, or None for a value of the field; `many` says that it
        may be a list of them.
    """

    sorts: frozenset[str]
    make: Callable[[tuple[Any, ...], str], Test]
    wants: Any = None
    many: bool = False


def both(answers: Iterable[Answer]) -> Answer:
    """Return whether all are true: false where one is false, open where one is."""
    found: Answer = True
    for answer in answers:
        if answer is False:
            return False
        if answer is None:
            found = None
    return found


def other(answer: Answer) -> Answer:
    """Return the opposite; what is open stays open."""
    return None if answer is None else not answer


def _any(answers: Iterable[Answer]) -> Answer:
    return other(both(other(answer) for answer in answers))


def _present(values: tuple[Any, ...], _: str) -> Test:
    (wanted,) = values
    return lambda held: (held is not None) is wanted


def _is(values: tuple[Any, ...], sort: str) -> Test:
    if sort == "date":
        days = [bounds(value) for value in values]
        return lambda held: _any(_within(held, each) for each in days)
    if sort == "own":
        return lambda held: _any(
            _alike(each, value) for each in _each(held) for value in values
        )
    members = frozenset(values)
    if sort == "list":
        return lambda held: not members.isdisjoint(held)
    return members.__contains__


def _not(values: tuple[Any, ...], sort: str) -> Test:
    test = _is(values, sort)
    return lambda held: other(test(held))


def _all_of(values: tuple[Any, ...], sort: str) -> Test:
    tests = [_is((value,), sort) for value in values]
    return lambda held: both(test(held) for test in tests)


def _only(values: tuple[Any, ...], sort: str) -> Test:
    if sort == "list":
        return frozenset(values).issuperset
    test = _is(values, sort)
    return lambda held: both(test(each) for each in _each(held))


def _contains(values: tuple[Any, ...], _: str) -> Test:
    words = _plain(values[0])
    return lambda held: any(
        words in _plain(each) for each in _each(held) if isinstance(each, str)
    )


def _at_least(values: tuple[Any, ...], _: str) -> Test:
    (least,) = values
    return lambda held: (size := _size(held)) is not None and size >= least


def _at_most(values: tuple[Any, ...], _: str) -> Test:
    (most,) = values
    return lambda held: (size := _size(held)) is not None and size <= most


def _before(values: tuple[Any, ...], sort: str) -> Test:
    first, _ = bounds(values[0])

    def test(held: Bounds) -> Answer:
        if held[0] >= first:
            return False
        return True if held[1] < first else None

    return _of_days(test, sort)


def _after(values: tuple[Any, ...], sort: str) -> Test:
    _, last = bounds(values[0])

    def test(held: Bounds) -> Answer:
        if held[1] <= last:
            return False
        return True if held[0] > last else None

    return _of_days(test, sort)


def _of_days(test: Callable[[Bounds], Answer], sort: str) -> Test:
    if sort == "date":
        return test
    return lambda held: (days := _days(held)) is not None and test(days)


def _within(held: Bounds, days: Bounds) -> Answer:
    if held[1] < days[0] or days[1] < held[0]:
        return False
    return True if days[0] <= held[0] and held[1] <= days[1] else None


def _alike(held: Any, value: Any) -> Answer:
    """Compare what stands in `extra`: `true` is no number, a window holds its days."""
    days, meant = _days(held), _days(value)
    if isinstance(held, date) and days is not None and meant is not None:
        return _within(days, meant)
    same_kind = isinstance(held, bool) is isinstance(value, bool)
    return same_kind and bool(held == value)


def _days(value: Any) -> Bounds | None:
    """Return the days that a value may mean, if it is a date or a window."""
    if isinstance(value, str) and not _WINDOW.fullmatch(value):
        return None
    return bounds(value) if isinstance(value, (date, str)) else None


def _each(held: Any) -> tuple[Any, ...]:
    return held if isinstance(held, tuple) else (held,)


def _plain(text: str) -> str:
    return normalize("NFC", text).casefold()


def _size(held: Any) -> float | None:
    if isinstance(held, str):
        return len(normalize("NFC", held))
    if isinstance(held, (tuple, dict)):
        return len(held)
    number = isinstance(held, (int, float)) and not isinstance(held, bool)
    return held if number else None


_SIZES = frozenset({"text", "number", "list", "map", "own"})
_DATES = frozenset({"date", "own"})
COMPARISONS: Mapping[str, Comparison] = {
    PRESENT: Comparison(_VALUES | {"table", "map"}, _present, bool),
    IS: Comparison(_VALUES, _is, many=True),
    "not": Comparison(_VALUES, _not, many=True),
    "all_of": Comparison(_LISTS, _all_of, many=True),
    "only": Comparison(_LISTS, _only, many=True),
    "contains": Comparison(frozenset({"text", *_LISTS}), _contains, Text),
    "at_least": Comparison(_SIZES, _at_least, Count),
    "at_most": Comparison(_SIZES, _at_most, Count),
    "before": Comparison(_DATES, _before, WhenValue),
    "after": Comparison(_DATES, _after, WhenValue),
}
"""By the word that stands in `planner.toml`."""


def wanted(word: str, sort: str, one: Shape) -> Shape:
    """Return the shape of a value that a comparison of a field takes."""
    source = COMPARISONS[word].wants
    if source is Count and sort in {"number", "own"}:
        return shape_of(Number)
    return one if source is None else shape_of(source)


def fitting(sort: str) -> tuple[str, ...]:
    """Return the comparisons that fit a sort of field."""
    return tuple(word for word, each in COMPARISONS.items() if sort in each.sorts)
