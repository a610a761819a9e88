"""TOML: the plan once more, as a file that reads back to the same plan."""

from __future__ import annotations

from planner.export.data import plan_data
from planner.export.expansion import expanded
from planner.export.format import Format, Made, Wish
from planner.export.toml import as_toml
from planner.views.edition.edition import Edition


def make(edition: Edition, wish: Wish) -> Made:
    """Return the file of an edition."""
    plan = plan_data(edition)
    return Made(as_toml(expanded(plan, edition) if wish.expand else plan))


FORMAT = Format(
    make,
    ".toml",
    "the plan in one order, without comments",
    heeds=frozenset({"expand"}),
)
