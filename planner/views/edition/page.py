"""The page of an edition: all that a document shows, in words of its language.

Markdown is made of it, and so are templates of one's own: its texts are plain, every
writer makes them safe for the place they go to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from planner.language.voice import Voice
from planner.model.categories import CATEGORIES
from planner.views.edition.amendments import Change, changes_of
from planner.views.edition.bars import Bar, bars_of
from planner.views.edition.decisions import Decision, decisions_of
from planner.views.edition.edition import Edition
from planner.views.edition.grid import Grid, grid_of
from planner.views.edition.paper import Paper, paper_of
from planner.views.edition.piece import Piece, pieces_of
from planner.views.edition.set_aside import Waived, waived_of
from planner.views.edition.top import Top, top_of
from planner.views.sign import STATUSES


class Section(NamedTuple):
    """The items of a category; `counts` says how many there are of each status."""

    key: str
    label: str
    items: tuple[Piece, ...]
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A document in words; what a reader does not get is empty or None.

    top: title, period, status, what it is not, the reader.
    statuses: those that occur, the format's word and the language's.
    sections: a category each, in their order, without those that have no item.
    decisions: what the committee or a meeting has to decide.
    grid: how often each region is served.
    bars: when each item is, for a chart.
    changes: amendments since adoption. waived: rules set aside, with reasons.
    paper: of a meeting: what is overdue, due before it, and finished.
    foot: sentences on what was left out, and on languages; `digest` of the content.
    """

    edition: Edition
    language: str
    rtl: bool
    top: Top
    statuses: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    decisions: tuple[Decision, ...]
    grid: Grid | None
    bars: tuple[Bar, ...]
    changes: tuple[Change, ...]
    waived: tuple[Waived, ...]
    paper: Paper | None
    foot: tuple[str, ...]
    digest: str

    @property
    def voice(self) -> Voice:
        """The language of the page."""
        return self.edition.voice

    @property
    def items(self) -> int:
        """How many items there are."""
        return sum(len(section.items) for section in self.sections)

    def say(self, template: str, /, **facts: object) -> str:
        """Return a sentence of the program in the page's language."""
        return self.edition.voice.say(template, **facts)


def page_of(edition: Edition, *, whole: bool = True) -> Page:
    """Return the page of an edition; with the facts of items where it is `whole`."""
    present = {entry.item.status for entry in edition.entries}
    paper = paper_of(edition)
    return Page(
        edition=edition,
        language=edition.voice.language,
        rtl=edition.voice.rtl,
        top=top_of(edition),
        statuses=tuple(
            (status, edition.voice.word("status", status))
            for status in STATUSES
            if status in present
        ),
        sections=tuple(_sections(edition, whole=whole)) if paper is None else (),
        decisions=decisions_of(edition),
        grid=grid_of(edition),
        bars=bars_of(edition),
        changes=changes_of(edition),
        waived=waived_of(edition),
        paper=paper,
        foot=tuple(_foot(edition)),
        digest=edition.digest,
    )


def _sections(edition: Edition, *, whole: bool) -> Iterator[Section]:
    for key in CATEGORIES:
        entries = [entry for entry in edition.told if entry.category.key == key]
        if entries:
            counts: Counter[str] = Counter(entry.item.status for entry in entries)
            yield Section(
                key,
                edition.voice.word("plural", key),
                pieces_of(edition, entries, whole=whole),
                tuple((each, counts[each]) for each in STATUSES if counts[each]),
            )


def _foot(edition: Edition) -> Iterator[str]:
    voice, withheld = edition.voice, edition.withheld
    if withheld.others:
        yield voice.count(
            "{count} item of the plan concerns others and is not shown here.",
            "{count} items of the plan concern others and are not shown here.",
            withheld.others,
        )
    if withheld.items:
        yield voice.count(
            "{count} item is not part of this edition.",
            "{count} items are not part of this edition.",
            withheld.items,
        )
    if withheld.details:
        yield voice.count(
            "{count} detail of the items shown is not part of this edition.",
            "{count} details of the items shown are not part of this edition.",
            withheld.details,
        )
    if edition.untranslated and edition.reader.kind != "meeting":
        yield voice.count(
            "{count} item is not translated, or only in part.",
            "{count} items are not translated, or only in part.",
            edition.untranslated,
        )
