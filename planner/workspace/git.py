"""Folders as they were in a git revision; the only caller of git."""

from __future__ import annotations

import os
import re
import subprocess
from functools import cached_property
from pathlib import Path
from posixpath import normpath

from planner.errors import PlannerError
from planner.sentence import say
from planner.workspace.files import (
    Folder,
    Presence,
    Tree,
    UnreadableFileError,
    leads_out,
)

_OF_A_HOOK = {
    "GIT_COMMON_DIR",
    "GIT_DIR",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_WORK_TREE",
}
"""What git sets for its hooks; it would lead to another place than the folder's."""

_LINK = "120000"


class GitError(PlannerError):
    """Git cannot say how the files were."""


class Revision:
    """A revision of the repository around a folder, named as git names it."""

    def __init__(self, folder: Path, name: str) -> None:
        """Find the commit where the work since then parted from `name`.

        Raises:
            GitError: git is not installed, `folder` is in no repository, or the
                revision is not there.
        """
        named = f"{name}^{{commit}}"
        self.top = Path(_repository(folder))
        commit = _said(folder, "rev-parse", "-q", "--verify", "--end-of-options", named)
        if commit is None:
            raise GitError(
                say("there is no revision {name} in this repository", name=name),
                say(
                    "check the name, or fetch it: a clone made for a check often holds "
                    "one commit only (with actions/checkout, set fetch-depth: 0)"
                ),
            )
        self.commit = _said(folder, "merge-base", commit, "HEAD") or commit

    def open(self, folder: Path) -> Tree:
        """Return a folder as it was; one outside the repository as it is."""
        whole = folder.resolve()
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

    @cached_property
    def _files(self) -> dict[str, str]:
        """The mode of each file by its name."""
        words = ("ls-tree", "-z", "--full-tree", self._commit, self._prefix or ".")
        listed = (_said(self._top, *words) or "").split("\0")
        found = (line.split("\t", 1) for line in listed if "\t" in line)
        return {
            path.removeprefix(self._prefix): facts.split(" ", 1)[0]
            for facts, path in found
        }

    def names(self) -> list[str]:
        """Return the names of what lay in the folder, sorted."""
        return sorted(self._files)

    def read(self, name: str) -> bytes:
        """Return the bytes of a file; a link is followed inside the folder."""
        if self._files.get(name) == _LINK:
            name = self._blob(name).decode("utf-8", "replace")
        return self._blob(name)

    def _blob(self, name: str) -> bytes:
        made = _run(self._top, "cat-file", "blob", self._named(name))
        if made.returncode:
            raise UnreadableFileError(
                say("this file was not there"), say("check the name")
            )
        return made.stdout

    def presence(self, name: str) -> Presence:
        """Return whether a file or folder was there."""
        if leads_out(name):
            return "outside"
        if "\0" in name:
            return "missing"
        made = _run(self._top, "cat-file", "-e", self._named(name))
        return "missing" if made.returncode else "there"

    def _named(self, name: str) -> str:
        return f"{self._commit}:{normpath(self._prefix + name)}"


def _repository(folder: Path) -> str:
    """Return the folder that holds the repository around another.

    Raises:
        GitError: there is none that git may read.
    """
    made = _run(folder, "rev-parse", "--show-toplevel")
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
        say("leave out --since, or name a workspace in one"),
    )


def _said(folder: Path, *words: str) -> str | None:
    """Return what git answers, its last line end left out; None where it fails."""
    made = _run(folder, *words)
    if made.returncode:
        return None
    return made.stdout.decode("utf-8", "surrogateescape").removesuffix("\n")


def _run(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
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
            say("git is not installed, and --since asks it"), say("install git")
        ) from None
