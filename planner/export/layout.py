"""A template of one's own, and what it writes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Literal, NamedTuple

Writing = Literal["markdown", "markup", "plain"]
_WRITINGS: dict[str, Writing] = {
    "": "markdown",
    ".md": "markdown",
    ".markdown": "markdown",
    ".htm": "markup",
    ".html": "markup",
    ".svg": "markup",
    ".xhtml": "markup",
    ".xml": "markup",
}
_OF_TEMPLATES = frozenset({".j2", ".jinja", ".jinja2"})


class Layout(NamedTuple):
    """A template: its name, its folder as people see it, what reads it and others.

    `read` returns the text of a template of that folder, None where there is none.
    """

    name: str
    folder: str
    read: Callable[[str], str | None]

    def place(self, name: str, line: int | None) -> str:
        """Return how people see a place in one of the templates."""
        return f"{self.folder}{name}" if line is None else f"{self.folder}{name}:{line}"

    @property
    def writing(self) -> Writing:
        """What it writes, by its name: `page.md.j2` is Markdown, as `page.j2` is."""
        path = PurePosixPath(self.name.lower())
        if path.suffix in _OF_TEMPLATES:
            path = path.with_suffix("")
        return _WRITINGS.get(path.suffix, "plain")
