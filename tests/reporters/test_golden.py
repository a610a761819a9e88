"""Every format says the same report as it did: `PLANNER_UPDATE_GOLDEN=1` keeps it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from planner.diagnostics.report import Report
from planner.reporters.format import FORMATS, Look

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_with_everything_is_as_it_was(report, name):
    now = FORMATS[name].write(report, Look()).encode()
    kept = GOLDEN / f"{name}.txt"
    if os.environ.get("PLANNER_UPDATE_GOLDEN"):
        kept.write_bytes(now)
    assert now == kept.read_bytes()


@pytest.mark.parametrize("name", FORMATS)
def test_a_clean_report_is_as_it_was(name):
    clean = Report((), 1, checked=("plans/2027-H1.toml",))
    now = FORMATS[name].write(clean, Look()).encode()
    kept = GOLDEN / f"{name}-clean.txt"
    if os.environ.get("PLANNER_UPDATE_GOLDEN"):
        kept.write_bytes(now)
    assert now == kept.read_bytes()


def test_no_golden_file_is_left_of_a_format_that_is_gone():
    kept = {path.stem.removesuffix("-clean") for path in GOLDEN.iterdir()}
    assert kept == set(FORMATS)
