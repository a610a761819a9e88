"""What conditions of rules of one's own mean: each comparison, and laws of them all."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from planner.model.categories import ITEM_MODELS
from planner.model.settings import OwnRule
from planner.rules.case import Case
from planner.rules.comparisons import COMPARISONS, fitting
from planner.rules.conditions import read
from planner.rules.declaration import declaration
from planner.rules.example import CALENDAR, FRAME, NETWORK
from planner.rules.facts import FACTS, Around
from planner.rules.house import rules_of
from planner.rules.nameable import PLAN, field_of, known
from planner.source.toml import loads
from planner.workspace.read import read_texts

TODAY = date(2026, 11, 22)
PLAN_TEXT = (
    FRAME.format(status="consultation")
    + """
regions = ["mena"]
extra.round = 3

[training.full]
title = "Référral pathways"
status = "planned"
lead = "mena-hub"
regions = ["mena", "east-africa"]
start = 2027-04-14
venue = { city = ["rabat", "tangier"], mode = "hybrid" }
time = 09:30:00
partners.host = ["rabat"]
budget = { amount = 50_000, currency = "EUR" }
expected = 40
kind = "workshop"
audience = ["education"]
languages = ["en"]
illustrative = false
principles.gender = { not_relevant = "No people meet." }
principles.trust = "The city chairs."
outcome.participants.men = 3
indicator.cities = { text = "Cities", target = 8 }
indicator.acts = { text = "Acts" }
consultation.mena = { on = 2026-10-20, result = "support" }
text.ar = { title = "مسارات" }
links = ["https://example.org/A"]
extra.grant-code = "EU-12"
extra.due = 2027-04-14
extra.ok = true
extra.sum = 1
extra.list = ["a", 2]
extra.open = "2027-04"
extra.at = 09:00:00

[training.least]
title = "Least"

[training.window]
title = "Window"
start = "2027-04"
end = "2027-Q2"

[communications.guide]
title = "Guide"
publish_on = "2027-05"
language = "ar"
venue = {}
risk = " "
"""
)


def case_of(text=PLAN_TEXT):
    texts = {"2027-H1.toml": text, "network.toml": NETWORK, "calendar.toml": CALENDAR}
    workspace = read_texts(texts)
    (sheet,) = workspace.plans
    assert not sheet.errors
    return Case(workspace, sheet, TODAY, {})


CASE = case_of()
ITEMS = {entry.name: entry for entry in CASE.entries}
AROUND = Around(CASE.plan, TODAY)


def said(item, condition):
    """Return what a condition says of an item, in T, F and ? for what is open."""
    lines, mistakes = read("when", loads(condition), ())
    assert mistakes == ()
    return "".join(
        {True: "T", False: "F", None: "?"}[line.holds(ITEMS[item], AROUND)]
        for line in lines
    )


@pytest.mark.parametrize(
    ("condition", "full", "least"),
    [
        ('title = "Least"', "F", "T"),
        ('title = ["Least", "More"]', "F", "T"),
        ('title.is = "Least"', "F", "T"),
        ('title.not = "Least"', "T", "F"),
        ('title.contains = "RE\u0301FE\u0301RRAL"', "T", "F"),
        ("title.at_least = 17", "T", "F"),
        ("title.at_most = 17", "T", "T"),
        ("title.at_most = 16", "F", "T"),
        ("title.present = true", "T", "T"),
        ("lead.present = true", "T", "F"),
        ("lead.present = false", "F", "T"),
        ('lead = "mena-hub"', "T", "F"),
        ('lead.not = "africa-hub"', "T", "F"),
        ('regions = "mena"', "T", "F"),
        ('regions = ["mena", "africa"]', "T", "F"),
        ('regions.not = "mena"', "F", "F"),
        ('regions.not = ["africa"]', "T", "F"),
        ('regions.all_of = ["mena", "africa"]', "F", "F"),
        ('regions.all_of = ["east-africa", "mena"]', "T", "F"),
        ('regions.only = "mena"', "F", "F"),
        ('regions.only = ["mena", "east-africa", "africa"]', "T", "F"),
        ("regions = { at_least = 2, at_most = 2 }", "T", "F"),
        ('links.contains = "EXAMPLE.org/a"', "T", "F"),
        ('venue.city = "tangier"', "T", "F"),
        ("venue.city.at_least = 2", "T", "F"),
        ('venue = { present = true, mode = ["hybrid", "online"] }', "TT", "FF"),
        ('"venue.mode" = "hybrid"', "T", "F"),
        ("event = true", "T", "T"),
        ("in_person = true", "T", "F"),
        ("in_person.not = true", "F", "T"),
        ("output = false", "T", "T"),
        ("over = false", "T", "T"),
        ('category = "training"', "T", "T"),
        ('category.not = ["advocacy", "partnership"]', "T", "T"),
        ("category.present = true", "T", "T"),
        ("expected = 40", "T", "F"),
        ("expected = { at_least = 40, at_most = 40.5 }", "T", "F"),
        ("budget.amount.at_least = 50_000.5", "F", "F"),
        ('budget.currency = "EUR"', "T", "F"),
        ("time = 09:30:00", "T", "F"),
        ('status = "planned"', "T", "F"),
        ('status = "proposed"', "F", "T"),
        ("status.present = true", "T", "F"),
        ("illustrative = false", "T", "T"),
        ("illustrative.present = true", "T", "F"),
        ("illustrative = { present = true, not = true }", "T", "F"),
        ('language = "en"', "T", "T"),
        ("language.present = true", "F", "F"),
        ("start = 2027-04-14", "T", "F"),
        ('start = "2027-04"', "T", "F"),
        ('start.not = "2027-04"', "F", "F"),
        ('start = ["2027-03", "2027-05"]', "F", "F"),
        ("start.before = 2027-04-15", "T", "F"),
        ("start.before = 2027-04-14", "F", "F"),
        ('start.after = "2027-03"', "T", "F"),
        ('start.after = "2027-04"', "F", "F"),
        ("end = 2027-04-14", "T", "F"),
        ("end.present = true", "F", "F"),
        ('first_day = "2027"', "T", "F"),
        ("last_day.after = 2027-04-13", "T", "F"),
        ("last_day.present = false", "F", "T"),
        ("principles.gender.present = true", "T", "F"),
        ('principles.gender.contains = "people"', "F", "F"),
        ('principles.gender.not_relevant.contains = "people"', "T", "F"),
        ("principles.trust.at_least = 3", "T", "F"),
        ("principles.trust.not_relevant.present = false", "T", "T"),
        ("outcome.participants.women = 0", "T", "F"),
        ("outcome.participants.women.present = true", "F", "F"),
        ("outcome.participants.men.present = true", "T", "F"),
        ("indicator.at_least = 2", "T", "F"),
        ("indicator.at_least = 3", "F", "F"),
        ("indicator.cities.target.at_least = 8", "T", "F"),
        ("indicator.acts.target.at_least = 8", "F", "F"),
        ("consultation.mena.present = true", "T", "F"),
        ('consultation.mena.result = "support"', "T", "F"),
        ('text.ar.title.contains = "سارا"', "T", "F"),
        ("text.ar.deliverable.present = true", "F", "F"),
        ("text.fr.present = false", "T", "T"),
        ('extra.grant-code = "EU-12"', "T", "F"),
        ('extra.grant-code.contains = "eu"', "T", "F"),
        ("extra.grant-code.at_least = 5", "T", "F"),
        ('extra.grant-code.only = ["EU-12", "EU-13"]', "T", "F"),
        ("extra.grant-code.after = 2027-01-01", "F", "F"),
        ("extra.due.after = 2027-01-01", "T", "F"),
        ('extra.due = "2027-04"', "T", "F"),
        ("extra.due = 2027-04-14", "T", "F"),
        ('extra.open = "2027-04"', "T", "F"),
        ("extra.open.before = 2027-05-01", "T", "F"),
        ("extra.open.before = 2027-04-02", "?", "F"),
        ("extra.ok = true", "T", "F"),
        ("extra.ok = 1", "F", "F"),
        ("extra.ok.at_least = 1", "F", "F"),
        ("extra.ok.before = 2027-01-01", "F", "F"),
        ("extra.sum = true", "F", "F"),
        ("extra.sum.at_most = 1", "T", "F"),
        ('extra.list = "a"', "T", "F"),
        ("extra.list = 2", "T", "F"),
        ('extra.list.all_of = ["a", 2]', "T", "F"),
        ('extra.list.only = "a"', "F", "F"),
        ('extra.list.contains = "A"', "T", "F"),
        ("extra.list.at_least = 2", "T", "F"),
        ("extra.list.before = 2027-01-01", "F", "F"),
        ("extra.at = 09:00:00", "T", "F"),
        ("extra.room.present = false", "T", "T"),
        ("extra.at_least = 7", "T", "F"),
        ('plan.status = "consultation"', "T", "T"),
        ("plan.extra.round.at_least = 3", "T", "T"),
        ('plan.regions = "mena"', "T", "T"),
        ("plan.introduction.present = false", "T", "T"),
        ("plan.present = true", "T", "T"),
    ],
)
def test_a_condition_is_true_or_false_of_an_item(condition, full, least):
    assert (said("full", condition), said("least", condition)) == (full, least)


@pytest.mark.parametrize(
    ("condition", "answer"),
    [
        ('start = "2027-04"', "T"),
        ('start = "2027"', "T"),
        ("start = 2027-04-14", "?"),
        ("start.not = 2027-04-14", "?"),
        ("start.not = 2027-05-14", "T"),
        ("start = [2027-04-01, 2027-06-01]", "?"),
        ('start = [2027-04-01, "2027-Q2"]', "T"),
        ("start.before = 2027-05-01", "T"),
        ("start.before = 2027-04-30", "?"),
        ("start.before = 2027-04-01", "F"),
        ("start.after = 2027-03-31", "T"),
        ("start.after = 2027-04-29", "?"),
        ("start.after = 2027-04-30", "F"),
        ("start = { after = 2027-03-31, before = 2027-04-10 }", "?"),
        ("start = { after = 2027-04-30, before = 2027-06-10 }", "F"),
        ("last_day.before = 2027-06-30", "?"),
        ("last_day.before = 2027-07-01", "T"),
        ('first_day = "2027-04"', "T"),
        ("start = { present = true, before = 2027-04-10 }", "?"),
    ],
)
def test_of_a_window_only_what_is_true_of_every_day_is_true(condition, answer):
    assert said("window", condition) == answer


@pytest.mark.parametrize(
    ("condition", "answer"),
    [
        ('language = "ar"', "T"),
        ("venue.present = true", "F"),
        ("risk.present = true", "F"),
        ("output = true", "T"),
        ('last_day = "2027-05"', "T"),
        ('publish_on.before = "2027-06"', "T"),
        ("kind.present = false", "T"),
    ],
)
def test_what_is_empty_is_not_there(condition, answer):
    assert said("guide", condition) == answer


def test_what_is_worked_out_has_no_name_that_a_field_has():
    fields = {name for model in ITEM_MODELS.values() for name in model.model_fields}
    assert fields.isdisjoint({*FACTS, PLAN})
    assert all(field_of(key) is not None for key in known())


@pytest.mark.parametrize(
    ("key", "item", "place"),
    [
        ("first_day", "full", ("start",)),
        ("last_day", "full", ("start",)),
        ("last_day", "window", ("end",)),
        ("first_day", "guide", ("publish_on",)),
        ("first_day", "least", ()),
        ("last_day", "least", ()),
        ("in_person", "full", ("venue", "mode")),
        ("category", "full", ()),
        ("partners.host", "full", ("partners", "host")),
        ("plan.status", "full", ()),
    ],
)
def test_a_field_is_pointed_at_where_it_stands(key, item, place):
    assert field_of(key).place(ITEMS[item]) == (*ITEMS[item].path, *place)


def rule(**told):
    try:
        return OwnRule.model_validate({"message": "m", **told})
    except ValidationError:
        reject()


def found(**told):
    rules = rules_of({"mine": rule(**told)})
    return [finding for rule in rules for finding in rule.check(CASE)]


WORDS = [*COMPARISONS, "mode", "host", "city", "title", "ar", "x", "zzzz"]
KEYS = st.sampled_from([*known(), "extra.grant-code", "extra.due", "text.ar.title"])
SCALARS = st.one_of(
    st.sampled_from(["mena-hub", "2027-04", "2027-Q2", "EUR", "training", "", " "]),
    st.text(max_size=3),
    st.integers(-2, 60),
    st.floats(),
    st.booleans(),
    st.dates(date(1, 1, 1), date(9999, 12, 31)),
    st.just(datetime(2027, 4, 14, 9, tzinfo=UTC)),
    st.just(time(9, 30)),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(WORDS), inner, max_size=3),
    ),
    max_leaves=6,
)
CONDITIONS = st.one_of(
    KEYS,
    st.lists(KEYS, max_size=3),
    st.dictionaries(st.one_of(KEYS, st.text(max_size=3)), VALUES, max_size=3),
)


@given(CONDITIONS, CONDITIONS, st.sampled_from(["require", "forbid"]))
@settings(deadline=None, max_examples=500)
def test_every_rule_is_read_and_judges_every_item(when, asked, part):
    told = {"when": when, part: asked}
    for finding in found(**told):
        assert finding.help is not None
        assert str(finding.help)
    for mistake in declaration("mine", rule(**told)).mistakes:
        assert mistake.path[:2] == ("rule", "mine")


DAYS = st.one_of(
    st.dates(date(2027, 3, 1), date(2027, 7, 31)),
    st.sampled_from(["2027-04", "2027-05", "2027-Q2", "2027-H1", "2027"]),
)
OF_SORT = {
    "number": st.integers(0, 60),
    "flag": st.booleans(),
    "date": DAYS,
    "time": st.just(time(9, 30)),
    "own": st.one_of(SCALARS, DAYS),
}
OF_WORD = {
    "present": st.booleans(),
    "contains": st.sampled_from(["a", "RE", "example"]),
    "at_least": st.integers(0, 60),
    "at_most": st.integers(0, 60),
    "before": DAYS,
    "after": DAYS,
}
NAMES = st.sampled_from(["mena", "en", "rabat", "education", "2026-H2", "Least"])


@st.composite
def fitting_conditions(draw):
    """Return a field with comparisons that mostly fit it."""
    field = field_of(draw(KEYS))
    words = draw(st.lists(st.sampled_from(fitting(field.sort)), min_size=1, max_size=2))
    values = st.sampled_from(field.shape.choices) if field.shape.choices else NAMES
    values = OF_SORT.get(field.sort, values)
    return field.key, {word: draw(OF_WORD.get(word, values)) for word in words}


@given(fitting_conditions())
@settings(deadline=None, max_examples=500)
def test_what_is_required_is_found_where_it_would_not_be_forbidden(condition):
    required = {each.at.path[:2] for each in found(require=dict([condition]))}
    forbidden = {each.at.path[:2] for each in found(forbid=dict([condition]))}
    lines, mistakes = read("require", dict([condition]), ())
    if mistakes:
        assert (required, forbidden) == (set(), set())
        return
    (line,) = lines
    for entry in CASE.entries:
        answer = line.holds(entry, AROUND)
        looked_at = entry.category.key in line.field.homes
        assert (entry.path in required) is (looked_at and answer is False)
        assert (entry.path in forbidden) is (looked_at and answer is True)
