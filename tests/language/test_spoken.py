"""What rules find is said in every language: each sentence is in the catalogues."""

from __future__ import annotations

import os
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from catalogues import tool

from planner.language.voice import voice
from planner.reporters.format import FORMATS, Look
from planner.rules.catalogue import all_rules
from planner.rules.engine import judge, judged
from planner.rules.example import as_example, scene
from planner.sentence import Sentence, Word, spoken_by
from planner.workspace.read import read_texts

BROKEN = Path(__file__).parents[1] / "broken"
GOLDEN = Path(__file__).parent / "golden"
ALL = judged(all_rules())
SHOWN = (
    "avoided-period",
    "date-in-words",
    "eight-at-once",
    "four-indicators",
    "merge-conflict",
    "outside-the-period",
    "unknown-lead",
)
"""Broken workspaces whose findings are compared as a whole, in each language."""


def examples():
    """Yield what is found in every bad example of every rule."""
    for rule in all_rules():
        for piece in rule.bad:
            day = date.fromisoformat(as_example(piece).today)
            yield judge(read_texts(scene(piece).files), ALL, day)


def report(name):
    """Return what is found in a broken workspace."""
    folder = BROKEN / name
    today = date.fromisoformat((folder / "today.txt").read_text("utf-8").strip())
    files = {
        path.name: path.read_bytes().decode("utf-8", "surrogateescape")
        for path in sorted(folder.glob("*.toml"))
    }
    return judge(read_texts(files), ALL, today)


def said(found):
    """Yield the sentences of a report, and those inside them."""
    for each in found.diagnostics:
        yield from inside(each.message)
        yield from inside(each.label)
        yield from inside(each.help)
        for other in each.related:
            yield from inside(other.label)


def inside(sentence):
    if isinstance(sentence, Word):
        yield sentence
    elif isinstance(sentence, Sentence):
        yield sentence
        for fact in sentence.facts.values():
            yield from inside(fact)


@cache
def known():
    return {each.key for each in tool.templates()}, set(tool.words())


def unknown(sentences):
    """Return those that stand in no catalogue."""
    templates, words = known()
    strange = set()
    for each in sentences:
        if isinstance(each, Word):
            if (each.kind, each.key) not in words:
                strange.add((each.kind, each.key))
        elif tool.PLACE.sub("", each.template).strip():
            key = (each.template, each.many) if each.many else each.template
            if key not in templates:
                strange.add(key)
    return strange


def test_every_sentence_of_the_rules_examples_is_in_the_catalogues():
    found = list(examples())
    assert len(found) > 150
    assert unknown(sentence for each in found for sentence in said(each)) == set()


def test_every_sentence_of_the_broken_workspaces_is_in_the_catalogues():
    names = sorted(path.name for path in BROKEN.iterdir() if path.is_dir())
    found = [unknown(said(report(name))) for name in names if name != "not-utf-8"]
    assert len(found) > 75
    assert set().union(*found) == set()


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("name", SHOWN)
def test_findings_are_told_in_the_language(name, language):
    path = GOLDEN / f"{name}.{language}.txt"
    with spoken_by(voice(language).speak):
        text = FORMATS["full"].write(report(name), Look())
    if os.environ.get("PLANNER_UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
