"""A finding is known again after edits elsewhere."""

from __future__ import annotations

from planner.diagnostics.diagnostic import Diagnostic, Place
from planner.diagnostics.fingerprint import fingerprints
from planner.diagnostics.severity import Severity
from planner.sentence import say


def found(line=3, code="D202", file="a.toml", keys=("training", "x")):
    place = Place(file, line, 1, line, 2)
    return Diagnostic(code, "late", Severity.ERROR, place, keys, say("it is late"))


def test_the_line_and_the_words_do_not_matter():
    moved = found(line=9)._replace(message=say("it is too late"))
    assert fingerprints([found()]) == fingerprints([moved])


def test_file_code_and_keys_matter():
    marks = fingerprints(
        [
            found(),
            found(file="b.toml"),
            found(code="D203"),
            found(keys=("training", "y")),
            found(keys=("training", "x", 0)),
            found(keys=("training", "x", "0")),
            found(keys=("training", "x\\", "0")),
        ]
    )
    assert len(set(marks)) == 7


def test_findings_about_the_same_are_told_apart_by_their_order():
    first, second = fingerprints([found(), found(line=5)])
    assert first != second
    assert fingerprints([found(line=8), found(line=9)]) == [first, second]
