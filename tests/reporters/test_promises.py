"""What single formats promise beyond their golden files."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

from planner.diagnostics.diagnostic import Fix, Place, RelatedPlace
from planner.diagnostics.severity import Severity
from planner.reporters.format import FORMATS, Look
from planner.reporters.formats import sarif
from planner.reporters.rooted import rooted
from planner.reporters.statistics import statistics
from planner.sentence import say


def written(name, report, look=None):
    return FORMATS[name].write(report, look or Look())


def test_grouped_breaks_its_lines_and_paints_them(report):
    shown = written("grouped", report, Look(colour=True, width=50))
    assert shown.splitlines()[:7] == [
        "\x1b[1mplans/my plan, v1% ü.toml\x1b[0m",
        "   1:1  \x1b[1;31merror[F001]\x1b[0m syntax-error:",
        "        something is missing here",
        "  5:27  \x1b[1;31merror[F005]\x1b[0m unknown-key:",
        "        the training has no field `strat`",
        "        \x1b[1mhelp\x1b[0m: a key with a similar name exists:",
        "        `start`",
    ]


def test_columns_for_reviewdog_are_bytes(report):
    found = json.loads(written("rdjson", report))["diagnostics"][1]
    line = report.lines[report.diagnostics[1].place.file](5).encode()
    start, end = found["location"]["range"]["start"], found["location"]["range"]["end"]
    assert line[start["column"] - 1 : end["column"] - 1] == b"strat"
    assert found["suggestions"][0]["range"] == found["location"]["range"]


def test_a_fix_in_several_parts_is_no_suggestion(report):
    found = json.loads(written("rdjson", report))["diagnostics"]
    assert ["suggestions" in each for each in found] == [False, True, *[False] * 3]


def test_a_fix_of_an_unread_file_is_left_out(report):
    unread = report._replace(spans={})
    found = json.loads(written("rdjson", unread))["diagnostics"]
    assert not any("suggestions" in each for each in found)
    results = json.loads(written("sarif", unread))["runs"][0]["results"]
    assert not any("fixes" in each for each in results)


def test_absolute_paths_are_uris_of_their_own(one):
    report = rooted(one("x", file="/srv/a b/2027-H1.toml"), "sub/")
    (result,) = json.loads(written("sarif", report))["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": "file:///srv/a%20b/2027-H1.toml"}


def test_a_name_that_is_no_utf_8_is_a_uri_of_its_bytes(one):
    (result,) = json.loads(written("sarif", one("x", file="\udcff\ud800é")))["runs"][0][
        "results"
    ]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place["uri"] == "%FF%EF%BF%BD%C3%A9"


def test_a_long_page_is_cut_to_what_github_takes(report):
    cards = {
        code: card._replace(page="First.\n\n" + "word " * 400)
        for code, card in report.rules.items()
    }
    log = json.loads(written("sarif", report._replace(rules=cards)))
    rule = log["runs"][0]["tool"]["driver"]["rules"][0]
    assert len(rule["fullDescription"]["text"]) == 1024
    assert rule["fullDescription"]["text"].endswith("…")


def test_of_too_many_results_the_worst_are_kept(many, monkeypatch):
    monkeypatch.setattr(sarif, "_MOST", 3)
    report = many((Severity.NOTE, 3), (Severity.ERROR, 2))
    run = json.loads(written("sarif", report))["runs"][0]
    assert [each["level"] for each in run["results"]] == ["error", "error", "note"]
    (notice,) = run["invocations"][0]["toolExecutionNotifications"]
    assert notice["message"]["text"] == "2 more findings would not fit."


def test_test_cases_have_different_names_without_lines(report):
    names = [
        case.get("name")
        for case in ET.fromstring(written("junit", report)).iter("testcase")
    ]
    assert len(set(names)) == len(names) == 6
    assert not any(":6" in name or ":10" in name for name in names)


def test_what_makes_the_run_fail_fails_as_a_test(report):
    counts = {}
    for level in Severity:
        tree = ET.fromstring(written("junit", report._replace(fails=level)))
        counts[level.label] = len([*tree.iter("failure")]), tree.get("failures")
    assert counts == {"note": (5, "5"), "warning": (4, "4"), "error": (2, "2")}


def test_a_summary_stays_below_a_mebibyte(many):
    text = written("markdown", many((Severity.WARNING, 15_000), (Severity.ERROR, 1)))
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert 900_000 < len(text.encode()) < 1_000_000
    assert rows[2].startswith("| error |")
    assert text.endswith(f"\nand {15_001 - (len(rows) - 2):,} more findings\n")


def test_files_are_named_from_the_root(report):
    moved = rooted(report, "sub/")
    assert moved.checked == (
        "sub/plans/network.toml",
        "sub/plans/my plan, v1% ü.toml",
    )
    assert {found.place.file for found in moved.diagnostics} == {moved.checked[1]}
    assert moved.diagnostics[2].related[1].place.file == moved.checked[0]
    assert moved.diagnostics[1].fix.replacements[0].file == moved.checked[1]
    assert set(moved.lines) == set(moved.spans) == {moved.checked[1]}
    assert rooted(moved, "").checked[0] == "sub/plans/network.toml"


def test_statistics_are_by_rule_and_severity_the_commonest_first(report):
    assert statistics(report, Look()) == (
        "2  warning[R301] unknown-reference\n"
        "1  error[F001] syntax-error\n"
        "1  error[F005] unknown-key\n"
        "1  note[T601] hidden-text\n"
    )


def test_a_finding_without_a_place_to_link_says_no_more(one):
    (result,) = json.loads(written("sarif", one("why?")))["runs"][0]["results"]
    assert result["message"]["text"] == "why?"
    assert "relatedLocations" not in result


def test_a_label_cannot_leave_its_link(one):
    report = one("x")
    found = report.diagnostics[0]._replace(
        related=(RelatedPlace(Place("a", 1, 1, 1, 1), say("a](b) \\")),),
        fix=Fix((), safe=True),
    )
    text = written("sarif", report._replace(diagnostics=(found,)))
    (result,) = json.loads(text)["runs"][0]["results"]
    assert result["message"]["text"] == r"x. See [a\](b) \\](1)."
