"""What a kind of file lays down: the order of its fields, what is in one piece."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

from planner.source.reading import Path


class Order(Protocol):
    """The order of the keys of one table, and of the tables below it."""

    def place(self, name: str | int) -> int:
        """Return where a key stands: the lower the earlier, ties as they come."""

    def below(self, name: str | int) -> Order:
        """Return the order of what stands under a key."""

    def __hash__(self) -> int:
        """Return what it is known again by."""


class AsItComes:
    """No order: every key stays where it comes."""

    def place(self, name: str | int) -> int:  # noqa: ARG002 - all are alike
        """Return the same place for every key."""
        return 0

    def below(self, name: str | int) -> Order:  # noqa: ARG002
        """Return the same again."""
        return self


_AS_IT_COMES = AsItComes()


class Manner(NamedTuple):
    """How a kind of file is written.

    fields: the order of the fields of each table.
    whole: whether what stands at a path has a header of its own, with all that
        belongs to it below that: an item, an entry.
    sorts: whether the tables of the file have an order too; else they stay where
        they are, and only what is to be whole is brought together.
    """

    fields: Order = _AS_IT_COMES
    whole: Callable[[Path], bool] = lambda _path: False
    sorts: bool = False
