"""The door to a screen: no control reaches the terminal, all else stays as it is."""

from __future__ import annotations

import re

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_DANGEROUS = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)
_INVISIBLE = f"[{_BIDI}]"
UNSEEN = (
    f"[\x7f-\x9f{_BIDI}\u2028\u2029\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f\ud800-\udfff]"
)
"""Matches what no terminal should get, beyond the controls that JSON never holds."""
_BREAK = "[ \t\r\n]*[\n\t\r\u2028\u2029][ \t\r\n]*"
_LONE_JOINER = (
    "(?<![\U0001f000-\U0001faff\u2600-\u27bf\ufe0f])\u200d"
    "|\u200d(?![\U0001f000-\U0001faff\u2600-\u27bf])"
)


def clean(text: str) -> str:
    """Return text for one line of a screen.

    Escape and control characters become U+FFFD, direction overrides go, line
    breaks become a space. Brackets, colons and letters of any script stay.
    """
    if text.isprintable():
        return text
    one_line = re.sub(_BREAK, " ", text)
    visible = re.sub(_INVISIBLE, "", re.sub(_DANGEROUS, "\ufffd", one_line))
    return re.sub(_LONE_JOINER, "", visible)


def clean_lines(text: str) -> str:
    r"""Return text for a screen, its own line breaks kept as `\n`."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(clean(line) for line in lines)


def clean_source(line: str) -> str:
    """Return a line of a file for a screen, one character for each: places hold."""
    if line.isprintable():
        return line
    kept = re.sub(_DANGEROUS, "\ufffd", line)
    return re.sub(f"[{_BIDI}\u2028\u2029\n\r]", "\ufffd", kept)
