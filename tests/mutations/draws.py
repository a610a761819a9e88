"""Drawing a place in a file, and striking there: what the kinds of mutations share."""

from __future__ import annotations

import re
from contextlib import suppress
from random import Random

from paper import Block, Entry, Paper, Strike

FREE = {"extra", "of"}
QUOTED = re.compile(r'"[^"\n]*"')
DATE = re.compile(r"\d{4}-\d\d-\d\d")


def header(draw: Random, paper: Paper) -> Block:
    """Draw a table that has a header."""
    return draw.choice([block for block in paper.blocks if block.names])


def dated(draw: Random, paper: Paper, keys: set[str]) -> Entry | None:
    """Draw an entry of one of these keys that holds a day."""
    found = [e for e in paper.entries if e.key in keys and DATE.fullmatch(e.value)]
    return draw.choice(found) if found else None


def slip(draw: Random, word: str) -> str:
    """Return a word as a hand in a hurry types it."""
    at = draw.randrange(len(word))
    gone, twice = word[:at] + word[at + 1 :], word[: at + 1] + word[at:]
    turned = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    return draw.choice(
        [each for each in (gone, twice, turned, word.upper()) if each != word]
    )


def other_word(draw: Random, paper: Paper, keys: set[str], word: str) -> Strike | None:
    """Return the file with another word in one of the texts of an entry."""
    entry = draw.choice(paper.entries)
    words = [match.span() for match in QUOTED.finditer(entry.value)]
    if entry.key not in keys or not words or FREE & {*entry.path}:
        return None
    start, end = draw.choice(words)
    return paper.with_value(entry, f'{entry.value[:start]}"{word}"{entry.value[end:]}')


def without_one(draw: Random, paper: Paper, signs: str) -> Strike | None:
    """Return the file without one of these signs, if it stands outside a text."""
    number = draw.randrange(len(paper.lines))
    line = paper.lines[number]
    inside = {n for match in QUOTED.finditer(line) for n in range(*match.span())[1:-1]}
    places = [n for n, sign in enumerate(line) if sign in signs and n not in inside]
    if not places or "#" in line or not (_is_entry(paper, number) or line[0] == "["):
        return None
    at = draw.choice(places)
    line = line[:at] + line[at + 1 :]
    return paper.strike(number, line, what=line)


def _is_entry(paper: Paper, number: int) -> bool:
    return any(entry.line == number for entry in paper.entries)


def fits(path: tuple[str, ...], pattern: tuple[str, ...]) -> bool:
    """Whether a path is one that a pattern means; `*` is any name."""
    return len(path) == len(pattern) and all(
        wanted in ("*", here) for here, wanted in zip(path, pattern, strict=True)
    )


def is_text(raw: bytes) -> bool:
    """Whether bytes are UTF-8."""
    with suppress(UnicodeDecodeError):
        return isinstance(raw.decode(), str)
    return False


def is_item(paper: Paper, block: Block) -> bool:
    """Whether a table is an item of a plan."""
    plan = paper.file.startswith("20")
    return plan and len(block.names) == 2 and block.names[0] != "text"
