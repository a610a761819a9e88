"""What formatting did, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from planner.reporters.count import plural
from planner.sentence import Sentence
from planner.text.data import as_json
from planner.text.patch import patch
from planner.text.terminal import clean

VERSION = 1


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
        yield clean(f"{file.file}: not changed: {file.left}")
    elif file.changed:
        yield clean(f"{file.file}: {'would be ' if planned else ''}formatted")


def _count(files: list[Told], *, planned: bool) -> str:
    changed = sum(each.changed for each in files)
    rest = sum(not (each.changed or each.left or each.failed) for each in files)
    if not changed:
        return f"nothing to format; {plural(rest, 'file')} in form"
    done = f"{plural(changed, 'file')} {'would be ' if planned else ''}formatted"
    return f"{done}, {rest:,} in form already" if rest else done


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
