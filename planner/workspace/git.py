"""What git says: folders as they were, the commit there is; the only caller of it."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from posixpath import basename, dirname, join, normpath
from typing import NamedTuple

from planner.errors import PlannerError
from planner.sentence import say
from planner.workspace.files import UnreadableFileError, read_bytes
from planner.workspace.paths import real
from planner.workspace.trees import Folder, Presence, Tree, leads_out

_OF_A_HOOK = {
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_DIR",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_SHALLOW_FILE",
    "GIT_WORK_TREE",
}
"""What git sets for its hooks; it would lead to another place than the folder's."""

_LINK, _FOLDER = "120000", "040000"
_MOST_LINKS = 40
"""As many as Linux follows; who needs more goes in a circle."""


_ASKS, _STAMP = "--since", "--stamp"
_SHORT, _DAY = 12, 10


class GitError(PlannerError):
    """Git cannot say how the files were."""


class Commit(NamedTuple):
    """A commit by its first 12 signs, the day it was made on, and what is not in it.

    changed: whether some of the files that were asked about are otherwise now.
    """

    name: str
    on: date
    changed: bool


def commit_of(folder: Path, files: Iterable[str]) -> Commit:
    """Return the commit that a folder stands at, and whether files of it changed.

    Raises:
        GitError: git is not installed, the folder is in no repository, or nothing
            was ever committed there.
    """
    _repository(folder, _STAMP)
    said = _said(folder, _STAMP, "show", "-s", "--format=%H %cI", "HEAD", "--")
    if said is None:
        raise GitError(
            say("nothing was ever committed in {folder}", folder=folder),
            say("commit the plans, or leave out {option}", option=_STAMP),
        )
    name, _, when = said.partition(" ")
    words = ("status", "--porcelain", "--ignored", "--", *files)
    changed = _said(folder, _STAMP, *words) != ""
    return Commit(name[:_SHORT], date.fromisoformat(when[:_DAY]), changed)


class Revision:
    """A revision of the repository around a folder, named as git names it."""

    def __init__(self, folder: Path, name: str) -> None:
        """Find the commit where the work since then parted from `name`.

        Raises:
            GitError: git is not installed, `folder` is in no repository, or the
                revision is not there.
        """
        named = f"{name}^{{commit}}"
        self.top = Path(_repository(folder, _ASKS))
        words = ("rev-parse", "-q", "--verify", "--end-of-options", named)
        commit = _said(folder, _ASKS, *words)
        if commit is None:
            raise GitError(
                say("there is no revision {name} in this repository", name=name),
                say(
                    "check the name, or fetch it: a clone made for a check often holds "
                    "one commit only (with actions/checkout, set fetch-depth: 0)"
                ),
            )
        parted = _said(folder, _ASKS, "merge-base", commit, "HEAD")
        self.commit = parted or commit

    def open(self, folder: Path) -> Tree:
        """Return a folder as it was; one outside the repository as it is."""
        whole = real(folder)
        if not whole.is_relative_to(self.top):
            return Folder(folder)
        below = whole.relative_to(self.top).as_posix()
        return Then(self, "" if below == "." else f"{below}/")


class Then:
    """A folder as it was in a revision; `prefix` is its path, with a stroke behind."""

    def __init__(self, revision: Revision, prefix: str) -> None:
        """Read below `prefix` in `revision`."""
        self._top = revision.top
        self._commit = revision.commit
        self._prefix = prefix
        self._listed: dict[str, dict[str, str]] = {}

    def names(self) -> list[str]:
        """Return the names of what lay in the folder, sorted."""
        return sorted(self._modes(self._prefix.rstrip("/")))

    def read(self, name: str) -> bytes:
        """Return the bytes of a file; a link out of the repository as it leads now."""
        path = self._followed(self._prefix + name)
        if path is not None and leads_out(path):
            return read_bytes(self._top / path)
        if path is None or not self._is_there(path):
            raise UnreadableFileError(
                say("this file was not there"), say("check the name")
            )
        return self._blob(path)

    def presence(self, name: str) -> Presence:
        """Return whether a file or folder was there."""
        if leads_out(name):
            return "outside"
        path = self._followed(self._prefix + name)
        if path is None:
            return "missing"
        if leads_out(path) or not f"{path}/".startswith(self._prefix):
            return "outside"
        return "there" if self._is_there(path) else "missing"

    def _followed(self, path: str) -> str | None:
        """Return where a path leads when links are followed; None for a circle."""
        for _ in range(_MOST_LINKS):
            path = normpath(path)
            link = None if leads_out(path) else self._first_link(path)
            if link is None:
                return path
            target = os.fsdecode(self._blob(link))
            path = join(dirname(link), target, path[len(link) :].lstrip("/"))
        return None

    def _first_link(self, path: str) -> str | None:
        for head in _heads(path):
            mode = self._mode(head)
            if mode is None or mode == _LINK:
                return head if mode else None
        return None

    def _is_there(self, path: str) -> bool:
        return path == "." or all(map(self._mode, _heads(path)))

    def _mode(self, path: str) -> str | None:
        return self._modes(dirname(path)).get(basename(path))

    def _modes(self, folder: str) -> dict[str, str]:
        """Return what kind of thing each name in a folder is; git is asked once.

        It is asked about folders that were there only: a name may be anything.
        """
        if folder not in self._listed:
            there = not folder or self._mode(folder) == _FOLDER
            words = ("ls-tree", "-z", f"{self._commit}:{folder}")
            said = _said(self._top, _ASKS, *words) if there else None
            lines = (line.split("\t", 1) for line in (said or "").split("\0") if line)
            self._listed[folder] = {name: fact.split(" ")[0] for fact, name in lines}
        return self._listed[folder]

    def _blob(self, path: str) -> bytes:
        words = ("cat-file", "blob", f"{self._commit}:{path}")
        return _run(self._top, _ASKS, *words).stdout


def _heads(path: str) -> Iterator[str]:
    """Yield what a path begins with, part by part, and the whole path last."""
    parts = path.split("/")
    return ("/".join(parts[:count]) for count in range(1, len(parts) + 1))


def _repository(folder: Path, option: str) -> str:
    """Return the folder that holds the repository around another.

    `option` is the one of the command line that asks.

    Raises:
        GitError: there is none that git may read.
    """
    made = _run(folder, option, "rev-parse", "--show-toplevel")
    if made.returncode == 0:
        return os.path.realpath(made.stdout.decode("utf-8", "surrogateescape")[:-1])
    shown = str(folder)
    foreign = re.search(rb"dubious ownership in repository at '([^\n]*)'", made.stderr)
    if foreign is not None:
        top = foreign[1].decode("utf-8", "replace")
        raise GitError(
            say("git does not trust {folder}, which belongs to another", folder=top),
            say(
                "tell it to: git config --global --add safe.directory {folder}",
                folder=top,
            ),
        )
    raise GitError(
        say("{folder} is in no git repository", folder=shown),
        say("leave out {option}, or name a workspace in one", option=option),
    )


def _said(folder: Path, option: str, *words: str) -> str | None:
    """Return what git answers, its last line end left out; None where it fails."""
    made = _run(folder, option, *words)
    if made.returncode:
        return None
    return made.stdout.decode("utf-8", "surrogateescape").removesuffix("\n")


def _run(folder: Path, option: str, *words: str) -> subprocess.CompletedProcess[bytes]:
    around = {key: os.environ[key] for key in os.environ if key not in _OF_A_HOOK}
    calm = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    try:
        return subprocess.run(
            ["git", "-C", str(folder), *words],
            capture_output=True,
            check=False,
            env={**around, **calm},
            stdin=subprocess.DEVNULL,
        )
    except FileNotFoundError:
        raise GitError(
            say("git is not installed, and {option} asks it", option=option),
            say("install git"),
        ) from None
