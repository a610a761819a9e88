"""Standard input as a file: which one it is, and the folder with it laid over."""

from __future__ import annotations

from pathlib import Path

from planner.actions.parts import Aim
from planner.errors import WrongUseError
from planner.sentence import say
from planner.source.decode import NotUtf8, decode
from planner.source.document import parse
from planner.workspace.files import Folder, Overlay, Tree
from planner.workspace.find import above, find
from planner.workspace.kinds import kind_of
from planner.workspace.read import Opener


def place(aim: Aim) -> Path:
    """Return the file that a text is to be taken for: the one named, or by its period.

    Raises:
        WrongUseError: no file is named and none can be told, or it is no TOML file.
    """
    if aim.name is not None:
        file = aim.here / aim.name
        if file.suffix.lower() != ".toml":
            raise WrongUseError(
                say("{name} is not a .toml file", name=aim.name),
                say("name the file that the text is for, for example 2027-H1.toml"),
            )
        return file
    period = _period(aim.typed or b"")
    if period is None:
        raise WrongUseError(
            say("the text on standard input does not say which plan it is"),
            say("name its file, for example --stdin-name 2027-H1.toml"),
        )
    root = find(aim.plans, aim.plans) if aim.plans else above(aim.here)
    return (root or aim.here) / f"{period}.toml"


def _period(typed: bytes) -> str | None:
    try:
        period = parse(decode(typed)).data.get("period")
    except NotUtf8:
        return None
    is_plan = isinstance(period, str) and kind_of(f"{period}.toml") == "plan"
    return period if is_plan else None


def laid_over(file: Path, typed: bytes) -> Opener:
    """Return an opener of folders as they lie on the disk, but for one file."""

    def opener(folder: Path) -> Tree:
        if folder != file.parent:
            return Folder(folder)
        return Overlay(Folder(folder), {file.name: typed})

    return opener
