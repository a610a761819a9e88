"""Who an export is for: `committee`, `public`, `region:mena`, `donor:eu` and so on."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from planner.errors import WrongUseError
from planner.model.readers import KINDS, NAMED, Kind
from planner.sentence import Sentence, few, say
from planner.text.nearest import nearest
from planner.views.label import Labels

_MOST = 12


class Reader(NamedTuple):
    """A kind of reader; `name` says which region, donor, lead or meeting."""

    kind: Kind = "staff"
    name: str = ""

    def __str__(self) -> str:
        """Return it as it is written on the command line."""
        return f"{self.kind}:{self.name}" if self.name else self.kind


def reader_of(word: str, labels: Labels) -> Reader:
    """Return the reader that a word names.

    Raises:
        WrongUseError: there is no such reader.
    """
    kind, colon, name = word.partition(":")
    known: Kind | None = next((each for each in KINDS if each == kind), None)
    if known is None:
        raise WrongUseError(
            say("there is no reader {word}", word=word), _way(kind, KINDS)
        )
    if known not in NAMED:
        if colon:
            raise WrongUseError(
                say("{kind} takes no name behind it", kind=kind),
                say("write --for {kind}", kind=kind),
            )
        return Reader(known)
    _check_name(known, name, labels)
    return Reader(known, name)


def _check_name(kind: Kind, name: str, labels: Labels) -> None:
    known = _names(kind, labels)
    if name in known:
        return
    if not name:
        raise WrongUseError(
            say("no {kind} is named behind --for {kind}", kind=kind),
            say("write for example --for {kind}:{name}", kind=kind, name=min(known))
            if known
            else say("the roster or the calendar names none"),
        )
    raise WrongUseError(
        say("there is no {kind} {name}", kind=kind, name=name), _way(name, known)
    )


def _names(kind: Kind, labels: Labels) -> Collection[str]:
    if kind == "region":
        return labels.network.region
    if kind == "meeting":
        return labels.calendar.meeting
    return labels.network.leads() if kind == "lead" else labels.network.parties()


def _way(word: str, known: Collection[str]) -> Sentence:
    like = nearest(word, known)
    if like is not None:
        return say("one with a similar name exists: {like}", like=like)
    if not known:
        return say("the roster or the calendar names none")
    return say("these are there: {known}", known=few(known, _MOST))
