"""The door to XML 1.0: no text breaks out, and every one can be read back."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
    "\x85": "&#133;",
    "\u2028": "&#8232;",
}
_IN_VALUE = str.maketrans(_ENTITIES)
_IN_TEXT = str.maketrans(
    {sign: entity for sign, entity in _ENTITIES.items() if sign not in '\t\n"'}
)


def value(text: str) -> str:
    """Return an attribute's value in its quotes; what XML cannot hold is U+FFFD."""
    return f'"{_inert(_possible(text).translate(_IN_VALUE))}"'


def content(text: str) -> str:
    """Return what stands between two tags; what XML cannot hold is U+FFFD."""
    return _inert(_possible(text).translate(_IN_TEXT))


def _possible(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)


def _inert(escaped: str) -> str:
    """Hide what a GitHub log would take for a command."""
    return escaped.replace("##[", "#&#35;[")
