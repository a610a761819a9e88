"""From settings and options to the rules that are judged."""

from __future__ import annotations

from collections.abc import Container, Sequence
from fnmatch import fnmatch

from planner.diagnostics.severity import Severity
from planner.model.settings import Settings
from planner.rules.catalogue import all_rules, codes, known_codes, may_be_silenced
from planner.rules.engine import Selection
from planner.rules.rule import Rule
from planner.workspace.workspace import Workspace


def select(
    workspace: Workspace,
    chosen: Sequence[str] = (),
    ignored: Sequence[str] = (),
    *,
    closed: bool = False,
    audit: bool = False,
) -> Selection:
    """Return the rules that settings and the command line select.

    What a settings file ignores may be silenced by no more than the laws allow;
    the command line may leave out anything. A word of the settings that names no
    rule is passed over here and found by R301.

    Raises:
        NoSuchRuleError: a word of the command line names no rule.
    """
    settings = workspace.settings
    unwanted = codes(ignored)
    wanted = (codes(chosen) if chosen else _set(settings)) - unwanted
    aside = frozenset() if chosen else _ignored(settings) - unwanted
    return Selection(
        rules=_of(wanted),
        ignored=_of(aside),
        audit=audit,
        severities=_severities(settings),
        skipped=_skipped(settings, workspace),
        thresholds=dict(settings.thresholds),
        closed=closed,
    )


def _of(wanted: Container[str]) -> tuple[Rule, ...]:
    return tuple(rule for rule in all_rules() if rule.code in wanted)


def _set(settings: Settings) -> frozenset[str]:
    """Return what a settings file selects, with what may not be left out there."""
    always = {rule.code for rule in all_rules() if not may_be_silenced(rule.code)}
    chosen = known_codes(settings.validation.select)
    return (chosen - _ignored(settings)) | always


def _ignored(settings: Settings) -> frozenset[str]:
    """Return what a settings file leaves out of what it selects."""
    chosen = known_codes(settings.validation.select)
    unwanted = known_codes(settings.validation.ignore)
    return frozenset(code for code in chosen & unwanted if may_be_silenced(code))


def _severities(settings: Settings) -> dict[str, Severity]:
    return {
        code: Severity.of(label)
        for word, label in settings.validation.severity.items()
        for code in known_codes([word])
        if may_be_silenced(code)
    }


def _skipped(settings: Settings, workspace: Workspace) -> dict[str, frozenset[str]]:
    skipped: dict[str, frozenset[str]] = {}
    for pattern, selectors in settings.validation.per_file_ignore.items():
        silenced = frozenset(
            code for code in known_codes(selectors) if may_be_silenced(code)
        )
        for sheet in workspace.sheets:
            if fnmatch(sheet.file, pattern):
                skipped[sheet.file] = skipped.get(sheet.file, frozenset()) | silenced
    return skipped
