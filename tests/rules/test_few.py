"""The law of few findings: a careful draft is not shouted at."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planner.diagnostics.severity import Severity
from planner.rules.catalogue import all_rules
from planner.rules.engine import judge, judged
from planner.workspace.read import gather
from planner.workspace.trees import Folder, Shelf

PLANS = Path(__file__).parents[2] / "plans"
DRAFT, MOST = "2027-H1.toml", 10
TODAY = date(2026, 11, 22)


def findings(status):
    """Return what is found in the sample draft, and beside it, at a status."""
    folder = Folder(PLANS)
    files = {name: folder.read(name) for name in folder.names()}
    files[DRAFT] = files[DRAFT].replace(
        b'\nstatus = "draft"', f'\nstatus = "{status}"'.encode(), 1
    )
    report = judge(gather(Shelf(files), ".", ""), judged(all_rules()), TODAY)
    return [found for found in report.diagnostics if found.place.file == DRAFT]


def test_the_sample_draft_is_as_long_as_a_real_plan():
    plan = gather(Folder(PLANS), ".", "").named("2027-H1")
    assert len(plan.entries) >= 28


@pytest.mark.parametrize("status", ["draft", "consultation", "submitted"])
def test_a_careful_draft_of_thirty_items_has_at_most_ten_findings(status):
    found = findings(status)
    assert len(found) <= MOST
    assert not [each for each in found if each.severity is Severity.ERROR]


def test_the_longer_a_plan_is_on_its_way_the_more_is_asked_of_it():
    counts = [len(findings(each)) for each in ("draft", "consultation", "submitted")]
    assert counts == sorted(counts)
    assert counts[-1] > counts[0]


def test_records_of_the_past_have_a_handful_of_findings_and_no_error():
    report = judge(gather(Folder(PLANS), ".", ""), judged(all_rules()), TODAY)
    assert len(report.diagnostics) <= MOST
    assert not report.reaches(Severity.ERROR)
