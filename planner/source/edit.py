"""The one way to change a file: splices into its text, and the data they must give.

Every byte outside the splices is kept by construction. The text that comes out is
read again, and must hold exactly the data intended, else nothing is changed.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from planner.errors import EditRefusedError
from planner.sentence import say
from planner.source.change import Change, intended
from planner.source.document import Document, Path
from planner.source.faults import Replacement
from planner.source.patterns import TOKEN
from planner.source.reading import Reading
from planner.source.same import same
from planner.source.splices import splices
from planner.source.toml import TomlError, loads


class Edit(NamedTuple):
    """Splices into a text, and the changes of keys that they are to bring about.

    Changes of one edit speak of the file as it is before all of them.
    """

    splices: tuple[Replacement, ...]
    changes: tuple[Change, ...]


def edit(document: Document, *changes: Change) -> Edit:
    """Work out where changes of keys are written.

    Raises:
        EditRefusedError: a change has no place in the text, or two are in the way
            of each other.
    """
    together = Together()
    for change in changes:
        each = Edit(splices(document, change), (change,))
        if not together.take(each):
            raise EditRefusedError(say("two changes are in the way of each other"))
    return Edit(tuple(sorted(together.splices)), changes)


def applied(document: Document, edits: Iterable[Edit]) -> Document:
    """Make edits, none of which is in the way of another.

    Raises:
        EditRefusedError: the file would not say exactly what the changes intend.
    """
    edits = tuple(edits)
    text = spliced(document.text, [each for edit in edits for each in edit.splices])
    want = intended(document, (each for edit in edits for each in edit.changes))
    try:
        data = loads(text)
    except TomlError as error:
        raise EditRefusedError(
            say("the file could not be read afterwards: {reason}", reason=error.message)
        ) from error
    if not same(data, want):
        raise EditRefusedError(say("the file would not say what was asked"))
    reading = Reading(data, ((0, len(text)),))
    return Document(document.name, text, reading, bom=document.bom)


def spliced(text: str, replacements: Iterable[Replacement]) -> str:
    """Return the text with stretches of it replaced.

    Raises:
        EditRefusedError: two of them overlap, or would both stand in one place.
    """
    ordered = sorted(replacements)
    for one, other in pairwise(ordered):
        if other.start < one.end or other[:2] == one[:2]:
            raise EditRefusedError(say("two edits fall upon one place"))
    made, pos = [], 0
    for start, end, new in ordered:
        made += [text[pos:start], new]
        pos = end
    return "".join([*made, text[pos:]])


def forgets(text: str, replacements: Iterable[Replacement]) -> bool:
    """Whether a remark would be gone after replacements."""
    gone, put = Counter[str](), Counter[str]()
    for start, end, new in replacements:
        gone.update(_remarks(text[start:end]))
        put.update(_remarks(new))
    return bool(gone - put)


def _remarks(text: str) -> list[str]:
    return [each[0].rstrip() for each in TOKEN.finditer(text) if each[0][0] == "#"]


class Together:
    """Edits of one text of which none touches what another touches."""

    def __init__(self) -> None:
        """Begin with none."""
        self.edits: list[Edit] = []
        self._stretches: list[tuple[int, int]] = []
        self._paths: set[Path] = set()
        self._above: set[Path] = set()

    @property
    def splices(self) -> tuple[Replacement, ...]:
        """All of their splices."""
        return tuple(each for edit in self.edits for each in edit.splices)

    def take(self, edit: Edit) -> bool:
        """Take an edit along; false where it would meet another in text or keys."""
        paths = [path for change in edit.changes for path in change.touched]
        if any(map(self._touches, edit.splices)) or any(map(self._is_taken, paths)):
            return False
        self.edits.append(edit)
        for start, end, _ in edit.splices:
            at = bisect_left(self._stretches, (start, end))
            self._stretches.insert(at, (start, end))
        self._paths.update(paths)
        self._above.update(path[:n] for path in paths for n in range(len(path)))
        return True

    def _touches(self, splice: Replacement) -> bool:
        at = bisect_left(self._stretches, (splice.start, splice.end))
        return any(
            start <= splice.end and splice.start <= end
            for start, end in self._stretches[max(0, at - 1) : at + 1]
        )

    def _is_taken(self, path: Path) -> bool:
        above = (path[:length] for length in range(len(path) + 1))
        return path in self._above or any(each in self._paths for each in above)
