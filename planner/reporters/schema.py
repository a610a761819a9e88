"""The JSON Schema of findings as `json` prints them.

Keys may be added within a version: a program that reads findings passes over keys that
it does not know, and so does the schema.
"""

from __future__ import annotations

from typing import Any, get_args

from planner.diagnostics.report import By
from planner.diagnostics.severity import Severity
from planner.reporters.data import VERSION

Schema = dict[str, Any]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_LABELS = [level.label for level in reversed(Severity)]


def schema() -> Schema:
    """Return the schema, draft 2020-12, of what `planner validate --json` prints."""
    whole = _table(
        "What `planner validate --json` prints.",
        version={"description": "The version of this format.", "const": VERSION},
        files=_count("How many files were checked."),
        counts=_counts(),
        findings=_list("The findings, by file and line.", _ref("finding")),
        hidden=_list("What was found and is not shown.", _ref("hidden")),
    )
    return {
        "$schema": _DRAFT,
        "$comment": "printed by `planner schema findings`; not to be edited",
        "title": "Findings of planner validate",
        **whole,
        "$defs": {
            "finding": _table("One thing that is wrong, and where.", **_finding()),
            "hidden": _table(
                "A finding that is not shown, and why.",
                **_finding(),
                by={"description": "What hides it.", "enum": list(get_args(By))},
                reason=_text("The reason that was written.", or_null=True),
            ),
            "related": _related(),
            "fix": _fix(),
            "replacement": _replacement(),
        },
    }


def _counts() -> Schema:
    severities = {label: _count(f"Those that are {label}s.") for label in _LABELS}
    return _table(
        "How many findings there are.",
        **severities,
        fixable=_count("Those that bring a fix."),
        hidden=_count("Those that are not shown; they are listed under `hidden`."),
    )


def _finding() -> dict[str, Schema]:
    return dict(
        code=_text("The rule's code."),
        name=_text("The rule's name: the bad thing, in words."),
        severity={"description": "How bad it is.", "enum": _LABELS},
        **_place(),
        keys=_list(
            "The keys that lead to it; in a list the number, from 0.",
            {"type": ["string", "integer"]},
        ),
        message=_text("What is wrong."),
        label=_text("What is said at the place itself.", or_null=True),
        help=_text("What to do.", or_null=True),
        related=_list("Further places.", _ref("related")),
        fix={
            "description": "How it can be mended, where that is known.",
            "anyOf": [_ref("fix"), {"type": "null"}],
        },
    )


def _related() -> Schema:
    label = _text("What there is to see there.")
    return _table("Another place that it is about.", **_place(), label=label)


def _place() -> dict[str, Schema]:
    return {
        "file": _text("The file, as seen from where the program ran."),
        "line": _count("The line, from 1.", 1),
        "column": _count("The column, from 1, in code points.", 1),
        "end_line": _count("The line of its end.", 1),
        "end_column": _count("The first column after it.", 1),
    }


def _fix() -> Schema:
    return _table(
        "Changes that belong together.",
        safe={"description": "Whether it may be applied unasked.", "type": "boolean"},
        replacements=_list("What is replaced.", _ref("replacement")),
    )


def _replacement() -> Schema:
    return _table(
        "New text for a stretch of a file.",
        file=_text("The file, as seen from where the program ran."),
        start=_count("Where it begins: code points from the file's start."),
        end=_count("Where it ends."),
        text=_text("What stands there afterwards."),
    )


def _table(description: str, /, **properties: Schema) -> Schema:
    """Return the schema of an object that has all of these keys."""
    return {
        "description": description,
        "type": "object",
        "required": list(properties),
        "properties": properties,
    }


def _list(description: str, items: Schema) -> Schema:
    return {"description": description, "type": "array", "items": items}


def _text(description: str, *, or_null: bool = False) -> Schema:
    kinds: Any = ["string", "null"] if or_null else "string"
    return {"description": description, "type": kinds}


def _count(description: str, least: int = 0) -> Schema:
    return {"description": description, "type": "integer", "minimum": least}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}
