"""The door to Markdown: what people wrote is shown, and does nothing."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, urlsplit

from planner.text.direction import RLM, held
from planner.text.terminal import clean

_ACTIVE = re.compile(
    "|".join(map(re.escape, r"\`*_[]<>|~$&^{}!@#%"))
    + r"|:(?=\S)|//|\.(?<=[wW]{3}\.)|-(?<=[gG][hH]-)"
)
"""Without one of these a text can do nothing; each begins with a sign: that is fast."""
_SIGNS = re.compile(r"[\\`*_\[\]<>|~$&^{}!]|%(?=[\w\"])")
_SPLIT = "<!-- -->"
_LINKED = re.compile(
    r"@(?=\S)"  # @someone, somebody@example.org
    r"|#(?=\w)"  # #123
    r"|:(?=(?:\\_|[\w+-])+:)"  # :smile:
    r"|/(?=/)"  # https://example.org, //example.org
    r"|[wW]{3}(?=\.)"
    r"|\b[gG][hH]-(?=\d)"
)
"""What a forge would make a link of; signs are escaped already."""
_BREAK = re.compile("\r\n|[\n\r\u2028\u2029]")
_OPENING = re.compile(r"([#+\-=:])|(\d{1,9})(?=[.)])")
"""What would begin a heading, a list or a rule at the start of a line."""
_KEPT = ":/?#@!$&()*+,;=%~-._'"
"""What stands in an address as it is; brackets of any kind are percent-encoded."""
_PLAIN = re.compile(r"https?://[a-z0-9.-]*[a-z0-9](?:/[A-Za-z0-9/.~_-]*)?")
"""Most addresses: they need no closer look."""


def inline(text: str, *, rtl: bool = False) -> str:
    """Return one line of text: signs of Markdown, HTML and mathematics are shown.

    An empty comment parts what GitHub would make a link or a mention of. On a page
    that runs from right to left (`rtl`) dates and codes keep their order.
    """
    return _written(clean(text).strip(), rtl=rtl)


def _written(plain: str, *, rtl: bool) -> str:
    return _turned(plain) if rtl else _shown(plain)


@lru_cache(maxsize=1 << 17)
def _turned(plain: str) -> str:
    """Return text of a page from right to left: it costs more to write than to keep."""
    return _shown(held(plain))


def _shown(shown: str) -> str:
    if not _ACTIVE.search(shown):
        return shown
    return _LINKED.sub(_split, _SIGNS.sub(_escape, shown))


def _escape(found: re.Match[str]) -> str:
    return "\\" + found[0]


def _split(found: re.Match[str]) -> str:
    return found[0] + _SPLIT


def cell(text: str) -> str:
    """Return one line of text as the cell of a table."""
    return inline(text)


def row(*cells: str) -> str:
    """Return a row of a table of texts, without its line's end."""
    return "| " + " | ".join(map(cell, cells)) + " |"


def flowing(text: str, *, rtl: bool = False) -> str:
    """Return text inside a cell or behind other text; its line breaks stay breaks."""
    if text.isprintable():
        return _written(text.strip(), rtl=rtl)
    shown = re.sub(r"\n{3,}", "\n\n", _lines(text))
    return "<br>".join(inline(line, rtl=rtl) for line in shown.split("\n"))


def heading(text: str, *, rtl: bool = False) -> str:
    """Return one line of text behind the signs of a heading."""
    written = inline(text, rtl=rtl).replace("#", r"\#")
    return begun(written, rtl=True) if rtl else written


def paragraphs(text: str, *, rtl: bool = False) -> str:
    """Return text as paragraphs, parted where it has empty lines."""
    blocks = re.split(r"\n{2,}", _lines(text))
    return "\n\n".join(_paragraph(block, rtl=rtl) for block in blocks)


def _paragraph(block: str, *, rtl: bool) -> str:
    lines = (inline(line, rtl=rtl) for line in block.split("\n"))
    return "<br>\n".join(begun(line, rtl=rtl) for line in lines)


def begun(written: str, *, rtl: bool = False) -> str:
    """Return what was written as the start of a line: no sign there is obeyed.

    From right to left a mark begins the line: without it GitHub would turn a paragraph
    round whose first letter is Latin.
    """
    if not written or written.startswith("**"):
        return written
    if written[0].isalpha() and not rtl:
        return written
    if rtl:
        return RLM + written
    found = _OPENING.match(written)
    if found is None:
        return written
    sign, number = found.groups()
    return (f"\\{sign}" if sign else f"{number}\\") + written[found.end() :]


def bold(text: str, *, rtl: bool = False) -> str:
    """Return one line of text in bold; of nothing that can be shown, nothing."""
    written = inline(text, rtl=rtl)
    if not written:
        return ""
    return f"**{RLM}{written}**" if rtl else f"**{written}**"


def joined(*written: str, rtl: bool = False) -> str:
    """Return what was written as the start of a line, parted by dots."""
    dot = f" · {RLM}" if rtl else " · "
    return begun(dot.join(filter(None, written)), rtl=rtl)


def link(address: str, *, rtl: bool = False) -> str:
    """Return an address as a link to itself; what no browser may open stays text."""
    shown = inline(address, rtl=rtl)
    if _PLAIN.fullmatch(address):
        return f"[{shown}](<{address}>)"
    if not may_open(address):
        return shown
    target = quote(address, safe=_KEPT).replace("&", "&amp;")
    return f"[{shown}](<{target}>)"


def may_open(address: str) -> bool:
    """Whether an address is one of the web that a browser may be sent to."""
    if not address.isprintable() or re.search(r"\s", address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme.lower() in {"http", "https"} and bool(parts.netloc)


def _lines(text: str) -> str:
    """Return text with clean lines, none of them blank at its start or end."""
    return "\n".join(clean(line).strip() for line in _BREAK.split(text)).strip("\n")
