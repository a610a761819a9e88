"""What the catalogue promises of each rule: how severe, from when, with what fix."""

from __future__ import annotations

import pytest

from planner.rules.catalogue import all_rules

CATALOGUE = {
    "C401": ("region-without-item", "rising", "consultation", None),
    "C402": ("category-without-item", "rising", "consultation", None),
    "C403": ("one-category-dominates", "warning", "consultation", None),
    "C404": ("theme-without-item", "warning", "consultation", None),
    "C405": ("lead-overloaded", "warning", None, None),
    "C406": ("crowded-month", "warning", None, None),
    "D201": ("end-before-start", "error", None, None),
    "D202": ("outside-the-period", "error", None, None),
    "D203": ("implausible-year", "error", None, None),
    "D204": ("date-undecided", "rising", "consultation", None),
    "D205": ("status-contradicts-dates", "warning", None, None),
    "D206": ("overdue", "warning", None, None),
    "D207": ("outcome-in-the-future", "error", None, None),
    "D208": ("short-notice", "warning", None, None),
    "D209": ("public-holiday", "warning", None, None),
    "D210": ("blocked-observance", "rising", None, None),
    "D211": ("avoided-period", "warning", None, None),
    "D212": ("weekend", "note", None, None),
    "D213": ("calendar-does-not-reach", "warning", None, None),
    "D214": ("lead-double-booked", "warning", None, None),
    "D215": ("region-double-booked", "warning", None, None),
    "D216": ("output-before-its-event", "warning", None, None),
    "D217": ("dependency-loop", "error", None, None),
    "D218": ("starts-before-what-it-needs", "warning", None, None),
    "D219": ("event-date-unchecked", "warning", None, None),
    "D220": ("unfunded-and-close", "warning", None, None),
    "D221": ("event-without-output", "note", "submitted", None),
    "F001": ("syntax-error", "error", None, "safe"),
    "F002": ("unreadable-file", "error", None, None),
    "F003": ("conflict-markers", "error", None, None),
    "F004": ("duplicate-name", "error", None, None),
    "F005": ("unknown-key", "error", None, "safe"),
    "F006": ("missing-field", "error", None, None),
    "F007": ("wrong-type", "error", None, "safe"),
    "F008": ("unknown-choice", "error", None, "unsafe"),
    "F009": ("bad-date", "error", None, "unsafe"),
    "F010": ("period-and-file-name-differ", "error", None, None),
    "F011": ("newer-format", "error", None, None),
    "F012": ("toml-1-1-only", "note", None, None),
    "F013": ("bad-name", "error", None, "safe"),
    "F014": ("misplaced-key", "error", None, "safe"),
    "F015": ("stray-file", "warning", None, None),
    "F016": ("impossible-value", "error", None, None),
    "F017": ("empty-value", "note", None, "safe"),
    "F018": ("not-judged", "note", None, None),
    "G516": ("waiver-unused", "warning", None, None),
    "I101": ("vague-deliverable", "rising", "consultation", None),
    "I102": ("placeholder-text", "rising", "consultation", None),
    "I103": ("near-duplicate-title", "warning", None, None),
    "I104": ("indicator-without-target", "warning", "consultation", None),
    "I105": ("too-many-indicators", "warning", None, None),
    "I106": ("principle-left-empty", "warning", "consultation", None),
    "I107": ("agreement-without-date", "error", None, None),
    "I108": ("agreement-expires-unrenewed", "warning", None, None),
    "I109": ("application-date-missing", "warning", "consultation", None),
    "I110": ("in-person-without-risk", "warning", "submitted", None),
    "I111": ("not-our-partnership", "warning", None, None),
    "I112": ("introduction-too-long", "warning", None, None),
    "R301": ("unknown-reference", "error", None, "unsafe"),
    "R302": ("not-then", "warning", None, None),
    "R303": ("too-many-seats", "error", None, None),
    "R304": ("group-too-large", "error", None, None),
    "R305": ("group-short", "warning", None, None),
    "R306": ("group-member-outside-region", "warning", None, None),
    "R307": ("committee-misses-region", "warning", None, None),
    "R308": ("one-discipline-group", "warning", None, None),
    "R309": ("term-ends-in-period", "note", None, None),
    "R310": ("country-in-no-region", "warning", None, None),
    "R311": ("unused-entry", "note", None, None),
    "R312": ("near-duplicate-entry", "warning", None, None),
    "S701": ("private-contact", "error", None, None),
    "S702": ("evidence-missing", "warning", None, None),
    "S703": ("unsafe-link", "error", None, None),
    "T601": ("control-character", "error", None, "safe"),
    "T602": ("untidy-text", "note", None, "safe"),
    "T603": ("damaged-arabic", "warning", None, "safe"),
    "T604": ("mixed-digits", "warning", None, None),
    "T610": ("script-differs", "warning", None, None),
}
GATHERED = {"I101", "I104", "I106", "I109", "I110", "D204", "D221"}


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_a_rule_is_what_the_catalogue_says(rule):
    severity = "rising" if rule.rises else rule.severity.label
    told = (rule.name, severity, rule.since, rule.fix)
    assert told == CATALOGUE[rule.code]


def test_the_catalogue_names_all_rules_and_no_other():
    assert {rule.code for rule in all_rules()} == set(CATALOGUE)


def test_the_rules_that_many_items_share_are_gathered():
    gathered = {rule.code for rule in all_rules() if rule.gathered is not None}
    assert gathered - {"F006"} == GATHERED & set(CATALOGUE)
    assert "F006" in gathered
