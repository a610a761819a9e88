"""Every field of the format says what it means, in one place, with a true example."""

from __future__ import annotations

import pytest

from planner.model.meaning import owner_of
from planner.rules.fields import KINDS, fields
from planner.source.toml import loads

FIELDS = [field for kind in KINDS for field in fields(kind)]
BY_OWNER = {
    (owner_of(each.model, each.key).__name__, each.key): each for each in FIELDS
}


def words_of(field):
    """Return the words that may stand in a field, or be its keys."""
    shape = field.shape
    while shape.inner is not None and not (shape.key and shape.key.choices):
        shape = shape.inner
    found = shape.key.choices if shape.key is not None else shape.choices
    return {word for word in found if isinstance(word, str)}


def at(*path):
    """Return the field at a path of a plan."""
    return next(each for each in FIELDS if each.path == path and each.kind == "plan")


def test_all_fields_are_there():
    assert len(BY_OWNER) > 150
    assert ("Item", "lead") in BY_OWNER
    assert ("Waiver", "until") in BY_OWNER
    assert list(fields("stray")) == []


@pytest.mark.parametrize("field", BY_OWNER.values(), ids=map(".".join, BY_OWNER))
def test_a_field_says_what_it_means(field):
    meaning = field.meaning
    assert meaning.text.endswith(".")
    assert meaning.text[0] in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    assert set(meaning.choices) == words_of(field)
    if field.shape.kind not in {"table", "map"}:
        assert meaning.example
    if meaning.example:
        assert field.shape.fits(loads(f"x = {meaning.example}")["x"])


def test_no_meaning_is_left_over():
    from planner.model.meanings import (
        calendar,
        categories,
        glossary,
        item,
        network,
        parts,
        plan,
        settings,
    )

    rooms = (calendar, categories, glossary, item, network, parts, plan, settings)
    told = {
        (model.__name__, key)
        for room in rooms
        for model, found in room.MEANINGS.items()
        for key in found
    }
    aside = {"PlanFrame": "Plan"}
    there = {
        (each.__name__, field.key) for field in FIELDS for each in field.model.__mro__
    }
    assert {(aside.get(name, name), key) for name, key in told} <= there


def test_when_a_field_is_asked_for():
    item = ("training", "NAME")
    assert at(*item, "title").asked == "always"
    assert at(*item, "audience").asked == "submitted"
    assert at(*item, "venue", "mode").asked == "submitted"
    assert at(*item, "outcome").asked == "over"
    assert at(*item, "origin").asked is None
    assert at("partnership", "NAME", "audience").asked is None
    assert at("communications", "NAME", "publish_on").asked == "submitted"
    assert at("communications", "NAME", "start").asked is None
    assert at("introduction").asked is None


def test_what_holds_where_a_field_is_left_out():
    item = ("advocacy", "NAME")
    assert at(*item, "status").default == "proposed"
    assert at(*item, "illustrative").default is False
    assert at(*item, "lead").default is None
    assert at(*item, "title").default is None
