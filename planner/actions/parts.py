"""What is to be judged: a workspace, those below a folder, files, standard input."""

from __future__ import annotations

import os
from collections.abc import Callable, Container, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from planner.actions.typed import Typed, laid_over, place
from planner.errors import NoSuchPathError, NoWorkspaceError, WrongUseError
from planner.sentence import say
from planner.workspace.find import above, below, find
from planner.workspace.paths import is_folder, real
from planner.workspace.read import Opener, read_alone, read_beside, read_workspace
from planner.workspace.trees import Folder
from planner.workspace.workspace import Workspace

TYPED = "-"


class Aim(NamedTuple):
    """What is to be judged, in the words that named it.

    plans: the workspace; period: the plan of it.
    typed: what came by standard input, where `paths` is `-`.
    """

    here: Path
    paths: Sequence[str] = ()
    plans: Path | None = None
    period: str | None = None
    typed: Typed | None = None


class Part(NamedTuple):
    """A workspace and the files of it that are judged; None is all of them.

    `again` reads it once more by another opener: as it was in a revision.
    """

    workspace: Workspace
    files: frozenset[str] | None
    again: Callable[[Opener], Workspace]


def parts(aim: Aim) -> list[Part]:
    """Return what is to be judged.

    Raises:
        PlannerError: a path, plan or workspace is not there, or two things are named.
    """
    if not aim.paths:
        return [_whole(aim)]
    if aim.period is not None:
        raise WrongUseError(
            say("--plan {period} and a path name two things", period=aim.period),
            say("name the plan or the path, not both"),
        )
    if TYPED in aim.paths:
        return _typed(aim)
    paths = [_existing(aim.here, path) for path in aim.paths]
    folders = [path for path in paths if is_folder(path)]
    files = [path for path in paths if not is_folder(path)]
    roots = _roots(folders)
    rest = _beside(files, roots)
    return [
        *(_all_of(root) for root in roots.values()),
        *_file_parts(rest, aim.plans, Folder),
    ]


def _whole(aim: Aim) -> Part:
    """Return the workspace, or one plan of it."""
    part = _all_of(find(aim.here, aim.plans))
    if aim.period is None:
        return part
    return part._replace(files=frozenset({part.workspace.named(aim.period).file}))


def _all_of(root: Path) -> Part:
    def read(opener: Opener) -> Workspace:
        return read_workspace(root, opener)

    return Part(read(Folder), None, read)


def _typed(aim: Aim) -> list[Part]:
    """Return the text of standard input as one file of a workspace."""
    if len(aim.paths) > 1:
        raise WrongUseError(
            say("standard input stands alone"), say("leave out the other paths")
        )
    typed = aim.typed or Typed(b"")
    file = place(typed, aim.here, aim.plans)
    return _file_parts([file], aim.plans, laid_over(file, typed.text))


def _existing(here: Path, path: str) -> Path:
    found = here / path
    if not os.path.lexists(found):
        raise NoSuchPathError(path)
    if not is_folder(found) and found.suffix.lower() != ".toml":
        raise WrongUseError(
            say("{path} is not a .toml file", path=path),
            say("name plan files, roster files or folders that hold them"),
        )
    return found


def _roots(folders: Iterable[Path]) -> dict[Path, Path]:
    """Return the workspaces below folders, each once, by where they really are."""
    roots: dict[Path, Path] = {}
    for folder in folders:
        found = list(below(folder))
        if not found:
            raise NoWorkspaceError(str(folder), "below")
        for root in found:
            roots.setdefault(real(root), root)
    return roots


def _beside(files: Iterable[Path], roots: Container[Path]) -> list[Path]:
    """Return the files that are not in a workspace judged as a whole, each once."""
    once: dict[tuple[Path, str], Path] = {}
    for file in files:
        folder = real(file.parent)
        if folder not in roots:
            once.setdefault((folder, file.name), file)
    return list(once.values())


def _file_parts(
    files: Iterable[Path], plans: Path | None, opener: Opener
) -> list[Part]:
    named = find(plans, plans) if plans is not None else None
    by_root: dict[Path | None, list[Path]] = {}
    for file in files:
        by_root.setdefault(named or above(file.parent), []).append(file)
    made: list[Part] = []
    for root, group in by_root.items():
        if root is None:
            made += [_lonely(file, opener) for file in group]
        else:
            made += [_some_of(root, apart, opener) for apart in _apart(group)]
    return made


def _lonely(file: Path, opener: Opener) -> Part:
    def read(opener: Opener) -> Workspace:
        return read_alone(file, opener)

    return Part(read(opener), None, read)


def _some_of(root: Path, files: list[Path], opener: Opener) -> Part:
    def read(opener: Opener) -> Workspace:
        return read_beside(root, files, opener)

    return Part(read(opener), frozenset(file.name for file in files), read)


def _apart(files: Iterable[Path]) -> list[list[Path]]:
    """Part files so that no two of a group would take one place in a workspace."""
    groups: list[list[Path]] = []
    for file in files:
        for group in groups:
            if all(file.name != other.name for other in group):
                group.append(file)
                break
        else:
            groups.append([file])
    return groups
