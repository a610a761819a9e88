"""What a format of documents is, what may be wished of it, and all there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Literal, NamedTuple

from planner.export.layout import Layout
from planner.registry import Registry
from planner.sentence import Sentence
from planner.views.edition.edition import Edition

Detail = Literal["full", "table", "brief"]


class Stamp(NamedTuple):
    """The commit that a document was made of, and the day that was made on."""

    commit: str
    on: date


class Wish(NamedTuple):
    """What is wished of a document; a format names in `heeds` what it listens to.

    detail: how much of each item is shown.
    chart: whether a chart of the dates stands in it.
    stamp: a commit to be named at its foot.
    expand: whether what names stand for is told beside them.
    excel: whether it is made for spreadsheets.
    template: what lays it out in place of the program.
    """

    detail: Detail = "full"
    chart: bool = True
    stamp: Stamp | None = None
    expand: bool = False
    excel: bool = False
    template: Layout | None = None


class Made(NamedTuple):
    """What a format made of an edition: its text, and what should be told of it."""

    text: str
    told: tuple[Sentence, ...] = ()


class Format(NamedTuple):
    """A format: what makes the document, how its files end, what it heeds of wishes.

    spoken: whether it is written in a language that can be chosen.
    mute_without: the wish without which it is in none after all.
    """

    make: Callable[[Edition, Wish], Made]
    suffix: str
    says: str
    heeds: frozenset[str] = frozenset()
    spoken: bool = False
    mute_without: str | None = None

    def speaks(self, wish: Wish) -> bool:
        """Whether what is made of a wish is in a language that can be chosen."""
        needed = self.mute_without
        return self.spoken and (needed is None or bool(getattr(wish, needed)))


FORMATS: Mapping[str, Format] = Registry("planner.export.formats", "FORMAT")
"""By name; each is loaded when it is asked for."""
