"""Taking the last change of a workspace back, as long as nobody changed it since."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from planner.actions.opening import Wanted
from planner.errors import PlannerError
from planner.sentence import say
from planner.workspace.files import UnreadableFileError, read_bytes
from planner.workspace.find import find
from planner.workspace.paths import shown_from
from planner.workspace.rewriting import Rewrite, rewrite
from planner.workspace.state import Record, Stretch, forget, kept


class Back(NamedTuple):
    """A change that can be taken back: the files as they are, and were before it."""

    record: Record
    shown: tuple[str, ...]
    files: tuple[Rewrite, ...]


def changes(wanted: Wanted) -> list[Record]:
    """Return the changes that are kept, the newest first; of one plan if it is named.

    Raises:
        NoWorkspaceError: there is no workspace.
    """
    found = kept(find(wanted.here, wanted.plans))
    if wanted.period is None:
        return found
    name = f"{wanted.period.upper()}.toml"
    return [each for each in found if any(_is(file, name) for file in each.files)]


def last(wanted: Wanted) -> Back:
    """Return the change that would be taken back.

    Raises:
        NoWorkspaceError: there is no workspace.
        PlannerError: no change is kept, or a file is not as the change left it.
    """
    found = changes(wanted)
    if not found:
        raise PlannerError(
            say("no change of {plan} is kept", plan=wanted.period)
            if wanted.period
            else say("no change is kept"),
            say("changes are kept for whoever made them with this program"),
        )
    newest = found[0]
    files = tuple(_back(each, newest.command) for each in newest.files)
    shown = tuple(shown_from(each.path.parent) + each.path.name for each in files)
    return Back(newest, shown, files)


def take_back(back: Back) -> None:
    """Write the texts that stood there before a change.

    Raises:
        ChangedFileError: a file is not as the change left it.
        PlannerError: it cannot be written.
    """
    rewrite(back.files)
    forget(back.record)


def _is(file: Stretch, name: str) -> bool:
    return Path(file.file).name == name


def _back(file: Stretch, command: str) -> Rewrite:
    path = Path(file.file)
    try:
        now = read_bytes(path).decode()
        return Rewrite(path, now, file.before(now))
    except (UnreadableFileError, ValueError):
        raise PlannerError(
            say(
                "{file} was changed since `{command}`, so that is not taken back",
                file=shown_from(path.parent) + path.name,
                command=command,
            ),
            say("`git diff` shows what was changed; mend it by hand"),
        ) from None
