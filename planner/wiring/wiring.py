"""A wiring: the file by which a service runs the checks of a repository."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from json import dumps
from shlex import quote
from typing import NamedTuple, cast

from planner.registry import Registry


class Facts(NamedTuple):
    """What a wiring names: the workspace's folder in the repository, what pip installs.

    The folder has strokes as on Unix: `plans`, or `.` for the root itself.
    """

    folder: str
    install: str

    @property
    def command(self) -> str:
        """The command that checks the plans, for a shell."""
        option = self.folder.startswith("-")
        return (
            f"planner validate {quote(f'./{self.folder}' if option else self.folder)}"
        )


class Wiring(NamedTuple):
    """A service's file, by its path in the repository.

    text: from the facts to the whole file.
    part: what is to be put into such a file where it is there already, and where.
    after: what remains to be done by hand.
    """

    path: str
    text: Callable[[Facts], str]
    part: str
    after: str


def scalar(text: str) -> str:
    """Return a text as YAML writes one: JSON is YAML."""
    return dumps(text, ensure_ascii=False)


WIRINGS = cast("Mapping[str, Wiring]", Registry("planner.wiring.services", "WIRING"))
"""Every wiring by the name of its module."""
