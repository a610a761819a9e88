"""The weeks of a half-year."""

from __future__ import annotations

from planner.actions.opening import Wanted, open_plan
from planner.views.timeline import Timeline, lay_out


def timeline(wanted: Wanted) -> Timeline:
    """Return the stretches of a plan's items and what the calendar marks."""
    return lay_out(*open_plan(wanted), wanted.voice)
