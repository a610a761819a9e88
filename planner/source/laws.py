"""What must hold of a file that was brought into form, looked at in its new text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import Any

from planner.errors import EditRefusedError
from planner.sentence import say
from planner.source.apart import File, apart
from planner.source.homes import wholes
from planner.source.order import Manner
from planner.source.patterns import ANY_TEXT, COMMENT
from planner.source.reading import Path
from planner.source.remarks import NONE, Remarks
from planner.source.same import same
from planner.source.toml import TomlError, loads

_REMARK = re.compile(rf"{ANY_TEXT}|({COMMENT})")


def hold(
    before: str, data: dict[str, Any], file: File, after: str, manner: Manner
) -> None:
    """Look whether a text says what the one before it did, comments included.

    `file` is what was to be written.

    Raises:
        EditRefusedError: it does not.
    """
    if not _says_the_same(data, after, manner):
        raise EditRefusedError(say("it would not say the same in its canonical form"))
    if not _keeps_remarks(before, file, after):
        raise EditRefusedError(
            say("a comment would be lost or misplaced in its canonical form")
        )


def _keeps_remarks(before: str, file: File, after: str) -> bool:
    if "#" not in before:
        return True
    now = apart(after, commented=True)
    return _remarks(before) == _remarks(after) and _owners(file) == _owners(now)


def _says_the_same(data: dict[str, Any], after: str, manner: Manner) -> bool:
    try:
        now = loads(after)
    except TomlError:
        return False
    return same(data, now) and _names(data, manner) == _names(now, manner)


def _names(data: dict[str, Any], manner: Manner) -> dict[Path, list[str | int]]:
    """Return the names of what is to be whole, in order, by what they stand in."""
    found: dict[Path, list[str | int]] = defaultdict(list)
    for path in wholes(data, manner):
        found[path[:-1]].append(path[-1])
    return found


def _remarks(text: str) -> Counter[str]:
    """Return each comment of a text, and how often it is there."""
    return Counter(each.rstrip(" \t") for each in _REMARK.findall(text) if each)


def _owners(file: File) -> dict[object, object]:
    """Return the comments by what they belong to or stand ahead of."""
    found: dict[object, object] = {}
    for table in file.tables:
        below = Counter(table.remarks.below)
        found[table.path, "table"] = _said(table.remarks)
        for pair in table.pairs:
            if pair.remarks is NONE:
                continue
            below.update(pair.remarks.below)
            found[table.path, pair.names] = _said(pair.remarks)
        found[table.path, "below"] = below
    found["rest"] = [block.lines for block in file.rest]
    return {owner: said for owner, said in found.items() if said}


def _said(remarks: Remarks) -> object:
    ahead = tuple(block.lines for block in remarks.ahead)
    beside = remarks.beside.lines if remarks.beside else ()
    return (ahead, remarks.above, beside) if ahead or remarks.above or beside else None
