"""The verbs that show a plan, in the language that is asked for."""

from __future__ import annotations

import json
import re

import pytest

NATIVE = re.compile("[\u0600-\u06ff]")
VERBS = [
    ["summary"],
    ["list"],
    ["show", "referral"],
    ["timeline"],
    ["coverage"],
    ["calendar", "--country", "MA"],
    ["calendar", "--free", "3", "--country", "MA"],
    ["roster", "list", "city"],
    ["settings"],
]
_LISTS = {"list", "roster"}
"""What a pipe gets of them are words of files."""

each_verb = pytest.mark.parametrize("words", VERBS, ids=" ".join)


@pytest.fixture
def asked(planner, workspace, monkeypatch):
    def ask(*words, language=None):
        for name in ("PLANNER_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
            monkeypatch.delenv(name, raising=False)
        if language:
            monkeypatch.setenv("PLANNER_LANG", language)
        return planner(*words)

    return ask


@each_verb
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_data_for_programs_are_in_english_whatever_is_spoken(asked, words, language):
    english = asked(*words, "--json")
    assert json.loads(english.out)["version"] == 1
    assert asked(*words, "--json", language=language) == english


@each_verb
def test_a_page_is_spoken(asked, words):
    english = asked(*words).out
    french, arabic = (asked(*words, language=each).out for each in ("fr", "ar"))
    assert len({english, french, arabic}) == (1 if words[0] in _LISTS else 3)


def test_a_pipe_lists_the_words_of_the_files_in_every_language(asked):
    assert asked("list", language="ar") == asked("list")


@pytest.mark.parametrize(
    ("name", "value"),
    [("LANG", "ar_MA.UTF-8"), ("LC_ALL", "ar"), ("LC_MESSAGES", "ar_JO")],
)
def test_the_locale_says_the_language(asked, planner, monkeypatch, name, value):
    spoken = asked("summary", language="ar").out
    monkeypatch.delenv("PLANNER_LANG")
    monkeypatch.setenv(name, value)
    assert planner("summary").out == spoken
    assert NATIVE.search(spoken)


def test_the_variable_is_asked_before_the_locale(asked, planner, monkeypatch):
    asked("summary", language="fr")
    monkeypatch.setenv("LANG", "ar_MA.UTF-8")
    assert not NATIVE.search(planner("summary").out)


def test_where_one_is_is_spoken(asked):
    assert "مساحة العمل" in asked(language="ar").out
