"""Region by category and month."""

from __future__ import annotations

from planner.actions.opening import Wanted, open_plan
from planner.views.coverage import Coverage, cover


def coverage(wanted: Wanted) -> Coverage:
    """Return how often a plan serves each region, and where it does not."""
    return cover(*open_plan(wanted), wanted.voice)
