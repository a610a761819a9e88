"""The door to HTML and XML: what people wrote is shown, and is no markup."""

from __future__ import annotations

import re
from html import escape

from planner.text.markdown import may_open
from planner.text.terminal import clean, clean_lines

_BREAK = re.compile("\r\n|[\n\r\u2028\u2029]")


def inline(text: str) -> str:
    """Return text between tags or inside a quoted attribute; its lines stay lines."""
    return escape(clean_lines(text).replace("\t", " "))


def flowing(text: str) -> str:
    """Return text between tags; its line breaks are breaks."""
    return "<br>".join(escape(each) for each in _lines(text))


def paragraphs(text: str) -> str:
    """Return text as paragraphs, parted where it has empty lines."""
    blocks = re.split(r"\n{2,}", "\n".join(_lines(text)))
    return "\n".join(f"<p>{flowing(each)}</p>" for each in blocks if each)


def link(address: str) -> str:
    """Return an address as a link to itself; what no browser may open stays text."""
    shown = escape(clean(address))
    return f'<a href="{shown}">{shown}</a>' if may_open(address) else shown


def _lines(text: str) -> list[str]:
    """Return the lines of a text, clean, none of them blank at its start or end."""
    lines = (clean(line).strip() for line in _BREAK.split(text))
    return "\n".join(lines).strip("\n").split("\n")
