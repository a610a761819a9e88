"""The days that bind, and those that are free."""

from __future__ import annotations

from planner.actions.opening import Wanted, open_workspace
from planner.views.calendar import Calendar, bind
from planner.views.free import Free, a_year_from, find_free
from planner.views.scope import Asked, scope_of


def calendar(wanted: Wanted, asked: Asked) -> Calendar:
    """Return what binds the places and days that are asked about."""
    workspace = open_workspace(wanted)
    scope = scope_of(workspace, asked, wanted.today, wanted.period, wanted.voice)
    return bind(workspace, scope, wanted.today)


def free(wanted: Wanted, asked: Asked, least: int) -> Free:
    """Return the next runs of days on which nothing stands against meeting."""
    workspace = open_workspace(wanted)
    year = a_year_from(asked, wanted.today)
    scope = scope_of(workspace, year, wanted.today, wanted.period, wanted.voice)
    return find_free(workspace, scope, wanted.today, least)
