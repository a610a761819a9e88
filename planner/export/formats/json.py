"""JSON for programs: every item with its date and what its names stand for."""

from __future__ import annotations

from pydantic_core import to_json

from planner.export.format import Format, Made, Wish
from planner.export.record import record
from planner.text.data import shown
from planner.views.edition.edition import Edition


def make(edition: Edition, wish: Wish) -> Made:  # noqa: ARG001
    """Return the edition as data."""
    written = to_json(record(edition), indent=2) + b"\n"
    return Made(shown(written.decode()))


FORMAT = Format(make, ".json", "the plan as data, for programs", spoken=True)
