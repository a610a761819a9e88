"""What may stand in a field, as one would type it: for advice and for questions."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from typing import Any

from planner.actions.roster.entry import LABEL, in_words
from planner.actions.roster.opening import Wish
from planner.model.label import spoken
from planner.model.meaning import Meaning, meaning_of
from planner.rules.tables import Table
from planner.source.toml import loads

_PLACEHOLDER = "NAME"
_OPEN = "…"


def command_for(wish: Wish, lacking: Sequence[tuple[str, ...]]) -> str:
    """Return the command that was begun, with an example of each field it lacks."""
    table = wish.table
    names, above = list(wish.names), table.holder
    if above is not None and above.names and not names:
        names = [above.kind.upper()]
    elif not lacking and not names:
        names = [_PLACEHOLDER]
    told = (each for each in wish.fields if each.text.strip())
    given = [f"{each.field}{each.act}{each.text}" for each in told]
    fields = [f"{each[0]}={example_of(table, each[0], names)}" for each in lacking]
    return shlex.join(["planner", "roster", "add", table.kind, *names, *given, *fields])


def example_of(table: Table, field: str, names: Sequence[str]) -> str:
    """Return an example of a field's value as one types it."""
    if field == LABEL:
        return in_words(names[-1]) if names else _OPEN
    return as_typed(loads(f"it = {meaning(table, field).example}")["it"])


def meaning(table: Table, field: str) -> Meaning:
    """Return what a field of a kind of entry means."""
    found = meaning_of(table.shape.source, field)
    return found or Meaning("")


def as_typed(value: Any) -> str:
    """Return a value as one types it: a list with commas, a label in one language."""
    if isinstance(value, list):
        return ",".join(map(str, value))
    return str(spoken(value) if isinstance(value, dict) else value)
