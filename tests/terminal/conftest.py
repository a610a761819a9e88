from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planner.diagnostics.diagnostic import Diagnostic, Place
from planner.diagnostics.report import Report
from planner.diagnostics.severity import Severity
from planner.sentence import say
from planner.terminal import coverage, listing, show, summary, timeline
from planner.views.coverage import cover
from planner.views.detail import detail
from planner.views.find import find
from planner.views.listing import list_items
from planner.views.summary import summarise
from planner.views.timeline import lay_out
from planner.workspace.read import read_workspace

TODAY = date(2027, 3, 10)
FOUND = (
    (
        "D201",
        "end-before-start",
        "ERROR",
        "training.referral-pathways.end",
        "it ends before it starts",
    ),
    ("D216", "on-a-holiday", "WARNING", "training.academy", "it meets Eid al-Fitr"),
    ("D216", "on-a-holiday", "WARNING", "advocacy.congress", "it meets Vesak"),
    ("I104", "lead-missing", "WARNING", "communications.report", "no lead is named"),
    ("I104", "lead-missing", "WARNING", "communications.booklet", "no lead is named"),
    (
        "C404",
        "theme-without-item",
        "WARNING",
        "themes.1",
        "no item has the theme youth, which the plan wants to serve this half-year",
    ),
    ("R302", "not-then", "NOTE", "advocacy.hostile", "\x1b[31mnobody\x1b[0m is gone"),
    ("I111", "hasty", "NOTE", "title", "a title may be longer"),
)


@pytest.fixture(scope="session")
def workspace():
    return read_workspace(Path(__file__).parent / "plans")


@pytest.fixture(scope="session")
def sheet(workspace):
    return workspace.plan("2027-H1")


@pytest.fixture(scope="session")
def report(sheet):
    return Report(
        tuple(
            Diagnostic(
                code,
                name,
                Severity[severity],
                Place(sheet.shown, 41, 9, 41, 19),
                tuple(keys.split(".")),
                say("{message}", message=message),
                help=say("write it into the file"),
            )
            for code, name, severity, keys, message in FOUND
        ),
        1,
    )


@pytest.fixture(scope="session")
def pages(workspace, sheet, report):
    """By view, how it is drawn in a width and a look."""
    item = find(workspace, sheet, "referral-pathways")
    views = {
        "summary": (summary.draw, summarise(workspace, sheet, TODAY, report)),
        "list": (listing.draw, list_items(workspace, [sheet], TODAY)),
        "show": (show.draw, detail(workspace, item, TODAY, report)),
        "timeline": (timeline.draw, lay_out(workspace, sheet, TODAY)),
        "coverage": (coverage.draw, cover(workspace, sheet, TODAY)),
    }
    return {
        name: lambda width, look, draw=draw, view=view: draw(view, width, look)
        for name, (draw, view) in views.items()
    }
