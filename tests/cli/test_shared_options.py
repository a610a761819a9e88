"""Options that every verb takes, and what happens when somebody stops it."""

from __future__ import annotations

import pytest

VIEWS = [["summary"], ["list"], ["show", "referral"], ["timeline"], ["coverage"]]


@pytest.mark.parametrize("words", VIEWS, ids=lambda words: words[0])
def test_signs_are_plain_only_when_asked_before_or_after_the_verb(
    planner, workspace, words
):
    usual, plain = planner(*words).out, planner(*words, "--ascii").out
    assert not usual.isascii()
    assert plain.isascii()
    assert planner("--ascii", *words).out == plain


def test_colour_is_asked_for_before_or_after_the_verb(planner, workspace):
    (workspace / "2027-H1.toml").write_text("x = 1\n", encoding="utf-8")
    usual = planner("validate").out
    assert "\x1b[" not in usual
    after = planner("validate", "--color", "always").out
    assert "\x1b[1;31merror[" in after
    assert planner("--color", "always", "validate").out == after
    assert planner("--color", "always", "validate", "--color", "never").out == usual


@pytest.mark.parametrize(
    ("name", "coloured"), [("FORCE_COLOR", True), ("NO_COLOR", False), ("CI", False)]
)
def test_the_environment_may_ask_for_colour(
    planner, workspace, monkeypatch, name, coloured
):
    (workspace / "2027-H1.toml").write_text("x = 1\n", encoding="utf-8")
    monkeypatch.setenv(name, "1")
    assert ("\x1b[" in planner("validate").out) is coloured


@pytest.mark.parametrize(
    "words", [("--color", "blue", "validate"), ("validate", "--color", "blue")]
)
def test_a_choice_that_is_not_there_is_said_in_plain_words(planner, words):
    answer = planner(*words)
    assert (answer.code, answer.out) == (2, "")
    assert "'--color': 'blue' is not one of 'auto', 'always', 'never'." in answer.err


def test_who_stops_the_program_gets_the_usual_exit_code(
    planner, workspace, monkeypatch
):
    def stop(*words):
        raise KeyboardInterrupt

    monkeypatch.setattr("planner.actions.validate.validate", stop)
    assert planner("validate") == (130, "", "planner: interrupted\n")
