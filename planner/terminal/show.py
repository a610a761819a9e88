"""One item on a page, with everything that is written about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from planner.model.categories import CATEGORIES
from planner.sentence import Sentence, say
from planner.terminal.bidi import said
from planner.terminal.finding import draw_finding
from planner.terminal.head import ILLUSTRATIVE, RECORD
from planner.terminal.items import LOST, lead_piece, when_piece, where
from planner.terminal.line import Line, Piece, clip, indent, join, space
from planner.terminal.look import Look
from planner.terminal.paper import printed
from planner.terminal.theme import (
    ALERT,
    EXAMPLE,
    QUIET,
    TITLE,
    category_word,
    section,
    status_words,
)
from planner.terminal.wrap import wrap
from planner.text.width import width as cells_of
from planner.views.detail import Detail, Fact, Section
from planner.views.row import Row

_MEASURE = 100
"""No line of text is longer: it would not be read."""

_ABOVE = frozenset({"title", "status"})
"""What the head of the page has said already."""

_HEADINGS: Mapping[str, Sentence] = {
    "session": say("Session"),
    "principles": say("Principles"),
    "indicator": say("Indicator"),
    "consultation": say("Advisory group"),
    "note": say("Note"),
    "outcome": say("Outcome"),
    "text": say("Translation"),
    "waive": say("Rules set aside"),
    "extra": say("Own fields"),
}


def draw(view: Detail, width: int, look: Look) -> str:
    """Return the page."""
    room = None if look.plain else min(width, _MEASURE)
    lines = _head(view, room, look)
    for each in view.sections:
        facts = _facts(each, room, look)
        if each.key:
            lines += section(_heading(each, look), facts)
        elif facts:
            lines += [(), *indent(facts)]
    if view.findings:
        found = [
            line for each in view.findings for line in draw_finding(each, room, look)
        ]
        lines += section(look.say("Needs attention"), found)
    return printed(lines, width, look)


def _head(view: Detail, room: int | None, look: Look) -> list[Line]:
    row = view.row
    title: list[Line] = [
        (Piece(line, TITLE),) for line in wrap(said(row.called, look), room)
    ]
    name = Piece(said(f"{row.plan}/{row.name}", look), QUIET)
    category = Piece(_category(row.category, look), QUIET)
    facts = [
        status_words(row.status, look),
        when_piece(row, look),
        Piece(where(row, look)),
        lead_piece(row, look),
    ]
    lines = [*title, join([name, category], look.dot)]
    if row.readable:
        lines.append(join(facts, look.dot))
    else:
        command = f"planner validate --plan {said(row.plan, look)}"
        lines.append(
            (Piece(look.speak(LOST), ALERT), Piece(f"{look.colon}{command}", QUIET))
        )
    return [*lines, *_marks(row, look)]


def _marks(row: Row, look: Look) -> list[Line]:
    marks = [
        Piece(look.speak(ILLUSTRATIVE) if row.illustrative else "", EXAMPLE),
        Piece(look.speak(RECORD) if row.record else "", EXAMPLE),
    ]
    line = join(marks, look.dot)
    return [line] if line else []


def _heading(part: Section, look: Look) -> str:
    known = _HEADINGS.get(part.key)
    heading = _own(part.key, look) if known is None else look.speak(known)
    if not part.name:
        return heading
    return look.say("{label}: {value}", label=heading, value=said(part.name, look))


def _own(key: str, look: Look) -> str:
    """Return the heading of a table that has no words of its own."""
    return said(look.word("field", key).replace("_", " ").capitalize(), look)


def _facts(part: Section, room: int | None, look: Look) -> list[Line]:
    shown = [fact for fact in part.facts if part.key or fact.path[0] not in _ABOVE]
    widest = max((cells_of(said(fact.label, look)) for fact in shown), default=0)
    label = widest if room is None else min(widest, room // 3)
    return [line for fact in shown for line in _fact(fact, label, room, look)]


def _fact(fact: Fact, label: int, room: int | None, look: Look) -> Iterable[Line]:
    name = clip(said(fact.label, look), label, look)
    left = None if room is None else room - label - 4
    texts = [said(part, look) for part in fact.text.splitlines()] or [""]
    if look.plain:
        texts = [said(fact.text, look)]
    lines = [line for text in texts for line in wrap(text, left)]
    for place, line in enumerate(lines):
        head = Piece(name if place == 0 else "", QUIET)
        yield (head, space(label - cells_of(head.text) + 2), Piece(line))


def _category(key: str, look: Look) -> str:
    if look.voice.language == "en" and key in CATEGORIES:
        return CATEGORIES[key].label
    return category_word(key, look)
