"""The door to a screen: no control reaches the terminal, all else stays as it is."""

from __future__ import annotations

import re

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_DANGEROUS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)
_INVISIBLE = re.compile(f"[{_BIDI}]")
_BREAK = re.compile("[\t\n\r\u2028\u2029]+")
_SPACES = re.compile(r"[ \t\r\n]*[\n\t\r\u2028\u2029][ \t\r\n]*")
_LONE_JOINER = re.compile(
    "(?<![\U0001f000-\U0001faff\u2600-\u27bf\ufe0f])\u200d"
    "|\u200d(?![\U0001f000-\U0001faff\u2600-\u27bf])"
)
_SUSPECT = re.compile(
    f"[\x00-\x1f\x7f-\x9f\u200d\u2028\u2029\ufeff\ufff9-\ufffb"
    f"\U000e0000-\U000e007f\ud800-\udfff{_BIDI}]"
)


def clean(text: str) -> str:
    """Return text for one line of a screen.

    Escape and control characters become U+FFFD, direction overrides go, line
    breaks become a space. Brackets, colons and letters of any script stay.
    """
    if not _SUSPECT.search(text):
        return text
    one_line = _BREAK.sub(" ", _SPACES.sub(" ", text))
    visible = _INVISIBLE.sub("", _DANGEROUS.sub("\ufffd", one_line))
    return _LONE_JOINER.sub("", visible)


def clean_lines(text: str) -> str:
    r"""Return text for a screen, its own line breaks kept as `\n`."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(clean(line) for line in lines)


def clean_source(line: str) -> str:
    """Return a line of a file for a screen, one character for each: places hold."""
    if not _SUSPECT.search(line):
        return line
    kept = _DANGEROUS.sub("\ufffd", line)
    return re.sub(f"[{_BIDI}\u2028\u2029\n\r]", "\ufffd", kept)
