"""Characters that nobody sees, and what they are called."""

import re
from unicodedata import name

BREAKS = "\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
"""Those that break a line, as the inside of a class of a regular expression."""
SIGNS = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f"
    r"\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
)
"""Those that no text needs, as the inside of a class of a regular expression."""
JOINERS = "\u200c\u200d"
"""Those that join letters or keep them apart; texts in some languages need them."""
SPACES = "\u00a0\u2007\u202f\u3000"
"""Spaces that no reader of TOML takes for one."""
HIDDEN = re.compile(f"[{SIGNS}]")
_NAMED = {"\x1b": "escape", "\xad": "soft hyphen", "\ufeff": "byte-order mark"}


def called(letter: str) -> str:
    """Return what a character is called, with its number: `escape (U+001B)`."""
    known = _NAMED.get(letter) or name(letter, "control").lower()
    return f"{known} (U+{ord(letter):04X})"
