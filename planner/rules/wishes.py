"""What a rule of one's own asks, in words: `give it partners.host`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from planner.rules.asks import Ask
from planner.rules.comparisons import IS, PRESENT
from planner.rules.conditions import Line
from planner.rules.words import literal
from planner.sentence import Sentence, say

_ENTRIES = frozenset({"list", "map"})


def wish(line: Line, *, forbidden: bool) -> Sentence:
    """Return what is to be done so that a line is true; or not, if it is forbidden."""
    asks = {ask.word: ask for ask in line.asks}
    field = line.field.key
    if asks.keys() == {PRESENT}:
        wanted = bool(asks[PRESENT].value) is not forbidden
        words = "give it `{field}`" if wanted else "take `{field}` out"
        return say(words, field=field)
    if forbidden and asks.keys() == {"not"}:
        is_so = line._replace(asks=(asks["not"]._replace(word=IS),))
        return wish(is_so, forbidden=False)
    if forbidden and asks.keys() <= _SIZES.keys() and len(asks) == 1:
        return _beyond(line)
    phrases = [_phrase(each, line) for word, each in asks.items() if word != PRESENT]
    return say(
        "`{field}` must not {asked}" if forbidden else "`{field}` must {asked}",
        field=field,
        asked=_row(phrases, "{first} and {then}"),
    )


def wishes(lines: Iterable[Line], *, forbidden: bool) -> Sentence:
    """Return what is to be done about several lines, in one sentence."""
    return _row([wish(each, forbidden=forbidden) for each in lines], "{first}; {then}")


def _row(sentences: list[Sentence], joint: str) -> Sentence:
    first, *rest = sentences
    for then in rest:
        first = Sentence(joint, {"first": first, "then": then})
    return first


def _phrase(ask: Ask, line: Line) -> Sentence:
    value = ", ".join(map(literal, ask.values))
    return Sentence(_template(ask, line.field.sort), {"value": value})


def _beyond(line: Line) -> Sentence:
    """Return what is wanted where a size is forbidden: `fewer than 30 characters`."""
    (ask,) = line.asks
    unit = _unit(line.field.sort, ask.value)
    template = (
        f"`{{field}}` must {'have' if unit else 'be'} "
        f"{_BEYOND[ask.word] if unit else _PAST[ask.word]} {{value}}{unit}"
    )
    return Sentence(template, {"field": line.field.key, "value": literal(ask.value)})


def _template(ask: Ask, sort: str) -> str:
    if ask.word in {IS, "not"}:
        return _equal(ask.word, ask.values, sort)
    if ask.word in {"at_least", "at_most"}:
        unit = _unit(sort, ask.value)
        return f"{'have' if unit else 'be'} {_SIZES[ask.word]} {{value}}{unit}"
    return _PHRASES[ask.word]


def _equal(word: str, values: tuple[Any, ...], sort: str) -> str:
    verb = {"list": "hold", "date": "lie in" if _is_window(values) else "be"}
    start = verb.get(sort, "be")
    if len(values) > 1:
        return start + (" one of {value}" if word == IS else " none of {value}")
    if word == IS:
        return start + " {value}"
    return "not " + start + " {value}"


def _is_window(values: tuple[Any, ...]) -> bool:
    return any(isinstance(each, str) for each in values)


def _unit(sort: str, count: float) -> str:
    if sort == "text":
        return " character" if count == 1 else " characters"
    if sort in _ENTRIES:
        return " entry" if count == 1 else " entries"
    return ""


_SIZES = {"at_least": "at least", "at_most": "at most"}
_BEYOND = {"at_least": "fewer than", "at_most": "more than"}
_PAST = {"at_least": "less than", "at_most": "more than"}
_PHRASES = {
    "all_of": "hold all of {value}",
    "only": "hold nothing but {value}",
    "contains": "contain {value}",
    "before": "be before {value}",
    "after": "be after {value}",
}
