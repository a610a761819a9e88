"""The program's own Markdown as a template: where one's own begins."""

from __future__ import annotations

from importlib.resources import files

NAME = "markdown.md.j2"


def text() -> str:
    """Return the template; what it gives is what the program makes without one."""
    found = files("planner.export.template").joinpath(NAME)
    return found.read_text("utf-8").replace("\r\n", "\n")
