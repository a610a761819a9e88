"""The page a chair reads."""

from __future__ import annotations

from planner.actions.opening import Wanted, findings, open_plan
from planner.views.summary import Summary, summarise


def summary(wanted: Wanted) -> Summary:
    """Return the facts of the summary of the plan that is meant."""
    opened = open_plan(wanted)
    return summarise(*opened, findings(opened), wanted.voice)
