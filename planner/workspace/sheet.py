"""One file of the workspace as it was read: its text, its values, what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.model.half_year import HalfYear
from planner.model.plan import Entry, PlanFrame
from planner.sentence import Sentence
from planner.source.document import Document, Path
from planner.workspace.kinds import Kind

if TYPE_CHECKING:
    from planner.model.types import Value


class ModelError(NamedTuple):
    """A mistake that the model found: pydantic's kind, the path of keys, its facts."""

    kind: str
    path: Path
    context: Mapping[str, Any]
    value: Any


class FileFault(NamedTuple):
    """Why a file could not be read at all; `line` and `column` where it began."""

    message: Sentence
    help: Sentence
    line: int = 1
    column: int = 1


class Unreadable(NamedTuple):
    """An item that is there and could not be read; `title` where one could be seen."""

    category: str
    name: str
    title: str | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file: `document` unless it could not be read, `value` where the model fits.

    `whole` says that nothing was left out of `value`.
    """

    kind: Kind
    file: str
    shown: str
    document: Document | None
    fault: FileFault | None = None
    errors: tuple[ModelError, ...] = ()
    value: Value | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class PlanSheet(Sheet):
    """The file of a plan; `framed` says that all but its items was readable."""

    half_year: HalfYear | None = None
    plan: PlanFrame | None = None
    entries: tuple[Entry, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    framed: bool = False

    @property
    def period(self) -> str:
        """The period by which the plan is known: its file's name."""
        return self.file.removesuffix(".toml")
