"""SARIF 2.1.0: findings for code scanning, with their rules and fixes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Any
from urllib.parse import quote

from planner.diagnostics.card import RuleCard
from planner.diagnostics.diagnostic import Diagnostic, Fix, Place, Replacement
from planner.diagnostics.fingerprint import fingerprints
from planner.diagnostics.report import Report
from planner.diagnostics.severity import Severity
from planner.reporters.count import more
from planner.reporters.format import for_machines
from planner.reporters.subject import subject
from planner.text.data import as_json
from planner.text.markdown import cell
from planner.text.terminal import clean
from planner.version import VERSION

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_MOST = 25_000
"""GitHub refuses a run with more results."""
_LONGEST = 1_024
_ROOT = "%SRCROOT%"
_ABSOLUTE = re.compile(r"/|[A-Za-z]:/")
_NO_BYTE = re.compile("[\ud800-\udc7f\udd00-\udfff]")
_PROBLEMS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "recommendation",
}


def write(report: Report) -> str:
    """Return a log of one run; columns are code points from 1, end exclusive."""
    marks = fingerprints(report.diagnostics)
    found = list(zip(report.diagnostics, marks, strict=True))
    if len(found) > _MOST:
        found = sorted(found, key=lambda each: -each[0].severity)[:_MOST]
    codes = sorted({each.code for each, _ in found})
    index = {code: number for number, code in enumerate(codes)}
    run = {
        "tool": {"driver": _driver([report.rules[code] for code in codes])},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            _ROOT: {"description": {"text": "The root of the repository."}}
        },
        "invocations": [_invocation(len(marks) - len(found))],
        "automationDetails": {"id": "planner/"},
        "results": [
            _result(each, mark, index[each.code], report) for each, mark in found
        ],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return as_json(log)


def _driver(cards: Iterable[RuleCard]) -> dict[str, Any]:
    return {
        "name": "planner",
        "version": VERSION,
        "semanticVersion": VERSION,
        "rules": [_rule(card) for card in cards],
    }


def _rule(card: RuleCard) -> dict[str, Any]:
    paragraphs = [_plain(each) for each in card.paragraphs]
    described = "\n\n".join(paragraphs)
    shown = "\n\n".join(map(cell, paragraphs)) if card.own else described
    full = " ".join(paragraphs[:2])
    return {
        "id": card.code,
        "name": "".join(word.capitalize() for word in card.name.split("-")),
        "shortDescription": {"text": _plain(card.title)},
        "fullDescription": {
            "text": full if len(full) <= _LONGEST else full[: _LONGEST - 1] + "…"
        },
        "help": {"text": described, "markdown": shown},
        "defaultConfiguration": {"level": card.severity.label},
        "properties": {
            "tags": ["plan"],
            "precision": "very-high",
            "problem.severity": _PROBLEMS[card.severity],
        },
    }


def _invocation(left_out: int) -> dict[str, Any]:
    if not left_out:
        return {"executionSuccessful": True}
    text = f"{more(left_out)} would not fit."
    notice = {"level": "warning", "message": {"text": text}}
    return {"executionSuccessful": True, "toolExecutionNotifications": [notice]}


def _result(found: Diagnostic, mark: str, index: int, report: Report) -> dict[str, Any]:
    location: dict[str, Any] = {"physicalLocation": _physical(found.place)}
    about = subject(found.keys)
    if about:
        location["logicalLocations"] = [{"fullyQualifiedName": about}]
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": index,
        "level": found.severity.label,
        "message": {"text": _message(found)},
        "locations": [location],
        "partialFingerprints": {
            "primaryLocationLineHash": f"{mark[:16]}:1",
            "planner/v1": mark,
        },
    }
    if found.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _physical(place),
                "message": {"text": _plain(str(label))},
            }
            for number, (place, label) in enumerate(found.related, 1)
        ]
    fix = found.fix and _fix(found.fix, report)
    if fix:
        result["fixes"] = [fix]
    return result


def _message(found: Diagnostic) -> str:
    """Return sentences: the first is the title, the last link to other places."""
    sentences = [_plain(str(found.message))]
    if found.help is not None:
        sentences.append(f"Help: {_plain(str(found.help))}")
    for number, (_, label) in enumerate(found.related, 1):
        words = re.sub(r"([\\\[\]])", r"\\\1", clean(str(label)))
        sentences.append(f"See [{words}]({number})")
    return " ".join(
        each if each.endswith((".", "!", "?")) else f"{each}." for each in sentences
    )


def _plain(text: str) -> str:
    """Return a text that links to nothing."""
    return clean(text).replace("](", "] (")


def _physical(place: Place) -> dict[str, Any]:
    return {"artifactLocation": _artifact(place.file), "region": _region(*place[1:])}


def _artifact(file: str) -> dict[str, str]:
    """Return where a file is: below the root, or anywhere on the disk."""
    if _ABSOLUTE.match(file):
        return {"uri": "file:///" + _escaped(file.removeprefix("/"))}
    return {"uri": _escaped(file), "uriBaseId": _ROOT}


def _escaped(file: str) -> str:
    """Return the bytes of a name, those that are no UTF-8 as well."""
    known = _NO_BYTE.sub("\ufffd", file)
    return quote(known.encode("utf-8", "surrogateescape"))


def _region(line: int, column: int, end_line: int, end_column: int) -> dict[str, int]:
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
    }


def _fix(fix: Fix, report: Report) -> dict[str, Any] | None:
    if any(each.file not in report.spans for each in fix.replacements):
        return None
    by_file = groupby(sorted(fix.replacements), key=lambda each: each.file)
    kind = "safe" if fix.safe else "unsafe"
    return {
        "description": {"text": f"A fix that is {kind}."},
        "artifactChanges": [
            {
                "artifactLocation": _artifact(file),
                "replacements": [_replacement(each, report) for each in changes],
            }
            for file, changes in by_file
        ],
    }


def _replacement(each: Replacement, report: Report) -> dict[str, Any]:
    span = report.spans[each.file](each.start, each.end)
    return {
        "deletedRegion": _region(*span[2:]),
        "insertedContent": {"text": each.text},
    }


FORMAT = for_machines(write, "SARIF 2.1.0 for code scanning", rules=True)
