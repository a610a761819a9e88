"""Text that runs from right to left: what in it must not be turned round."""

from __future__ import annotations

import re

LRM, RLM = "\u200e", "\u200f"
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ISLAND = re.compile(
    "(?<!\\w)(?=[A-Za-z0-9/.:\u2013\u2014-]*\\d)"
    "[A-Za-z0-9]+(?:[-/.:\u2013\u2014][A-Za-z0-9]+)+(?!\\w)"
)
"""What has a digit and an inner separator: `2027-03-14`, `12-14`, `A-02`, `09:30`."""


def has_rtl(text: str) -> bool:
    """Whether a text holds right-to-left letters."""
    return not text.isascii() and _RTL.search(text) is not None


def held(text: str) -> str:
    """Return a text for a page from right to left, with marks that have no width.

    Dates and codes keep their order, and a text in Latin letters its closing signs on
    their side.
    """
    if has_rtl(text):
        return _ISLAND.sub(lambda found: f"{LRM}{found[0]}{LRM}{RLM}", text)
    if not text or (text[0].isalpha() and text[-1].isalnum()):
        return text
    return f"{LRM}{text}{LRM}"
