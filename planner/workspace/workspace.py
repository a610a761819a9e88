"""All files of a workspace together."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from planner.errors import NotFoundError
from planner.model.calendar import Calendar
from planner.model.network import Network
from planner.model.settings import Settings
from planner.sentence import say
from planner.workspace.cache import Cache, NoCache
from planner.workspace.kinds import Kind
from planner.workspace.sheet import PlanSheet, Sheet
from planner.workspace.trees import Presence


class Workspace(NamedTuple):
    """The sheets of a folder, sorted by file name.

    `network`, `calendar` and `settings` hold what could be read of them, for
    showing; `has` says whether a file is there and whole, for judging. `presence`
    answers for any other file by its name in the workspace. `cache` keeps what was
    worked out for later runs.
    """

    root: str
    sheets: tuple[Sheet, ...]
    network: Network | None
    calendar: Calendar | None
    settings: Settings
    presence: Callable[[str], Presence]
    alone: bool = False
    cache: Cache = NoCache()

    @property
    def plans(self) -> tuple[PlanSheet, ...]:
        """The plans, by period."""
        return tuple(sheet for sheet in self.sheets if isinstance(sheet, PlanSheet))

    def sheet(self, kind: Kind) -> Sheet | None:
        """Return the sheet of a kind of which there is one at most."""
        return next((sheet for sheet in self.sheets if sheet.kind == kind), None)

    def has(self, kind: Kind) -> bool:
        """Whether the file of that kind is there and all of it could be read."""
        sheet = self.sheet(kind)
        return sheet is not None and sheet.whole

    def plan(self, period: str) -> PlanSheet | None:
        """Return the plan of a period."""
        return next((sheet for sheet in self.plans if sheet.period == period), None)

    def meant(self, word: str) -> PlanSheet | None:
        """Return the plan meant by `2027-H1` or `2027-h1`, read or not."""
        files = (f"{word}.toml", f"{word.upper().removesuffix('.TOML')}.toml")
        found = (sheet for file in files for sheet in self.plans if sheet.file == file)
        return next(found, None)

    def named(self, period: str) -> PlanSheet:
        """Return the plan that a person names, `2027-H1`; it may be unreadable.

        Raises:
            NotFoundError: there is none; the sentence lists those that are there.
        """
        found = self.meant(period)
        if found is not None:
            return found
        periods = ", ".join(sheet.period for sheet in self.plans)
        raise NotFoundError(
            say("there is no plan {period} in {root}", period=period, root=self.root),
            say("these are there: {periods}", periods=periods)
            if periods
            else say("the workspace holds no plan yet"),
        )
