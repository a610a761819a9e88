from __future__ import annotations

import json

from planner.diagnostics.diagnostic import Diagnostic, Place
from planner.diagnostics.report import Report
from planner.diagnostics.severity import Severity
from planner.sentence import say
from planner.views.concern import Concern, concerns
from planner.views.detail import detail
from planner.views.find import find

PIECE = """
[training.academy]
title = "Academy"
lead = "hub"
start = 2027-04-14
time = 09:30:00
budget = { amount = 25000, currency = "EUR" }
venue.city = "lome"
partners.host = ["rabat", "our-network"]
continues_to = "2027-H2"
illustrative = false
consultation.africa-group = { on = 2027-01-04, result = "support", replies.support = 3 }
note.n-2027-01-05 = { on = 2027-01-05, by = "hub", text = "Booked." }
principles.gender = { not_relevant = "One person." }
outcome.participants = { women = 4, men = 3 }

[training.lost]
title = 4
"""


def found(keys, severity=Severity.ERROR, code="D201", message="it ends early"):
    place = Place("2027-H1.toml", 8, 1, 8, 4)
    return Diagnostic(code, "too-early", severity, place, keys, say(message))


REPORT = Report(
    (
        found(("training", "academy", "start")),
        found(("training", "lost"), Severity.NOTE, "R302"),
        found(("training", "academy"), Severity.WARNING, "I104", "no lead"),
        found(("training", "lost"), Severity.WARNING, "I104", "no region"),
        found(("title",), Severity.WARNING, "C404"),
    ),
    1,
)


def of(desk, name):
    workspace, sheet = desk.plan(PIECE)
    return detail(workspace, find(workspace, sheet, name), desk.today, REPORT)


def test_every_field_of_an_item_is_said_in_words(desk):
    assert [
        (part.key, part.name, [(fact.label, fact.text) for fact in part.facts])
        for part in of(desk, "academy").sections
    ] == [
        (
            "",
            "",
            [
                ("title", "Academy"),
                ("lead", "Regional Hub (hub)"),
                ("start", "2027-04-14"),
                ("time", "09:30"),
                ("continues to", "2027-H2"),
                ("venue city", "Lomé (lome)"),
                ("partners host", "Rabat, Network of Cities (our-network)"),
                ("budget", "25,000 EUR"),
                ("illustrative", "no"),
            ],
        ),
        ("principles", "", [("gender not relevant", "One person.")]),
        ("outcome", "", [("participants", "women 4, men 3")]),
        (
            "consultation",
            "East Africa, West Africa",
            [("day", "2027-01-04"), ("result", "support"), ("replies", "support 3")],
        ),
        (
            "note",
            "n-2027-01-05",
            [("day", "2027-01-05"), ("by", "Regional Hub (hub)"), ("text", "Booked.")],
        ),
    ]


def test_its_own_findings_and_no_others_are_shown(desk):
    data = of(desk, "academy").as_data()
    assert [each["code"] for each in data["findings"]] == ["D201", "I104"]


def test_its_data_are_the_fields_as_they_are_written(desk):
    data = of(desk, "academy").as_data()
    assert json.loads(json.dumps(data)) == data
    assert data["fields"]["time"] == "09:30:00"
    assert data["fields"]["venue"] == {"city": "lome"}
    assert data["fields"]["consultation"]["africa-group"]["on"] == "2027-01-04"
    assert "summary" not in data["fields"]


def test_an_item_that_cannot_be_read_has_its_findings(desk):
    view = of(desk, "lost")
    assert view.sections == ()
    assert view.as_data()["fields"] is None
    assert [each.code for each in view.findings] == ["R302", "I104"]


def test_findings_are_grouped_by_severity_then_number():
    assert concerns(REPORT, "2027-H1.toml") == (
        Concern(
            "D201", "too-early", Severity.ERROR, 1, ("academy",), ("it ends early",)
        ),
        Concern(
            "I104",
            "too-early",
            Severity.WARNING,
            2,
            ("academy", "lost"),
            ("no lead", "no region"),
        ),
        Concern("C404", "too-early", Severity.WARNING, 1, (), ("it ends early",)),
        Concern("R302", "too-early", Severity.NOTE, 1, ("lost",), ("it ends early",)),
    )


def test_findings_of_other_files_come_after_and_are_named():
    found = concerns(REPORT, "2026-H2.toml")
    assert {each.file for each in found} == {
        each.place.file for each in REPORT.diagnostics
    }
    assert all(each.file is None for each in concerns(REPORT, "2027-H1.toml")[:1])


def test_a_number_that_json_does_not_know_is_a_text_in_it(desk):
    workspace = desk.workspace("""
[training.academy]
title = "Academy"
extra.numbers = [nan, inf, -inf, 1.5]
""")
    sheet = workspace.plan("2027-H1")
    shown = detail(
        workspace, find(workspace, sheet, "academy"), desk.today, Report((), 0)
    )
    fields = shown.as_data()["fields"]
    assert fields["extra"] == {"numbers": ["nan", "inf", "-inf", 1.5]}
    assert json.dumps(fields, allow_nan=False)
