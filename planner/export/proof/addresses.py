"""The addresses of pages and mail boxes in a text."""

from __future__ import annotations

import re

_PAGE = re.compile(r"https?://[^\s<>\"]+|mailto:[^\s<>\"]+")
_BOX = re.compile(r"@(?<=[\w.+-]@)[\w-]+\.[\w.-]*\w")
_LOCAL = re.compile(r"[\w.+-]+$")
_CLOSING = ".,;:!?)]}'*_`"
_LONGEST = 64
"""Letters of a mail box before its `@` (RFC 5321, 4.5.3.1.1)."""


def addresses(text: str) -> frozenset[str]:
    """Return the addresses of pages and mail boxes in a text, in lower case."""
    if "@" not in text and ":" not in text:
        return frozenset()
    folded = text.casefold()
    found = [
        *_PAGE.findall(folded),
        *(_box(folded, each) for each in _BOX.finditer(folded)),
    ]
    return frozenset(each.rstrip(_CLOSING) for each in found)


def _box(text: str, domain: re.Match[str]) -> str:
    start = domain.start()
    local = _LOCAL.search(text[max(0, start - _LONGEST) : start])
    return f"{local[0] if local else ''}{domain[0]}"
