"""Many items with the same finding are one finding about the plan."""

from __future__ import annotations

from planner.diagnostics.severity import Severity
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.rule import Rule
from planner.sentence import say

_AT_LEAST = 5
_MORE_THAN_A = 3
"""Gathered: five items or more, and more than a third of the plan's items."""


def gather(rule: Rule, case: Case, findings: list[Finding]) -> list[Finding]:
    """Return the findings, those that many items share as one at the plan's head."""
    if rule.gathered is None or len(findings) < _AT_LEAST:
        return findings
    alike: dict[tuple[str, Severity | None], list[Finding]] = {}
    for finding in findings:
        alike.setdefault((finding.topic, finding.severity), []).append(finding)
    kept: list[Finding] = []
    for (topic, _), found in alike.items():
        kept += _gathered(rule.gathered, case, topic, found)
    return kept


def _gathered(
    template: str, case: Case, topic: str, found: list[Finding]
) -> list[Finding]:
    names = list(dict.fromkeys(str(each.at.path[1]) for each in found if topic))
    if len(names) < _AT_LEAST:
        return found
    total = len(case.entries) + len(case.plan_sheet.unreadable)
    if len(names) * _MORE_THAN_A <= total:
        return found
    facts: dict[str, object] = {
        "count": len(names),
        "total": total,
        "topic": topic,
        "names": ", ".join(names),
    }
    return [
        Finding(
            At(("format",), "key"),
            say(template, **facts),
            help=found[0].help,
            severity=found[0].severity,
        )
    ]
