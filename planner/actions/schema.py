"""The format as JSON Schema: one to print, or all to keep beside the plans."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from planner.errors import NoSuchPathError, PlannerError, WrongUseError
from planner.sentence import say
from planner.text.data import as_json
from planner.text.nearest import nearest
from planner.workspace.files import UnreadableFileError, read_bytes, replace_text
from planner.workspace.find import find
from planner.workspace.kinds import Kind
from planner.workspace.paths import is_folder, is_there

_FILES: dict[str, Kind] = {
    "plan": "plan",
    "network": "network",
    "calendar": "calendar",
    "planner": "planner",
    "glossary": "glossary",
}
_FINDINGS, _EXPORT = "findings", "export"
KINDS = (*_FILES, _FINDINGS, _EXPORT)
"""Everything that has a schema."""


class Written(NamedTuple):
    """A schema's file, and whether it had to be written."""

    file: str
    changed: bool


def text_of(kind: str) -> str:
    """Return a schema as text: of a kind of file, of `findings` or of `export`.

    Raises:
        WrongUseError: there is no such schema.
    """
    return as_json(_schema(kind))


def _schema(kind: str) -> dict[str, Any]:
    if kind == _FINDINGS:
        from planner.reporters.schema import schema

        return schema()
    if kind == _EXPORT:
        from planner.export.schema import schema

        return schema()
    if kind not in _FILES:
        like = nearest(kind, KINDS)
        raise WrongUseError(
            say("there is no schema {kind}", kind=kind),
            say("one with a similar name exists: {like}", like=like)
            if like
            else say("these are there: {kinds}", kinds=", ".join(KINDS)),
        )
    from planner.schema.files import schema_of

    return schema_of(_FILES[kind])


def texts() -> dict[str, str]:
    """Return the schemas of all kinds of files, by kind."""
    return {kind: text_of(kind) for kind in _FILES}


def write_all(here: Path, plans: Path | None, folder: str | None) -> Iterator[Written]:
    """Write the schemas of all files into a folder, else into the workspace.

    What is there already is left untouched.

    Raises:
        PlannerError: the folder or workspace is not there, or takes no file.
    """
    from planner.workspace.paths import shown_from

    place = find(here, plans) if folder is None else Path(folder)
    if not is_folder(place):
        raise _no_folder(place)
    for kind, text in texts().items():
        path = place / f"{kind}.schema.json"
        changed = not _holds(path, text)
        if changed:
            replace_text(path, text)
        yield Written(shown_from(place) + path.name, changed)


def _no_folder(place: Path) -> PlannerError:
    if is_there(place):
        return WrongUseError(
            say("{path} is a file, not a folder", path=place),
            say("behind --write stands the folder, or nothing for the workspace"),
        )
    if str(place) in KINDS:
        return WrongUseError(
            say("there is no folder {path}", path=place),
            say("--write writes all schemas: name their folder, or leave it out"),
        )
    return NoSuchPathError(str(place))


def _holds(path: Path, text: str) -> bool:
    try:
        return read_bytes(path) == text.encode()
    except UnreadableFileError:
        return False
