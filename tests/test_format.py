"""The format's own examples: every block is read whole and judged clean."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import planner
from planner.model.item import Replies

FORMAT = Path(__file__).parent / "format"
TODAY = date(2026, 11, 22)


def reading():
    return planner.read(FORMAT, TODAY)


def test_every_file_of_the_format_is_read_whole():
    sheets = {sheet.file: sheet.whole for sheet in reading().workspace.sheets}
    assert sheets == dict.fromkeys(
        (
            "2027-H1.toml",
            "2027-H2.toml",
            "calendar.toml",
            "glossary.toml",
            "network.toml",
            "planner.toml",
        ),
        True,
    )


def test_the_examples_of_the_format_are_clean():
    found = [
        (found.place.file.rpartition("/")[2], found.code)
        for found in reading().report.diagnostics
    ]
    assert found == []


def test_values_are_those_of_the_examples():
    plan = reading().workspace.named("2027-H1")
    (entry,) = plan.entries
    assert entry.path == ("training", "mena-referral-pathways")
    assert entry.item.kind == "workshop"
    assert entry.item.forum is None
    assert entry.item.partners == {"host": ("marrakech",), "funder": ("eu",)}
    assert entry.item.consultation["mena"].replies == Replies(support=3, changes=3)
    assert entry.item.indicator["protocols"].target == 8
    assert entry.when is not None
    assert (entry.when.start, entry.when.end) == (date(2027, 4, 14), date(2027, 4, 15))
    adopted = reading().workspace.named("2027-H2").plan
    change = adopted.amendment["venue-of-the-academy"].change
    assert change == {"youth-academy": {"venue": {"city": "tangier"}}}


def test_a_program_reads_a_workspace_with_its_findings(workspace):
    path = workspace / "2027-H1.toml"
    text = path.read_text(encoding="utf-8")
    broken = text.replace("end = 2027-04-15", "end = 2027-04-12") + "[training.x]\n"
    path.write_text(broken, encoding="utf-8")
    for place in (workspace, path, workspace.parent):
        found = planner.read(place, TODAY)
        (sheet,) = found.plans
        assert sheet.period == "2027-H1"
        assert [entry.name for entry in sheet.entries] == ["referral", "memorandum"]
        assert [each.name for each in sheet.unreadable] == ["x"]
        assert sorted(each.code for each in found.report.diagnostics) == [
            "D201",
            "F006",
            "F013",
            "F018",
        ]
        assert found.network is not None
        assert found.network.committee is not None
        assert found.calendar is not None
        assert found.settings.validation.fail_on == "error"
