"""Findings in Arabic on a terminal: places, codes and marks keep their order."""

from __future__ import annotations

import re

from planner.reporters.format import Look
from planner.text.direction import LRM, has_rtl

_COLOUR = r"(?:\x1b\[[0-9;]*m)*"
_CODE = (
    rf"`[^`]*`|\[[A-Z]\d{{3}}\]{_COLOUR}(?: [a-z][a-z0-9-]*)?"
    r"|(?<![\w\x1b\[;])[A-Za-z0-9_./-]*\d[A-Za-z0-9_.:/-]*(?![\w;])"
    r"|--[a-z-]+|planner [a-z]+(?: [\w.=-]+)*"
)
"""What is typed or is told of a file: code, `D206`, `2027-04-14`, a command."""

_PROTECTED = re.compile(_CODE)
_UNDER = re.compile(rf"{_COLOUR} *\|")
"""Begins a line that stands under a line of the file, with marks or their label."""

_SOURCE = re.compile(rf"{_COLOUR} *(?:\d+ \||\.\.\.)")


def settled(text: str, look: Look) -> str:
    """Return findings as a terminal may show that turns right-to-left lines around.

    Marks without width are put in where `look` wants some; elsewhere nothing changes.
    """
    if not look.marks or not has_rtl(text):
        return text
    return "\n".join(map(_settled, text.split("\n")))


def _settled(line: str) -> str:
    if not has_rtl(line) or _SOURCE.match(line):
        return line
    held = _PROTECTED.sub(lambda found: f"{LRM}{found[0]}{LRM}", line)
    return LRM + held if _UNDER.match(line) else held
