from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planner.calendars.national import Holiday
from planner.diagnostics.diagnostic import Diagnostic, Place
from planner.diagnostics.report import Report
from planner.diagnostics.severity import Severity
from planner.language.voice import ENGLISH, voice
from planner.model.codes import COUNTRIES
from planner.sentence import say
from planner.terminal import (
    calendar,
    coverage,
    free,
    listing,
    show,
    standing,
    summary,
    timeline,
)
from planner.views.calendar import bind
from planner.views.coverage import cover
from planner.views.detail import detail
from planner.views.find import find
from planner.views.free import find_free
from planner.views.listing import Filters, list_items
from planner.views.scope import Asked, scope_of
from planner.views.standing import stand
from planner.views.summary import summarise
from planner.views.timeline import lay_out
from planner.workspace.cache import NoCache
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


def made_up(country, year, language):
    """Holidays that no release of a library changes."""
    if country == "ME":
        return None
    days = [("01-01", "New Year's Day", False), ("05-01", "Labour Day", False)]
    if country in {"ID", "JO", "MA", "TN"}:
        days += [(f"03-{day:02}", "Eid al-Fitr", True) for day in (9, 10, 11)]
    if country == "KE":
        days += [("06-01", "\x1b[31mMadaraka\x1b[0m Day", False)]
    if country == "MA":
        days += [("01-11", "ذكرى تقديم وثيقة الاستقلال", False)]
    found = (Holiday(date.fromisoformat(f"{year}-{d}"), *more) for d, *more in days)
    return tuple(sorted(found))


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
    return drawn_in(ENGLISH, workspace, sheet, report)


@pytest.fixture(scope="session")
def pages_in(workspace, sheet, report):
    """By language and view, how it is drawn in a width and a look."""
    return {
        language: drawn_in(voice(language), workspace, sheet, report)
        for language in ("en", "fr", "ar")
    }


def drawn_in(tongue, workspace, sheet, report):
    days = scope_of(workspace, Asked(), TODAY, "2027-H1", tongue)
    many = days._replace(countries=(*days.countries, *sorted(COUNTRIES)[:60]))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("planner.calendars.almanac.public_holidays", made_up)
        memory = workspace._replace(cache=NoCache())
        calendars = bind(memory, many, TODAY), find_free(memory, days, TODAY, 3)
    filters = Filters(language=tongue.language)
    item = find(workspace, sheet, "referral-pathways")
    views = {
        "summary": (summary.draw, summarise(workspace, sheet, TODAY, report, tongue)),
        "list": (listing.draw, list_items(workspace, [sheet], TODAY, filters)),
        "show": (show.draw, detail(workspace, item, TODAY, report, tongue)),
        "timeline": (timeline.draw, lay_out(workspace, sheet, TODAY, tongue)),
        "calendar": (calendar.draw, calendars[0]),
        "free": (free.draw, calendars[1]),
        "standing": (standing.draw, stand(workspace, "plans", TODAY, report, tongue)),
        "coverage": (coverage.draw, cover(workspace, sheet, TODAY, tongue)),
    }
    return {
        name: lambda width, look, draw=draw, view=view: draw(view, width, look)
        for name, (draw, view) in views.items()
    }
