"""Standard input as a file: which one it is, and the folder with it laid over."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from planner.errors import WrongUseError
from planner.sentence import say
from planner.source.decode import NotUtf8, decode
from planner.source.document import parse
from planner.workspace.find import above, find
from planner.workspace.kinds import kind_of
from planner.workspace.read import Opener
from planner.workspace.trees import Folder, Overlay, Tree


class Typed(NamedTuple):
    """The bytes of standard input, and the file that they were said to be for."""

    text: bytes
    name: str | None = None


def place(typed: Typed, here: Path, plans: Path | None) -> Path:
    """Return the file that a text is to be taken for: the one named, or by its period.

    Raises:
        WrongUseError: no file is named and none can be told, or it is no TOML file.
    """
    if typed.name is not None:
        file = here / typed.name
        if file.suffix.lower() != ".toml":
            raise WrongUseError(
                say("{name} is not a .toml file", name=typed.name),
                say("name the file that the text is for, for example 2027-H1.toml"),
            )
        return file
    period = _period(typed.text)
    if period is None:
        raise WrongUseError(
            say("the text on standard input does not say which plan it is"),
            say("name its file, for example --stdin-name 2027-H1.toml"),
        )
    root = find(plans, plans) if plans else above(here)
    return (root or here) / f"{period}.toml"


def _period(text: bytes) -> str | None:
    try:
        period = parse(decode(text)).data.get("period")
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
