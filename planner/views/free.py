"""The next days in a row on which nothing stands against meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from planner.calendars.diary import Diary
from planner.calendars.free import Run, free_runs
from planner.errors import WrongUseError
from planner.sentence import say
from planner.views.calendar import Gap, unknown
from planner.views.head import opening
from planner.views.scope import Asked, Scope
from planner.workspace.workspace import Workspace

MOST = 5
"""So many runs are named."""

_A_YEAR = 365


@dataclass(frozen=True, slots=True)
class Free:
    """Runs of working days in a row, each of `least` or more, the next ones first.

    In none of the places is one of them blocked, to be avoided, a public holiday or
    a weekend.
    """

    scope: Scope
    today: date
    least: int
    runs: tuple[Run, ...]
    unknown: tuple[Gap, ...]

    def as_data(self) -> dict[str, Any]:
        """Return the facts as plain data.

        Keys: `first_day` and `last_day` looked at; `regions` and `countries`; `least`;
        `runs`, each with its days; `unknown`, as of a calendar.
        """
        return {
            **opening("free", self.today),
            **self.scope.as_data(),
            "least": self.least,
            "runs": [
                {
                    "first_day": run.first.isoformat(),
                    "last_day": run.last.isoformat(),
                    "days": run.days,
                }
                for run in self.runs
            ],
            "unknown": [each._asdict() for each in self.unknown],
        }


def a_year_from(asked: Asked, today: date) -> Asked:
    """Return the days to search: from today, or as asked, and for a year."""
    first = asked.first or today
    end = date.fromordinal(min(first.toordinal() + _A_YEAR, date.max.toordinal()))
    return asked._replace(first=first, last=asked.last or end)


def find_free(workspace: Workspace, scope: Scope, today: date, least: int) -> Free:
    """Return the next runs of free days in a scope.

    Raises:
        WrongUseError: no days at all are asked for.
    """
    if least < 1:
        raise WrongUseError(
            say("{least} days are no days", least=least),
            say("say how many days in a row are needed, for example --free 3"),
        )
    diary = Diary(workspace, scope.language)
    places, countries = scope.places, scope.countries
    runs = free_runs(
        scope.first,
        scope.last,
        lambda day: diary.is_free(day, places, countries),
        least,
    )
    return Free(
        scope=scope,
        today=today,
        least=least,
        runs=tuple(islice(runs, MOST)),
        unknown=tuple(dict.fromkeys(unknown(scope, diary))),
    )
