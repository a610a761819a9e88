"""The catalogues know all that is said, and stand compiled beside their text."""

import pytest
from catalogues import tool

from planner.language.voice import voice


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
