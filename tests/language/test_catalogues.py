"""The catalogues know all that is said, and stand compiled beside their text."""

from __future__ import annotations

import ast
import string
import unicodedata

import pytest
from catalogues import tool

from planner.language.voice import voice

COMPLETE = ("fr", "ar")
"""Languages in which nothing may be left untranslated."""

MARKS = {"\u200e", "\u200f", "\u061c", *map(chr, range(0x202A, 0x202F))}


def places(template):
    """Return the facts of a template, as often as it names them."""
    found = string.Formatter().parse(template)
    return sorted(f"{name}:{spec}" for _, name, spec, _ in found if name is not None)


def forms(message):
    """Return the translations of an entry: one, or one for each kind of number."""
    return (
        (message.string,)
        if isinstance(message.string, str)
        else tuple(message.string or ())
    )


def sentences(language):
    return [each for each in tool.read(language) if each.id and not each.context]


@pytest.mark.parametrize("language", tool.LANGUAGES)
def test_a_catalogue_is_what_the_tool_writes_and_compiled(language):
    path = tool.path_of(language)
    renewed = tool.renewed(tool.read(language), language)
    assert path.read_bytes() == tool.as_text(renewed), "run python .ci/catalogue.py"
    assert path.with_suffix(".mo").read_bytes() == tool.compiled(renewed)


@pytest.mark.parametrize("language", tool.LANGUAGES)
def test_every_choice_and_field_has_a_word(language):
    known = tool.read(language)
    words = tool.words()
    assert len(words) > 300
    assert [word for word in words if not known.get(word[1], word[0]).string] == []


@pytest.mark.parametrize("language", tool.LANGUAGES)
def test_words_of_a_kind_are_told_apart(language):
    speaker = voice(language)
    for kind in {kind for kind, _ in tool.words()} - {"field"}:
        said = [speaker.word(kind, word) for each, word in tool.words() if each == kind]
        assert len(said) == len(set(said)), (kind, said)


@pytest.mark.parametrize("language", COMPLETE)
def test_every_sentence_is_translated(language):
    missing = [each.id for each in sentences(language) if not all(forms(each))]
    assert missing == []


@pytest.mark.parametrize("language", tool.LANGUAGES)
def test_no_translation_is_doubtful(language):
    assert [each.id for each in sentences(language) if each.fuzzy] == []


@pytest.mark.parametrize("language", tool.LANGUAGES)
def test_a_translation_has_the_facts_of_the_sentence(language):
    wrong = []
    for each in sentences(language):
        several = isinstance(each.id, tuple)
        one, many = each.id if several else (each.id, each.id)
        for form in filter(None, forms(each)):
            free = {"count:"} if several else set()
            told, facts = set(places(form)), set(places(many)) | set(places(one))
            if told | free != facts | free or (not several and len(form) < 1):
                wrong.append((each.id, form))
    assert wrong == []


@pytest.mark.parametrize("language", tool.LANGUAGES)
def test_a_translation_keeps_what_is_typed_and_holds_no_direction_mark(language):
    wrong = []
    for each in sentences(language):
        one = each.id[0] if isinstance(each.id, tuple) else each.id
        for form in filter(None, forms(each)):
            kept = [word for word in one.split() if word.startswith("--")]
            lost = [word for word in kept if word.strip(",:;") not in form]
            if lost or MARKS & set(form) or unicodedata.normalize("NFC", form) != form:
                wrong.append((one, form))
    assert wrong == []


def test_each_sentence_stands_once_for_one_number_or_for_all():
    found = [each.one for each in tool.templates()]
    assert [one for one in found if found.count(one) > 1] == []


def test_the_tool_finds_templates_wherever_they_are_written():
    code = """
say("a {b}", b=1)
voice.say("c" if here else "d")
say_count("one {x}", "many {x}", 3)
voice.count("{count} day", "{count} days", number)
KEPT = {1: phrase("kept")}
BOTH = forms("left", "right")
text.count("not", 1)
say(KEPT[1])
"""
    assert sorted(tool.said_in(ast.parse(code))) == [
        ("a {b}", ""),
        ("c", ""),
        ("d", ""),
        ("kept", ""),
        ("left", "right"),
        ("one {x}", "many {x}"),
        ("{count} day", "{count} days"),
    ]
