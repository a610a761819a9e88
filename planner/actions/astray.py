"""Tables and fields in an item's lines that are not the item's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planner.sentence import Sentence, say
from planner.source.document import Document, Path
from planner.source.sections import Section
from planner.source.written import key_of


class Mark(NamedTuple):
    """What is wrong with a text: the line from 0, a sentence, the way on.

    `line` is None for what stands elsewhere in the workspace.
    """

    line: int | None
    words: Sentence
    help: Sentence | None = None


def astray(own: Path, document: Document) -> Iterator[Mark]:
    """Find what is not the item's in a text that should hold it alone.

    `own` is the path of the item. A text with faults is not looked at.
    """
    if document.faults:
        return
    headers = [each for each in document.headers.sections if each.path]
    if own not in document.sections:
        yield _without_header(own, document, headers)
        return
    yield from _headless(own, document)
    for each in headers:
        if each.path[: len(own)] != own:
            yield Mark(
                _line(document, each.start),
                say(
                    "[{table}] is not a table of {item}",
                    table=key_of(each.path),
                    item=own[1],
                ),
                say(
                    "only {item} is edited here; `planner add` makes another item",
                    item=own[1],
                ),
            )


def _headless(own: Path, document: Document) -> Iterator[Mark]:
    """Find the first field above all headers: it would be the item's above."""
    starts = [e.first for e in document.body(document.sections[()]).values()]
    if starts:
        yield Mark(
            _line(document, min(starts)),
            say("this stands above the header [{own}]", own=key_of(own)),
            say("an item's fields stand below its header"),
        )


def _without_header(own: Path, document: Document, headers: list[Section]) -> Mark:
    """Say where the item's own header is gone, what became of it."""
    items = [each for each in headers if len(each.path) == len(own)]
    if not items or headers[0] != items[0]:
        line = _line(document, headers[0].start) if headers else 0
        return Mark(
            line,
            say("the header [{own}] is not there", own=key_of(own)),
            say("put it in; to take the item out: planner remove {item}", item=own[1]),
        )
    category, name = items[0].path
    line = _line(document, items[0].start)
    if category == own[0]:
        return Mark(
            line,
            say("the item is called {name} here", name=name),
            say(
                "call it {own} and edit it; then: planner rename {own} {name}",
                own=own[1],
                name=name,
            ),
        )
    return Mark(
        line,
        say("{item} stands in another category here: {new}", item=name, new=category),
        say(
            "an item keeps its category, {old}: write it anew with "
            "`planner add {new}`, then `planner remove {item}`",
            old=own[0],
            new=category,
            item=own[1],
        ),
    )


def _line(document: Document, offset: int) -> int:
    return document.text.count("\n", 0, offset)
