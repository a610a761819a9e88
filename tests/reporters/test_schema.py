"""What `validate --json` prints is what `planner schema findings` says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from planner.actions.schema import text_of
from planner.reporters.format import FORMATS, Look

ROOT = Path(__file__).parent.parent
FOLDERS = sorted(path for path in (ROOT / "broken").iterdir() if path.is_dir())


def closed(schema):
    """Return a schema that knows no further keys, so that none is forgotten."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(each) for key, each in schema.items()}
    return {**inner, **({"additionalProperties": False} if "required" in inner else {})}


@pytest.fixture(scope="module")
def judge():
    schema = json.loads(text_of("findings"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(closed(schema))


def faults(judge, text):
    return [error.message for error in judge.iter_errors(json.loads(text))]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_findings_of_every_broken_workspace_fit(planner, judge, folder):
    today = (folder / "today.txt").read_text(encoding="utf-8").strip()
    answer = planner("validate", folder, "--json", "--today", today)
    assert faults(judge, answer.out) == []
    assert json.loads(answer.out)["findings"]


def test_the_findings_of_the_samples_fit(planner, judge):
    for folder in (ROOT.parent / "plans", ROOT / "format"):
        assert faults(judge, planner("validate", folder, "--json").out) == []


def test_places_labels_and_fixes_fit(report, judge):
    text = FORMATS["json"].write(report, Look())
    assert faults(judge, text) == []
    found = json.loads(text)["findings"]
    assert any(each["fix"] for each in found)
    assert any(each["related"] for each in found)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda found: found.pop("code"),
        lambda found: found.update(line=0),
        lambda found: found.update(severity="fatal"),
        lambda found: found.update(help=3),
        lambda found: found.update(further=1),
    ],
)
def test_what_is_no_finding_is_refused(report, judge, spoil):
    whole = json.loads(FORMATS["json"].write(report, Look()))
    spoil(whole["findings"][0])
    assert faults(judge, json.dumps(whole)) != []
