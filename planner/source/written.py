"""Values and keys as they are written into a file."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SHORT = {
    '"': '\\"',
    "\\": "\\\\",
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\f": "\\f",
    "\r": "\\r",
}
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f]')
_IN_LINES = re.compile(r'["\\\x00-\x09\x0b-\x1f\x7f]')


def literal(value: Any) -> str:
    """Return a value as it stands in a file, on one line unless it is paragraphs."""
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        pairs = (f"{key_of((key,))} = {literal(each)}" for key, each in value.items())
        inside = ", ".join(pairs)
        return f"{{ {inside} }}" if inside else "{}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(literal, value)) + "]"
    if isinstance(value, float) and not math.isfinite(value):
        return repr(value)
    return value.isoformat() if hasattr(value, "isoformat") else repr(value)


def key_of(path: Iterable[str | int]) -> str:
    """Return names as one dotted key, each quoted where it has to be."""
    return ".".join(
        name if _BARE.fullmatch(name) else f'"{_ESCAPED.sub(_spelt, name)}"'
        for name in map(str, path)
    )


def _text(value: str) -> str:
    if "\n" in value.strip("\n"):
        return '"""\n' + _IN_LINES.sub(_spelt, value) + '"""'
    return f'"{_ESCAPED.sub(_spelt, value)}"'


def _spelt(match: re.Match[str]) -> str:
    letter = match[0]
    return _SHORT.get(letter) or f"\\u{ord(letter):04X}"
