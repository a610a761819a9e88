"""Items of one plan or of all, filtered and sorted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planner.actions.opening import Wanted, open_plan, open_workspace
from planner.views.listing import Filters, Listing, list_items

ALL = "all"


def listing(wanted: Wanted, filters: Filters, sort: Sequence[str]) -> Listing:
    """Return the items that match; the period `all` takes every plan."""
    filters = replace(filters, language=wanted.voice.language)
    if wanted.period == ALL:
        workspace = open_workspace(wanted)
        return list_items(workspace, workspace.plans, wanted.today, filters, sort)
    workspace, sheet, today = open_plan(wanted)
    return list_items(workspace, [sheet], today, filters, sort)
