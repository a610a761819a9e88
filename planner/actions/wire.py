"""Wiring a repository: the file by which a service checks its plans, written once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from planner.errors import PlannerError, WrongUseError
from planner.sentence import say
from planner.version import VERSION
from planner.wiring.wiring import WIRINGS, Facts, Wiring
from planner.workspace.files import make_folder, replace_text
from planner.workspace.find import find, repository
from planner.workspace.paths import real

PACKAGE = "semiannual-planner"


class AlreadyThereError(PlannerError):
    """The file is there, and it is another's."""

    def __init__(self, path: Path, part: str) -> None:
        """Name the file, and what to put into it by hand."""
        super().__init__(
            say("{path} is there already, and is left as it is", path=path),
            say("add {part}", part=say(part)),
        )


class Wired(NamedTuple):
    """A file to be written; `part` and `after` are what is done by hand."""

    path: Path
    text: str
    part: str
    after: str


def services() -> Mapping[str, Wiring]:
    """Return the services by the name that people write: `pre-commit`."""
    return {name.replace("_", "-"): wiring for name, wiring in WIRINGS.items()}


def wired(service: str, here: Path, plans: Path | None, install: str | None) -> Wired:
    """Return the file by which a service checks the workspace that is meant.

    Raises:
        NoWorkspaceError: there is no workspace.
        WrongUseError: it lies outside the repository, or no file can name it.
    """
    root = real(find(here, plans))
    top = repository(root) or real(here)
    wiring = services()[service]
    text = wiring.text(Facts(_folder(root, top), install or f"{PACKAGE}=={VERSION}"))
    return Wired(top / wiring.path, text, wiring.part, wiring.after)


def _folder(root: Path, top: Path) -> str:
    if not root.is_relative_to(top):
        raise WrongUseError(
            say("{root} lies outside {top}", root=root, top=top),
            say("go to the repository that holds the workspace"),
        )
    folder = root.relative_to(top).as_posix()
    if not folder.isprintable():
        raise WrongUseError(
            say("the name of {root} holds a control character", root=root),
            say("rename the folder"),
        )
    return folder


def write(file: Wired) -> bool:
    """Write the file, and the folders above it; False where it is so already.

    Raises:
        AlreadyThereError: the file is there, with another text.
        UnwritableFileError: that cannot be done.
    """
    if os.path.lexists(file.path):
        if _kept(file.path) == file.text:
            return False
        raise AlreadyThereError(file.path, file.part)
    make_folder(file.path.parent)
    replace_text(file.path, file.text)
    return True


def _kept(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return None
