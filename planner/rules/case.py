"""What a rule is given: one file of a workspace, and the day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any

from planner.model.dates import is_in_person, is_over
from planner.model.half_year import HalfYear
from planner.model.item import UNCOUNTED
from planner.model.network import Network
from planner.model.plan import STAGES, Entry, PlanFrame
from planner.rules.faults import Faults
from planner.rules.formats import Formats
from planner.source.document import Document
from planner.workspace.sheet import PlanSheet, Sheet
from planner.workspace.workspace import Workspace


class Case:
    """One file to be judged, with everything around it; facts are worked out once.

    In rules of scope `plan`, `plan`, `entries` and `half_year` are the plan's; in
    the others they may be missing. `selected` names the rules by which the file is
    judged, `facts` what was found about it so far, `formats` those of documents, where
    they are known.
    """

    def __init__(
        self,
        workspace: Workspace,
        sheet: Sheet,
        today: date,
        thresholds: Mapping[str, float],
        judged: tuple[Sheet, ...] = (),
    ) -> None:
        """Judge `sheet` of `workspace` on the day `today`, one of those `judged`."""
        self.workspace = workspace
        self.sheet = sheet
        self.today = today
        self.thresholds = thresholds
        self.judged = judged or workspace.sheets
        self.selected: frozenset[str] = frozenset()
        self.formats: Formats = {}
        self.facts: dict[object, Any] = {}

    @property
    def document(self) -> Document:
        """The text of the file; rules are not called for files without one."""
        assert self.sheet.document is not None  # noqa: S101 - the engine holds it
        return self.sheet.document

    @cached_property
    def plan_sheet(self) -> PlanSheet:
        """The sheet as a plan's."""
        assert isinstance(self.sheet, PlanSheet)  # noqa: S101 - the engine holds it
        return self.sheet

    @cached_property
    def plan(self) -> PlanFrame:
        """The plan that is judged."""
        assert self.plan_sheet.plan is not None  # noqa: S101 - the engine holds it
        return self.plan_sheet.plan

    @cached_property
    def half_year(self) -> HalfYear:
        """The half-year that the plan is for."""
        return self.plan_sheet.half_year or HalfYear.parse(self.plan.period)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every item that could be read."""
        return self.plan_sheet.entries

    @cached_property
    def open(self) -> tuple[Entry, ...]:
        """Items that are not over: not ended, and their last day has not passed."""
        return tuple(
            entry
            for entry in self.entries
            if not is_over(entry.item, entry.when, self.today)
        )

    @cached_property
    def in_person(self) -> tuple[Entry, ...]:
        """Items that are not over and where people meet in person."""
        return tuple(entry for entry in self.open if is_in_person(entry.item))

    @cached_property
    def counted(self) -> tuple[Entry, ...]:
        """Items that count for coverage: neither cancelled nor carried."""
        return tuple(
            entry for entry in self.entries if entry.item.status not in UNCOUNTED
        )

    @cached_property
    def network(self) -> Network:
        """The roster; rules that need it say so and are called only with it."""
        assert self.workspace.network is not None  # noqa: S101 - see `needs`
        return self.workspace.network

    @cached_property
    def faults(self) -> Faults:
        """What the model found wrong in the file, one a cause."""
        return Faults.of(self.sheet)

    def reached(self, status: str) -> bool:
        """Whether the plan has come to a status; a record has come to none."""
        return self.plan.stage >= STAGES.index(status)

    def threshold(self, name: str) -> float:
        """Return a number that a workspace may set."""
        return self.thresholds[name]
