"""What a change of a plan did, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from planner.diagnostics.diagnostic import Diagnostic
from planner.reporters.data import as_data
from planner.reporters.format import Look
from planner.sentence import Sentence, say, say_count
from planner.text.ansi import paint
from planner.text.data import as_json
from planner.text.patch import patch
from planner.text.terminal import clean

VERSION = 1


class Text(NamedTuple):
    """A file as people see it, before and after; None is a file that is not there."""

    file: str
    before: str | None
    after: str | None

    @property
    def patch(self) -> str:
        """What changes in it, as a patch."""
        return patch(self.file, self.before or "", self.after or "")


class Told(NamedTuple):
    """A change to be told: what it is about, its items, what was done and brought."""

    verb: str
    about: str
    items: tuple[str, ...]
    did: tuple[Sentence, ...]
    texts: tuple[Text, ...]
    brought: tuple[Diagnostic, ...] = ()
    written: bool = True

    @property
    def changed(self) -> bool:
        """Whether a file is another one afterwards."""
        return any(each.before != each.after for each in self.texts)


def writing_text(told: Told, look: Look, next_up: Iterable[str]) -> str:
    """Return one line of what was done, one for each new finding, and the way on."""
    head = [told.about, *_named(told.items)]
    lines = [": ".join(map(clean, [*head, str(_did(told))]))]
    lines += [_found(each, look) for each in told.brought]
    return "\n".join([*lines, *map(clean, next_up)]) + "\n"


def _did(told: Told) -> Sentence:
    did = ", ".join(map(str, told.did))
    if not told.changed:
        return say("nothing to change: {did}", did=did)
    if told.written:
        return say("{did}", did=did)
    if told.verb == "undo":
        return say("would be {did}", did=did)
    return say("would be changed: {did}", did=did)


def writing_json(told: Told) -> str:
    """Return what was changed as JSON, with the unified diff."""
    whole: dict[str, Any] = {
        "version": VERSION,
        "verb": told.verb,
        "about": told.about,
        "items": list(told.items),
        "changed": told.changed,
        "written": told.written,
        "did": _words(told.did),
        "files": [each.file for each in told.texts if each.before != each.after],
        "diff": "".join(each.patch for each in told.texts),
        "brought": [as_data(each) for each in told.brought],
    }
    return as_json(whole)


def _named(items: tuple[str, ...]) -> list[str]:
    """Return the one item, or how many there are."""
    if len(items) < 2:  # noqa: PLR2004
        return list(items)
    return [str(say_count("{count} item", "{count} items", len(items)))]


def _words(did: Sequence[Sentence]) -> list[str]:
    return [str(each) for each in did]


def _found(found: Diagnostic, look: Look) -> str:
    level = f"{found.severity.word}[{found.code}]"
    painted = paint(level, found.severity.colour, colour=look.colour)
    where = f"{clean(found.place.file)}:{found.place.line}:{found.place.column}"
    told = f"{where}: {painted} {found.name}: {clean(str(found.message))}"
    return f"  {say('new: {finding}', finding=told)}"
