"""What can go wrong between a person and the program: a sentence and an exit code."""

from __future__ import annotations

from typing import ClassVar, Literal, NamedTuple

from planner.sentence import Sentence, phrase, say


class PlannerError(Exception):
    """A mistake that one sentence explains; `code` is the program's exit code."""

    code: ClassVar[int] = 2

    def __init__(self, sentence: Sentence, help: Sentence | None = None) -> None:  # noqa: A002
        """Keep the sentence and, where there is one, the way on."""
        super().__init__(str(sentence))
        self.sentence = sentence
        self.help = help


class WrongUseError(PlannerError):
    """The words on the command line do not fit together."""


class NotFoundError(PlannerError):
    """The workspace, plan or item that was named is not there."""

    code = 3


Further = Literal["above", "below"] | None
_NOWHERE: dict[Further, str] = {
    None: phrase("no workspace found in {start}"),
    "above": phrase("no workspace found in {start} or above it"),
    "below": phrase("no workspace found in {start} or below it"),
}


class NoWorkspaceError(NotFoundError):
    """No folder with a `planner.toml` was found."""

    def __init__(self, start: str, further: Further = None) -> None:
        """Say where the search began, and whether it went on."""
        super().__init__(
            say(_NOWHERE[further], start=start),
            say(
                "name the folder that holds planner.toml with --plans DIR; to begin a "
                "workspace: planner init"
            ),
        )


class OutputLostError(PlannerError):
    """Standard output does not take what is written to it."""

    def __init__(self, reason: str) -> None:
        """Name the system's reason."""
        super().__init__(
            say("the output could not be written: {reason}", reason=reason)
        )


class UnwritableFileError(PlannerError):
    """A file does not take what is to be written to it."""

    def __init__(self, path: str, reason: Sentence, remedy: Sentence) -> None:
        """Name the file, the reason and the way on."""
        super().__init__(
            say("{path} cannot be written: {reason}", path=path, reason=reason), remedy
        )


class Versions(NamedTuple):
    """A file as it was read, as it is now, and as it was to be written.

    None is no text: a file that is not there, or is not UTF-8.
    """

    read: str | None
    now: str | None
    meant: str | None


class ChangedFileError(PlannerError):
    """A file is no longer as it was read, so it is not written."""

    def __init__(self, path: str, versions: Versions) -> None:
        """Name the file, and keep what it was, what it is and what it was to be."""
        super().__init__(
            say("{path} was changed by somebody else meanwhile", path=path),
            say("it is left as it is now: try again"),
        )
        self.path = path
        self.versions = versions


class EditRefusedError(PlannerError):
    """A change of a file that would not do what was asked, so it is not made."""


class NoSuchPathError(PlannerError):
    """A path on the command line is not there."""

    def __init__(self, path: str) -> None:
        """Name the path."""
        super().__init__(say("there is no file or folder {path}", path=path))
