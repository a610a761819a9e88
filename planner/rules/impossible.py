"""Values that have the right form and cannot be true."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from math import isfinite
from typing import Any, NamedTuple

from planner.model.codes import COUNTRIES, CURRENCIES, LANGUAGES
from planner.model.network import Group, Network
from planner.model.plan import Entry
from planner.model.settings import LARGEST, Settings
from planner.rules.holds import Probe, probe
from planner.rules.leaves import Leaf, leaves
from planner.rules.shape import Shape, of_file
from planner.rules.words import short
from planner.sentence import Sentence, say
from planner.source.document import Path
from planner.source.span import Part
from planner.workspace.fit import newer_format
from planner.workspace.sheet import Sheet

_WIDEST = 2**63
_TWO = 2
_ROUND = re.compile(r"-\d+$")
_LONG_CODE = 3
"""A language of three letters is not in ISO 639-1, and may still be one."""


class Oddity(NamedTuple):
    """A value that cannot be true: where, what is wrong, what to do.

    `first` is where the same thing stands before, or what it does not go with;
    `beside` says which.
    """

    path: Path
    message: Sentence
    help: Sentence
    first: Path | None = None
    part: Part = "value"
    beside: Sentence = say("first here")


def oddities(sheet: Sheet) -> Iterator[Oddity]:
    """Yield the single values and lists of a file that cannot be true."""
    shape, document = of_file(sheet.kind), sheet.document
    if shape is None or document is None or newer_format(document.data):
        return
    if isinstance(sheet.value, Settings):
        yield from _thresholds(sheet.value)
    if not probe(shape, _KINDS, _suspicion)(document.data):
        return
    for leaf in leaves(document.data, shape, _KINDS, _is_suspect):
        yield from _JUDGES[leaf.shape.kind](leaf)


def _thresholds(settings: Settings) -> Iterator[Oddity]:
    for name in settings.thresholds.keys() - settings.numbers.keys():
        low = settings.thresholds[name] < 0
        yield Oddity(
            ("thresholds", name),
            say("`{name}` cannot be below zero", name=name)
            if low
            else say("`{name}` cannot be over {most}", name=name, most=LARGEST),
            help=say("write a number from 0 to {most}", most=LARGEST),
        )


def odd(leaf: Leaf) -> Iterator[Oddity]:
    """Yield what of a single value cannot be true."""
    if leaf.shape.kind in _KINDS and _is_suspect(leaf.shape, leaf.value):
        yield from _JUDGES[leaf.shape.kind](leaf)


def _is_suspect(shape: Shape, value: Any) -> bool:
    """Whether a value is to be looked at more closely; most are not."""
    return _suspicion(shape)(value)


@cache
def _suspicion(shape: Shape) -> Probe:
    """Return a function that says whether a value of a shape is to be looked at."""
    known = _KNOWN.get(shape.kind)
    if known is not None:
        return lambda value: not (isinstance(value, str) and value in known)
    return _is_suspect_list if shape.kind == "list" else _is_suspect_number


def _is_suspect_list(value: Any) -> bool:
    if not isinstance(value, list) or len(value) < _TWO:
        return False
    return "global" in value or len(value) != len(set(map(str, value)))


def _is_suspect_number(value: Any) -> bool:
    return not (isinstance(value, int) and 0 <= value < _WIDEST)


def _number(leaf: Leaf) -> Iterator[Oddity]:
    value = leaf.value
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return
    if not isfinite(value) if isinstance(value, float) else abs(value) >= _WIDEST:
        yield Oddity(
            leaf.path,
            say("{value} cannot be counted with", value=short(value)),
            help=say("write a number of at most 18 digits"),
        )
    elif value < 0 and (leaf.shape.kind == "count" or leaf.path[-1] == "amount"):
        yield Oddity(
            leaf.path,
            say("`{field}` cannot be below zero", field=leaf.path[-1]),
            help=say("write zero or more"),
        )


def _country(leaf: Leaf) -> Iterator[Oddity]:
    yield from _code(
        leaf, COUNTRIES, say("country"), say("two capital letters, such as MA")
    )


def _currency(leaf: Leaf) -> Iterator[Oddity]:
    yield from _code(
        leaf, CURRENCIES, say("currency"), say("three capital letters, such as EUR")
    )


def _code(
    leaf: Leaf, known: frozenset[str], thing: Sentence, form: Sentence
) -> Iterator[Oddity]:
    value = leaf.value
    if not isinstance(value, str) or not value.strip() or value in known:
        return
    yield Oddity(
        leaf.path,
        say("there is no {thing} `{code}`", thing=thing, code=short(value)),
        help=say("write `{code}`", code=value.strip().upper())
        if value.strip().upper() in known
        else say("write its code: {form}", form=form),
    )


def _language(leaf: Leaf) -> Iterator[Oddity]:
    value = leaf.value
    if not isinstance(value, str) or not value.strip():
        return
    first, *rest = value.split("-")
    listed = first in LANGUAGES or (len(first) == _LONG_CODE and first.islower())
    malformed = not leaf.shape.fits(value)
    if (listed and not malformed) or (malformed and leaf.is_key):
        return
    yield Oddity(
        leaf.path,
        say("there is no language `{code}`", code=short(value)),
        help=say("write `{code}`", code="-".join([first.lower(), *rest]))
        if first.lower() in LANGUAGES and not malformed
        else say("write its code, such as en, fr or ar"),
        part="key" if leaf.is_key else "value",
    )


def _list(leaf: Leaf) -> Iterator[Oddity]:
    value = leaf.value
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        return
    for place, name in enumerate(value):
        if name in value[:place]:
            yield Oddity(
                (*leaf.path, place),
                say("`{name}` stands twice in this list", name=short(name)),
                help=say("take one of the two out"),
                first=(*leaf.path, value.index(name)),
            )
    if leaf.path[-1] == "regions" and "global" in value and set(value) != {"global"}:
        yield Oddity(
            (*leaf.path, value.index("global")),
            say("`global` means all regions, and stands alone"),
            help=say("take `global` out, or the other regions"),
        )


_KNOWN = {"country": COUNTRIES, "currency": CURRENCIES, "language": LANGUAGES}
"""The codes there are, by the kind of value."""

_JUDGES: Mapping[str, Callable[[Leaf], Iterator[Oddity]]] = {
    "count": _number,
    "number": _number,
    "country": _country,
    "currency": _currency,
    "language": _language,
    "list": _list,
}
_KINDS = frozenset(_JUDGES)


def too_many_replies(entry: Entry, network: Network) -> Iterator[Oddity]:
    """Yield answers of advisory groups with more replies than the group's size."""
    for name, answer in entry.item.consultation.items():
        group, replies = group_of(name, network), answer.replies
        if group is None or replies is None:
            continue
        given = replies.support + replies.changes + replies.objection
        if given > group.size:
            yield Oddity(
                (*entry.path, "consultation", name, "replies"),
                say(
                    "{given} replies, but the group has {size} members",
                    given=given,
                    size=group.size,
                ),
                help=say("correct the replies, or the group's `size` in network.toml"),
            )


def group_of(name: str, network: Network) -> Group | None:
    """Return the group that an answer is from; `mena-2` is a second round of `mena`."""
    return network.group.get(name) or network.group.get(_ROUND.sub("", name))
