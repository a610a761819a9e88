"""Calendars are read alike by icalendar, ical.js and khal, and follow the plan."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from diary import events, files
from edited import document, edition
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from readers import Khal, as_khal, by_ical_js, by_icalendar, has_ical_js

from planner.export.format import FORMATS, Wish
from planner.model.categories import CATEGORIES
from plans import (
    BEFORE,
    PERIOD,
    READERS,
    calendars,
    days,
    plans,
    rosters,
    times,
    written,
)

PLANS = Path(__file__).parent.parent.parent / "plans"
PERIODS = sorted(path.stem for path in PLANS.glob("*-H?.toml"))


needs_ical_js = pytest.mark.skipif(
    not has_ical_js(), reason="PLANNER_NPM does not name a folder with ical.js"
)


def sample(planner, period, folder, *words):
    """Return the calendar of a plan that is kept as an example."""
    path = folder / f"{period}.ics"
    planner("--plans", PLANS, "export", "ics", period, "-o", path, *words)
    return path.read_bytes().decode()


def plain(text):
    """Return the events of a calendar as they are written, read without a library."""
    return [
        (each["UID"], int(each["SEQUENCE"]), each["SUMMARY"],
         each.get("DESCRIPTION", ""), each.get("LOCATION", ""))
        for each in events(text)
    ]  # fmt: skip


@needs_ical_js
@pytest.mark.parametrize("period", PERIODS)
def test_the_examples_are_read_alike_by_all(planner, period, tmp_path):
    text = sample(planner, period, tmp_path)
    found = by_icalendar(text)
    assert len(found) > 3
    assert [each[:5] for each in found] == plain(text)
    assert by_ical_js(text, tmp_path) == found
    khal = Khal(tmp_path / "khal")
    khal.take(text)
    shown = khal.shown(f"{period[:4]}-01-01")
    assert [each[:4] for each in shown] == sorted(map(as_khal, found))


@pytest.mark.parametrize("period", PERIODS)
def test_the_examples_are_read_alike_without_node(planner, period, tmp_path):
    text = sample(planner, period, tmp_path, "--lang", "ar")
    assert [each[:5] for each in by_icalendar(text)] == plain(text)


UNSETTLED = "Africa/Casablanca"
"""A zone whose clock was changed by law in 2026: tables of zones tell it apart."""

ZONES = (UNSETTLED, "Europe/London", "UTC", "Etc/UTC", "Asia/Gaza", "Mars/X")
_MORE = {"end": days, "time": times, "timezone": st.sampled_from(ZONES)}


@st.composite
def diaries(draw):
    """Draw the texts of a workspace in which every item has a day."""
    plan = draw(plans(most=8))
    for category in set(plan) & set(CATEGORIES):
        for item in plan[category].values():
            item["start"] = draw(days)
            item.update(draw(st.fixed_dictionaries({}, optional=_MORE)))
    return written(
        {
            "planner": {"format": 1},
            "network": draw(rosters()),
            "calendar": draw(calendars()),
            PERIOD: plan,
            BEFORE: draw(plans(BEFORE, most=2)),
        }
    )


laws = settings(
    max_examples=30,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@laws
@given(diaries())
def test_any_plan_is_a_calendar_for_everybody(texts):
    for reader in READERS:
        text = document(texts, "ics", reader)
        assert text == document(texts, "ics", reader)
        assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
        assert "\n" not in text.replace("\r\n", "")
        found = by_icalendar(text)
        assert [each[:5] for each in found] == plain(text)
        assert len({each.uid for each in found}) == len(found)


@needs_ical_js
@settings(laws, max_examples=8)
@given(diaries())
def test_any_plan_is_read_alike_by_javascript(tmp_path_factory, texts):
    text = document(texts, "ics")
    read = by_ical_js(text, tmp_path_factory.mktemp("js"))
    assert read == by_icalendar(text)


@settings(laws, max_examples=4)
@given(diaries())
def test_any_plan_is_read_alike_by_khal(tmp_path_factory, texts):
    text = document(texts, "ics")
    assume(not re.search(":(0001|9999)", text))  # khal stops at such years
    assume(UNSETTLED not in text)  # khal has a table of its own
    khal = Khal(tmp_path_factory.mktemp("khal") / "x")
    khal.take(text)
    shown = [each[:4] for each in khal.shown("2026-06-01", 700)]
    near = filter(is_near, by_icalendar(text))
    assert shown == sorted(map(as_khal, near))


def is_near(read):
    """Whether an event is in the years that khal is asked for."""
    return "2026-06-01" <= read.start[:10] < "2028-05-01"


TALK = """
[training.talk]
title = "Talk"
start = 2027-04-14
end = 2027-04-15
"""


@pytest.fixture
def kept(tmp_path):
    """Return a workspace on the disk, and a function that takes it into khal."""
    folder = tmp_path / "plans"
    folder.mkdir()
    for name, text in files(TALK).items():
        (folder / name).write_text(text)
    return folder


def test_a_date_that_is_set_moves_the_event_in_a_calendar(planner, kept, tmp_path):
    khal, path = Khal(tmp_path / "khal"), tmp_path / "plan.ics"

    def taken():
        assert planner("--plans", kept, "export", "ics", "-o", path).code == 0
        khal.take(path.read_bytes().decode())
        return [each[:4] for each in khal.shown("2027-01-01") if "talk" in each[0]]

    uid = "talk.2027-h1@our-network"
    assert taken() == [(uid, "2027-04-14", "2027-04-15", "Talk")]
    changed = ("set", "talk", "start=2027-05-11", "end=2027-05-13")
    assert planner("--plans", kept, *changed).code == 0
    assert taken() == [(uid, "2027-05-11", "2027-05-13", "Talk")]
    (event,) = (e for e in by_icalendar(path.read_text()) if e.uid == uid)
    assert event.sequence == 1
    assert planner("--plans", kept, "rename", "talk", "lecture").code == 0
    assert planner("--plans", kept, "set", "lecture", "start=2027-05-12").code == 0
    assert taken() == [(uid, "2027-05-12", "2027-05-13", "Talk")]
    assert planner("--plans", kept, "set", "lecture", "status=postponed").code == 0
    assert taken() == [(uid, "2027-05-12", "2027-05-13", "Postponed: Talk")]


CARRIED = """
[training.lecture]
title = "Lecture"
start = 2027-09-14
carried_from = "2027-H1/talk"
"""


def calendar(texts, period):
    """Return the calendar of one of several plans."""
    return FORMATS["ics"].make(edition(texts, period=period), Wish()).text


def test_an_item_that_is_carried_moves_to_the_next_plan(tmp_path):
    khal = Khal(tmp_path / "khal")
    both = files(TALK, **{"2027_H2": CARRIED})
    khal.take(calendar(both, "2027-H1"))
    khal.take(calendar(both, "2027-H2"))
    shown = [each[:4] for each in khal.shown("2027-01-01") if "2027-h1" in each[0]]
    assert shown == [
        ("talk.2027-h1@our-network", "2027-09-14", "2027-09-14", "Lecture")
    ]
