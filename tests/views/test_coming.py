from __future__ import annotations

from datetime import date

from planner.views.coming import coming

PIECE = """
[consultation]
closes = 2026-12-15

[training.series]
title = "Series"
session.first = { start = 2027-01-05, title = "First hour" }
session.second = { start = 2027-02-05 }

[training.over]
title = "Over"
status = "done"
start = 2027-03-01

[training.window]
title = "Window"
start = "2027-Q2"
decide_by = 2027-01-31
illustrative = true

[advocacy.speech]
title = "Speech"
forum = "summit"
start = 2027-05-25

[communications.guide]
title = "Guide"
publish_on = 2027-03-31
"""


def due(desk, today):
    workspace, sheet = desk.plan(PIECE)
    return [
        (each.written, each.kind, each.title)
        for each in coming(workspace, sheet, today)
    ]


def test_everything_that_is_due_comes_in_the_order_of_its_days(desk):
    assert due(desk, desk.today) == [
        ("2026-12-15", "consultation-closes", "2027-H1"),
        ("2027-01-05", "session", "Series: First hour"),
        ("2027-01-31", "decide", "Window"),
        ("2027-02-05", "session", "Series: second"),
        ("2027-02-28", "apply", "Speech"),
        ("2027-03-31", "publish", "Guide"),
        ("2027-Q2", "starts", "Window"),
        ("2027-05-25", "starts", "Speech"),
        ("2027-05-27", "papers", "Committee, June"),
        ("2027-06-10", "meeting", "Committee, June"),
    ]


def test_what_was_due_before_today_or_is_due_today_comes_no_more(desk):
    assert due(desk, date(2027, 5, 27)) == [
        ("2027-06-10", "meeting", "Committee, June")
    ]


def test_what_belongs_to_an_example_says_so(desk):
    workspace, sheet = desk.plan(PIECE)
    shown = [
        each.kind
        for each in coming(workspace, sheet, desk.today)
        if each.as_data()["illustrative"]
    ]
    assert shown == ["decide", "starts"]
