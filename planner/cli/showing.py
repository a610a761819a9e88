"""What the verbs that show a plan have in common: JSON, or a drawing for the screen."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from planner.cli.options import Setting
from planner.cli.screen import Screen, put, screen

if TYPE_CHECKING:
    from planner.actions.opening import Wanted
    from planner.terminal.look import Bidi, Look

PlanArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[PLAN]",
        help="The plan, 2027-H1; else today's, else the next, else the newest.",
        show_default=False,
    ),
]


def wanted(here: Setting, period: str | None, *, json: bool = False) -> Wanted:
    """Return what an action is asked for; data for programs are in English."""
    from planner.actions.opening import Wanted
    from planner.language.voice import ENGLISH, voice

    spoken = ENGLISH if json else voice(here.language)
    return Wanted(Path.cwd(), here.plans, period, here.today, spoken)


def show(
    here: Setting, view: Any, draw: Callable[[Any, int, Look], str], *, json: bool
) -> None:
    """Print a view: its data as JSON, or drawn for whatever is at the other end."""
    if json:
        from planner.text.data import as_json

        put(as_json(view.as_data()))
        return
    end = screen(here.colour)
    put(draw(view, end.width, look(here)))


def look(here: Setting) -> Look:
    """Return how a plan may be drawn: `PLANNER_BIDI` says how Arabic is kept."""
    from planner.language.voice import voice
    from planner.terminal.look import Look

    end = screen(here.colour)
    return Look(
        end.colour,
        plain=_is_plain(end),
        ascii=here.ascii,
        bidi=_bidi(),
        voice=voice(here.language),
    )


def _is_plain(end: Screen) -> bool:
    """Whether rows are written plainly: in a pipe, unless colours are asked for."""
    return not end.terminal and not end.colour


def _bidi() -> Bidi:
    named = os.environ.get("PLANNER_BIDI")
    if named == "visual":
        return "visual"
    return "plain" if named == "plain" else "marks"
