"""Findings drawn for people: marks line up, lines fit, nothing hostile gets out."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planner.diagnostics.diagnostic import Diagnostic, Place
from planner.diagnostics.report import Report
from planner.diagnostics.severity import Severity
from planner.reporters.format import Look
from planner.reporters.formats.full import write
from planner.sentence import say
from planner.source.document import parse
from planner.text.width import width


def drawn(text, column, end, look=None, label="here"):
    lines = text.split("\n")
    number = len(lines)
    found = Diagnostic(
        "D201",
        "end-before-start",
        Severity.ERROR,
        Place("plan.toml", number, column, number, end),
        (),
        say("it is wrong"),
        label=say("{it}", it=label) if label else None,
    )
    report = Report((found,), 1, {"plan.toml": parse(text).line})
    return write(report, look or Look()).split("\n")


@pytest.mark.parametrize(
    ("text", "column", "end", "shown", "marks"),
    [
        ("end = 5", 7, 8, "1 | end = 5", "  |       ^ here"),
        ("\tend = 5", 8, 9, "1 |     end = 5", "  |           ^ here"),
        ("a\tb = 5", 7, 8, "1 | a   b = 5", "  |         ^ here"),
        ('"会議" = 5', 8, 9, '1 | "会議" = 5', "  |          ^ here"),
        ("e\u0301t = 5", 7, 8, "1 | e\u0301t = 5", "  |      ^ here"),
        ('t = "ورشة" # 5', 5, 11, '1 | t = "ورشة" # 5', "  |     ^^^^^^ here"),
        ("end", 4, 4, "1 | end", "  |    ^ here"),
        ("a\x1b[2J = 5", 1, 2, "1 | a\ufffd[2J = 5", "  | ^ here"),
    ],
)
def test_marks_stand_under_what_is_meant(text, column, end, shown, marks):
    lines = drawn(text, column, end)
    assert lines[3:5] == [shown, marks]


def test_a_place_over_several_lines_is_marked_to_the_end_of_the_first():
    lines = ["a = [", "  1,", "]"]
    place = Place("plan.toml", 1, 5, 3, 2)
    found = Diagnostic("F001", "syntax-error", Severity.ERROR, place, (), say("open"))
    report = Report((found,), 1, {"plan.toml": lambda n: lines[n - 1]})
    assert write(report, Look()).split("\n")[3:5] == ["1 | a = [", "  |     ^"]


def test_the_header_of_the_table_is_shown_with_a_gap():
    text = "[training.lab]\na = 1\nb = 2\nc = 3\nd = 4"
    assert drawn(text, 5, 6, label="")[2:9] == [
        "  |",
        "1 | [training.lab]",
        "  | ...",
        "3 | b = 2",
        "4 | c = 3",
        "5 | d = 4",
        "  |     ^",
    ]


@example("#", 1, 1, 40, "")
@given(
    st.text(st.characters(exclude_characters="\n\r"), max_size=300),
    st.integers(1, 300),
    st.integers(0, 40),
    st.sampled_from([40, 60, 80, 200]),
    st.text(st.characters(), max_size=80),
)
def test_every_line_fits_and_nothing_hostile_gets_out(text, column, size, cells, label):
    column = min(column, len(text) + 1)
    look = Look(width=cells, marks=True)
    words = " ".join(label.split())
    for line in drawn(text, column, column + size, look, label=words):
        assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in line)
        longest = max((width(word) for word in line.split()), default=0)
        assert width(line) <= cells or longest > cells - 24


def test_without_colour_there_are_no_escapes_and_with_it_only_colours():
    plain = "\n".join(drawn("end = 5", 7, 8))
    coloured = "\n".join(drawn("end = 5", 7, 8, Look(colour=True)))
    assert "\x1b" not in plain
    assert coloured.count("\x1b[") == 2 * coloured.count("\x1b[0m") > 0
