"""What a bare word was meant to be, as a value."""

from typing import NamedTuple

from planner.sentence import Sentence
from planner.source.faults import Kind, Replacement, SyntaxFault


class Guess(NamedTuple):
    """Why a word is no value, what can be done, and the value it stands for."""

    message: Sentence
    help: Sentence | None = None
    better: str | None = None
    kind: Kind = "syntax-error"

    def at(self, start: int, end: int) -> SyntaxFault:
        """The fault that this is at a place."""
        edits = () if self.better is None else (Replacement(start, end, self.better),)
        return SyntaxFault(
            self.kind, start, end, self.message, help=self.help, fix=edits
        )
