"""How texts are written into a Markdown page, from left to right or right to left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from planner.text import markdown


class Ink(NamedTuple):
    """Writes texts so that they are shown and do nothing.

    `rtl` says that the page runs from right to left: dates and codes get marks.
    """

    rtl: bool = False

    def inline(self, text: str) -> str:
        """Return one line of text."""
        return markdown.inline(text, rtl=self.rtl)

    def bold(self, text: str) -> str:
        """Return one line of text in bold."""
        return markdown.bold(text, rtl=self.rtl)

    def flowing(self, text: str) -> str:
        """Return text with its line breaks."""
        return markdown.flowing(text, rtl=self.rtl)

    def heading(self, text: str) -> str:
        """Return one line of text behind the signs of a heading."""
        return markdown.heading(text, rtl=self.rtl)

    def paragraphs(self, text: str) -> str:
        """Return paragraphs."""
        return markdown.paragraphs(text, rtl=self.rtl)

    def link(self, address: str) -> str:
        """Return an address as a link."""
        return markdown.link(address, rtl=self.rtl)

    def line(self, *parts: str) -> str:
        """Return what was written as one line, those parts that say something."""
        return markdown.joined(*parts, rtl=self.rtl)

    def table(self, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
        """Return a table of texts; an empty cell keeps a blank."""
        written = [self._row(head), "|" + " --- |" * len(head)]
        return "\n".join([*written, *map(self._row, rows)])

    def _row(self, cells: Sequence[str]) -> str:
        return "| " + " | ".join(self.flowing(each) or " " for each in cells) + " |"


def anchor(mark: str) -> str:
    """Return what a link to `#mark` leads to."""
    return f'<a id="{mark}"></a>'
