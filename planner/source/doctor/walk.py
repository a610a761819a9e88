"""How the doctor goes through a text: by functions that yield faults."""

from collections.abc import Generator

from planner.sentence import Sentence
from planner.source.faults import Replacement, SyntaxFault
from planner.source.toml import TomlError, loads

Walk = Generator[SyntaxFault, None, int]


class Astray(Exception):  # noqa: N818
    """The statement cannot be followed further; its fault has been told."""


def fault(
    start: int,
    end: int,
    message: Sentence,
    way_on: Sentence | None = None,
    *edits: Replacement,
) -> SyntaxFault:
    """A plain mistake of syntax, with a statement that can be done and sure edits."""
    return SyntaxFault("syntax-error", start, end, message, help=way_on, fix=edits)


def reads(value: str) -> bool:
    """Whether the reader accepts this as a value."""
    try:
        loads("x = " + value)
    except TomlError:
        return False
    return True


def in_quotes(words: str) -> str:
    """A text in double quotes, escaped as TOML wants it."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
