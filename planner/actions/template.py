"""Templates as they lie in a folder: one is named, and may include those beside it."""

from __future__ import annotations

from pathlib import Path

from planner.errors import NoSuchPathError, PlannerError
from planner.export.layout import Layout
from planner.sentence import say
from planner.workspace.files import UnreadableFileError, read_bytes
from planner.workspace.paths import is_there, real, shown_from
from planner.workspace.trees import Folder

_LARGEST = 1_000_000


class UnreadableTemplateError(PlannerError):
    """A template is no text that could be one."""


def layout_of(path: Path) -> Layout:
    """Return a template by its path.

    Raises:
        NoSuchPathError: it is not there.
    """
    if not is_there(path):
        raise NoSuchPathError(str(path))
    folder, shown = Folder(path.parent), shown_from(path.parent)

    def read(name: str) -> str | None:
        if name != path.name and folder.presence(name) != "there":
            return None
        return _text(path.parent / name, shown + name)

    return Layout(path.name, shown, read)


def _text(path: Path, shown: str) -> str:
    """Return the text of a template.

    Raises:
        UnreadableTemplateError: it cannot be read, is no text, or far too long.
    """
    try:
        read = read_bytes(real(path))
        if len(read) <= _LARGEST:
            return read.decode("utf-8-sig").replace("\r\n", "\n")
    except UnreadableFileError as error:
        raise UnreadableTemplateError(
            say("{file} cannot be read: {reason}", file=shown, reason=error.sentence),
            error.help,
        ) from None
    except UnicodeDecodeError:
        raise UnreadableTemplateError(
            say("{file} is no text in UTF-8", file=shown), say("save it in UTF-8")
        ) from None
    raise UnreadableTemplateError(
        say("{file} is too long for a template", file=shown),
        say("write at most {most} bytes", most=_LARGEST),
    )


def ejected() -> str:
    """Return a template that gives the Markdown that the program makes itself."""
    from planner.export.template.builtin import text

    return text()
