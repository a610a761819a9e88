"""What a rule finds, sifted: what is shown, and what a person set aside, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planner.diagnostics.report import By
from planner.rules.case import Case
from planner.rules.catalogue import may_be_silenced
from planner.rules.finding import Finding
from planner.rules.ignores import Ignores
from planner.rules.later import bare
from planner.rules.place import Places
from planner.rules.rule import Rule
from planner.rules.waivers import waived


class Why(NamedTuple):
    """What sets a finding aside, and the reason where one was written."""

    by: By
    reason: str | None = None


class Sieve:
    """Parts what is shown from what waivers, gaps and comments hide."""

    def __init__(self, places: Places, ignores: Ignores) -> None:
        """Ask `places` for lines and `ignores` for comments."""
        self._places = places
        self._ignores = ignores

    def sift(
        self, rule: Rule, case: Case
    ) -> tuple[list[Finding], list[tuple[Finding, Why]]]:
        """Return what is shown of what a rule finds, and what is not, with why."""
        found = list(rule.check(case))
        if not found or not may_be_silenced(rule.code):
            return found, []
        shown: list[Finding] = []
        hidden: list[tuple[Finding, Why]] = []
        for finding in found:
            why = self._why(rule, finding, case)
            if why is None:
                shown.append(finding)
            else:
                hidden.append((finding, why))
        return shown, hidden

    def _why(self, rule: Rule, finding: Finding, case: Case) -> Why | None:
        reason = waived(rule, finding, case)
        if reason is not None:
            return Why("waiver", reason)
        place = self._places.of(finding, case.sheet)
        ignore = self._ignores.hiding(rule, place)
        return None if ignore is None else Why("comment", ignore.reason or None)


def meant(rule: Rule, case: Case) -> Iterator[tuple[Finding, Why]]:
    """Yield what a rule would find if the plan named no gaps."""
    gaps = bare(rule, case)
    if gaps is None:
        return
    named = getattr(case.plan.gap, str(rule.gap))
    reasons = {
        part: gap.reason
        for name, gap in named.items()
        for part in (name, *case.network.parts_of(name))
    }
    now = {each.topic for each in rule.check(case)}
    for finding in rule.check(gaps):
        if finding.topic not in now:
            yield finding, Why("gap", reasons.get(finding.topic))
