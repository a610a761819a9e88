"""What a rule of one's own asks, in words: `give it partners.host`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from planner.rules.asks import Ask
from planner.rules.comparisons import IS, PRESENT
from planner.rules.conditions import Line
from planner.rules.words import literal
from planner.sentence import Sentence, both, forms, in_turn, phrase, say, say_count

_SIZES = frozenset({"at_least", "at_most"})
_EQUAL = {
    ("be", "is"): phrase("be {value}"),
    ("be", "not"): phrase("not be {value}"),
    ("be", "one"): phrase("be one of {value}"),
    ("be", "none"): phrase("be none of {value}"),
    ("lie in", "is"): phrase("lie in {value}"),
    ("lie in", "not"): phrase("not lie in {value}"),
    ("lie in", "one"): phrase("lie in one of {value}"),
    ("lie in", "none"): phrase("lie in none of {value}"),
    ("hold", "is"): phrase("hold {value}"),
    ("hold", "not"): phrase("not hold {value}"),
    ("hold", "one"): phrase("hold one of {value}"),
    ("hold", "none"): phrase("hold none of {value}"),
}
_PHRASES = {
    "all_of": phrase("hold all of {value}"),
    "only": phrase("hold nothing but {value}"),
    "contains": phrase("contain {value}"),
    "before": phrase("be before {value}"),
    "after": phrase("be after {value}"),
}
_NUMBERS = {
    "at_least": phrase("be at least {value}"),
    "at_most": phrase("be at most {value}"),
}
_COUNTED = {"text": "character", "list": "entry", "map": "entry"}
_HAVE = {
    ("at_least", "character"): forms(
        "have at least {count} character", "have at least {count} characters"
    ),
    ("at_most", "character"): forms(
        "have at most {count} character", "have at most {count} characters"
    ),
    ("at_least", "entry"): forms(
        "have at least {count} entry", "have at least {count} entries"
    ),
    ("at_most", "entry"): forms(
        "have at most {count} entry", "have at most {count} entries"
    ),
}
_BEYOND = {
    ("at_least", "character"): forms(
        "`{field}` must have fewer than {count} character",
        "`{field}` must have fewer than {count} characters",
    ),
    ("at_most", "character"): forms(
        "`{field}` must have more than {count} character",
        "`{field}` must have more than {count} characters",
    ),
    ("at_least", "entry"): forms(
        "`{field}` must have fewer than {count} entry",
        "`{field}` must have fewer than {count} entries",
    ),
    ("at_most", "entry"): forms(
        "`{field}` must have more than {count} entry",
        "`{field}` must have more than {count} entries",
    ),
}
_PAST = {
    "at_least": phrase("`{field}` must be less than {value}"),
    "at_most": phrase("`{field}` must be more than {value}"),
}


def wish(line: Line, *, forbidden: bool) -> Sentence:
    """Return what is to be done so that a line is true; or not, if it is forbidden."""
    asks = {ask.word: ask for ask in line.asks}
    field = line.field.key
    if asks.keys() == {PRESENT}:
        wanted = bool(asks[PRESENT].value) is not forbidden
        return say("give it `{field}`" if wanted else "take `{field}` out", field=field)
    if forbidden and asks.keys() == {"not"}:
        is_so = line._replace(asks=(asks["not"]._replace(word=IS),))
        return wish(is_so, forbidden=False)
    if forbidden and asks.keys() <= _SIZES and len(asks) == 1:
        return _beyond(line)
    phrases = [_phrase(each, line) for word, each in asks.items() if word != PRESENT]
    return say(
        "`{field}` must not {asked}" if forbidden else "`{field}` must {asked}",
        field=field,
        asked=both(phrases),
    )


def wishes(lines: Iterable[Line], *, forbidden: bool) -> Sentence:
    """Return what is to be done about several lines, in one sentence."""
    return in_turn(wish(each, forbidden=forbidden) for each in lines)


def _phrase(ask: Ask, line: Line) -> Sentence:
    if ask.word in _SIZES:
        return _sized(ask, line.field.sort)
    value = ", ".join(map(literal, ask.values))
    if ask.word in {IS, "not"}:
        return say(_equal(ask.word, ask.values, line.field.sort), value=value)
    return say(_PHRASES[ask.word], value=value)


def _equal(word: str, values: tuple[Any, ...], sort: str) -> str:
    verbs = {"list": "hold", "date": "lie in" if _is_window(values) else "be"}
    if len(values) > 1:
        return _EQUAL[verbs.get(sort, "be"), "one" if word == IS else "none"]
    return _EQUAL[verbs.get(sort, "be"), "is" if word == IS else "not"]


def _is_window(values: tuple[Any, ...]) -> bool:
    return any(isinstance(each, str) for each in values)


def _sized(ask: Ask, sort: str) -> Sentence:
    """Return the size that is wanted: `have at least 3 entries`."""
    if sort in _COUNTED:
        return say_count(*_HAVE[ask.word, _COUNTED[sort]], ask.value)
    return say(_NUMBERS[ask.word], value=literal(ask.value))


def _beyond(line: Line) -> Sentence:
    """Return what is wanted where a size is forbidden: `fewer than 30 characters`."""
    (ask,) = line.asks
    field, sort = line.field.key, line.field.sort
    if sort in _COUNTED:
        return say_count(*_BEYOND[ask.word, _COUNTED[sort]], ask.value, field=field)
    return say(_PAST[ask.word], field=field, value=literal(ask.value))
