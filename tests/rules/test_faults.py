"""What a file must be: every wrong value gives its own finding, and only that."""

from __future__ import annotations

from copy import deepcopy
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
import tomli
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.diagnostics.severity import Severity
from planner.rules.catalogue import all_rules
from planner.rules.engine import judge, judged
from planner.rules.example import FRAME, NETWORK, scene
from planner.rules.faults import Faults
from planner.rules.rule import Example
from planner.workspace.read import assemble, read_alone, read_texts

TODAY = date(2026, 11, 22)
FILE_RULES = [rule for rule in all_rules() if rule.family == "F"]
BY_CODE = {rule.code: rule for rule in FILE_RULES}
TABLE = (Path(__file__).parent / "wrong_values.txt").read_text(encoding="utf-8")


def blocks():
    """Yield file, text and findings of each block of the table."""
    for block in TABLE.removeprefix("--- ").split("\n--- "):
        file, _, rest = block.partition("\n")
        lines = rest.rstrip("\n").split("\n")
        found = [line.removeprefix("=> ") for line in lines if line.startswith("=> ")]
        text = [line for line in lines if not line.startswith("=> ")]
        yield file, "\n".join(text) + "\n", found


def found_in(workspace, *codes):
    rules = [BY_CODE[code] for code in codes] if codes else FILE_RULES
    return judge(workspace, judged(rules), TODAY).diagnostics


def in_plan(text, *codes, status="draft"):
    files = {"2027-H1.toml": FRAME.format(status=status) + text}
    return found_in(read_texts({**files, "network.toml": NETWORK}), *codes)


def told(found):
    place = f"{found.place.line}:{found.place.column}"
    return f"{found.code} {place} {found.message}; {found.help}"


def brief(found):
    return found.code, found.place.line, str(found.message)


def mended(text, found):
    """Return a text after the replacements of one finding."""
    for _, start, end, new in sorted(found.fix.replacements, reverse=True):
        text = text[:start] + new + text[end:]
    return text


@pytest.mark.parametrize(("file", "text", "expected"), list(blocks()))
def test_a_wrong_value_gives_its_own_findings_whole(file, text, expected):
    files = scene(Example(text, file)).files if text.strip() else {file: ""}
    rules = [rule for rule in FILE_RULES if rule.code != "F018"]
    report = judge(read_texts(files), judged(rules), TODAY)
    early = ("F006", Severity.WARNING)  # what a draft may still lack
    assert [
        told(found)
        for found in report.diagnostics
        if found.place.file == file and (found.code, found.severity) != early
    ] == expected


GOOD = tomli.loads(
    FRAME.format(status="draft")
    + """
publish_in = ["en", "fr"]
consultation = { opens = 2026-10-01, closes = 2026-10-31 }
gap.region.mena.reason = "Later."
amendment.venue = { on = 2027-02-03, authority = "co-chairs", reason = "It moved." }
waive.overdue = { reason = "Known.", until = 2027-01-01 }
extra.room = ["a", 1, true]

[training.academy]
title = "Academy"
status = "planned"
lead = "mena-hub"
regions = ["mena"]
start = 2027-04-14
end = "2027-05"
time = 09:30:00
expected = 40
kind = "academy"
audience = ["education", "police"]
venue = { city = ["rabat", "tangier"], mode = "hybrid", countries = ["MA"] }
partners = { host = ["rabat"], funder = ["partner"] }
funding.status = "secured"
budget = { amount = 25000.5, currency = "EUR" }
principles = { gender = "Half.", trust = { not_relevant = "It is online." } }
indicator.teams = { text = "Teams", target = 8 }
consultation.mena = { on = 2026-10-20, result = "support", replies = { support = 2 } }
outcome = { participants = { women = 3 }, indicators = { teams = 4 } }
note.first = { on = 2027-01-01, text = "Confirmed." }
session.opening = { start = 2027-04-14, venue = { mode = "online" } }

[partnership.pact]
title = "Pact"
parties = ["our-network", "partner"]
signed_on = "2027-Q2"

[advocacy.summit]
title = "Summit"
apply_by = 2027-02-28

[communications.report]
title = "Report"
publish_on = "2027-H1"
"""
)


def every_path(value, path=()):
    children = ()
    if isinstance(value, dict):
        children = value.items()
    elif isinstance(value, list):
        children = enumerate(value)
    for key, child in children:
        yield (*path, key)
        yield from every_path(child, (*path, key))


ANY_VALUE = st.one_of(
    st.sampled_from(["some words", "Some Words", "2027-04", "en", "mena", "شباب"]),
    st.integers(-5, 5000),
    st.sampled_from([1 << 70, 4.5, float("inf"), float("nan"), True, False]),
    st.sampled_from([date(2027, 4, 14), time(9, 30)]),
    st.sampled_from([datetime(2027, 4, 14, 9, tzinfo=UTC)]),
    st.sampled_from([[], ["mena"], ["a b"], [1], [[1]], [{"a": 1}]]),
    st.sampled_from([{}, {"a b": 1}, {"en": "x"}, {"start": 5}, {"title": "x"}]),
)
REFUSALS = {"F005", "F006", "F007", "F008", "F009", "F011", "F013", "F014", "F016"}


@given(st.sampled_from(list(every_path(GOOD))), ANY_VALUE)
@settings(deadline=None, max_examples=300)
def test_any_value_in_any_place_is_found_exactly_when_the_model_refuses_it(path, value):
    data = deepcopy(GOOD)
    table = data
    for part in path[:-1]:
        table = table[part]
    table[path[-1]] = value
    text = tomli_w.dumps(data)
    workspace = read_texts({"2027-H1.toml": text, "network.toml": NETWORK})
    sheet = workspace.plans[0]
    found = [
        each
        for each in found_in(workspace)
        if each.code in REFUSALS
        and each.severity is Severity.ERROR
        and all(one == other for one, other in zip(each.keys[:2], path, strict=False))
    ]
    refused = bool(sheet.errors)
    assert bool(Faults.of(sheet).all) is refused
    assert bool(found) >= refused
    assert refused or {each.code for each in found} <= {"F016"}
