"""The program's door: `planner`, or `python -m planner`."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn

from planner import alive
from planner.version import VERSION

_OUTPUT_LOST = 2


def main() -> NoReturn:
    """Run the program with the words of the command line, and leave.

    Little that it makes is thrown away before it ends: to look for garbage while
    thousands of values are made, or to take them apart, would only cost time.
    """
    gc.disable()
    alive.begin()
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    leave(run())


def run() -> int:
    """Return the exit code of what the command line asks for."""
    if sys.argv[1:] == ["--version"]:  # asked often, by programs: nothing is loaded
        sys.stdout.write(f"planner {VERSION}\n")
        return 0
    if sys.argv[1:3] == ["completion", "--answer"]:  # by a shell, within a key press
        from planner.cli.answering import reply

        return reply(sys.argv[3:])
    from planner.cli.main import app

    try:
        app(prog_name="planner")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


def leave(code: int) -> NoReturn:
    """End at once: taking thousands of values apart one by one would cost time."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        pass
    except OSError as error:
        code = _OUTPUT_LOST
        reason = f"planner: the output could not be written: {error.strerror}\n"
        os.write(2, reason.encode())
    os._exit(code)


if __name__ == "__main__":
    main()
