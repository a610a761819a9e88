"""One comparison of a rule of one's own: whether it can be true, and its test."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from typing import Any, NamedTuple

from planner.model.plan import Entry
from planner.model.when import bounds
from planner.rules.comparisons import (
    COMPARISONS,
    IS,
    PRESENT,
    Answer,
    Test,
    both,
    fitting,
    wanted,
)
from planner.rules.facts import Around
from planner.rules.fault import Fault
from planner.rules.impossible import Oddity, odd
from planner.rules.leaves import Leaf
from planner.rules.nameable import Field
from planner.rules.shape import Shape
from planner.rules.values import fault_of, is_blank
from planner.rules.words import literal
from planner.sentence import phrase, say
from planner.source.document import Path

_DAY = timedelta(days=1)
_SORTS = {
    "text": phrase("a text"),
    "choice": phrase("one of a few words"),
    "number": phrase("a number"),
    "flag": phrase("true or false"),
    "date": phrase("a date"),
    "time": phrase("a time of day"),
    "list": phrase("a list"),
    "table": phrase("a table"),
    "map": phrase("a table"),
}


class Ask(NamedTuple):
    """A comparison and what it compares with; `path` is where that stands."""

    word: str
    value: Any
    path: Path

    @property
    def values(self) -> tuple[Any, ...]:
        """What it compares with: one value, or any of several."""
        return tuple(self.value) if isinstance(self.value, list) else (self.value,)


def mistakes(field: Field, ask: Ask) -> Iterator[Fault | Oddity]:
    """Yield what is wrong with a comparison of a field."""
    comparison = COMPARISONS[ask.word]
    if field.sort not in comparison.sorts:
        yield _misfit(field, ask)
        return
    shape = wanted(ask.word, field.sort, field.shape)
    if not (comparison.many and isinstance(ask.value, list)):
        yield from _of_value(ask.value, shape, ask.path)
        return
    if not ask.value:
        yield Oddity(
            ask.path,
            say("this list is empty, so nothing is asked"),
            help=say("write what `{field}` is compared with", field=field.key),
        )
    for place, value in enumerate(ask.value):
        yield from _of_value(value, shape, (*ask.path, place))


def _misfit(field: Field, ask: Ask) -> Oddity:
    words = ", ".join(word for word in fitting(field.sort) if word != IS)
    sort = say(_SORTS[field.sort])
    if ask.word == IS:
        message = say(
            "`{field}` is {sort}: no value equals it", field=field.key, sort=sort
        )
    else:
        message = say(
            "`{word}` does not fit `{field}`, which is {sort}",
            word=ask.word,
            field=field.key,
            sort=sort,
        )
    return Oddity(
        ask.path,
        message,
        help=say("of {sort} can be asked: {words}", sort=sort, words=words),
        part="value" if ask.word == IS else "key",
    )


def _of_value(value: Any, shape: Shape, path: Path) -> Iterator[Fault | Oddity]:
    if is_blank(value):
        yield Fault("wrong-type", path, value, shape)
        return
    found = list(odd(Leaf(path, value, shape)))
    yield from found
    if not found and not shape.fits(value):
        yield Fault(fault_of(value, shape), path, value, shape)


def contradiction(asks: Sequence[Ask]) -> Oddity | None:
    """Say why comparisons that stand together can never all be true, if so."""
    given = {ask.word: ask for ask in asks}
    absent = PRESENT in given and given[PRESENT].value is False
    if absent and len(given) > 1:
        return _never(
            given[PRESENT], next(each for each in asks if each.word != PRESENT)
        )
    if {"at_least", "at_most"} <= given.keys():
        least, most = given["at_least"], given["at_most"]
        return _never(least, most) if least.value > most.value else None
    if {"after", "before"} <= given.keys():
        after, before = given["after"], given["before"]
        between = bounds(after.value)[1] + _DAY < bounds(before.value)[0]
        return None if between else _never(after, before)
    return None


def _never(first: Ask, second: Ask) -> Oddity:
    return Oddity(
        second.path,
        say("this and `{word}` are never true together", word=first.word),
        help=say("take one of the two out, or correct it"),
        first=first.path,
        beside=say("beside this"),
    )


def holds(field: Field, asks: Sequence[Ask]) -> Callable[[Entry, Around], Answer]:
    """Return the function that says whether all that is asked is true of an item."""
    there = [ask for ask in asks if ask.word == PRESENT]
    rest = [ask for ask in asks if ask.word != PRESENT]
    look, written = field.look, field.written
    is_there, test = test_of(there, field.sort), test_of(rest, field.sort)

    def compare(entry: Entry, around: Around) -> Answer:
        held = look(entry, around)
        return False if held is None else test(held)

    if not there:
        return compare
    if not rest:
        return lambda entry, around: is_there(written(entry, around))
    return lambda entry, around: both(
        (is_there(written(entry, around)), compare(entry, around))
    )


def test_of(asks: Sequence[Ask], sort: str) -> Test:
    """Return the test of a value that comparisons are together."""
    tests = [COMPARISONS[ask.word].make(ask.values, sort) for ask in asks]
    if len(tests) == 1:
        return tests[0]
    return lambda held: both(test(held) for test in tests)


def as_written(field: Field, asks: Sequence[Ask]) -> str:
    """Return a condition as it may stand in a file: `title = { at_most = 80 }`."""
    given = {ask.word: ask.value for ask in asks}
    if given == {PRESENT: True}:
        return field.key
    if given.keys() == {IS}:
        return f"{field.key} = {literal(given[IS])}"
    pairs = (f"{word} = {literal(value)}" for word, value in given.items())
    return f"{field.key} = {{ {', '.join(pairs)} }}"
