"""The person's own editor: which one it is, and how it is run."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

from planner.errors import PlannerError, WrongUseError
from planner.sentence import Sentence, say

_NAMED = ("VISUAL", "EDITOR")
_USUAL = ("editor", "nano", "vi", "notepad")
_REMEDY = say("name yours: EDITOR=nano; a command with options is fine")
_CALM = ("SIGINT", "SIGQUIT")
"""Ctrl-C is for the editor while it is open."""
_LAST = ("SIGTERM", "SIGHUP")
"""The editor is ended too, so that it can save what was typed."""
_STANDARD_ERROR = 2


class EditorError(PlannerError):
    """An editor could not be run, or ended as one does that is not to be followed."""


def editor(*, asked: bool) -> list[str]:
    """Return the command that `VISUAL` or `EDITOR` names, else one that is there.

    `asked` says that a person sits at a terminal: without one only a named command
    is run.

    Raises:
        WrongUseError: there is none.
    """
    for variable in _NAMED:
        command = os.environ.get(variable, "").strip()
        if command:
            return _words(variable, command)
    found = [path for path in map(shutil.which, _USUAL) if path] if asked else []
    if not found:
        raise WrongUseError(
            say("no editor is found")
            if asked
            else say("there is no terminal to edit on, and EDITOR names no command"),
            _REMEDY,
        )
    return found[:1]


def run(command: Sequence[str], file: Path) -> None:
    """Run an editor on a file until it ends.

    What it prints goes to standard error if standard output is not the terminal.

    Raises:
        EditorError: it cannot be run, or its exit code is not 0.
    """
    out = None if sys.stdout.isatty() else _STANDARD_ERROR
    with _patient() as signalled:
        try:
            child = subprocess.Popen([*command, str(file)], stdout=out)  # noqa: S603
        except (OSError, ValueError) as error:
            raise _not_run(command[0], error) from error
        signalled.append(child)
        code = child.wait()
    if code:
        raise EditorError(_ended(command[0], code), say("nothing was changed"))


def _words(variable: str, command: str) -> list[str]:
    """Return the words of a command; a path with spaces in it may be the whole."""
    if shutil.which(command):
        return [command]
    try:
        words = shlex.split(command, posix=os.name != "nt")
    except ValueError:
        words = []
    if not words:
        raise WrongUseError(
            say(
                "{variable} is no command: {command}",
                variable=variable,
                command=command,
            ),
            _REMEDY,
        )
    return [word.strip('"') for word in words] if os.name == "nt" else words


def _not_run(word: str, error: Exception) -> EditorError:
    if isinstance(error, FileNotFoundError):
        return EditorError(say("there is no editor {word}", word=word), _REMEDY)
    reason = getattr(error, "strerror", None) or error
    return EditorError(
        say("the editor {word} cannot be run: {reason}", word=word, reason=reason),
        _REMEDY,
    )


def _ended(word: str, code: int) -> Sentence:
    if code < 0:
        return say(
            "the editor {word} was ended by signal {number}", word=word, number=-code
        )
    return say("the editor {word} ended with exit code {code}", word=word, code=code)


@contextmanager
def _patient() -> Iterator[list[subprocess.Popen[bytes]]]:
    """Leave signals to the editor while it is open, and pass on those that end it."""
    children: list[subprocess.Popen[bytes]] = []

    def pass_on(number: int, _frame: FrameType | None) -> None:
        for child in children:
            with suppress(OSError):
                child.send_signal(number)

    def stay(_number: int, _frame: FrameType | None) -> None:
        pass

    wanted = {**dict.fromkeys(_CALM, stay), **dict.fromkeys(_LAST, pass_on)}
    numbers = {
        getattr(signal, n): act for n, act in wanted.items() if hasattr(signal, n)
    }
    before = {number: signal.signal(number, act) for number, act in numbers.items()}
    try:
        yield children
    finally:
        for number, act in before.items():
            signal.signal(number, signal.SIG_DFL if act is None else act)
