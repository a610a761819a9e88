"""The door to Markdown: what people wrote is shown, and does nothing."""

from __future__ import annotations

import re

from planner.text.terminal import clean

_SIGNS = re.compile(r"([\\`*_\[\]<>|~$&^{}!])")
_SPLIT = "<!-- -->"
_LINKED = re.compile(
    r"@(?=[\w-])"  # @someone, somebody@example.org
    r"|#(?=\w)"  # #123
    r"|:(?=[\w+-]+:)"  # :smile:
    r"|\bwww(?=\.)"
    r"|\b(?:https?|ftp|xmpp|mailto)(?=:)"
    r"|\bGH-(?=\d)",
    re.IGNORECASE,
)


def cell(text: str) -> str:
    """Return one line of text as the cell of a table.

    Signs of Markdown, HTML and mathematics are shown, not obeyed; an empty comment
    parts what GitHub would make a link or a mention of.
    """
    escaped = _SIGNS.sub(r"\\\1", clean(text).strip())
    return _LINKED.sub(lambda found: found[0] + _SPLIT, escaped)


def row(*cells: str) -> str:
    """Return a row of a table of texts, without its line's end."""
    return "| " + " | ".join(map(cell, cells)) + " |"
