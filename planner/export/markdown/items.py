"""Items in Markdown: a block each, a row each, or a line each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from planner.export.format import Detail
from planner.export.markdown.ink import Ink, anchor
from planner.language.voice import Voice
from planner.views.edition.fact import Fact
from planner.views.edition.page import Page
from planner.views.edition.piece import Piece

Write = Callable[[Page, Sequence[Piece], Ink], Iterator[str]]


def items(
    page: Page, pieces: Sequence[Piece], ink: Ink, detail: Detail
) -> Iterator[str]:
    """Yield the blocks of items, by how much of each is wished."""
    yield from _WRITERS[detail](page, pieces, ink)


def _full(page: Page, pieces: Sequence[Piece], ink: Ink) -> Iterator[str]:
    for piece in pieces:
        yield f"### {anchor(piece.mark)}{ink.heading(piece.title)}"
        yield _head(piece, ink)
        facts = [_fact(page.language, each, ink) for each in piece.facts]
        if any(facts):
            yield "\n".join(filter(None, facts))


def _head(piece: Piece, ink: Ink) -> str:
    when = " ".join(each for each in (piece.when, piece.clock) if each)
    rest = (piece.where, piece.status, piece.lead, piece.visibility)
    return ink.line(ink.bold(when), *map(ink.inline, rest))


@lru_cache(maxsize=8192)
def _fact(language: str, fact: Fact, ink: Ink) -> str:
    """Return a bullet, with one for each line below it; what says nothing has none."""
    write = ink.link if fact.address else ink.flowing
    lines = [line for line in map(write, fact.lines) if line]
    if not lines:
        return ""
    label = f"- {labelled(language, fact.label, ink)}"
    if len(lines) == 1:
        return f"{label} {lines[0]}"
    return "\n".join([label, *(f"  - {ink.line(line)}" for line in lines)])


@lru_cache(maxsize=1024)
def labelled(language: str, label: str, ink: Ink) -> str:
    """Return a label in bold, with the colon of the language behind it."""
    return ink.bold(Voice(language).say("{label}:", label=label))


def _table(page: Page, pieces: Sequence[Piece], ink: Ink) -> Iterator[str]:
    refs = any(piece.ref for piece in pieces)
    say = page.say
    head = [
        *([say("Ref.")] if refs else []),
        say("When"),
        say("What"),
        say("Lead"),
        say("Where"),
        say("Regions"),
        say("Status"),
    ]
    rows = [
        [
            *([piece.ref] if refs else []),
            " ".join(each for each in (piece.when, piece.clock) if each),
            piece.title,
            piece.lead,
            piece.where,
            piece.regions,
            piece.status,
        ]
        for piece in pieces
    ]
    yield ink.table(head, rows)


def _brief(_: Page, pieces: Sequence[Piece], ink: Ink) -> Iterator[str]:
    yield "\n".join([_line(piece, ink) for piece in pieces])


def _line(piece: Piece, ink: Ink) -> str:
    told = map(ink.inline, (piece.when, piece.where, piece.status))
    return f"- {ink.line(ink.bold(piece.title), *told)}"


_WRITERS: Mapping[Detail, Write] = {"full": _full, "table": _table, "brief": _brief}
