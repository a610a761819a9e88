"""A line edited by prompt_toolkit, with words that Tab completes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from prompt_toolkit import prompt
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from planner.text.terminal import clean


def edited(message: str, words: Mapping[str, str], *, several: bool) -> str:
    """Return the line that was typed.

    Args:
        message: what stands before it.
        words: what can be completed, each with what it stands for.
        several: whether words are joined by commas.
    """
    completer = _Words(words, several=several) if words else None
    return prompt(message, completer=completer, complete_while_typing=True)


class _Words(Completer):
    """Completes the word at the cursor, by its beginning or by what it stands for."""

    def __init__(self, words: Mapping[str, str], *, several: bool) -> None:
        """Keep the words."""
        self.words = words
        self.several = several

    def get_completions(
        self,
        document: Document,
        complete_event: CompleteEvent,  # noqa: ARG002 - the library's name
    ) -> Iterator[Completion]:
        """Yield the words that go on from what stands before the cursor."""
        before = document.text_before_cursor
        typed = before.rpartition(",")[2] if self.several else before
        start = typed.lstrip().casefold()
        for word, label in self.words.items():
            if _is_meant(start, word, label):
                place = -len(typed.lstrip())
                yield Completion(word, place, display_meta=clean(label))


def _is_meant(start: str, word: str, label: str) -> bool:
    words = (word, label, *label.split())
    return any(each.casefold().startswith(start) for each in words if each)
