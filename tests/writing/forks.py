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
from random import Random
from typing import NamedTuple

from ground import write_workspace

PARTS = tuple(
    f"planner/workspace/{name}.py"
    for name in ("beside", "files", "lock", "rewriting", "state")
)
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
    """Watches the lines that are run in the parts that write; may kill at one."""

    def __init__(self, last: int = 0, told: Path | None = None) -> None:
        """`last` is the line to be killed at, by its number; `told` lists them."""
        self.last, self.told, self.count = last, told, 0

    def __call__(self) -> None:
        """Begin to watch in this process."""
        sys.settrace(self._enter)
        if self.told is not None:
            flags = os.O_CREAT | os.O_WRONLY | os.O_TRUNC
            self.file = os.open(self.told, flags)

    def _enter(self, frame, _event, _what):
        name = frame.f_code.co_filename
        return self._line if name.endswith(PARTS) else None

    def _line(self, frame, event, _what):
        if event == "line":
            self.count += 1
            if self.count == self.last:
                os.kill(os.getpid(), signal.SIGKILL)
            if self.told is not None:
                place = f"{frame.f_code.co_filename}:{frame.f_lineno}\n"
                os.write(self.file, place.encode())
        return self._line


def drawn_line(draw: Random, told: Path) -> int:
    """Return the number of a line that was run, each place of the program alike."""
    places = told.read_text("utf-8").splitlines()
    place = draw.choice(sorted(set(places)))
    return draw.choice([n for n, each in enumerate(places, 1) if each == place])


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
