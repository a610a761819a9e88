"""What is in force: validation, severities, ignored rules, thresholds, the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fnmatch import fnmatch

from planner.diagnostics.report import Report
from planner.diagnostics.severity import Severity
from planner.language.voice import ENGLISH, Voice
from planner.model.settings import Settings
from planner.rules.catalogue import (
    all_rules,
    known_codes,
    may_be_silenced,
    own_rules,
)
from planner.rules.fields import Field, fields
from planner.rules.rule import OWN, Rule
from planner.sentence import say
from planner.views.origin import DEFAULT, Origins
from planner.views.setting import InForce, Part, Row
from planner.workspace.workspace import Workspace

_VALIDATE, _THRESHOLDS, _FORMAT = "validate", "thresholds", "format"
_SELECT, _IGNORE = "select", "ignore"
_SEVERITY, _PER_FILE = "severity", "per_file_ignore"
_RULE = "rule"


def in_force(
    workspace: Workspace,
    around: Iterable[Row],
    today: date,
    report: Report,
    voice: Voice = ENGLISH,
) -> InForce:
    """Return what is in force in a workspace; `around` holds outside its file."""
    settings, origins = workspace.settings, Origins(workspace)
    sheet, own = workspace.sheet("planner"), own_rules(workspace)
    parts = (
        Part("environment", say("Here"), tuple(around)),
        Part(_VALIDATE, say("Validation"), tuple(_validate(settings, origins, voice))),
        Part(
            _SEVERITY,
            say("Other severities"),
            tuple(_severities(settings, own, origins, voice)),
        ),
        Part(
            "ignored",
            say("Rules not judged"),
            tuple(_ignored(settings, own, origins, voice)),
        ),
        Part(
            _PER_FILE,
            say("Rules not judged in some files"),
            tuple(_per_file(workspace, origins, voice)),
        ),
        Part(
            _THRESHOLDS, say("Thresholds"), tuple(_thresholds(settings, origins, voice))
        ),
        Part(
            _RULE, say("Rules of your own"), tuple(_own(settings, own, origins, voice))
        ),
        *_tables(settings, origins),
    )
    found = tuple(
        each
        for each in report.diagnostics
        if sheet is not None and each.place.file == sheet.shown
    )
    return InForce(today, tuple(part for part in parts if part.rows), found)


def _validate(settings: Settings, origins: Origins, voice: Voice) -> Iterator[Row]:
    """Yield the settings of validation that are one value or one list."""
    for field in fields("planner"):
        if field.path[0] == _VALIDATE and field.shape.kind in {"choice", "list"}:
            yield Row(
                field.key,
                getattr(settings.validation, field.key),
                origins.of(*field.path),
                voice.say(field.meaning.text),
            )


def _severities(
    settings: Settings, own: Sequence[Rule], origins: Origins, voice: Voice
) -> Iterator[Row]:
    for word, label in settings.validation.severity.items():
        for rule in _rules([word], own):
            usual = Severity(rule.severity).label
            fixed = not may_be_silenced(rule.code)
            yield Row(
                _name(rule),
                usual if fixed else label,
                origins.of(_VALIDATE, _SEVERITY, word),
                voice.say("it cannot be changed") if fixed else "",
                None if fixed else usual,
                rule.code,
            )


def _ignored(
    settings: Settings, own: Sequence[Rule], origins: Origins, voice: Voice
) -> Iterator[Row]:
    """Yield the rules that are left out, and the one that is named and cannot be."""
    names = [rule.code for rule in own]
    chosen = known_codes(settings.validation.select, names)
    meant = [known_codes([word], names) for word in settings.validation.ignore]
    for rule in (*all_rules(), *own):
        by = [place for place, codes in enumerate(meant) if rule.code in codes]
        alone = [place for place in by if len(meant[place]) == 1]
        source = origins.of(_VALIDATE, _IGNORE, by[0]) if by else ""
        if may_be_silenced(rule.code):
            if by or rule.code not in chosen:
                told = source or origins.of(_VALIDATE, _SELECT)
                yield Row(_name(rule), None, told, rule=rule.code)
        elif alone:
            note = voice.say("judged all the same: it cannot be set aside")
            yield Row(_name(rule), None, source, note, rule=rule.code)


def _per_file(workspace: Workspace, origins: Origins, voice: Voice) -> Iterator[Row]:
    for pattern, words in workspace.settings.validation.per_file_ignore.items():
        files = [each.file for each in workspace.sheets if fnmatch(each.file, pattern)]
        yield Row(
            pattern,
            words,
            origins.of(_VALIDATE, _PER_FILE, pattern),
            voice.speak(
                say("matches {files}", files=", ".join(files))
                if files
                else say("matches no file")
            ),
        )


def _thresholds(settings: Settings, origins: Origins, voice: Voice) -> Iterator[Row]:
    numbers = settings.numbers
    for rule in all_rules():
        for name, usual in rule.thresholds.items():
            value = numbers.get(name, usual)
            yield Row(
                name,
                value,
                origins.of(_THRESHOLDS, name) if name in numbers else DEFAULT,
                voice.say("{rule}: {says}", rule=_name(rule), says=say(rule.finds)),
                usual if value != usual else None,
                rule.code,
            )


def _own(
    settings: Settings, own: Sequence[Rule], origins: Origins, voice: Voice
) -> Iterator[Row]:
    """Yield the rules of one's own, and those that are not judged for a mistake."""
    judged = {rule.name: rule for rule in own}
    for name, told in settings.rule.items():
        rule, source = judged.get(name), origins.of(_RULE, name)
        severity = None if rule is None else Severity(rule.severity).label
        note = told.message if rule else voice.say("not judged: it has a mistake")
        yield Row(f"{OWN}{name}", severity, source, note, rule=f"{OWN}{name}")


def _tables(settings: Settings, origins: Origins) -> Iterator[Part]:
    """Yield what else stands in the file by name, such as exports."""
    shown = {_VALIDATE, _THRESHOLDS, _FORMAT, _RULE}
    for field in fields("planner"):
        if len(field.path) == 1 and field.key not in shown:
            rows = tuple(_entries(field, settings, origins))
            yield Part(field.key, say("[{key}]", key=field.key), rows)


def _entries(field: Field, settings: Settings, origins: Origins) -> Iterator[Row]:
    for name, value in getattr(settings, field.key).items():
        yield Row(name, value, origins.of(field.key, name))


def _rules(words: Iterable[str], own: Sequence[Rule]) -> list[Rule]:
    codes = known_codes(words, [rule.code for rule in own])
    return [rule for rule in (*all_rules(), *own) if rule.code in codes]


def _name(rule: Rule) -> str:
    return rule.code if rule.is_own else f"{rule.code} {rule.name}"
