"""An item as the draft of another one: what it is comes along, not what came of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, NamedTuple

from planner.actions.adopted import refuse_joining
from planner.actions.assign import unset
from planner.actions.following import fixed
from planner.actions.known import field_shape, order_of
from planner.actions.lifted import elsewhere, lifted
from planner.actions.opening import Opened
from planner.actions.place import place_for
from planner.actions.taken import refuse_misnamed, refuse_taken
from planner.actions.value import typed
from planner.actions.writing import Draft, Step, drafted_in, stepped
from planner.errors import WrongUseError
from planner.model.categories import ITEM_MODELS
from planner.model.dates import dated_by, its_date
from planner.model.plan import Entry
from planner.model.when import When
from planner.rules.shape import value_at
from planner.sentence import Sentence, say
from planner.source.change import Change
from planner.source.document import Document, Path
from planner.source.written import key_of, literal
from planner.workspace.sheet import PlanSheet

LEFT = (
    "status",
    "continues_from",
    "continues_to",
    "carried_from",
    "former_names",
    "revision",
    "ref",
    "outcome",
    "consultation",
    "note",
)
"""What stays with the item that is copied: how far it has come, what was said of it,
what it is called in meetings, and of which work it is a part."""


class Wish(NamedTuple):
    """What is wanted of a copy: the plan, a name and a first day of its own."""

    target: PlanSheet
    name: str
    start: str | None = None


def copy(opened: Opened, entry: Entry, wish: Wish) -> Draft:
    """Put a copy of an item into a plan, inside its category by date, in memory.

    Raises:
        WrongUseError: the new name is no name, or the date none that can stand there.
        PlannerError: the name is taken, or the plan was adopted.
        EditRefusedError: the item is not in one piece.
    """
    home, target = opened.sheet, wish.target
    refuse_misnamed(wish.name)
    refuse_joining(target)
    refuse_taken(target, wish.name)
    left = [key for key in LEFT if key in entry.item.model_fields_set]
    begun = _begun(entry, wish.start) if wish.start is not None else {}
    path = (entry.category.key, wish.name)
    steps: list[Step] = [_without(entry.path, key) for key in left]
    steps += [_with(entry.path, key, value) for key, value in begun.items()]
    if target is not home:
        steps.append(elsewhere(entry.path, home.period, target.period, frozenset()))
    if wish.name != entry.name:
        steps.append(fixed([Change("rename", entry.path, key_of((wish.name,)))]))
    made = stepped(lifted(home, entry), steps)
    spot = place_for(target, path[0], _when(entry, made, path), wish.name)
    put = fixed([Change("insert", path, made.text, *spot)])
    return drafted_in(
        opened.workspace,
        opened.today,
        target.period,
        {target.file: [put]},
        [_did(f"{home.period}/{entry.name}", left), *map(_said, begun, begun.values())],
    )


def _without(path: Path, key: str) -> Step:
    def step(document: Document) -> list[Change]:
        return unset(document, (*path, key))

    return step


def _with(path: Path, key: str, value: Any) -> Step:
    def step(document: Document) -> list[Change]:
        at = (*path, key)
        if value is None:
            return [Change("remove", at)]
        if document.has(at):
            return [Change("set", at, literal(value))]
        return [Change("add", at, literal(value), order=order_of)]

    return step


def _begun(entry: Entry, start: str) -> dict[str, Any]:
    """Return the dates of a copy that begins on another day; None is no date.

    The end goes along by as many days; one that is no day is left out.

    Raises:
        WrongUseError: it has sessions, or the text is no date.
    """
    item, field = entry.item, dated_by(entry.category, entry.item)
    if field == "session":
        raise WrongUseError(
            say("{item} has sessions, each with its own date", item=entry.name),
            say("copy it without --start, then set them: planner set"),
        )
    if field != "start":
        field = "publish_on" if entry.category.output else "start"
    day = typed(start, field_shape(entry.category.key, (field,)), field)
    found = {field: day}
    if field == "start" and item.end is not None:
        found["end"] = _moved(item.end, item.start, day)
    return found


def _moved(end: Any, was: Any, now: Any) -> date | None:
    days = (end, was, now)
    if any(type(each) is not date for each in days):
        return None
    moved: timedelta = now - was
    try:
        return end + moved  # type: ignore[no-any-return]
    except OverflowError:
        return None


def _when(entry: Entry, made: Document, path: Path) -> When | None:
    """Return the date of the item that a text holds."""
    model = ITEM_MODELS[entry.category.key]
    return its_date(entry.category, model.model_validate(value_at(made.data, path)))


def _did(origin: str, left: list[str]) -> Sentence:
    if not left:
        return say("it is a copy of {origin}", origin=origin)
    *others, last = left
    if not others:
        return say("it is a copy of {origin} without {last}", origin=origin, last=last)
    return say(
        "it is a copy of {origin} without {others} and {last}",
        origin=origin,
        others=", ".join(others),
        last=last,
    )


def _said(field: str, value: Any) -> Sentence:
    if value is None:
        return say("{field} is not there", field=field)
    return say("{field} is {value}", field=field, value=value)
