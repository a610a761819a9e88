"""An item gets a name that is short, readable, valid and new."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.language.names import name_for
from planner.model.types import NAME_PATTERN

TITLES = {
    "Referral pathways for front-line workers": "referral-pathways",
    "Guide for mayors": "guide-mayors",
    "Policy brief on community cohesion": "policy-brief",
    "Youth Academy 2027": "youth-academy-2027",
    "2027 youth academy": "youth-academy",
    "Women's leadership": "women-leadership",
    "Front-line": "front-line",
    "Five very-well-known-old words": "five",
    "Plan B": "plan-b",
    "L'échange de pratiques entre les villes": "echange-pratiques",
    "Formation des élus à Tétouan (تطوان)": "formation-elus",
    "Œuvre commune à Đakovica": "oeuvre-commune",
    "مسارات الإحالة للعاملين": "workshop-1",
    "ورشة UNESCO": "workshop-1",
    "": "workshop-1",
    "a": "workshop-1",
    "2027": "workshop-1",
    "x" * 41: "workshop-1",
    "Internationalisation and institutionalisation": "internationalisation",
    "\x1b[31mRed\x1b[0m flags": "flags",
}
KINDS = st.from_regex(NAME_PATTERN, fullmatch=True).filter(lambda s: 2 <= len(s) <= 60)
SAID = "training of the front-line élus pour بين ورشة Ž 2027 x-y youth academies B"
WORDS = st.sampled_from(SAID.split())
SOME = st.text(max_size=300) | st.lists(WORDS, max_size=9).map(" ".join)


@pytest.mark.parametrize(("title", "name"), TITLES.items())
def test_a_title_gives_a_name(title, name):
    assert name_for(title, "workshop", ()) == name


def test_a_name_that_is_there_gets_more_words_and_then_a_number():
    taken = set()
    for _ in range(4):
        taken.add(name_for("Referral pathways for front-line workers", "lab", taken))
    assert taken == {
        "referral-pathways",
        "referral-pathways-front-line",
        "referral-pathways-2",
        "referral-pathways-3",
    }


def test_an_item_without_latin_words_is_called_after_its_kind_with_a_number():
    taken = {"learning-visit-1"}
    assert name_for("زيارة", "learning-visit", taken) == "learning-visit-2"
    assert name_for("زيارة", "k" * 60, ()) == "item-1"


@given(SOME, KINDS, st.integers(1, 6))
def test_a_name_is_always_valid_and_never_one_of_those_there(title, kind, times):
    taken = []
    for _ in range(times):
        taken.append(name_for(title, kind, taken))
    assert len(set(taken)) == times
    for name in taken:
        assert re.search(NAME_PATTERN, name)
        assert 2 <= len(name) <= 40
        assert name.count("-") <= 4


@given(SOME)
def test_a_name_never_ends_in_half_a_word(title):
    taken = []
    for _ in range(3):
        taken.append(name_for(title, "lab", taken))
    for shorter, longer in pairwise(taken):
        assert not longer.startswith(shorter) or longer[len(shorter)] == "-"
