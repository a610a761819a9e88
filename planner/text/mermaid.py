"""The door to a Mermaid chart: a title holds no sign that the chart obeys."""

from __future__ import annotations

import re

from planner.text.terminal import clean

_CLOCK = re.compile(r":(?<=\d:)(?=\d)")
_COLON = re.compile(r":+(?=\s|$)")
_SIGNS = re.compile(r'[:;#%`"<>{}\[\]\\|&*_~^$=@]+')
_WORDS = re.compile(
    r"(?:acctitle|accdescr|accdescription|axisformat|call|click|dateformat|excludes"
    r"|gantt|href|includes|inclusiveenddates|section|tickinterval|title|todaymarker"
    r"|topaxis|weekday|weekend|\d{4}-\d\d-\d\d)\b",
    re.IGNORECASE,
)
"""What begins a line that is no bar: a word of the language, or a date."""
_LONGEST = 60


def task(title: str, fallback: str) -> str:
    """Return a title as the name of a bar: no sign that a chart obeys, not too long.

    A title without any letter or digit has `fallback` for its name.
    """
    spoken = _COLON.sub(" –", _CLOCK.sub(".", clean(title)))  # noqa: RUF001
    plain = " ".join(_SIGNS.sub(" ", spoken).split())
    if not any(char.isalnum() for char in plain):
        plain = fallback
    if len(plain) > _LONGEST:
        plain = plain[: _LONGEST - 1].rstrip() + "…"
    return f"· {plain}" if _WORDS.match(plain) else plain
