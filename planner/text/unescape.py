"""A written document read back as plain text, whatever it is written in.

It need not be exact: it serves to look for words, so that what one format escapes is
taken back for all of them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from planner.text.cut import CLOSED, OPENED, cut

_FOLDED = re.compile("\r?\n[ \t]")
_BREAK = re.compile(r"<[bB][rR] ?/?>")
_CODED_BREAK = re.compile(r"\\[nrtNRT]")
_CODED = re.compile(r"\\u([0-9a-fA-F]{4})")
_SIGN = re.compile(r"\\(?=[^\w\s]|_)")


def unescaped(text: str) -> Iterator[str]:
    """Yield what is written in Markdown, HTML, JSON, TOML or a calendar, in pieces."""
    if text.startswith("BEGIN:VCALENDAR"):
        text = _FOLDED.sub("", text)
    return map(_plain, cut(text))


def _plain(text: str) -> str:
    coded = "\\" in text
    text = _CODED.sub(lambda found: chr(int(found[1], 16)), text) if coded else text
    if "<" in text:
        text = _BREAK.sub(" ", _bare(text))
    text = html.unescape(_CODED_BREAK.sub(" ", text) if coded else text)
    return _SIGN.sub("", text) if coded or "\\" in text else text


def _bare(text: str) -> str:
    """Return a text without comments; one that is never closed is none."""
    parts, at = [], 0
    while (start := text.find(OPENED, at)) >= 0:
        end = text.find(CLOSED, start + len(OPENED))
        if end < 0:
            break
        parts.append(text[at:start])
        at = end + len(CLOSED)
    return "".join((*parts, text[at:]))
