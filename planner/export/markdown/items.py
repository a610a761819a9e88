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
        if piece.facts:
            yield "\n".join(
                line for fact in piece.facts for line in _fact(page, fact, ink)
            )


def _head(piece: Piece, ink: Ink) -> str:
    when = " ".join(each for each in (piece.when, piece.clock) if each)
    told = [f"**{ink.inline(when)}**"] if when else []
    rest = (piece.where, piece.status, piece.lead, piece.visibility)
    return " · ".join([*told, *(ink.inline(each) for each in rest if each)])


def _fact(page: Page, fact: Fact, ink: Ink) -> Iterator[str]:
    write = ink.link if fact.address else ink.flowing
    label = f"- {labelled(page.voice, fact.label, ink)}"
    if len(fact.lines) == 1:
        yield f"{label} {write(fact.lines[0])}"
        return
    yield label
    for line in fact.lines:
        yield f"  - {_item(write(line))}"


@lru_cache(maxsize=1024)
def labelled(voice: Voice, label: str, ink: Ink) -> str:
    """Return a label with the colon of the language behind it."""
    return f"**{ink.inline(voice.say('{label}:', label=label))}**"


def _item(text: str) -> str:
    """Return text as it may begin a list item: no sign at its start is obeyed."""
    return text if text[:1].isalpha() or text[:1] in {"\\", "["} else f"<!-- -->{text}"


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
    told = [
        ink.inline(each) for each in (piece.when, piece.where, piece.status) if each
    ]
    return " · ".join([f"- **{ink.inline(piece.title)}**", *told])


_WRITERS: Mapping[Detail, Write] = {"full": _full, "table": _table, "brief": _brief}
