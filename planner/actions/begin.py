"""Beginning a workspace: its first files, which are clean before they are written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from planner.actions.schema import texts
from planner.actions.selecting import select
from planner.actions.told import Told, founding
from planner.errors import WrongUseError
from planner.layout.calendar import calendar_text
from planner.layout.roster import roster_text
from planner.layout.settings import TEXT
from planner.model.half_year import HalfYear
from planner.rules.engine import judge
from planner.sentence import say
from planner.workspace.find import above
from planner.workspace.fresh import refuse_present, write_new
from planner.workspace.kinds import MARKER
from planner.workspace.paths import shown_from
from planner.workspace.read import read_texts

USUAL = "plans"
"""The folder of a workspace where none is named."""


class Begun(NamedTuple):
    """The first files of a workspace, by path, and the half-year of its first plan."""

    files: Mapping[Path, str]
    first: HalfYear


def room_for(here: Path, named: Path | None) -> Path:
    """Return the folder in which a workspace can begin.

    Raises:
        WrongUseError: none is named, and there is a workspace already; or a screen
            cannot show its name.
        AlreadyThereError: files of a workspace are there.
    """
    found = above(here) if named is None else None
    if found is not None:
        raise WrongUseError(
            say("there is a workspace already: {folder}", folder=found),
            say("name a folder to make another one: planner init DIR"),
        )
    folder = named or Path(USUAL)
    if not str(folder).isprintable():
        raise WrongUseError(
            say("the name of {folder} holds a control character", folder=folder),
            say("name the folder in plain letters"),
        )
    schemas = [f"{kind}.schema.json" for kind in texts()]
    refuse_present(
        {folder / name: "" for name in ("network.toml", "calendar.toml", *schemas)}
        | {folder / MARKER: ""}
    )
    return folder


def begin(folder: Path, told: Told, today: date) -> Begun:
    """Return the first files of a workspace; nothing is written yet.

    Raises:
        WrongUseError: what was told does not make clean files.
    """
    network, first = founding(told), HalfYear.of(today).next
    found = {
        "network.toml": roster_text(network),
        "calendar.toml": calendar_text(network, first.year),
        MARKER: TEXT,
    }
    _refuse_findings(found, today)
    schemas = {f"{kind}.schema.json": text for kind, text in texts().items()}
    files = {**schemas, **found}
    return Begun({folder / name: text for name, text in files.items()}, first)


def _refuse_findings(files: Mapping[str, str], today: date) -> None:
    workspace = read_texts(dict(files))
    report = judge(workspace, select(workspace), today)
    for found in report.diagnostics:
        raise WrongUseError(
            say(
                "{keys} of {file} would not be right: {message}",
                keys=".".join(map(str, found.keys)),
                file=found.place.file,
                message=found.message,
            ),
            found.help,
        )


def found(begun: Begun) -> list[str]:
    """Write the files, the one that marks the workspace last; return their names.

    Raises:
        PlannerError: a file is there, or cannot be written; then none is.
    """
    write_new(begun.files)
    return [shown_from(path.parent) + path.name for path in begun.files]
