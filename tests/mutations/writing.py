"""Plans broken in how they are written: brackets, quotation marks, signs, bytes.

Each function draws a place in a file and strikes there; None says that the place
drawn will not do, and another one is wanted.
"""

from __future__ import annotations

import re
from random import Random

from draws import QUOTED, is_text, without_one
from paper import Paper, Strike


def bracket_cut(draw: Random, paper: Paper) -> Strike | None:
    """A bracket of a header, a list or an inline table is gone."""
    return without_one(draw, paper, "[]{}")


def bracket_too_many(draw: Random, paper: Paper) -> Strike | None:
    """A bracket stands where none belongs."""
    entry = draw.choice(paper.entries)
    at = len(entry.key) + 3 + draw.choice([0, len(entry.value)])
    line = paper.lines[entry.line]
    line = line[:at] + draw.choice("[]{}()") + line[at:]
    return paper.strike(entry.line, line, what=line)


def quote_cut(draw: Random, paper: Paper) -> Strike | None:
    """A quotation mark around a text is gone."""
    return without_one(draw, paper, '"')


def quote_typographic(draw: Random, paper: Paper) -> Strike | None:
    """A word processor has bent the quotation marks."""
    entry = draw.choice(paper.entries)
    opened, closed = draw.choice(["“”", "«»", "„“", "‘’"])
    if not QUOTED.fullmatch(entry.value):
        return None
    return paper.with_value(entry, f"{opened}{entry.value[1:-1]}{closed}")


def sign_gone(draw: Random, paper: Paper) -> Strike | None:
    """The `=` is gone, or another sign stands for it."""
    entry = draw.choice(paper.entries)
    sign = draw.choice([" ", ": ", " == ", " => "])
    line = paper.lines[entry.line].replace(" = ", sign, 1)
    return paper.strike(entry.line, line, what=line)


def comma_gone(draw: Random, paper: Paper) -> Strike | None:
    """A comma between two members is gone, or is an Arabic one."""
    entry = draw.choice(paper.entries)
    commas = [m.start() for m in re.finditer(r"(?<=[\"\d]), (?=[\"\w])", entry.value)]
    if entry.value[0] not in "[{" or not commas:
        return None
    at, sign = draw.choice(commas), draw.choice(["", "،", ";", ",,"])
    return paper.with_value(entry, entry.value[:at] + sign + entry.value[at + 1 :])


def line_end_gone(draw: Random, paper: Paper) -> Strike | None:
    """Two entries have run together to one line."""
    entry = draw.choice(paper.entries)
    if entry.line + 1 not in {each.line for each in paper.entries}:
        return None
    if "#" in paper.lines[entry.line]:
        return None
    line = f"{paper.lines[entry.line]} {paper.lines[entry.line + 1]}"
    text = "\n".join([*paper.lines[: entry.line], line, *paper.lines[entry.line + 2 :]])
    first, end = paper.group(entry.line)
    return Strike(text.encode(), first + 1, end - 1, line)


def byte_spoilt(draw: Random, paper: Paper) -> Strike | None:
    """A byte of the file is none of UTF-8."""
    line = draw.randrange(len(paper.lines))
    raw = [each.encode() for each in paper.lines]
    if not raw[line]:
        return None
    at = draw.randrange(len(raw[line]))
    spoilt = draw.choice([b"\xff", b"\xe9", b"\xc3", b"\x80"])
    raw[line] = raw[line][:at] + spoilt + raw[line][at + 1 :]
    if is_text(raw[line]):
        return None
    first, end = paper.group(line)
    return Strike(b"\n".join(raw), first + 1, end, f"{spoilt!r} in line {line + 1}")


def control_character(draw: Random, paper: Paper) -> Strike | None:
    """A sign that nobody sees stands in a line that is no comment."""
    entry = draw.choice(paper.entries)
    written = f"{entry.key} = {entry.value}"
    at = draw.randint(0, len(written))
    sign = draw.choice("\x00\x07\x0b\x1b\x7f\x85\u202e\u2066\u200b\ufeff\u2028")
    line = f"{written[:at]}{sign}{written[at:]}"
    return paper.strike(entry.line, line, what=repr(line))


def merge_left(draw: Random, paper: Paper) -> Strike | None:
    """A git merge has left both versions of an entry."""
    entry = draw.choice(paper.entries)
    line = paper.lines[entry.line]
    both = ("<<<<<<< HEAD", line, "=======", line, ">>>>>>> topic")
    return paper.strike(entry.line, *both, what=f"a merge at {line}")
