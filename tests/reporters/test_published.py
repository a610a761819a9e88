"""What other programs are given is what they publish that they take.

The schemas are GitLab's of an entry of Code Quality, reviewdog's of a result, OASIS'
of SARIF 2.1.0, and that of the plugin by which Jenkins reads JUnit.
"""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import xmlschema
from jsonschema import Draft4Validator, Draft7Validator

from planner.diagnostics.report import Report
from planner.reporters.format import FORMATS, Look
from planner.rules.catalogue import all_rules
from planner.rules.engine import judge, judged
from planner.rules.rule import card_of
from planner.workspace.read import gather
from planner.workspace.trees import Folder

BROKEN = Path(__file__).parent.parent / "broken"
SCHEMAS = Path(__file__).parent / "schemas"


def schema(name):
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


ENTRY = Draft7Validator(schema("gitlab-codeclimate.json"))
RESULT = Draft4Validator(schema("rdf-DiagnosticResult.json"))
LOG = Draft4Validator(schema("sarif-schema-2.1.0.json"))
SUITES = xmlschema.XMLSchema(SCHEMAS / "jenkins-junit-10.xsd")


def of_gitlab(text):
    """Yield what is wrong with a Code Quality report, which has no mark before it."""
    entries = json.loads(text)
    for entry in entries:
        yield from ENTRY.iter_errors(entry)
        if not isinstance(entry["location"]["lines"]["begin"], int):
            yield "a line is a number"
    marks = [entry.get("fingerprint") for entry in entries]
    if len(set(marks)) != len(marks):
        yield "of two entries with one fingerprint one is lost"


CARDS = {rule.code: card_of(rule) for rule in all_rules()}
FAULTS = {
    "gitlab": of_gitlab,
    "rdjson": lambda text: RESULT.iter_errors(json.loads(text)),
    "sarif": lambda text: LOG.iter_errors(json.loads(text)),
    "junit": SUITES.iter_errors,
}


@cache
def reports():
    """Return what is found in every broken workspace, by its name."""
    rules, found = judged(all_rules()), {}
    for folder in sorted(BROKEN.iterdir()):
        day = (folder / "today.txt").read_text(encoding="utf-8").strip()
        workspace = gather(Folder(folder), str(folder), "plans")
        report = judge(workspace, rules, date.fromisoformat(day))
        found[folder.name] = report._replace(rules=CARDS)
    return found


@pytest.mark.parametrize("name", FAULTS)
def test_all_that_is_found_in_broken_workspaces_fits(name):
    wrong = {
        broken: [str(fault) for fault in FAULTS[name](written(name, report))]
        for broken, report in reports().items()
    }
    assert len(wrong) > 80
    assert not [each for each in wrong.items() if each[1]]


@pytest.mark.parametrize("name", FAULTS)
def test_a_report_with_everything_and_one_of_nothing_fit(report, name):
    for each in (report, Report((), 1, checked=("plans/2027-H1.toml",)), Report((), 0)):
        assert [*map(str, FAULTS[name](written(name, each)))] == []


@pytest.mark.parametrize(
    ("name", "part", "instead"),
    [
        ("gitlab", '"description"', '"text"'),
        ("gitlab", '"begin": 5', '"begin": "5"'),
        ("rdjson", '"message": "', '"message": 5, "text": "'),
        ("rdjson", '"severity": "ERROR"', '"severity": "BAD"'),
        ("sarif", '"text"', '"words"'),
        ("sarif", '"startLine": 5', '"startLine": 0'),
        ("junit", "<testcase ", '<testcase line="5" '),
        ("junit", 'failures="', 'failed="'),
    ],
)
def test_what_does_not_fit_is_refused(report, name, part, instead):
    text = written(name, report)
    assert part in text
    assert [*FAULTS[name](text.replace(part, instead))] != []


def written(name, report):
    return FORMATS[name].write(report, Look())
