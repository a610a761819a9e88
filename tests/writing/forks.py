"""The program in children of a process that has loaded it: quick, and to be killed."""

from __future__ import annotations

import io
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from pathlib import Path
from typing import NamedTuple

from ground import write_workspace

PARTS = ("planner/workspace/", "planner/actions/writing", "filelock/")
"""Files of which each line is a moment at which a writer may be killed."""


_FAILED = 70


class Done(NamedTuple):
    """How a child ended: its exit code, minus a signal; what it said."""

    code: int
    said: str


def child(words: Sequence[str], before: Callable[[], None] = lambda: None) -> Done:
    """Run the program with words in a child; `before` is called in there first."""
    with tempfile.TemporaryFile() as said:
        number = begin(words, said.fileno(), before)
        code = os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])
        said.seek(0)
        return Done(code, said.read().decode())


def begin(
    words: Sequence[str], said: int, before: Callable[[], None] = lambda: None
) -> int:
    """Start the program in a child that writes to a descriptor; return its number."""
    sys.stdout.flush()
    number = os.fork()
    if number:
        return number
    try:
        os.dup2(said, 1)
        os.dup2(said, 2)
        sys.argv = ["planner", *words]
        before()
        from planner.__main__ import main

        main()
    finally:
        os._exit(_FAILED)


class Lines:
    """Counts the lines that are run in the parts that write; may kill at one."""

    def __init__(self, last: int = 0, told: Path | None = None) -> None:
        """`last` is the line to be killed at; `told` is where the count is written."""
        self.last, self.told, self.count = last, told, 0

    def __call__(self) -> None:
        """Begin to count in this process."""
        sys.settrace(self._enter)
        if self.told is not None:
            self.file = os.open(self.told, os.O_CREAT | os.O_WRONLY | os.O_TRUNC)

    def _enter(self, frame, _event, _what):
        name = frame.f_code.co_filename
        return self._line if any(part in name for part in PARTS) else None

    def _line(self, _frame, event, _what):
        if event == "line":
            self.count += 1
            if self.count == self.last:
                os.kill(os.getpid(), signal.SIGKILL)
            if self.told is not None:
                os.pwrite(self.file, f"{self.count:9}".encode(), 0)
        return self._line


def load() -> None:
    """Load in this process all that the program needs to write."""
    from planner.__main__ import run

    here = Path.cwd()
    with tempfile.TemporaryDirectory() as folder, redirect_stdout(io.StringIO()):
        write_workspace(Path(folder))
        os.chdir(folder)
        sys.argv = ["planner", "note", "memorandum", "warm"]
        code = run()
        os.chdir(here)
    if code:
        raise SystemExit(code)
