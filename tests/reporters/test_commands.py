"""Workflow commands, byte for byte as GitHub's own library writes them.

The table `commands.json` was written by `@actions/core` 3.0.1.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planner.diagnostics.severity import Severity
from planner.reporters.formats.github import write
from planner.text.workflow import command, inert

TABLE = json.loads((Path(__file__).parent / "commands.json").read_text("utf-8"))


@pytest.mark.parametrize("row", TABLE, ids=range(len(TABLE)))
def test_a_command_is_what_the_library_writes(row):
    text = row["text"]
    properties = {
        "title": text,
        "file": text,
        "line": 3,
        "endLine": 3,
        "col": 1,
        "endColumn": 7,
    }
    assert command("error", properties, text) == row["command"]


def test_ten_of_each_severity_are_shown_the_worst_first(many):
    report = many((Severity.NOTE, 12), (Severity.ERROR, 10), (Severity.WARNING, 13))
    lines = write(report).splitlines()
    assert [line.split()[0] for line in lines] == (
        ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 10 + ["and"]
    )
    assert lines[-1] == (
        "and 3 more warnings, 2 more notes: GitHub shows 10 of each in a step"
    )


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("x" * 4096, "x" * 4096),
        ("x" * 4097, "x" * 4095 + "…"),
        ("😀" * 2048, "😀" * 2048),
        ("😀" * 2049, "😀" * 2047 + "…"),
    ],
)
def test_a_message_is_cut_where_the_runner_would_cut_it(one, text, kept):
    assert write(one(text)).split("::", 2)[2] == kept + "\n"


def test_several_lines_have_no_columns(report):
    several = write(report).splitlines()[2]
    assert ",line=6,endLine=9::" in several


def test_a_text_cannot_end_the_pause_that_it_is_printed_in():
    first = inert("##[error]forged\n")
    start, *text, end = first.splitlines()
    word = start.removeprefix("::stop-commands::")
    assert text == ["##[error]forged"]
    assert end == f"::{word}::"
    assert inert(f"::{word}::\n").splitlines()[-1] != end
