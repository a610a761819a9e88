"""The words of the command line as a table of lines, kept so that TAB waits for none.

Typer needs half a second to say which verbs and options there are. So what it says
is written down once, by `planner.cli.learning`, into the user's cache; a table made by
another version, or before a verb or a model was changed, is made again.

A line is a row of cells parted by tabs; the first says what the others are:

    verb    SCOPE NAME MEANING
    option  SCOPE NAMES METAVAR MANY MEANING    no METAVAR: it takes no value
    argument SCOPE METAVAR MANY
    choice  METAVAR WORD MEANING
    field   OWNER NAME METAVAR MANY MEANING

SCOPE is empty before the verb, else the verb, `set`; MANY is `many` or empty.
"""

from __future__ import annotations

import os
from stat import S_ISREG

from planner.version import VERSION

_APP = "semiannual-planner"
_LONGEST = 200
_READ = ("cli", "cli/commands", "model", "model/meanings")
_NAMED = ("rules/checks", "reporters/formats")
"""Folders of the program that the words come from: from files, from their names."""


class Vocabulary:
    """The table as one text: of its many lines few are ever asked for."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        """Keep it; the first line is none of the table."""
        self.text = text

    def rows(self, *first: str) -> list[list[str]]:
        """Return the rows whose first cells are these, without them."""
        start = "\n" + "\t".join(first) + "\t"
        found = self.text.split(start)[1:]
        return [each.partition("\n")[0].split("\t") for each in found]


def vocabulary() -> Vocabulary:
    """Return the words that are kept; those that are not current are learnt anew."""
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    stamp, file = _stamp(root), place(root)
    kept = _recalled(file)
    if kept.startswith(f"{stamp}\n"):
        return Vocabulary(kept)
    from planner.cli.learning import learned

    made = "\n".join([stamp, *learned()])
    _keep(file, made)
    return Vocabulary(made)


def place(root: str) -> str:
    """Return the file that the words of the program in a folder are kept in."""
    home = os.environ.get("XDG_CACHE_HOME", "")
    folder = home if os.path.isabs(home) else os.path.expanduser("~/.cache")
    name = "".join(each if each.isalnum() else "-" for each in root)
    return os.path.join(folder, _APP, "words", f"{name[-_LONGEST:]}.txt")


def _stamp(root: str) -> str:
    """Return a line that changes with the files that the words come from."""
    times = [VERSION]
    for room in _READ:
        with os.scandir(os.path.join(root, room)) as files:
            sources = [each for each in files if each.name.endswith(".py")]
            newest = max(each.stat().st_mtime_ns for each in sources)
            times.append(f"{len(sources)} {newest}")
    times += [str(len(os.listdir(os.path.join(root, room)))) for room in _NAMED]
    return " ".join(times)


def _recalled(path: str) -> str:
    """Return the text of a file, if it is our own."""
    try:
        if not _is_ours(path):
            return ""
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, ValueError):
        return ""


def _is_ours(path: str) -> bool:
    """Whether a file is plain and the user's: never a pipe, never a link."""
    status = os.lstat(path)
    user = os.geteuid() if hasattr(os, "geteuid") else status.st_uid
    return S_ISREG(status.st_mode) and status.st_uid == user


def _keep(path: str, text: str) -> None:
    """Write the words down, if that can be done."""
    from contextlib import suppress
    from pathlib import Path

    from planner.errors import UnwritableFileError
    from planner.workspace.files import make_folder, replace_text

    with suppress(UnwritableFileError, OSError):
        if not os.path.lexists(path) or _is_ours(path):
            make_folder(Path(path).parent)
            replace_text(Path(path), text)
