"""A rule of one's own as it was read from `planner.toml`, with what is wrong in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from planner.model.settings import Conditions, OwnRule
from planner.rules.asks import test_of
from planner.rules.conditions import Line, Mistake, Part, read
from planner.rules.impossible import Oddity
from planner.rules.nameable import ALL, Categories
from planner.rules.shape import of_model
from planner.sentence import say
from planner.source.document import Path

_CATEGORY = "category"
_PARTS = frozenset({"when", "require", "forbid"})


class Declaration(NamedTuple):
    """A rule: `lines` is what is asked of each item, or what none may have.

    homes: the categories whose items are looked at: those that `when` leaves and
        that have all fields which are named.
    """

    name: str
    told: OwnRule
    when: tuple[Line, ...]
    lines: tuple[Line, ...]
    homes: Categories
    mistakes: tuple[Mistake, ...]

    @property
    def forbidden(self) -> bool:
        """Whether the lines say what no item may have."""
        return self.told.forbid is not None

    @property
    def fields(self) -> frozenset[str]:
        """The fields by which items are chosen."""
        return frozenset(line.field.key for line in self.when)

    @property
    def is_whole(self) -> bool:
        """Whether it asks for something, and nothing is wrong in it."""
        return bool(self.lines) and not self.mistakes


def mistakes_of(written: Mapping[str, Any]) -> Iterator[Mistake]:
    """Yield every mistake in the conditions of rules as a file has them."""
    for name, table in written.items():
        yield from declaration(name, _as_far_as_told(table)).mistakes


def lines_of(written: Mapping[str, Any]) -> Iterator[Line]:
    """Yield every line of rules as a file has them, as far as it can be read."""
    for name, table in written.items():
        found = declaration(name, _as_far_as_told(table))
        yield from (*found.when, *found.lines)


def _as_far_as_told(table: Any) -> OwnRule:
    """Return a rule with its conditions, whatever else of it does not fit."""
    shape, told = of_model(OwnRule), table if isinstance(table, dict) else {}
    parts: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in told.items()
        if key in _PARTS and shape.fields[key].fits(value)
    }
    return OwnRule.model_construct(
        when=parts.get("when", {}),
        require=parts.get("require"),
        forbid=parts.get("forbid"),
        message="",
    )


def declaration(name: str, told: OwnRule) -> Declaration:
    """Read a rule."""
    path = ("rule", name)
    when, wrong = read("when", told.when, (*path, "when"))
    allowed = _chosen(when)
    if allowed != ALL:
        when, wrong = read("when", told.when, (*path, "when"), allowed)
    lines: tuple[Line, ...] = ()
    for part, written in _asked(told):
        found, odd = read(part, written, (*path, part), allowed)
        lines, wrong = (*lines, *found), (*wrong, *odd)
    homes = allowed.intersection(*(line.field.homes for line in (*when, *lines)))
    wrong = wrong or tuple(_as_a_whole(path, told, lines, homes))
    return Declaration(name, told, when, lines, homes, wrong)


def _asked(told: OwnRule) -> Iterator[tuple[Part, Conditions]]:
    if told.require is not None:
        yield "require", told.require
    if told.forbid is not None:
        yield "forbid", told.forbid


def _chosen(when: tuple[Line, ...]) -> Categories:
    """Return the categories that conditions on the category leave; never none."""
    tests = [
        test_of(line.asks, line.field.sort)
        for line in when
        if line.field.key == _CATEGORY
    ]
    return frozenset(key for key in ALL if all(test(key) for test in tests)) or ALL


def _as_a_whole(
    path: Path, told: OwnRule, lines: tuple[Line, ...], homes: Categories
) -> Iterator[Mistake]:
    asked = [part for part, _ in _asked(told)]
    if len(asked) > 1:
        yield Oddity(
            (*path, "forbid"),
            say("a rule asks for something or forbids something, not both"),
            help=say("make two rules of it"),
            first=(*path, "require"),
            part="key",
            beside=say("beside this"),
        )
    elif asked and not lines:
        yield Oddity(
            (*path, *asked),
            say("`{part}` names no field", part=asked[0]),
            help=say("write a field, or a table of fields and what they must be"),
        )
    elif not homes:
        names = dict.fromkeys(line.field.key for line in lines)
        yield Oddity(
            (*path, *asked),
            say(
                "no item has `{names}` beside what `when` asks for",
                names=", ".join(names),
            ),
            help=say("choose fields that one category has"),
        )
