"""What formatting did, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from planner.sentence import Sentence, forms, say, say_count
from planner.text.data import as_json
from planner.text.patch import patch
from planner.text.terminal import clean

VERSION = 1
_DONE = forms("{count} file formatted", "{count} files formatted")
_PLANNED = forms("{count} file would be formatted", "{count} files would be formatted")


class Told(NamedTuple):
    """A file to be told of: its texts, and why it is left as it is, if it is.

    Of what `failed` people are told apart.
    """

    file: str
    before: str
    after: str
    left: Sentence | None = None
    failed: Sentence | None = None

    @property
    def changed(self) -> bool:
        """Whether it is another one afterwards."""
        return self.before != self.after


def forming_text(
    files: Iterable[Told], next_up: Iterable[str], *, planned: bool = False
) -> str:
    """Return a line for each file that changes or is left, a count, and the way on.

    `planned` says that nothing is written: it tells what would be done.
    """
    told = list(files)
    lines = [line for each in told for line in _line(each, planned=planned)]
    return "\n".join([*lines, _count(told, planned=planned), *next_up]) + "\n"


def _line(file: Told, *, planned: bool) -> Iterator[str]:
    if file.left is not None:
        yield clean(
            str(say("{file}: not changed: {why}", file=file.file, why=file.left))
        )
    elif file.changed:
        done = say(
            "{file}: would be formatted" if planned else "{file}: formatted",
            file=file.file,
        )
        yield clean(str(done))


def _count(files: list[Told], *, planned: bool) -> str:
    changed = sum(each.changed for each in files)
    rest = sum(not (each.changed or each.left or each.failed) for each in files)
    if not changed:
        unchanged = say_count("{count} file in form", "{count} files in form", rest)
        return str(say("nothing to format; {files}", files=unchanged))
    done = say_count(*(_PLANNED if planned else _DONE), changed)
    if not rest:
        return str(done)
    left = say_count("{count} in form already", "{count} in form already", rest)
    return str(say("{done}, {left}", done=done, left=left))


def forming_json(files: Iterable[Told], *, planned: bool = False) -> str:
    """Return what was done as JSON: `version`, `written`, `files`, `diff`."""
    told = list(files)
    whole: dict[str, Any] = {
        "version": VERSION,
        "written": not planned and any(each.changed for each in told),
        "files": [_as_data(each) for each in told],
        "diff": diff_of(told),
    }
    return as_json(whole)


def diff_of(files: Iterable[Told]) -> str:
    """Return what changes as a patch."""
    return "".join(patch(each.file, each.before, each.after) for each in files)


def _as_data(file: Told) -> dict[str, Any]:
    return {
        "file": file.file,
        "changed": file.changed,
        "left": None if file.left is None else str(file.left),
        "failed": None if file.failed is None else str(file.failed),
    }
