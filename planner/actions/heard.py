"""What is typed for a field of an item, as the format writes it.

Names are known by what people call them, dates may be said in words, and what was
assumed of a date is told.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple
from unicodedata import normalize

from planner.actions.assign import Assignment
from planner.actions.choices import Choices, choices
from planner.actions.known import field_shape
from planner.actions.opening import Opened
from planner.actions.value import typed
from planner.errors import PlannerError, WrongUseError
from planner.language.dates import Unread, read_dates
from planner.model.half_year import HalfYear
from planner.rules.shape import Shape
from planner.sentence import Sentence, say
from planner.text.fold import fold
from planner.text.nearest import nearest
from planner.views.dates import stretch

Keys = tuple[str, ...]

_DATED = frozenset({"when", "date"})

END = {("start",): ("end",)}
"""The fields that take the first day of a range, with those that take the last."""


class Heard(NamedTuple):
    """Values by their keys in the item, and what was assumed."""

    values: Mapping[Keys, Any]
    notes: tuple[Sentence, ...] = ()


def heard(
    opened: Opened, category: str, keys: Keys, text: str, *, known: bool = False
) -> Heard:
    """Return what a text means in a field.

    With `known` a name must be one that is there, and its beginning is enough.

    Raises:
        WrongUseError: it cannot stand there; the sentence says what can.
    """
    shape, text = field_shape(category, keys), normalize("NFC", text.strip())
    if {part.kind for part in shape.parts} & _DATED:
        return _heard_date(opened, keys, text, shape)
    among = choices(opened, category, keys)
    if among is not None:
        text = _named(text, among, shape, strict=known)
    return Heard({keys: typed(text, shape, ".".join(keys))})


def plainly(opened: Opened, category: str, wanted: Assignment) -> list[Assignment]:
    """Return what is wanted of a field with dates in digits, and names as in files.

    Raises:
        WrongUseError: it cannot stand there.
    """
    shape = field_shape(category, wanted.keys)
    dated = bool({part.kind for part in shape.parts} & _DATED)
    named = choices(opened, category, wanted.keys) is not None
    if not wanted.text.strip() or not (dated or named):
        return [wanted]
    values = heard(opened, category, wanted.keys, wanted.text).values
    return [
        wanted._replace(keys=keys, text=_written(value))
        for keys, value in values.items()
    ]


def _written(value: Any) -> str:
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)


def _heard_date(opened: Opened, keys: Keys, text: str, shape: Shape) -> Heard:
    try:
        return Heard({keys: typed(text, shape, ".".join(keys))})
    except WrongUseError:
        meant = read_dates(text, _half_year(opened), opened.today)
    if isinstance(meant, Unread):
        raise WrongUseError(meant.why, meant.help)
    if not shape.fits(meant.start):
        raise _one_day(meant.start, keys)
    if meant.end is None:
        return Heard({keys: meant.start}, meant.notes)
    if keys not in END:
        raise _one_day(stretch(meant.start, meant.end), keys)
    return Heard({keys: meant.start, END[keys]: meant.end}, meant.notes)


def _one_day(text: date | str, keys: Keys) -> PlannerError:
    field = ".".join(keys)
    return WrongUseError(
        say("{text} cannot stand in {field}", text=text, field=field),
        say("one day is wanted there, such as 2027-04-14")
        if field in {"decide_by", "apply_by"}
        else say("one day or window is wanted there: 2027-04-14, 2027-04, 2027-Q2"),
    )


def _half_year(opened: Opened) -> HalfYear:
    return opened.sheet.half_year or HalfYear.of(opened.today)


def _named(text: str, among: Choices, shape: Shape, *, strict: bool) -> str:
    """Return a text with each word as the name that it stands for."""
    if text[:1] in {"[", "{"}:
        return text
    listed = shape.option("list") is not None
    words = text.split(",") if listed else [text]
    return ",".join(_name(each.strip(), among, strict=strict) for each in words)


def _name(word: str, among: Choices, *, strict: bool) -> str:
    if word in among.labels or not word:
        return word
    found = among.called.get(fold(word))
    if found is not None or not strict:
        return found or word
    begun = _begun(word, among)
    if begun is None:
        raise _unknown(word, among)
    return begun


def _begun(word: str, among: Choices) -> str | None:
    """Return the one name that begins with a word, if there is only one."""
    start = word.casefold().replace(" ", "-")
    found = [name for name in among.labels if name.startswith(start)]
    return found[0] if len(found) == 1 else None


def _unknown(word: str, among: Choices) -> WrongUseError:
    like = nearest(word, [*among.labels, *among.labels.values()])
    listed = ", ".join(among.labels)
    thing = say(among.one) if among.one else say("one of the choices")
    return WrongUseError(
        say("{word} is not {thing}", word=word, thing=thing),
        say("a similar one exists: {like}", like=like)
        if like
        else say("there are {listed}", listed=listed)
        if listed
        else say("the roster has none yet"),
    )
