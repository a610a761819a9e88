"""The page of a field, and the list of those that a word may mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from planner.reporters.format import Look
from planner.reporters.lines import wrapped
from planner.sentence import say
from planner.text.ansi import paint
from planner.views.field import FieldPage, Told

_WIDTH = 79
_INDENT = 4
_LARGEST = 24
"""Cells that words of a list take at most beside their meanings."""

_LEAST = 36
"""Cells that meanings must have beside the words, else they stand below them."""


def fields_text(pages: Sequence[FieldPage], look: Look) -> str:
    """Return the page of a field; of several, a line for each and the way on."""
    lines = _page(pages[0], look) if len(pages) == 1 else _several(pages, look)
    return "\n".join(lines) + "\n"


def _page(page: FieldPage, look: Look) -> list[str]:
    facts = " · ".join((str(page.type), str(page.asked)))
    lines = [paint(page.name, "bold", colour=look.colour)]
    lines += wrapped(facts, "", 0, look.width or _WIDTH, style=_dim(look))
    lines += ["", *wrapped(page.meaning, "", 0, look.width or _WIDTH)]
    if page.default:
        lines += ["", f"{_head('If left out', look)} {page.default}"]
    lines += _list("Choices", page.choices, look)
    lines += _list("Fields", page.fields, look)
    lines += ["", _head("Example", look), ""]
    lines += [" " * _INDENT + line for line in page.lines]
    if len(page.names) > 1:
        rest = [Told(name, "") for name in page.names[1:]]
        lines += _list("Also", rest, look)
    return lines + _list("Rules", page.rules, look)


def _several(pages: Iterable[FieldPage], look: Look) -> list[str]:
    rows = [Told(page.name, page.meaning) for page in pages]
    head = say("{count} fields have this name", count=len(rows))
    way = say("one of them in full: planner explain {name}", name=rows[0].word)
    return [
        paint(str(head), "bold", colour=look.colour),
        "",
        *_rows(rows, look),
        "",
        *wrapped(str(way), "", 0, look.width or _WIDTH),
    ]


def _list(head: str, told: Sequence[Told], look: Look) -> list[str]:
    return ["", _head(head, look), "", *_rows(told, look)] if told else []


def _rows(told: Sequence[Told], look: Look) -> list[str]:
    """Return words with their meanings beside them, or below where they are long."""
    size = min(_LARGEST, max(len(each.word) for each in told))
    limit = look.width or _WIDTH
    if limit - size < _LEAST:
        size = _INDENT
    lines: list[str] = []
    for word, meaning in told:
        texts = wrapped(meaning, "", 0, limit - _INDENT - size - 2)
        below = [" " * (_INDENT + size + 2) + text for text in texts]
        if len(word) > size:
            lines += [" " * _INDENT + word, *below]
        else:
            first = f"{' ' * _INDENT}{word:<{size}}  {texts[0]}"
            lines += [first.rstrip(), *below[1:]]
    return [line for line in lines if line.strip()]


def _head(word: str, look: Look) -> str:
    return paint(f"{word}:", "bold", colour=look.colour)


def _dim(look: Look) -> str:
    return "dim" if look.colour else ""
