"""What stands above every view of a plan: title, period, status, what it is not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from planner.views.label import titled
from planner.views.row import UNREADABLE
from planner.workspace.sheet import PlanSheet

VERSION = 1
"""The version of the data that every view returns."""


@dataclass(frozen=True, slots=True)
class Head:
    """A plan in a few facts, on one day.

    `framed` says that all of the plan but its items could be read; `items` counts
    all that are there, `unreadable` those of them that could not be read.
    """

    period: str
    file: str
    title: str
    status: str
    language: str
    illustrative: bool
    framed: bool
    first: date | None
    last: date | None
    today: date
    items: int
    unreadable: int
    called: str

    @property
    def record(self) -> bool:
        """Whether the plan was written down after the fact."""
        return self.status == "record"

    @property
    def days_to_start(self) -> int | None:
        """How many days there are until the half-year begins; negative afterwards."""
        return None if self.first is None else (self.first - self.today).days

    @property
    def days_to_end(self) -> int | None:
        """How many days are left after today; negative when the half-year is over."""
        return None if self.last is None else (self.last - self.today).days

    def as_data(self) -> dict[str, Any]:
        """Return the facts as plain data."""
        return {
            "period": self.period,
            "file": self.file,
            "title": self.title,
            "status": self.status,
            "language": self.language,
            "illustrative": self.illustrative,
            "record": self.record,
            "readable": self.framed,
            "first_day": None if self.first is None else self.first.isoformat(),
            "last_day": None if self.last is None else self.last.isoformat(),
            "days_to_start": self.days_to_start,
            "days_to_end": self.days_to_end,
            "items": self.items,
            "unreadable": self.unreadable,
        }


def head_of(sheet: PlanSheet, today: date, language: str = "en") -> Head:
    """Return what stands above a plan."""
    plan, half_year = sheet.plan, sheet.half_year
    return Head(
        period=sheet.period,
        file=sheet.shown,
        title=(plan.title if plan is not None else "") or sheet.period,
        status=_status(sheet),
        language=plan.language if plan is not None else "",
        illustrative=plan is not None and plan.illustrative,
        framed=sheet.framed,
        first=None if half_year is None else half_year.first,
        last=None if half_year is None else half_year.last,
        today=today,
        items=len(sheet.entries) + len(sheet.unreadable),
        unreadable=len(sheet.unreadable),
        called=(titled(plan, language) if plan is not None else "") or sheet.period,
    )


def _status(sheet: PlanSheet) -> str:
    """Return the plan's status; a stand-in is not passed off as one."""
    wrong = any(error.path[:1] == ("status",) for error in sheet.errors)
    lost = not sheet.framed and any(
        each.path == () for each in (sheet.document.lost if sheet.document else ())
    )
    if sheet.plan is None or wrong or lost:
        return UNREADABLE
    return sheet.plan.status


def opening(view: str, today: date) -> dict[str, Any]:
    """Return the keys with which the data of every view begin."""
    return {"version": VERSION, "view": view, "today": today.isoformat()}
