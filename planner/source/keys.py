"""Keys as they are written: dotted, quoted, spaced."""

from typing import NamedTuple

from planner.source.patterns import KEY_PART
from planner.source.toml import loads


class KeyPart(NamedTuple):
    """One name of a dotted key, and where it stands."""

    name: str
    start: int
    end: int


def unquoted(word: str) -> str:
    """The name that a bare or quoted word stands for.

    Raises:
        TomlError: when an escape in the word is wrong.
    """
    if word[0] == "'":
        return word[1:-1]
    if word[0] == '"':
        name: str = loads("k=" + word)["k"] if "\\" in word else word[1:-1]
        return name
    return word


def split_key(text: str, pos: int) -> tuple[list[KeyPart], int]:
    """Names of the dotted key at `pos`, and the offset behind it.

    Stops early at what is no key; then the list may be empty.

    Raises:
        TomlError: when an escape in a quoted name is wrong.
    """
    parts: list[KeyPart] = []
    while match := KEY_PART.match(text, pos):
        parts.append(KeyPart(unquoted(match[1]), match.start(1), match.end(1)))
        pos = match.end()
        if text[pos : pos + 1] != ".":
            break
        pos += 1
    return parts, pos
