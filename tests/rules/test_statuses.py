"""Every rule at every status of a plan: when it is silent, and how severe it is.

What is expected is worked out from what a rule declares and from the laws of the
catalogue; test_catalogue.py holds what is declared against the catalogue itself.
"""

from __future__ import annotations

import re

import pytest

from planner.model.plan import STAGES
from planner.rules.catalogue import all_rules, find
from planner.rules.engine import judge, judged
from planner.rules.example import as_example, scene
from planner.workspace.kinds import kind_of
from planner.workspace.read import read_texts

STATUSES = (*STAGES, "record")
YIELDS_TO = {"D208": "D204", "I107": "F006"}
"""At some statuses another rule speaks of the same cause; always one, never both."""
BY_STATUS = {"F006"}
"""What is asked for depends on the status itself: see the table at the end."""
A_LEAD_RISES = {"R302"}
_STATUS = re.compile(rf'^status = "({"|".join(STATUSES)})"', re.MULTILINE)


def examples(kind):
    """Yield every example of every rule at every status that says something of it."""
    for rule in all_rules():
        for number, piece in enumerate(getattr(rule, kind), 1):
            for status in STATUSES if rule.code not in BY_STATUS else ():
                if kind == "bad" or stays_good(rule, piece, status):
                    name = f"{rule.code}-{number}-{status}"
                    yield pytest.param(rule, piece, status, id=name)


def findings(rule, piece, status):
    """Return where a rule speaks of an example, and how, with the plan at a status."""
    made = scene(piece)
    files = {
        name: _STATUS.sub(f'status = "{status}"', text, count=1)
        for name, text in made.files.items()
    }
    report = judge(read_texts(files), judged([rule]), made.today)
    return [
        (each.place.line, each.place.column, each.severity.label)
        for each in report.diagnostics
        if each.place.file == made.file
    ]


def own_status(piece):
    made = scene(piece)
    is_plan = kind_of(made.file) == "plan"
    told = _STATUS.search(made.files[made.file]) if is_plan else None
    return told[1] if told else as_example(piece).status


def stage(status):
    """Return how far a plan has come; a record has come to nothing."""
    return STAGES.index(status) if status in STAGES else -1


def is_asked(rule, status):
    """Whether a rule may speak of a plan at a status."""
    if status == "record":
        return rule.since is None and rule.family not in "CG"
    return rule.since is None or stage(status) >= stage(rule.since)


def is_shown(rule, label, status):
    """Whether a finding in a plan is shown at a status; of a closed one few are."""
    kept = rule.family in "FSG" or rule.code == "R301"
    return status != "closed" or (kept and label == "error")


def rises(rule, piece, line):
    """Whether a finding becomes an error when the plan is submitted."""
    made = scene(piece)
    written = made.files[made.file].split("\n")[line - 1]
    return rule.rises or (rule.code in A_LEAD_RISES and written.startswith("lead ="))


def expected(rule, piece, status):
    """Return what declaration and laws promise of a bad example at a status."""
    found = findings(rule, piece, own_status(piece))
    if kind_of(as_example(piece).file) != "plan":
        return found
    of_plan = rule.scope == "plan" or rule.family in "CG"
    if of_plan and not is_asked(rule, status):
        return []
    risen = "error" if stage(status) >= stage("submitted") else "warning"
    found = [
        (line, column, risen if rises(rule, piece, line) else label)
        for line, column, label in found
    ]
    return [each for each in found if is_shown(rule, each[2], status)]


def elsewhere(rule, piece, status):
    """Return what the rule finds that speaks in this one's place at some statuses."""
    return findings(find(YIELDS_TO[rule.code]), piece, status)


def is_handed_over(rule, piece, status):
    """Whether another rule speaks at this status, or at the example's, and not both."""
    if rule.code not in YIELDS_TO:
        return False
    own = own_status(piece)
    return bool(elsewhere(rule, piece, status)) != bool(elsewhere(rule, piece, own))


def stays_good(rule, piece, status):
    """Whether nothing is to be found: neither now nor before, only from later on."""
    late = is_asked(rule, status) and not is_asked(rule, own_status(piece))
    return not late and not is_handed_over(rule, piece, status)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_a_rule_has_two_bad_and_two_good_examples_and_no_one_twice(rule):
    pieces = [as_example(each) for each in (*rule.bad, *rule.good)]
    assert min(len(rule.bad), len(rule.good)) >= 2
    assert len(set(pieces)) == len(pieces)


@pytest.mark.parametrize(("rule", "piece", "status"), [*examples("bad")])
def test_a_rule_speaks_of_a_bad_example_when_and_as_it_declares(rule, piece, status):
    found, promised = findings(rule, piece, status), expected(rule, piece, status)
    if is_handed_over(rule, piece, status):
        assert found or elsewhere(rule, piece, status) or status == "closed"
    elif rule.scope == "roster" and status in {"closed", "record"}:
        assert set(found) <= set(promised)  # only open plans name days to count on
    else:
        assert found == promised


@pytest.mark.parametrize(("rule", "piece", "status"), [*examples("good")])
def test_a_good_example_stays_good_from_the_draft_to_its_end(rule, piece, status):
    assert findings(rule, piece, status) == []


FROM_SUBMITTED = {
    "training": "audience deliverable funding.status kind lead regions start theme "
    "venue.mode",
    "partnership": "deliverable funding.status instrument lead parties regions stage "
    "start theme",
    "advocacy": "ask deliverable form funding.status lead regions start theme",
    "communications": "audience deliverable funding.status kind lead publish_on "
    "regions theme",
}
EARLY = {"lead", "start", "publish_on"}


@pytest.mark.parametrize("category", FROM_SUBMITTED)
@pytest.mark.parametrize("status", STATUSES)
def test_more_is_asked_of_an_item_the_further_its_plan_is(category, status):
    bare = as_example(f'\n[{category}.bare]\ntitle = "Bare"\n')
    made = scene(bare._replace(status=status))
    report = judge(read_texts(made.files), judged([find("F006")]), made.today)
    asked = [
        (".".join(each.keys[2:]), each.severity.label) for each in report.diagnostics
    ]
    assert sorted(asked) == sorted(asked_of(category, status))


def asked_of(category, status):
    """Return what the tables of the format ask of an item at a status."""
    fields = FROM_SUBMITTED[category].split()
    if stage(status) >= stage("submitted"):
        return [(field, "error") for field in fields]
    if status == "record":
        return []
    return [(field, "warning") for field in fields if field in EARLY]
