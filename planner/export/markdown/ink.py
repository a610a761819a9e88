"""How texts are written into a Markdown page, from left to right or right to left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from planner.text import markdown
from planner.text.direction import held
from planner.text.markdown import lines


class Ink(NamedTuple):
    """Writes texts so that they are shown and do nothing.

    `rtl` says that the page runs from right to left: dates and codes get marks.
    """

    rtl: bool = False

    def inline(self, text: str) -> str:
        """Return one line of text."""
        return markdown.inline(self._held(text))

    def flowing(self, text: str) -> str:
        """Return text with its line breaks."""
        return markdown.flowing(self._held(text))

    def heading(self, text: str) -> str:
        """Return one line of text behind the signs of a heading."""
        return markdown.heading(self._held(text))

    def paragraphs(self, text: str) -> str:
        """Return paragraphs."""
        return markdown.paragraphs(self._held(text))

    def link(self, address: str) -> str:
        """Return an address as a link."""
        return markdown.link(address)

    def table(self, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
        """Return a table of texts; an empty cell keeps a blank."""
        written = [self._row(head), "|" + " --- |" * len(head)]
        return "\n".join([*written, *map(self._row, rows)])

    def _row(self, cells: Sequence[str]) -> str:
        return "| " + " | ".join(self.flowing(each) or " " for each in cells) + " |"

    def _held(self, text: str) -> str:
        if not self.rtl:
            return text
        return "\n".join(map(held, lines(text))) if "\n" in text else held(text)


def anchor(mark: str) -> str:
    """Return what a link to `#mark` leads to."""
    return f'<a id="{mark}"></a>'
