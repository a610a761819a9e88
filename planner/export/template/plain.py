"""What Python says of a mistake in a template, in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from planner.sentence import Sentence, phrase, say


class Wrong(NamedTuple):
    """What is wrong in a template, and the way on where there is one."""

    what: Sentence
    way: Sentence | None = None


_TEXT, _NUMBER, _LIST = phrase("a text"), phrase("a number"), phrase("a list")
_THINGS: Mapping[str, str] = {
    "str": _TEXT,
    "Markup": _TEXT,
    "int": _NUMBER,
    "float": _NUMBER,
    "list": _LIST,
    "tuple": _LIST,
    "generator": _LIST,
    "range": _LIST,
    "dict": phrase("a table"),
    "bool": phrase("true or false"),
    "date": phrase("a date"),
    "NoneType": phrase("nothing"),
}
_OTHER = phrase("a part of the page")
_OWN = re.compile(r"^(?:sync_)?(?:do)?_")


def plain(error: Exception) -> Wrong:
    """Return what an error of Python means for the person who wrote the template."""
    for pattern, told in _TOLD:
        found = re.search(pattern, str(error))
        if found is not None:
            return told(*found.groups())
    return Wrong(say("what stands here does not fit together"))


def _thing(kind: str) -> Sentence:
    return say(_THINGS.get(kind.rpartition(".")[2], _OTHER))


def _joined(one: str, other: str) -> Wrong:
    return Wrong(
        say("{one} and {other} cannot be joined", one=_thing(one), other=_thing(other)),
        say("`|string` makes a text of a number, and `~` joins the two"),
    )


def _reckoned(sign: str, one: str, other: str) -> Wrong:
    if sign == "+":
        return _joined(one, other)
    pair = {"one": _thing(one), "other": _thing(other)}
    return Wrong(say("`{sign}` is not for {one} and {other}", sign=sign, **pair))


def _wanted(thing: str) -> Callable[[str], Wrong]:
    def told(kind: str) -> Wrong:
        wanted = say("{thing} is wanted here, not {other}", **_pair(thing, kind))
        return Wrong(wanted)

    return told


def _pair(thing: str, kind: str) -> dict[str, Sentence]:
    return {"thing": say(thing), "other": _thing(kind)}


def _called(kind: str) -> Wrong:
    return Wrong(
        say("{one} is nothing to call", one=_thing(kind)),
        say("leave out the round brackets behind it"),
    )


def _given(name: str) -> Wrong:
    """Tell of a function or filter that is given too many values, or too few."""
    own = _OWN.sub("", name.rpartition(".")[2])
    if own == "once":
        return Wrong(say("a filter is given more values than it takes"))
    way = say("write for example: {example}", example='{{ say("Lead") }}')
    return Wrong(
        say("`{name}` is given too many values, or too few", name=own),
        way if own == "say" else None,
    )


def _unfit() -> Wrong:
    return Wrong(say("there are more names than values, or fewer"))


def _divided() -> Wrong:
    return Wrong(say("nothing can be divided by zero"))


_KIND = r"'([\w.]+)'"
_TOLD: tuple[tuple[str, Callable[..., Wrong]], ...] = (
    (r'can only concatenate ([\w.]+) \(not "([\w.]+)"\)', _joined),
    (rf"unsupported operand type\(s\) for (\S+): {_KIND} and {_KIND}", _reckoned),
    (rf"'(\S+)' not supported between instances of {_KIND} and {_KIND}", _reckoned),
    (rf"{_KIND} object is not callable", _called),
    (rf"{_KIND} (?:object )?is not iterable", _wanted(_LIST)),
    (rf"object of type {_KIND} has no len", _wanted(_LIST)),
    (r"cannot unpack non-iterable ([\w.]+)", _wanted(_LIST)),
    (rf"{_KIND} object has no attribute 'items'", _wanted(_THINGS["dict"])),
    (rf"{_KIND} object cannot be interpreted as an integer", _wanted(_NUMBER)),
    (rf"bad operand type for .+: {_KIND}", _wanted(_NUMBER)),
    (r"expected str, got ([\w.]+)", _wanted(_TEXT)),
    (r"([\w.<>]+)\(\) (?:missing|takes|got)", _given),
    (r"macro '(\w+)' takes", _given),
    (r"(\w+) expected at (?:least|most)", _given),
    (r"values to unpack", _unfit),
    (r"(?:division|modulo) by zero|division or modulo by zero", _divided),
)
"""What is said of each of Python's sentences; the first that fits speaks."""
