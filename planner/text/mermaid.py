"""The door to a Mermaid chart: a title holds no sign that the chart obeys."""

from __future__ import annotations

import re

from planner.text.terminal import clean

_SIGNS = re.compile(r"""[:;#%`"'<>{}\[\]()\\|&*_~^$=@/+!?,]+""")
_WORDS = re.compile(
    r"^(?=(?:acctitle|accdescr|axisformat|click|dateformat|done|excludes|gantt|includes"
    r"|inclusiveenddates|section|tickinterval|title|today|todaymarker|topaxis|weekday"
    r"|weekend|crit|active|milestone|vert)\b)",
    re.IGNORECASE,
)
_LONGEST = 60


def task(title: str, fallback: str) -> str:
    """Return a title as the name of a bar: letters, digits and spaces, not too many.

    A title without any letter or digit has `fallback` for its name.
    """
    plain = " ".join(_SIGNS.sub(" ", clean(title)).split())
    if not any(char.isalnum() for char in plain):
        plain = fallback
    if len(plain) > _LONGEST:
        plain = plain[: _LONGEST - 1].rstrip() + "…"
    return _WORDS.sub("· ", plain)
