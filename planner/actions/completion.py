"""The script by which a shell completes: printed, or put where the shell looks."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from shlex import quote
from typing import NamedTuple

from planner.errors import PlannerError, WrongUseError
from planner.sentence import Sentence, say
from planner.shells.shell import MARK, SHELLS, Shell
from planner.workspace.files import (
    UnreadableFileError,
    make_folder,
    read_bytes,
    replace_text,
)


class NotOursError(PlannerError):
    """The file is there, and it is another's."""

    def __init__(self, path: Path, shell: str) -> None:
        """Name the file, and what can be done by hand."""
        super().__init__(
            say("{path} is there already, and is left as it is", path=path),
            say(
                "put what `planner completion {shell}` prints into a file of its own",
                shell=shell,
            ),
        )


class Placed(NamedTuple):
    """A script in its place; whether it had to be written, and what is next."""

    path: Path
    written: bool
    after: Sentence


def shell_of(name: str | None, environment: Mapping[str, str]) -> Shell:
    """Return the shell of a name, else the user's own, `$SHELL`.

    Raises:
        WrongUseError: there is none of that name, or none is known.
    """
    own = Path(environment.get("SHELL", "")).name
    known = ", ".join(SHELLS)
    if name is None and not own:
        raise WrongUseError(
            say("no shell is named, and SHELL does not say which one is used"),
            say("name one of: {known}", known=known),
        )
    word = name or own
    if word not in SHELLS:
        raise WrongUseError(
            say("there is no completion for the shell {word}", word=word),
            say("there is one for: {known}", known=known),
        )
    return SHELLS[word]


def install(shell: Shell, environment: Mapping[str, str]) -> Placed:
    """Put a script where its shell looks; only an older one of ours is replaced.

    Raises:
        NotOursError: a file of somebody else is there.
        UnwritableFileError: it cannot be written.
    """
    path = _place(shell, environment)
    there = _text(path)
    if there is not None and MARK not in there:
        raise NotOursError(path, shell.name)
    if there != shell.script:
        make_folder(path.parent)
        replace_text(path, shell.script)
    after = say(shell.after, folder=quote(str(path.parent)), file=quote(str(path)))
    return Placed(path, there != shell.script, after)


def _place(shell: Shell, environment: Mapping[str, str]) -> Path:
    named = Path(environment.get(shell.variable, ""))
    home = named if named.is_absolute() else Path.home() / shell.otherwise
    return home / shell.path


def _text(path: Path) -> str | None:
    """Return what stands there: nothing known of a file that cannot be read."""
    if not os.path.lexists(path):
        return None
    try:
        return read_bytes(path).decode("utf-8", "replace")
    except UnreadableFileError:
        return ""
