"""The questions that verbs share, in a real pseudo-terminal."""

from __future__ import annotations

import sys

import pexpect
import pytest
from dialogue import PATIENCE, environment, hearing, stop

SCRIPT = """
from planner.cli.guard import guarded
from planner.cli.prompts import can_ask, choice, confirm, text
from planner.sentence import say

def act():
    answer = {question}
    print("answer", repr(answer), can_ask())
    return 0

raise SystemExit(guarded(act))
"""
LEADS = 'choice(say("who leads"), ("mena-hub", "africa-hub", "mena"))'
TERMS = pytest.mark.parametrize("term", ["xterm", "dumb"])


def ask(question, term):
    script = SCRIPT.format(question=question)
    return pexpect.spawn(
        sys.executable,
        ["-c", script],
        env=environment(term),
        encoding="utf-8",
        timeout=PATIENCE,
        preexec_fn=hearing,
    )


@TERMS
def test_the_beginning_of_a_word_is_enough(term):
    asked = ask(LEADS, term)
    asked.expect_exact("who leads:")
    asked.sendline("AFR")
    asked.expect_exact("answer 'africa-hub' True")


@TERMS
def test_a_whole_word_is_not_taken_for_the_beginning_of_another(term):
    asked = ask(LEADS, term)
    asked.expect_exact("who leads:")
    asked.sendline("mena")
    asked.expect_exact("answer 'mena' True")


@TERMS
def test_a_word_that_is_none_of_them_is_told_the_nearest(term):
    asked = ask(LEADS, term)
    asked.expect_exact("who leads:")
    asked.sendline("afrika-hub")
    asked.expect_exact("afrika-hub is none of mena-hub, africa-hub, mena")
    asked.expect_exact("one with a similar name exists: africa-hub")
    asked.expect_exact("who leads:")
    asked.sendline("me")
    asked.expect_exact("me is none of mena-hub, africa-hub, mena")
    asked.expect_exact("who leads:")
    asked.sendline("mena-hub")
    asked.expect_exact("answer 'mena-hub' True")


def test_tab_completes_a_word():
    asked = ask(LEADS, "xterm")
    asked.expect_exact("who leads:")
    asked.send("af\t")
    asked.expect_exact("africa-hub")
    asked.send("\r")
    asked.expect_exact("answer 'africa-hub' True")


@TERMS
def test_an_empty_answer_is_the_default(term):
    asked = ask('text(say("where"), "Tunis")', term)
    asked.expect_exact("where [Tunis]:")
    asked.sendline("  ")
    asked.expect_exact("answer 'Tunis' True")


@TERMS
def test_an_empty_default_is_an_answer(term):
    asked = ask('text(say("themes"), "")', term)
    asked.expect_exact("themes:")
    asked.sendline("")
    asked.expect_exact("answer '' True")


@TERMS
def test_yes_or_no_is_asked_with_its_default(term):
    asked = ask('confirm(say("sure"), default=False)', term)
    asked.expect_exact("sure [no]:")
    asked.sendline("")
    asked.expect_exact("answer False True")
    asked = ask('confirm(say("sure"))', term)
    asked.expect_exact("sure [yes]:")
    asked.sendline("y")
    asked.expect_exact("answer True True")


@TERMS
def test_no_default_reaches_the_terminal_as_a_control(term):
    asked = ask('text(say("where"), "\\x1b[31mTunis")', term)
    asked.expect_exact("\ufffd[31mTunis")
    asked.sendline("Rabat")
    asked.expect_exact("answer 'Rabat' True")


@TERMS
@pytest.mark.parametrize("key", ["c", "d"])
def test_whoever_does_not_want_to_go_on_is_let_go(term, key):
    asked = ask(LEADS, term)
    asked.expect_exact("who leads:")
    code, rest = stop(asked, key)
    assert (code, "planner: stopped; nothing was written" in rest) == (130, True)
