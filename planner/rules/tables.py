"""The tables of the roster by the words for them: seat, member, city, the committee."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from planner.model.network import Network
from planner.rules.fields import NAME
from planner.rules.lacking import EITHER
from planner.rules.references import REFERENCES
from planner.rules.shape import Shape, of_model
from planner.rules.targets import Target


class Table(NamedTuple):
    """A kind of entry: its word, the keys of its table, and what an entry holds.

    `NAME` stands in the keys for a name that people choose, as in `city.NAME` and
    `group.NAME.member.NAME`; there is one `network` and one `committee`.
    """

    kind: str
    keys: tuple[str, ...]
    shape: Shape

    @property
    def holder(self) -> Table | None:
        """The table of what such entries stand in: of a member the group."""
        above = (each for each in tables().values() if each.keys == self.keys[:-2])
        return next(above, None)

    @property
    def names(self) -> int:
        """How many names it takes to say which entry is meant."""
        return self.keys.count(NAME)

    @property
    def dotted(self) -> str:
        """The table without names: `committee.seat`, `group.member`."""
        return ".".join(key for key in self.keys if key != NAME)

    @property
    def needs(self) -> tuple[tuple[str, ...], ...]:
        """The fields that must be there; of several in one place one is enough."""
        either = EITHER.get(self.dotted)
        always = tuple((field,) for field in self.shape.required)
        return (*always, either) if either else always

    def path(self, names: Sequence[str]) -> tuple[str, ...]:
        """Return where the entry of these names stands; of fewer, the table above."""
        left, made = list(names), list[str]()
        for key in self.keys:
            if key == NAME and not left:
                break
            made.append(left.pop(0) if key == NAME else key)
        return tuple(made)

    def entries(self, data: Any) -> Iterator[tuple[tuple[str, ...], Any]]:
        """Yield the names and the values of all such entries in a file's data."""
        yield from _entries(data, self.keys, ())

    @property
    def targets(self) -> tuple[Target, ...]:
        """What may be asked for where such an entry is named."""
        found = (each.target for each in REFERENCES if each.target.home == "network")
        return tuple(dict.fromkeys(e for e in found if self.dotted in e.tables))

    def sharing(self) -> tuple[Table, ...]:
        """Return the tables that share one set of names with this one, itself first."""
        names = [name for target in self.targets for name in target.tables]
        known = {each.dotted: each for each in tables().values()}
        return tuple(known[name] for name in dict.fromkeys((self.dotted, *names)))


@cache
def tables() -> Mapping[str, Table]:
    """Return the tables by their words, in the order of the format."""
    return {table.kind: table for table in _below((), of_model(Network))}


def _below(keys: tuple[str, ...], shape: Shape) -> Iterator[Table]:
    """Yield the tables that a table holds, each before what stands in it."""
    for key, inner in shape.fields.items():
        below, held = (*keys, key), inner
        if inner.kind == "map" and inner.inner is not None:
            below, held = (*below, NAME), inner.inner
        if held.kind == "table":
            yield Table(key, below, held)
            yield from _below(below, held)


def _entries(
    value: Any, keys: tuple[str, ...], names: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Any]]:
    if not keys:
        yield names, value
    elif not isinstance(value, dict):
        return
    elif keys[0] == NAME:
        for name, each in value.items():
            yield from _entries(each, keys[1:], (*names, name))
    elif keys[0] in value:
        yield from _entries(value[keys[0]], keys[1:], names)
