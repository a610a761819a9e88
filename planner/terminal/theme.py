"""The signs and styles of everything that is drawn; a sign says what a colour says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from planner.diagnostics.severity import Severity
from planner.model.categories import CATEGORIES, plural
from planner.terminal.line import EMPTY, Line, Piece, flow, indent
from planner.terminal.look import Look
from planner.views.row import UNREADABLE
from planner.views.sign import SIGNS, Sign

TITLE, HEADING, QUIET = "bold", "bold cyan", "dim"
ALERT, WARNING, EXAMPLE = "bold red", "yellow", "magenta"

_STATUS_STYLES: Mapping[str, str] = {
    "confirmed": "green",
    "in-progress": "cyan",
    "done": "green",
    "cancelled": "dim",
    "carried": "dim",
    "postponed": "yellow",
    "unreadable": "bold red",
}
_SEVERITY_STYLES: Mapping[Severity, str] = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "yellow",
    Severity.NOTE: "cyan",
}

HOLE = Sign("□", "!")
MEANT = Sign("≡", "=")
NONE = Sign("·", ".")
FIXED = Sign("█", "#")
WINDOW = Sign("░", "-")
TODAY = Sign("▼", "v")
NOW = Sign("┊", ":")


def drawn(sign: Sign, look: Look) -> str:
    """Return a sign as a look can show it."""
    return sign.ascii if look.ascii else sign.sign


def status_sign(status: str, look: Look) -> Piece:
    """Return the sign of a status."""
    return Piece(drawn(SIGNS[status], look), _STATUS_STYLES.get(status, ""))


def status_words(status: str, look: Look) -> Piece:
    """Return the sign of a status with its word; in a pipe the word alone."""
    name = status_word(status, look)
    word = name if look.plain else f"{drawn(SIGNS[status], look)} {name}"
    return Piece(word, _STATUS_STYLES.get(status, ""))


def status_word(status: str, look: Look) -> str:
    """Return a status as people say it, or that it could not be read."""
    lost = status == UNREADABLE
    return look.say("unreadable") if lost else look.word("status", status)


def severity_sign(severity: Severity, look: Look) -> Piece:
    """Return the sign of a severity; in a pipe its word."""
    sign = severity.ascii_sign if look.ascii else severity.sign
    word = look.word("severity", severity.label)
    return Piece(word if look.plain else sign, _SEVERITY_STYLES[severity])


def legend(statuses: Iterable[str], room: int | None, look: Look) -> list[Line]:
    """Return what the signs of statuses mean, those that occur."""
    there = set(statuses)
    groups = [
        (status_sign(status, look), Piece(f" {status_word(status, look)}", QUIET))
        for status in SIGNS
        if status in there
    ]
    return flow(groups, room)


def category_legend(room: int | None, look: Look) -> list[Line]:
    """Return what the letters of the categories mean."""
    groups = [
        (Piece(category.letter), Piece(f" {category_word(category.key, look)}", QUIET))
        for category in CATEGORIES.values()
    ]
    return flow(groups, room)


def category_word(key: str, look: Look) -> str:
    """Return the short word of a category, or that an item has none."""
    return look.word("category", key) if key else look.say("no category")


def plural_word(key: str, look: Look) -> str:
    """Return the words above the items of a category."""
    if key not in CATEGORIES:
        return look.say("Without a category")
    return plural(key) if look.voice.language == "en" else look.word("plural", key)


def section(title: str, lines: Iterable[Line], note: str = "") -> list[Line]:
    """Return lines under a heading, an empty line before it."""
    head: Line = (Piece(title, HEADING),)
    if note:
        head = (*head, Piece("  ", glue=True), Piece(note, QUIET))
    return [EMPTY, head, *indent(lines)]
