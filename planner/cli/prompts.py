"""Questions on a terminal: a text, one of a list, yes or no.

Lines are edited by prompt_toolkit; a terminal that can do nothing (`TERM=dumb`) edits
them itself. Ctrl-C and Ctrl-D end the questions.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import ClassVar

from planner.cli.guard import explain
from planner.errors import PlannerError, WrongUseError
from planner.sentence import Sentence, say
from planner.text.nearest import nearest
from planner.text.terminal import clean

_PLAIN = frozenset({"", "dumb", "unknown"})


class StoppedError(PlannerError):
    """The person who was asked does not want to go on."""

    code: ClassVar[int] = 130

    def __init__(self) -> None:
        """Say that nothing came of it."""
        super().__init__(say("stopped; nothing was written"))


def can_ask() -> bool:
    """Whether a person sits at both ends."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def text(
    question: Sentence,
    default: str | None = None,
    check: Callable[[str], object] = str,
) -> str:
    """Ask for a text until `check` has nothing against it.

    An empty answer is the default; without a default it is asked again. `check`
    raises a `PlannerError`, whose sentence is shown.

    Raises:
        StoppedError: Ctrl-C or Ctrl-D was typed.
    """
    return _ask(question, default, check, ())


def choice(question: Sentence, among: Sequence[str], default: str | None = None) -> str:
    """Ask for one of a list; the beginning of a word is enough, Tab completes it.

    Raises:
        StoppedError: Ctrl-C or Ctrl-D was typed.
    """
    answer = _ask(question, default, lambda typed: _one_of(typed, among), among)
    return _one_of(answer, among)


def confirm(question: Sentence, *, default: bool = True) -> bool:
    """Ask for yes or no.

    Raises:
        StoppedError: Ctrl-C or Ctrl-D was typed.
    """
    return choice(question, ("yes", "no"), "yes" if default else "no") == "yes"


def _ask(
    question: Sentence,
    default: str | None,
    check: Callable[[str], object],
    among: Sequence[str],
) -> str:
    bracket = f" [{clean(default)}]" if default else ""
    while True:
        typed = _read(f"{clean(str(question))}{bracket}: ", among).strip()
        answer = typed or default
        try:
            if answer is None:
                raise WrongUseError(say("an answer is needed here"))
            check(answer)
        except PlannerError as error:
            explain(error)
        else:
            return answer


def _one_of(typed: str, among: Sequence[str]) -> str:
    word = typed.casefold()
    begun = [each for each in among if each.casefold().startswith(word)]
    exact = [each for each in begun if each.casefold() == word]
    if exact or len(begun) == 1:
        return (exact or begun)[0]
    like = nearest(typed, among)
    raise WrongUseError(
        say("{typed} is none of {among}", typed=typed, among=", ".join(among)),
        say("one with a similar name exists: {like}", like=like) if like else None,
    )


def _read(message: str, among: Sequence[str]) -> str:
    try:
        if os.environ.get("TERM", "") in _PLAIN:
            return input(message)
        from prompt_toolkit import prompt
        from prompt_toolkit.completion import WordCompleter

        completer = WordCompleter(list(among), ignore_case=True, sentence=True)
        return prompt(message, completer=completer if among else None)
    except (EOFError, KeyboardInterrupt):
        raise StoppedError from None
