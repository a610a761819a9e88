"""The commit that a document names at its foot."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from planner.actions.opening import Opened
from planner.export.format import Stamp
from planner.sentence import Sentence, say
from planner.workspace.git import commit_of

_CHANGED = "+changes"


class Stamped(NamedTuple):
    """A stamp, and what is to be said of it where it does not name the whole truth."""

    stamp: Stamp
    told: tuple[Sentence, ...] = ()


def stamp_of(opened: Opened) -> Stamped:
    """Return the commit that a plan stands at, by the day of the commit.

    A plan with changes that are in no commit is marked: `3f2a9c41b07d+changes`. What
    it stands on counts, roster, calendar and the other plans.

    Raises:
        GitError: git cannot say it.
    """
    workspace = opened.workspace
    files = [each.file for each in workspace.sheets]
    commit = commit_of(Path(workspace.root), files)
    if not commit.changed:
        return Stamped(Stamp(commit.name, commit.on))
    told = say("the plans hold changes that are in no commit: the stamp says so")
    return Stamped(Stamp(commit.name + _CHANGED, commit.on), (told,))
