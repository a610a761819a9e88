"""A text put right in the way it is written, so that nothing else of it changes."""

from __future__ import annotations

from collections.abc import Callable

from planner.rules.words import literal
from planner.source.change import Change
from planner.source.document import Document, Path
from planner.source.toml import TomlError, loads

Spell = Callable[[str], str]


def respelt(
    document: Document, path: Path, wanted: str, spell: Spell
) -> tuple[Change, ...]:
    """Return the change that makes a text `wanted`.

    `spell` is tried on the text as it is written, quotes and escapes included; where
    that does not give the text wanted, it is written anew in one line.
    """
    span = document.locate(path)
    written = spell(document.text[span.start : span.end])
    text = written if _reads_as(written, wanted) else literal(wanted)
    return (Change("set", path, text),)


def _reads_as(written: str, wanted: str) -> bool:
    try:
        return bool(loads(f"text = {written}\n") == {"text": wanted})
    except TomlError:
        return False
