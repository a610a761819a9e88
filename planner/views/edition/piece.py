"""An item as a document shows it: its head, and its facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, partial
from typing import NamedTuple

from planner.model.dates import venues_of
from planner.model.plan import Entry
from planner.views.edition.edition import Edition
from planner.views.edition.fact import Fact, Facts
from planner.views.edition.place import clock, region_word, where


class Piece(NamedTuple):
    """An item in words; `when`, `where` and `lead` are empty where they are not known.

    mark: the item's name with its category, for links to it.
    status: as a word of the language; `state` as the format says it.
    """

    name: str
    mark: str
    title: str
    ref: str
    state: str
    status: str
    when: str
    clock: str
    where: str
    lead: str
    regions: str
    visibility: str
    illustrative: bool
    facts: tuple[Fact, ...]


def pieces_of(
    edition: Edition, entries: Iterable[Entry], *, whole: bool = True
) -> tuple[Piece, ...]:
    """Return items in words; their facts only where they are shown `whole`."""
    facts = Facts(edition) if whole else None
    regions = cache(partial(_regions, edition))
    return tuple(_piece(edition, entry, facts, regions) for entry in entries)


def _regions(edition: Edition, regions: tuple[str, ...]) -> str:
    return edition.voice.listed([region_word(edition, each) for each in regions])


def _piece(
    edition: Edition,
    entry: Entry,
    facts: Facts | None,
    regions: Callable[[tuple[str, ...]], str],
) -> Piece:
    item, voice = entry.item, edition.voice
    private = item.visibility != "public" and edition.reader.kind not in _APART
    return Piece(
        name=entry.name,
        mark=f"{entry.category.key}-{entry.name}",
        title=item.title,
        ref=item.ref or "",
        state=item.status,
        status=voice.word("status", item.status),
        when=voice.when(entry.when) if entry.when is not None else "",
        clock=clock(item.time, item.timezone) if not item.session else "",
        where=_where(edition, entry),
        lead=edition.labels.lead(item.lead) if item.lead else "",
        regions=regions(item.regions),
        visibility=voice.word("visibility", item.visibility) if private else "",
        illustrative=item.illustrative and not edition.plan.illustrative,
        facts=facts.of(item) if facts is not None else (),
    )


_APART = frozenset({"region", "donor", "public"})
"""Readers who are not told what is open to whom."""


def _where(edition: Edition, entry: Entry) -> str:
    told = (where(edition, venue) for venue in venues_of(entry.item))
    return edition.voice.listed(list(dict.fromkeys(each for each in told if each)))
