"""A finding where it is one of several things on a page."""

from __future__ import annotations

from planner.diagnostics.diagnostic import Diagnostic
from planner.terminal.bidi import said
from planner.terminal.line import Line, Piece, indent, space
from planner.terminal.look import Look
from planner.terminal.theme import QUIET, severity_sign
from planner.terminal.wrap import wrap


def draw_finding(found: Diagnostic, room: int | None, look: Look) -> list[Line]:
    """Return what is wrong, then rule and line, then what to do."""
    left = None if room is None else room - 4
    message = wrap(said(look.voice.speak(found.message), look), left)
    lines: list[Line] = [
        (severity_sign(found.severity, look), space(1), Piece(message[0])),
        *indent([(Piece(line),) for line in message[1:]]),
    ]
    where = look.say(
        "{code} {name}, line {line}",
        code=found.code,
        name=found.name,
        line=found.place.line,
    )
    told = [where]
    if found.help is not None:
        told.append(look.voice.speak(found.help))
    lines += indent(
        (Piece(line, QUIET),) for text in told for line in wrap(said(text, look), left)
    )
    return lines
