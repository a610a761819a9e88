"""Paragraphs set to a width, by the cells that they take."""

from __future__ import annotations

from collections.abc import Iterator

from planner.text.width import cell, width


def wrap(text: str, room: int | None) -> list[str]:
    """Return the lines of a text; without a room, all of it in one line.

    A word that is wider than the room is broken.
    """
    if room is None or width(text) <= room:
        return [text]
    lines: list[str] = []
    for word in _words(text, max(room, 2)):
        if lines and width(lines[-1]) + 1 + width(word) <= room:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines


def _words(text: str, room: int) -> Iterator[str]:
    for word in text.split():
        rest = word
        while width(rest) > room:
            head = _fitting(rest, room)
            yield head
            rest = rest[len(head) :]
        yield rest


def _fitting(text: str, room: int) -> str:
    used = 0
    for place, char in enumerate(text):
        used += cell(char)
        if used > room:
            return text[:place]
    return text
