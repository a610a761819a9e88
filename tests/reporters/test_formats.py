"""Findings as they are printed: places, colours, hostile lines, narrow screens."""

from __future__ import annotations

import json
import re
import time

import pytest

from planner.diagnostics.diagnostic import Diagnostic, Place, RelatedPlace
from planner.diagnostics.report import Report
from planner.diagnostics.severity import Severity
from planner.reporters.format import FORMATS, Look
from planner.sentence import say
from planner.text.width import width

STYLE = re.compile(r"\x1b\[[0-9;]*m")
CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
HOSTILE = 'title = "\x1b[31mred\x07\x9b\x7f\u202elive\u2066\udcff\r'
FORMS = [
    Look(),
    Look(colour=True),
    Look(width=40, marks=True),
    Look(colour=True, width=80, marks=True),
]


def finding(line=2, column=9, end=12, **facts):
    return Diagnostic(
        **{
            "code": "D201",
            "name": "end-before-start",
            "severity": Severity.ERROR,
            "place": Place("plan.toml", line, column, line, end),
            "keys": ("training", "x"),
            "message": say("it ends before it starts"),
            **facts,
        }
    )


def written(name, lines, found, look=None):
    report = Report((found,), 1, {"plan.toml": lambda number: lines[number - 1]})
    return FORMATS[name].write(report, look or Look())


def marked(text, column, end, look=None):
    """Return the line that is shown, and the marks below it."""
    found = finding(1, column, end)
    lines = written("full", [text], found, look).splitlines()
    place = next(index for index, line in enumerate(lines) if "^" in line)
    return lines[place - 1].removeprefix("1 | "), lines[place].removeprefix("  | ")


@pytest.mark.parametrize("name", ["full", "concise", "json"])
@pytest.mark.parametrize("look", FORMS)
def test_no_control_reaches_the_screen(name, look):
    said = say("{text} is wrong", text=HOSTILE)
    place = Place(f"plan{HOSTILE}.toml", 1, 1, 1, 2)
    related = (
        RelatedPlace(place, said),
        RelatedPlace(Place("plan.toml", 1, 3, 1, 9), said),
    )
    facts = {"message": said, "label": said, "help": said, "related": related}
    printed = written(name, [HOSTILE, HOSTILE, HOSTILE], finding(3, **facts), look)
    assert not CONTROL.search(STYLE.sub("", printed))
    assert printed.replace("\r", "\n").count("\n") == printed.count("\n")
    assert bool(STYLE.search(printed)) is (look.colour and name != "json")


@pytest.mark.parametrize(
    ("text", "column", "end", "shown", "marks"),
    [
        ("start = 1", 9, 10, "start = 1", "        ^"),
        ("\tstart = 1", 2, 7, "    start = 1", "    ^^^^^"),
        ('x = "日本" # y', 5, 9, 'x = "日本" # y', "    ^^^^^^"),
        ('x = "日本" # y', 10, 11, 'x = "日本" # y', "           ^"),
        ("e\u0301e\u0301 = 1", 6, 7, "e\u0301e\u0301 = 1", "   ^"),
        ("x =", 4, 4, "x =", "   ^"),
        ("x\x1b = 1", 6, 7, "x\ufffd = 1", "     ^"),
        ('x = "سلام"', 5, 11, 'x = "سلام"', "    ^^^^^^"),
    ],
)
def test_marks_stand_under_what_is_meant(text, column, end, shown, marks):
    assert marked(text, column, end) == (shown, marks)


def test_right_to_left_text_is_held_in_its_place_on_a_terminal():
    shown, marks = marked('x = "سلام" # y', 5, 11, Look(width=80, marks=True))
    assert shown == '\u200ex = \u200e"سلام"\u200e # y'
    assert marks == "    ^^^^^^"


@pytest.mark.parametrize("letter", ["x", "日", "س"])
@pytest.mark.parametrize("cells", [40, 80])
@pytest.mark.parametrize("column", [1, 30, 500, 990])
def test_a_long_line_is_cut_around_the_place(letter, cells, column):
    text = letter * 1000
    look = Look(width=cells)
    shown, marks = marked(text, column, column + 3, look)
    assert width(shown) <= cells - 8
    assert marks.strip() == "^" * (6 if letter == "日" else 3)
    assert len(marks) <= cells - 7


def test_a_very_long_line_is_cut_in_a_pipe_too():
    line = "regions = [" + "," * 5000 + "]"
    printed = written("full", [line, line, line], finding(3, 3000, 3001))
    assert all(len(each) <= 400 for each in printed.splitlines())
    short = "x" * 392
    assert marked(short, 390, 391)[0] == short


def test_a_very_long_line_takes_no_time():
    text = "س" * 20000
    begun = time.perf_counter()
    printed = written("full", [text, text, text], finding(3), Look(width=80))
    assert time.perf_counter() - begun < 5
    assert all(width(line) <= 80 for line in printed.splitlines())


def test_the_severity_has_its_word_and_its_colour():
    for severity, style in (("ERROR", "1;31"), ("WARNING", "1;33"), ("NOTE", "1;36")):
        found = finding(severity=Severity[severity])
        printed = written("concise", ["", ""], found, Look(colour=True))
        word = severity.lower()
        assert printed.startswith(f"plan.toml:2:9: \x1b[{style}m{word}[D201]\x1b[0m ")


def test_json_holds_all_of_a_finding():
    label, remedy = say("before {day}", day="it"), say("correct one")
    related = (RelatedPlace(Place("other.toml", 1, 2, 3, 4), say("it starts here")),)
    found = finding(label=label, help=remedy, related=related)
    data = json.loads(written("json", ["", ""], found))
    place = {"line": 2, "column": 9, "end_line": 2, "end_column": 12}
    assert data["findings"] == [
        {
            "code": "D201",
            "name": "end-before-start",
            "severity": "error",
            "file": "plan.toml",
            **place,
            "keys": ["training", "x"],
            "message": "it ends before it starts",
            "label": "before it",
            "help": "correct one",
            "related": [
                {
                    "file": "other.toml",
                    "line": 1,
                    "column": 2,
                    "end_line": 3,
                    "end_column": 4,
                    "label": "it starts here",
                }
            ],
            "fix": None,
        }
    ]
    bare = json.loads(written("json", ["", ""], finding()))["findings"][0]
    assert (bare["label"], bare["help"], bare["related"]) == (None, None, [])
