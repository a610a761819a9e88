"""Conversations with the program in a real pseudo-terminal."""

from __future__ import annotations

import os
import re
import signal
import sys
from collections.abc import Iterable
from pathlib import Path

import pexpect

PATIENCE = 60
"""Seconds; a loaded machine is slow, and no test is about time."""
_CONTROL = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]|\r")


def environment(term: str = "xterm", **more: str) -> dict[str, str]:
    """Return an environment for the program on a terminal of a kind."""
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "TERM": term,
        "PROMPT_TOOLKIT_NO_CPR": "1",
        **more,
    }


def begin(folder: Path, *words: str, term: str = "xterm", **more: str) -> pexpect.spawn:
    """Run the program in a folder, on a terminal of 100 columns."""
    return pexpect.spawn(
        sys.executable,
        ["-m", "planner", *words],
        cwd=folder,
        env=environment(term, **more),
        encoding="utf-8",
        timeout=PATIENCE,
        dimensions=(40, 100),
        preexec_fn=hearing,
    )


def hearing() -> None:
    """Let a program hear Ctrl-C, also where the tests run in the background."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def answer(talking: pexpect.spawn, pairs: Iterable[tuple[str, str]]) -> None:
    """Answer questions in their order, each known by a part of it."""
    for question, typed in pairs:
        talking.expect_exact(question.rstrip())
        talking.sendline(typed)


def stop(talking: pexpect.spawn, key: str = "c") -> tuple[int, str]:
    """Type Ctrl and a key until the program ends; return what `ends` does.

    A signal that comes just before the program waits for a line is not seen by it.
    """
    said = ""
    for _ in range(PATIENCE):
        talking.sendcontrol(key)
        if talking.expect([pexpect.EOF, pexpect.TIMEOUT], timeout=1) == 0:
            break
    said = talking.before
    code, rest = ends(talking)
    return code, _CONTROL.sub("", said + rest)


def ends(talking: pexpect.spawn) -> tuple[int, str]:
    """Return the exit code and what was said at the end, without control sequences."""
    rest = talking.read()
    talking.close()
    return talking.exitstatus, _CONTROL.sub("", rest)
