"""Taking the last change of a file back, as long as nobody changed it since."""

from __future__ import annotations

from pathlib import Path

from planner.actions.opening import Opened
from planner.errors import PlannerError
from planner.sentence import say
from planner.workspace.files import rewrite_text
from planner.workspace.lock import locked
from planner.workspace.state import Record, forget, kept


def changes(opened: Opened) -> list[Record]:
    """Return the changes of a plan that are kept, the newest first."""
    return kept(_file(opened))


def last(opened: Opened) -> Record:
    """Return the change that would be taken back.

    Raises:
        PlannerError: there is none.
    """
    found = changes(opened)
    if not found:
        raise PlannerError(
            say("no change of {plan} is kept", plan=opened.sheet.period),
            say("changes are kept for whoever made them with this program"),
        )
    return found[0]


def take_back(record: Record) -> None:
    """Write the text that stood there before a change.

    Raises:
        ChangedFileError: the file is not as the change left it.
        PlannerError: it cannot be written.
    """
    path = Path(record.file)
    with locked(path):
        rewrite_text(path, record.after, record.before)
    forget(record)


def _file(opened: Opened) -> str:
    path = Path(opened.workspace.root) / opened.sheet.file
    return str(path.resolve())
