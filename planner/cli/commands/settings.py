"""`planner settings`: what is in force, and where each value comes from."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from planner.cli.options import Json, Setting
from planner.cli.showing import look, show, wanted
from planner.sentence import say

if TYPE_CHECKING:
    from planner.views.setting import Row

_WRONG_SETTINGS = 2


def command(here: Setting, json: Json = False) -> int:
    """Show what is in force: settings, thresholds, severities, and where from.

    Exit codes: 0, 2 a mistake in planner.toml, 3 no workspace.
    """
    from planner.actions.settings import settings
    from planner.terminal.settings import draw

    view = settings(wanted(here, here.plan, json=json), _around(here))
    show(here, view, draw, json=json)
    return _WRONG_SETTINGS if view.wrong else 0


def _around(here: Setting) -> list[Row]:
    """Return what holds outside the workspace's file."""
    from planner.views.setting import Row

    colour, colour_from = _colour(here)
    outputs, outputs_from = _outputs()
    return [
        Row(
            "workspace",
            "",
            _from(here, "plans", "PLANNER_PLANS", str(say("found from here"))),
        ),
        Row(
            "plan",
            here.plan or str(say("chosen by the day")),
            _from(here, "plan", "", "default"),
        ),
        Row(
            "today",
            here.today,
            _from(here, "today", "PLANNER_TODAY", str(say("the clock"))),
        ),
        Row("color", colour, colour_from),
        Row("ascii", here.ascii, _from(here, "ascii", "", "default")),
        Row("bidi", look(here).bidi, _from(here, "", "PLANNER_BIDI", "default")),
        Row(
            "output",
            outputs,
            outputs_from,
            str(say("what `planner validate` prints unasked")),
        ),
        Row(
            "debug",
            bool(os.environ.get("PLANNER_DEBUG")),
            _from(here, "", "PLANNER_DEBUG", "default"),
            str(say("whether a failure of the program shows its report")),
        ),
    ]


def _from(here: Setting, field: str, variable: str, otherwise: str) -> str:
    """Return where a value comes from: an option, a variable, or neither."""
    if field in here.given:
        return f"--{field}"
    return variable if os.environ.get(variable) else otherwise


def _colour(here: Setting) -> tuple[str, str]:
    for variable, value in (("NO_COLOR", "never"), ("FORCE_COLOR", "always")):
        if "colour" not in here.given and os.environ.get(variable):
            return value, variable
    return str(here.colour), "--color" if "colour" in here.given else "default"


def _outputs() -> tuple[tuple[str, ...], str]:
    from planner.actions.outputs import service

    for variable in ("GITHUB_ACTIONS", "GITLAB_CI"):
        if os.environ.get(variable) == "true":
            return service(os.environ).outputs, variable
    return service(os.environ).outputs, "default"
