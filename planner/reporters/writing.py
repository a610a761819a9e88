"""What a change of a plan did, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from planner.diagnostics.diagnostic import Diagnostic
from planner.reporters.count import plural
from planner.reporters.data import as_data
from planner.reporters.format import Look
from planner.sentence import Sentence
from planner.text.ansi import paint
from planner.text.data import as_json
from planner.text.patch import patch
from planner.text.terminal import clean

VERSION = 1


class Told(NamedTuple):
    """A change to be told: the plan, its items, what was done, what it brought."""

    verb: str
    plan: str
    file: str
    items: tuple[str, ...]
    did: tuple[Sentence, ...]
    texts: tuple[str, str]
    brought: tuple[Diagnostic, ...] = ()
    written: bool = True


def writing_text(told: Told, look: Look, next_up: Iterable[str]) -> str:
    """Return one line of what was done, one for each new finding, and the way on."""
    name = told.items[0] if len(told.items) == 1 else plural(len(told.items), "item")
    did = clean(", ".join(map(str, told.did)))
    if told.texts[0] == told.texts[1]:
        did = f"nothing to change: {did} already"
    elif not told.written:
        did = f"would be changed: {did}"
    lines = [f"{told.plan}: {clean(name)}: {did}"]
    lines += [_found(each, look) for each in told.brought]
    return "\n".join([*lines, *map(clean, next_up)]) + "\n"


def writing_json(told: Told) -> str:
    """Return what was changed as JSON, with the unified diff."""
    whole: dict[str, Any] = {
        "version": VERSION,
        "verb": told.verb,
        "plan": told.plan,
        "file": told.file,
        "items": list(told.items),
        "changed": told.texts[0] != told.texts[1],
        "written": told.written,
        "did": _words(told.did),
        "diff": patch(told.file, *told.texts),
        "brought": [as_data(each) for each in told.brought],
    }
    return as_json(whole)


def _words(did: Sequence[Sentence]) -> list[str]:
    return [str(each) for each in did]


def _found(found: Diagnostic, look: Look) -> str:
    level = f"{found.severity.label}[{found.code}]"
    painted = paint(level, found.severity.colour, colour=look.colour)
    where = f"{clean(found.place.file)}:{found.place.line}:{found.place.column}"
    return f"  new: {where}: {painted} {found.name}: {clean(str(found.message))}"
