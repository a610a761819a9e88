"""What is wrong with the syntax of a file, as values."""

from typing import Literal, NamedTuple

from planner.sentence import Sentence

Kind = Literal["syntax-error", "duplicate-name", "conflict-markers", "bad-date"]


class Replacement(NamedTuple):
    """One edit: the text between two offsets becomes another one."""

    start: int
    end: int
    text: str


class Related(NamedTuple):
    """A second place that belongs to a fault, and the few words beside it."""

    start: int
    end: int
    label: Sentence


class SyntaxFault(NamedTuple):
    """One mistake: its place, a sentence, a way on, and an edit where it is sure."""

    kind: Kind
    start: int
    end: int
    message: Sentence
    label: Sentence | None = None
    help: Sentence | None = None
    related: tuple[Related, ...] = ()
    fix: tuple[Replacement, ...] = ()
    safe: bool = True


def moved(fault: SyntaxFault, by: int) -> SyntaxFault:
    """The same fault in a text that has `by` more code points before it."""
    return fault._replace(
        start=fault.start + by,
        end=fault.end + by,
        related=tuple(Related(a + by, b + by, label) for a, b, label in fault.related),
        fix=tuple(Replacement(a + by, b + by, text) for a, b, text in fault.fix),
    )
