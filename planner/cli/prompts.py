"""Questions on a terminal: a text, one of a list, yes or no.

Lines are edited by prompt_toolkit; a terminal that can do nothing (`TERM=dumb`) edits
them itself. Ctrl-C and Ctrl-D end the questions.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from textwrap import wrap
from typing import ClassVar, NamedTuple

from planner.cli.screen import put
from planner.errors import PlannerError, WrongUseError
from planner.sentence import Sentence, phrase, say, say_count
from planner.text.nearest import nearest
from planner.text.terminal import clean

_PLAIN = frozenset({"", "dumb", "unknown"})
_FEW, _MANY, _WIDTH = 12, 40, 78
_SAID = {"oui": "yes", "o": "yes", "نعم": "yes", "non": "no", "لا": "no"}
"""Yes and no in the other languages of a network."""


_SHOWN = {"yes": phrase("yes"), "no": phrase("no")}


class StoppedError(PlannerError):
    """The person who was asked does not want to go on."""

    code: ClassVar[int] = 130

    def __init__(self, help: Sentence | None = None) -> None:  # noqa: A002
        """Say that nothing came of it, and where there is one, the way on."""
        super().__init__(say("stopped; nothing was written"), help)


def can_ask() -> bool:
    """Whether a person sits at both ends."""
    return sys.stdin.isatty() and sys.stdout.isatty()


class Among(NamedTuple):
    """Words to choose from, each with what it stands for; `several` joined by commas.

    other: what may be typed in the place of one.
    """

    words: Mapping[str, str]
    several: bool = False
    other: tuple[str, ...] = ()

    @property
    def all(self) -> dict[str, str]:
        """Every word that may be typed."""
        return {**self.words, **dict.fromkeys(self.other, "")}


def text(
    question: Sentence,
    default: str | None = None,
    check: Callable[[str], object] = str,
    among: Among | None = None,
    *,
    optional: bool = False,
) -> str:
    """Ask for a text until `check` has nothing against it.

    An empty answer is the default; without a default it is asked again, or is the
    answer where that is `optional`. `check` raises a `PlannerError`, whose sentence
    is shown.

    Raises:
        StoppedError: Ctrl-C or Ctrl-D was typed.
    """
    if among is not None:
        _list(among)
    if default is None and optional:
        question = say("{question} [later]", question=question)
        default = ""
    return _ask(question, default, check, among)


def choice(question: Sentence, among: Sequence[str], default: str | None = None) -> str:
    """Ask for one of a list; the beginning of a word is enough, Tab completes it.

    Raises:
        StoppedError: Ctrl-C or Ctrl-D was typed.
    """
    words = Among(dict.fromkeys(among, ""))
    answer = _ask(question, default, lambda typed: _one_of(typed, among), words)
    return _one_of(answer, among)


def confirm(question: Sentence, *, default: bool = True) -> bool:
    """Ask for yes or no, in English, French or Arabic.

    Raises:
        StoppedError: Ctrl-C or Ctrl-D was typed.
    """
    return choice(question, ("yes", "no"), "yes" if default else "no") == "yes"


def _list(among: Among) -> None:
    """Show what can be chosen, unless it would fill the screen."""
    labelled = any(label != word for word, label in among.words.items() if label)
    if not among.words:
        return
    if len(among.words) > (_FEW if labelled else _MANY):
        known = say_count(
            "{count} is known; Tab lists it",
            "{count} are known; Tab lists them",
            len(among.words),
        )
        put(f"  {known}\n")
    elif labelled:
        width = max(map(len, among.words))
        for word, label in among.words.items():
            put(clean(f"  {word:{width}}  {label}").rstrip() + "\n")
    else:
        rows = wrap(", ".join(among.words), _WIDTH - 2, break_on_hyphens=False)
        put("".join(f"  {row}\n" for row in rows))


def _ask(
    question: Sentence,
    default: str | None,
    check: Callable[[str], object],
    among: Among | None,
) -> str:
    shown = str(say(_SHOWN[default])) if default in _SHOWN else default
    bracket = f" [{clean(shown)}]" if shown else ""
    while True:
        message = say("{question}:", question=f"{question}{bracket}")
        typed = _read(f"{clean(str(message))} ", among).strip()
        answer = typed or default
        try:
            if answer is None:
                raise WrongUseError(say("an answer is needed here"))
            if answer or default is None:
                check(answer)
        except PlannerError as error:
            _explain(error)
        else:
            return answer


def _explain(error: PlannerError) -> None:
    """Say what is wrong with an answer, and what would be right."""
    for each in (error.sentence, error.help):
        if each is not None:
            put(f"  {clean(str(each))}\n")


def _one_of(typed: str, among: Sequence[str]) -> str:
    word = _SAID.get(typed.casefold(), typed.casefold())
    begun = [each for each in among if each.casefold().startswith(word)]
    exact = [each for each in begun if each.casefold() == word]
    if exact or len(begun) == 1:
        return (exact or begun)[0]
    like = nearest(typed, among)
    raise WrongUseError(
        say("{typed} is none of {among}", typed=typed, among=", ".join(among)),
        say("one with a similar name exists: {like}", like=like) if like else None,
    )


def _read(message: str, among: Among | None) -> str:
    try:
        if os.environ.get("TERM", "") in _PLAIN:
            return input(message)
        from planner.cli.completer import edited

        return edited(message, among.all if among else {}, several=_several(among))
    except (EOFError, KeyboardInterrupt):
        raise StoppedError from None


def _several(among: Among | None) -> bool:
    return among is not None and among.several
