"""A sign for each status: one cell wide, told apart without colour."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, get_args

from planner.model.item import Status
from planner.views.row import UNREADABLE


class Sign(NamedTuple):
    """A sign, and what stands for it where only ASCII can be shown."""

    sign: str
    ascii: str


STATUSES: tuple[str, ...] = get_args(Status)
"""The statuses of an item, in the order in which it passes them."""

SIGNS: Mapping[str, Sign] = {
    "proposed": Sign("◌", "."),
    "planned": Sign("○", "o"),
    "confirmed": Sign("●", "@"),
    "in-progress": Sign("◐", ">"),
    "done": Sign("✓", "+"),
    "cancelled": Sign("✗", "x"),
    "postponed": Sign("‖", "="),
    "carried": Sign("↷", "~"),
    UNREADABLE: Sign("?", "?"),
}
"""By status, with one more for items that could not be read."""
