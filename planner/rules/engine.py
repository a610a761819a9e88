"""The engine: which rules speak about which files, how severely, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.report import Hidden, Report
from planner.diagnostics.severity import Severity
from planner.model.plan import STAGES
from planner.rules.case import Case
from planner.rules.finding import Finding
from planner.rules.formats import Formats
from planner.rules.gather import gather
from planner.rules.ignores import Ignores
from planner.rules.needs import has_needs
from planner.rules.once import Judged
from planner.rules.place import Places
from planner.rules.rule import Rule, card_of
from planner.rules.sift import Sieve, Why, meant
from planner.workspace.sheet import PlanSheet, Sheet
from planner.workspace.workspace import Workspace

_SUBMITTED = STAGES.index("submitted")
_SHOWN_OF_CLOSED = frozenset("FSG")
_SET = Why("settings")


class Selection(NamedTuple):
    """Which rules are judged, and what the workspace sets for them.

    `severities` is by code, `skipped` by file; `thresholds` are merged over the
    rules' own; `closed` shows everything of closed plans too. `ignored` are rules
    that settings leave out: with `audit` they are judged as well, and what they find
    is listed as hidden, and what the gaps of a plan hide. `formats` are those
    that documents are made in, with what they heed; without any, none is judged.
    """

    rules: tuple[Rule, ...]
    severities: Mapping[str, Severity] = MappingProxyType({})
    skipped: Mapping[str, frozenset[str]] = MappingProxyType({})
    thresholds: Mapping[str, float] = MappingProxyType({})
    closed: bool = False
    ignored: tuple[Rule, ...] = ()
    audit: bool = False
    formats: Formats = MappingProxyType({})

    def rules_of(self, sheet: Sheet) -> tuple[Rule, ...]:
        """Return the rules that are judged for a file."""
        skipped = self.skipped.get(sheet.file, frozenset())
        return tuple(rule for rule in self.rules if rule.code not in skipped)

    def left_out(self, sheet: Sheet) -> tuple[Rule, ...]:
        """Return the rules that settings leave out for a file."""
        skipped = self.skipped.get(sheet.file, frozenset())
        more = tuple(rule for rule in self.rules if rule.code in skipped)
        return (*self.ignored, *more)


def judge(
    workspace: Workspace,
    selection: Selection,
    today: date,
    files: frozenset[str] | None = None,
) -> Report:
    """Judge a workspace, or of it only the files named; every finding has its place."""
    sheets = tuple(
        sheet for sheet in workspace.sheets if files is None or sheet.file in files
    )
    places, thresholds = Places(workspace), _thresholds(selection)
    bench = _Bench(selection, places, Sieve(places, Ignores(workspace)))
    run = Judged.of(workspace)
    cases = (Case(run, sheet, today, thresholds, sheets) for sheet in sheets)
    found = [each for case in cases for each in _judge_sheet(case, bench)]
    shown = [each for each in found if isinstance(each, Diagnostic)]
    documents = {
        sheet.shown: sheet.document
        for sheet in workspace.sheets
        if sheet.document is not None
    }
    return Report(
        tuple(sorted(shown, key=lambda each: each.order)),
        len(sheets),
        {file: document.line for file, document in documents.items()},
        tuple(sheet.shown for sheet in sheets),
        {file: document.span for file, document in documents.items()},
        {rule.code: card_of(rule) for rule in selection.rules if rule.is_own},
        hidden=tuple(each for each in found if isinstance(each, Hidden)),
    )


class _Bench(NamedTuple):
    """What a run judges with."""

    selection: Selection
    places: Places
    sieve: Sieve


def _thresholds(selection: Selection) -> dict[str, float]:
    declared = {
        name: value
        for rule in (*selection.rules, *selection.ignored)
        for name, value in rule.thresholds.items()
    }
    return {**declared, **selection.thresholds}


def _judge_sheet(case: Case, bench: _Bench) -> Iterator[Diagnostic | Hidden]:
    selection = bench.selection
    rules = selection.rules_of(case.sheet)
    case.selected = frozenset(rule.key for rule in rules)
    case.formats = selection.formats
    for rule in rules:
        if speaks(rule, case):
            yield from _judge_rule(rule, case, bench)
    if selection.audit:
        for rule in selection.left_out(case.sheet):
            if speaks(rule, case):
                found = gather(rule, case, list(rule.check(case)))
                yield from _hide(rule, case, bench, ((each, _SET) for each in found))


def _judge_rule(rule: Rule, case: Case, bench: _Bench) -> Iterator[Diagnostic | Hidden]:
    shown, hidden = bench.sieve.sift(rule, case)
    for finding in gather(rule, case, shown):
        found = _diagnostic(rule, finding, case, bench)
        if found is not None:
            yield found
    if bench.selection.audit:
        hidden += meant(rule, case)
    yield from _hide(rule, case, bench, hidden)


def _hide(
    rule: Rule, case: Case, bench: _Bench, findings: Iterable[tuple[Finding, Why]]
) -> Iterator[Hidden]:
    for finding, why in findings:
        found = _diagnostic(rule, finding, case, bench)
        if found is not None:
            yield Hidden(found, why.by, why.reason)


def speaks(rule: Rule, case: Case) -> bool:
    """Whether a rule is asked about a file at all."""
    unread = case.sheet.document is None
    if unread or rule.scope == "unread":
        return unread and rule.scope == "unread"
    if rule.scope == "plan":
        return _speaks_of_plan(rule, case)
    if rule.scope == "roster" and case.sheet.kind != "network":
        return False
    return has_needs(rule, case)


def _speaks_of_plan(rule: Rule, case: Case) -> bool:
    sheet = case.sheet
    if not isinstance(sheet, PlanSheet) or sheet.plan is None:
        return False
    record = sheet.plan.status == "record"
    if record and (rule.since is not None or rule.family in "CG"):
        return False
    if rule.since is not None and not (sheet.framed and case.reached(rule.since)):
        return False
    return has_needs(rule, case)


def severity_of(rule: Rule, finding: Finding, case: Case) -> Severity:
    """Return how severe a finding is: its own, or the rule's, risen or not."""
    if finding.severity is not None:
        return finding.severity
    if not rule.rises:
        return rule.severity
    plan = case.sheet.plan if isinstance(case.sheet, PlanSheet) else None
    risen = plan is not None and plan.stage >= _SUBMITTED
    return Severity.ERROR if risen else Severity.WARNING


def _is_shown(rule: Rule, severity: Severity, case: Case, selection: Selection) -> bool:
    sheet = case.sheet
    if selection.closed or not isinstance(sheet, PlanSheet) or sheet.plan is None:
        return True
    if sheet.plan.status != "closed":
        return True
    kept = rule.family in _SHOWN_OF_CLOSED or rule.code == "R301"
    return kept and severity is Severity.ERROR


def _diagnostic(
    rule: Rule, finding: Finding, case: Case, bench: _Bench
) -> Diagnostic | None:
    """Return a finding with its place; None where a closed plan is left in peace."""
    chosen = bench.selection.severities.get(rule.code)
    severity = chosen or severity_of(rule, finding, case)
    if not _is_shown(rule, severity, case, bench.selection):
        return None
    places, sheet = bench.places, case.sheet
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=severity,
        place=places.of(finding, sheet),
        keys=finding.at.path,
        message=finding.message,
        label=finding.label,
        help=finding.help,
        related=places.related(finding, sheet),
        fix=places.fix(finding, sheet),
    )


def judged(rules: Iterable[Rule]) -> Selection:
    """Return a selection of rules with nothing else set."""
    return Selection(tuple(rules))
