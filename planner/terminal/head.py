"""The lines above every view of a plan: what it is, when, and what it is not."""

from __future__ import annotations

from planner.sentence import say
from planner.terminal.bidi import said
from planner.terminal.line import Line, Piece, join, joined
from planner.terminal.look import Look
from planner.terminal.theme import ALERT, EXAMPLE, QUIET, TITLE, status_word
from planner.terminal.wrap import wrap
from planner.views.dates import stretch
from planner.views.head import Head

ILLUSTRATIVE = say("illustrative: an example, not a fact")
RECORD = say("record: written down afterwards")


def draw_head(head: Head, room: int | None, look: Look) -> list[Line]:
    """Return title, period, status, days left, and every mark that the plan bears."""
    title: list[Line] = [
        (Piece(line, TITLE),) for line in wrap(said(head.called, look), room)
    ]
    facts = [
        Piece(text)
        for text in (
            _period(head, look),
            "" if head.record else status_word(head.status, look),
            look.count("1 item", "{count} items", head.items),
            days(head, look),
        )
    ]
    return [*title, *joined(facts, look.dot, room), *_marks(head, look)]


def _period(head: Head, look: Look) -> str:
    if head.first is None or head.last is None:
        return said(head.period, look)
    return f"{said(head.period, look)} ({stretch(head.first, head.last, look.dash)})"


def _marks(head: Head, look: Look) -> list[Line]:
    lines: list[Line] = []
    marks = [
        Piece(look.speak(ILLUSTRATIVE) if head.illustrative else "", EXAMPLE),
        Piece(look.speak(RECORD) if head.record else "", EXAMPLE),
    ]
    line = join(marks, look.dot)
    if line:
        lines.append(line)
    if not head.framed:
        lost = look.say("the plan's own lines could not all be read")
        lines.append(_alert(lost, head, look))
    if head.unreadable:
        lost = look.count(
            "1 of its items could not be read",
            "{count} of its items could not be read",
            head.unreadable,
        )
        lines.append(_alert(lost, head, look))
    return lines


def _alert(text: str, head: Head, look: Look) -> Line:
    period = said(head.period, look)
    command = f"planner validate --plan {period}"
    return (Piece(f"! {text}", ALERT), Piece(f"{look.colon}{command}", QUIET))


def days(head: Head, look: Look) -> str:
    """Return how far the half-year is, in words."""
    start, end = head.days_to_start, head.days_to_end
    if start is None or end is None:
        return ""
    if start > 0:
        return look.count("starts tomorrow", "starts in {count} days", start)
    if end == 0:
        return look.say("last day")
    if end > 0:
        return look.count("1 day left", "{count} days left", end)
    return look.count("ended yesterday", "ended {count} days ago", -end)
