"""From settings and options to the rules that are judged."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatch

from planner.diagnostics.severity import Severity
from planner.model.settings import Settings
from planner.rules.catalogue import (
    all_rules,
    codes,
    known_codes,
    may_be_silenced,
    own_rules,
)
from planner.rules.engine import Selection
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
    settings, own = workspace.settings, own_rules(workspace)
    rules = (*all_rules(), *own)
    named = tuple(rule.code for rule in own)
    unwanted = codes(ignored, named)
    wanted = (codes(chosen, named) if chosen else _set(settings, named)) - unwanted
    aside = frozenset() if chosen else _ignored(settings, named) - unwanted
    return Selection(
        rules=tuple(rule for rule in rules if rule.code in wanted),
        ignored=tuple(rule for rule in rules if rule.code in aside),
        audit=audit,
        severities=_severities(settings, named),
        skipped=_skipped(workspace, named),
        thresholds=settings.numbers,
        closed=closed,
    )


def _set(settings: Settings, own: Sequence[str]) -> frozenset[str]:
    """Return what a settings file selects, with what may not be left out there."""
    always = {rule.code for rule in all_rules() if not may_be_silenced(rule.code)}
    chosen = known_codes(settings.validation.select, own)
    return (chosen - _ignored(settings, own)) | always


def _ignored(settings: Settings, own: Sequence[str]) -> frozenset[str]:
    """Return what a settings file leaves out of what it selects."""
    chosen = known_codes(settings.validation.select, own)
    unwanted = known_codes(settings.validation.ignore, own)
    return frozenset(code for code in chosen & unwanted if may_be_silenced(code))


def _severities(settings: Settings, own: Sequence[str]) -> dict[str, Severity]:
    return {
        code: Severity.of(label)
        for word, label in settings.validation.severity.items()
        for code in known_codes([word], own)
        if may_be_silenced(code)
    }


def _skipped(workspace: Workspace, own: Sequence[str]) -> dict[str, frozenset[str]]:
    skipped: dict[str, frozenset[str]] = {}
    ignored = workspace.settings.validation.per_file_ignore
    for pattern, selectors in ignored.items():
        silenced = frozenset(
            code for code in known_codes(selectors, own) if may_be_silenced(code)
        )
        for sheet in workspace.sheets:
            if fnmatch(sheet.file, pattern):
                skipped[sheet.file] = skipped.get(sheet.file, frozenset()) | silenced
    return skipped
