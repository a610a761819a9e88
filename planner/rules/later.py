"""What a rule would find if the plan had come to its last status."""

from __future__ import annotations

from collections.abc import Iterator

from planner.rules.case import Case
from planner.rules.finding import Finding
from planner.rules.needs import has_needs
from planner.rules.rule import Rule
from planner.workspace.sheet import PlanSheet


class Later(Case):
    """The same file, as if every status were reached."""

    @classmethod
    def of(cls, case: Case) -> Later:
        """Return a case as it will be."""
        return cls(case.workspace, case.sheet, case.today, case.thresholds, case.judged)

    def reached(self, status: str) -> bool:  # noqa: ARG002 - whichever it is
        """Whether the plan has come to a status: always."""
        return True


def bare(rule: Rule, case: Case) -> Later | None:
    """Return a case as if the plan named no gaps of a rule's kind; None if it does."""
    plan = case.sheet.plan if isinstance(case.sheet, PlanSheet) else None
    gaps = plan.gap if plan is not None and rule.gap is not None else None
    if gaps is None or not getattr(gaps, str(rule.gap)):
        return None
    made = Later.of(case)
    made.plan = case.plan.model_copy(update={"gap": None})
    return made


def is_asked(rule: Rule, case: Case) -> bool:
    """Whether a rule can speak about a file, now or later."""
    sheet = case.sheet
    plan = sheet.plan if isinstance(sheet, PlanSheet) else None
    fits = {
        "file": True,
        "plan": plan is not None,
        "roster": sheet.kind == "network",
        "unread": False,
    }
    return fits[rule.scope] and has_needs(rule, case)


def now_or_later(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield what a rule finds now, and what it would find later."""
    yield from rule.check(case)
    yield from rule.check(Later.of(case))
