"""The door to TOML: text that reads back as it was, and that any screen may show."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import tomli_w

from planner.export.plainly import plainly
from planner.text.terminal import UNSEEN

_COMMAND = re.compile(r"^([^\S\n]*):(?=:)", re.MULTILINE)


def as_toml(data: Mapping[str, Any]) -> str:
    r"""Return plain data as TOML, without comments.

    Lines of a text are lines of the file. A text with a carriage return keeps its
    breaks as `\r\n` only if it stands on one line, and so do then all its neighbours.
    Direction marks and what else nobody sees are written as `\u202e`; the start of
    `##[error]` and of `::error::` is, so that no log takes them for a command.
    """
    text = "\n".join(filter(None, (_part(part) for part in _parts(data))))
    if not text.isascii() or "\x7f" in text:
        text = re.sub(UNSEEN, lambda found: _escaped(found[0]), text)
    text = text.replace("##[", "#\\u0023[")
    return _COMMAND.sub(r"\1\\u003a", text) if "::" in text else text


def _parts(data: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield what stands on its own: what has no table around it, then each table."""
    tables = {key: value for key, value in data.items() if isinstance(value, Mapping)}
    yield {key: value for key, value in data.items() if key not in tables}
    for key, table in tables.items():
        if table and all(isinstance(each, Mapping) for each in table.values()):
            for name, inner in table.items():
                yield {key: {name: inner}}
        else:
            yield {key: table}


def _part(part: Mapping[str, Any]) -> str:
    """Return a part; what `tomli_w` writes on lines would lose carriage returns."""
    if (plain := plainly(part)) is not None:
        return plain
    text = tomli_w.dumps(part)
    if "\\n" in text and "\\r\\n" not in text:
        return tomli_w.dumps(part, multiline_strings=True)
    return text


def _escaped(letter: str) -> str:
    code = ord(letter)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004
