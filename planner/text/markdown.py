"""The door to Markdown: what people wrote is shown, and does nothing."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, urlsplit

from planner.text.terminal import clean

_ACTIVE = re.compile(
    r"[\\`*_\[\]<>|~$&^{}!]|[%@#](?=[\w\"-])|:(?=\S)|[wW]{3}\.|[gG][hH]-"
)
"""Without one of these a text can do nothing."""
_SIGNS = re.compile(r"([\\`*_\[\]<>|~$&^{}!]|%(?=[\w\"]))")
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
_BREAK = re.compile("\r\n|[\n\r\u2028\u2029]")
_OPENING = re.compile(r"([#+\-=:])|(\d{1,9})(?=[.)])")
"""What would begin a heading, a list or a rule at the start of a line."""
_KEPT = ":/?#@!$&()*+,;=%~-._'"
"""What stands in an address as it is; brackets of any kind are percent-encoded."""


@lru_cache(maxsize=4096)
def inline(text: str) -> str:
    """Return one line of text: signs of Markdown, HTML and mathematics are shown.

    An empty comment parts what GitHub would make a link or a mention of.
    """
    plain = clean(text).strip()
    if not _ACTIVE.search(plain):
        return plain
    escaped = _SIGNS.sub(r"\\\1", plain)
    return _LINKED.sub(lambda found: found[0] + _SPLIT, escaped)


def cell(text: str) -> str:
    """Return one line of text as the cell of a table."""
    return inline(text)


def row(*cells: str) -> str:
    """Return a row of a table of texts, without its line's end."""
    return "| " + " | ".join(map(cell, cells)) + " |"


def lines(text: str) -> list[str]:
    """Return the lines of a text, without blanks at their ends."""
    return [line.strip() for line in _BREAK.split(text)]


def flowing(text: str) -> str:
    """Return text inside a cell or behind other text; its line breaks stay breaks."""
    if not _BREAK.search(text):
        return inline(text)
    return "<br>".join(map(inline, lines(text.strip())))


def heading(text: str) -> str:
    """Return one line of text behind the signs of a heading."""
    return inline(text).replace("#", r"\#")


def paragraphs(text: str) -> str:
    """Return text as paragraphs, parted where it has empty lines."""
    blocks = re.split(r"\n{2,}", "\n".join(lines(text)).strip("\n"))
    return "\n\n".join(
        "<br>\n".join(map(_opened, block.split("\n"))) for block in blocks
    )


def _opened(line: str) -> str:
    escaped = inline(line)
    found = _OPENING.match(escaped)
    if found is None:
        return escaped
    sign, number = found.groups()
    start = f"\\{sign}" if sign else f"{number}\\"
    return start + escaped[found.end() :]


def link(address: str) -> str:
    """Return an address as a link to itself; what no browser may open stays text."""
    shown = inline(address)
    if not _may_open(address):
        return shown
    return f"[{shown}](<{quote(address, safe=_KEPT)}>)"


def _may_open(address: str) -> bool:
    if not address.isprintable() or re.search(r"\s", address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme.lower() in {"http", "https"} and bool(parts.netloc)
