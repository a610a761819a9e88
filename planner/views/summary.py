"""The page a chair reads: what is planned, what is missing, what comes next."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from planner.diagnostics.report import Report
from planner.language.voice import ENGLISH, Voice
from planner.model.categories import CATEGORIES, plural
from planner.views.coming import Due, coming
from planner.views.concern import Concern, concerns
from planner.views.coverage import Coverage, cover
from planner.views.head import Head, head_of, opening
from planner.views.label import Labels
from planner.views.row import UNREADABLE, Row, rows_of
from planner.views.sign import STATUSES
from planner.workspace.sheet import PlanSheet
from planner.workspace.workspace import Workspace


class Group(NamedTuple):
    """The items of a category, and how many there are of each status."""

    category: str
    label: str
    rows: tuple[Row, ...]
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Summary:
    """Everything on the page; `coming` is all that is due after today."""

    head: Head
    groups: tuple[Group, ...]
    coverage: Coverage
    concerns: tuple[Concern, ...]
    coming: tuple[Due, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many items there are of each status that occurs."""
        return _count(tuple(row for group in self.groups for row in group.rows))

    def as_data(self) -> dict[str, Any]:
        """Return the facts as plain data.

        Keys: `plan`; `categories`, each with `counts` by status and `items`; `counts`
        of all; `grid`, a row for each region with `items` by category; `holes`, as
        region and category; `attention`, findings by rule; `next`, what is due.
        """
        return {
            **opening("summary", self.head.today),
            "plan": self.head.as_data(),
            "categories": [
                {
                    "category": group.category,
                    "label": group.label,
                    "counts": group.counts,
                    "items": [row.as_data() for row in group.rows],
                }
                for group in self.groups
            ],
            "counts": self.counts,
            "grid": self.coverage.grid_data(),
            "holes": self.coverage.as_data()["holes"],
            "attention": [concern.as_data() for concern in self.concerns],
            "next": [due.as_data() for due in self.coming],
        }


def summarise(
    workspace: Workspace,
    sheet: PlanSheet,
    today: date,
    report: Report,
    voice: Voice = ENGLISH,
) -> Summary:
    """Return the summary of a plan; of the report its own findings count."""
    rows = rows_of(sheet, Labels.of(workspace, voice.language))
    categories = dict.fromkeys((*CATEGORIES, *(row.category for row in rows)))
    return Summary(
        head=head_of(sheet, today, voice.language),
        groups=tuple(
            _group(category, tuple(row for row in rows if row.category == category))
            for category in categories
        ),
        coverage=cover(workspace, sheet, today, voice),
        concerns=concerns(report, sheet.shown, voice),
        coming=coming(workspace, sheet, today, voice),
    )


def _group(category: str, rows: tuple[Row, ...]) -> Group:
    return Group(category, plural(category), rows, _count(rows))


def _count(rows: tuple[Row, ...]) -> dict[str, int]:
    found = Counter(row.status for row in rows)
    return {
        status: found[status] for status in (*STATUSES, UNREADABLE) if found[status]
    }
