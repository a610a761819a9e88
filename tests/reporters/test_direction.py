"""Findings in Arabic on a terminal that turns lines around, and in a pipe."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.language.voice import voice
from planner.reporters.direction import settled
from planner.reporters.format import FORMATS, Look
from planner.rules.catalogue import all_rules
from planner.rules.engine import judge, judged
from planner.sentence import spoken_by
from planner.workspace.read import read_texts

LRM = "\u200e"
OVERDUE = Path(__file__).parents[1] / "broken" / "overdue"
DRAWN = sorted(name for name, form in FORMATS.items() if form.kind == "drawn")


def drawn(name, look, language="ar"):
    files = {path.name: path.read_text("utf-8") for path in OVERDUE.glob("*.toml")}
    with spoken_by(voice(language).speak):
        report = judge(read_texts(files), judged(all_rules()), date(2027, 2, 10))
        return FORMATS[name].write(report, look)


def test_marks_hold_codes_days_and_the_columns_under_a_line():
    said = drawn("full", Look(width=60, marks=True)).replace(LRM, "<>")
    assert said == (
        "تحذير<>[D206] overdue<>: مضى هذا التاريخ، وما زالت حالة البند\n"
        "        (شراكة) مقترح\n"
        "  --> 2027-H1.toml:56:9\n"
        "   |\n"
        "51 | [partnership.memorandum-foundation]\n"
        "   | ...\n"
        '54 | regions = ["east-africa"]\n'
        '55 | theme = "cooperation"\n'
        '56 | start = "2027-01"  # >> D206:9\n'
        "<>   |         ^^^^^^^^^ اليوم <>2027-02-10<>\n"
        "   |\n"
        "   = مساعدة: اكتب في <>`status`<> ما آل إليه: done أو\n"
        "        in-progress أو postponed أو cancelled أو carried؛ أو\n"
        "        أعطه تاريخه الجديد\n"
        "\n"
        "جرى التحقق من <>4<> ملفات: تحذير واحد\n"
    )


@pytest.mark.parametrize("name", DRAWN)
def test_in_a_pipe_there_are_no_marks(name):
    assert LRM not in drawn(name, Look())


@pytest.mark.parametrize("name", DRAWN)
@pytest.mark.parametrize("colour", [False, True])
def test_marks_are_all_that_a_terminal_adds(name, colour):
    usual = drawn(name, Look(colour=colour, width=72))
    marked = drawn(name, Look(colour=colour, width=72, marks=True))
    assert marked != usual
    assert marked.replace(LRM, "") == usual


@pytest.mark.parametrize("name", DRAWN)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_other_languages_are_left_as_they_are(name, language):
    assert LRM not in drawn(name, Look(width=72, marks=True), language)


def test_a_place_a_command_and_an_option_are_held_together():
    text = "خطأ في 2027-H1.toml:3:7: استعمل planner fix --diff"
    shown = settled(text, Look(marks=True)).replace(LRM, "<>")
    assert shown == "خطأ في <>2027-H1.toml:3:7:<> استعمل <>planner fix --diff<>"


@given(st.text(alphabet="aB1 :-/`[]|.\x1bmم؛ا\n", max_size=60))
def test_settling_adds_marks_and_takes_nothing(text):
    assert settled(text, Look(marks=True)).replace(LRM, "") == text
    assert settled(text, Look()) == text


def test_a_line_of_the_file_is_never_marked_again():
    line = f'12 | {LRM}title = "ورشة 2027-04-14"'
    assert settled(line, Look(marks=True)) == line
    assert re.match(r"\d", line)
