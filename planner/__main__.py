"""The program's door: `planner`, or `python -m planner`."""

from __future__ import annotations

import gc
import sys

from planner.version import VERSION


def main() -> None:
    """Run the program with the words of the command line.

    Nothing that it makes is thrown away before it ends, so looking for garbage while
    thousands of values are made would only cost time.
    """
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if sys.argv[1:] == ["--version"]:  # asked often, by programs: nothing is loaded
        sys.stdout.write(f"planner {VERSION}\n")
        return
    from planner.cli.main import app

    app(prog_name="planner")


if __name__ == "__main__":
    main()
