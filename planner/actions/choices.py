"""What may stand in a field of an item: names of the roster, or words of the format."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from planner.actions.known import field_shape
from planner.actions.opening import Opened
from planner.language.words import kind_of
from planner.model.label import spoken
from planner.model.plan import PlanFrame
from planner.rules.references import OF_ITEMS
from planner.rules.shape import Shape
from planner.rules.targets import ITEM, THEME, Target, entries
from planner.rules.titles import texts_of
from planner.sentence import Word, say
from planner.text.fold import fold

_HOMES = frozenset({"network", "calendar"})


class Choices(NamedTuple):
    """The names that may stand in a field, each with what people call it.

    called: the names by anything that they are or were called, folded.
    one: what such a name stands for, in words; empty for words of the format.
    """

    labels: Mapping[str, str]
    called: Mapping[str, str]
    one: str = ""


def choices(opened: Opened, category: str, keys: tuple[str, ...]) -> Choices | None:
    """Return what may stand in a field; None where any words may."""
    target = target_of(keys)
    if target is not None and target.home in _HOMES:
        return _of_roster(opened, target)
    if target is ITEM:
        titles = {each.name: each.item.title for each in opened.sheet.entries}
        return Choices(titles, {fold(text): name for name, text in titles.items()})
    return _of_format(field_shape(category, keys), keys[-1])


def target_of(keys: tuple[str, ...]) -> Target | None:
    """Return what the names in a field of an item point at, if they are names."""
    written = ".".join(keys)
    any_role = ".".join((*keys[:-1], "*"))
    found = (each for each in OF_ITEMS if each.keys in {written, any_role})
    return next((each.target for each in found if each.part == "value"), None)


def _of_roster(opened: Opened, target: Target) -> Choices:
    known = entries(target, opened.workspace)
    if target is THEME:
        known = _themes(known, opened.sheet.plan)
    language = opened.sheet.plan.language if opened.sheet.plan else "en"
    labels = {
        name: spoken(getattr(entry, "name", None), language) or name
        for name, entry in known.items()
    }
    called = {
        fold(text): name for name, entry in known.items() for text in texts_of(entry)
    }
    words = dict.fromkeys(target.words, str(say("all regions")))
    return Choices({**labels, **words}, called, target.one)


def _themes(known: dict[str, object], plan: PlanFrame | None) -> dict[str, object]:
    """Return the themes of the plan, or all where it names none."""
    own = plan.themes if plan is not None else ()
    return {name: entry for name, entry in known.items() if name in own} or known


def _of_format(shape: Shape, field: str) -> Choices | None:
    inner = shape.option("list")
    words = (inner.inner or inner).choices if inner is not None else shape.choices
    if not words:
        return None
    labels = {str(word): _called(field, str(word)) for word in words}
    called = {fold(label): word for word, label in labels.items() if label}
    return Choices(labels, called)


def _called(field: str, word: str) -> str:
    """Return what a word of the format is in another language than the format's."""
    return str(Word(kind_of(field), word, ""))
