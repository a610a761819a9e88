"""Words are compared without case, accents and signs, whatever they are written in."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from planner.text.alphabet import LETTERS, coded, decoded
from planner.text.fold import spaced, words


def as_one_folds(text):
    """Fold a text letter by letter."""
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    shown = (each for each in bare if unicodedata.category(each) not in {"Mn", "Cf"})
    return "".join(each if each.isalnum() else " " for each in shown).split()


@given(st.text() | st.text(st.sampled_from(LETTERS)))
def test_words_are_those_that_one_folds_letter_by_letter(text):
    assert words(text) == as_one_folds(text)


def test_every_letter_of_the_alphabet_is_folded_as_one_folds_it():
    for letter in LETTERS:
        assert words(f"a{letter}b") == as_one_folds(f"a{letter}b"), repr(letter)


def test_each_letter_of_the_alphabet_is_a_byte_of_its_own():
    assert len(LETTERS) == len(set(LETTERS)) <= 256
    assert decoded(coded(LETTERS)) == LETTERS
    assert coded("a\ufffe") is None
    assert coded("Москва") is None


def test_words_of_three_languages_are_compared_bare():
    assert words("L\u2019Été à Šibenik…") == ["l", "ete", "a", "sibenik"]
    assert words("إِعْلَان الرباط\u200f، 14 أبريل") == ["اعلان", "الرباط", "14", "ابريل"]
    assert words("Москва") == ["москва"]


@given(st.text())
def test_words_are_those_between_the_spaces(text):
    assert words(text) == spaced(text).split()
    assert all(word == word.casefold() and word.isalnum() for word in words(text))


@given(
    st.text(), st.text() | st.text(st.sampled_from("\u0623\u0629\u064b\u0663 \u00a0a,"))
)
def test_words_of_two_texts_are_those_of_each(text, other):
    assert words(f"{text} {other}") == words(text) + words(other)
