"""What people type for a date is read as they mean it, or not at all."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.language import library
from planner.language.dates import Meant, Unread, read_dates
from planner.language.lexicon import SIGNS
from planner.model.half_year import HalfYear
from planner.model.types import WINDOW_PATTERN
from planner.model.when import bounds

TODAY = date(2026, 11, 22)
THREE_WEEKS = timedelta(weeks=3)
PLAN = HalfYear(2027, 1)
TABLE = Path(__file__).with_name("dates.txt")
ROWS = [
    tuple(part.strip() for part in line.split("|"))
    for line in TABLE.read_text("utf-8").splitlines()
    if not line.startswith("#")
]
WORDS = st.sampled_from([*SIGNS, *"-/.,", "14", "31", "2027", "٣", "99", "5/4", "Q2"])
TYPED = st.lists(WORDS, max_size=7).map(" ".join)


def read(text, half_year=PLAN, today=TODAY):
    return read_dates(text, half_year, today)


def shown(answer):
    """Return what stands in the table for an answer."""
    if isinstance(answer, Unread):
        return "-", str(answer.why)
    ends = [answer.start] if answer.end is None else [answer.start, answer.end]
    return " to ".join(map(str, ends)), "; ".join(map(str, answer.notes))


@pytest.mark.parametrize(("typed", "meant", "said"), ROWS, ids=[row[0] for row in ROWS])
def test_a_text_is_read_as_the_table_says(typed, meant, said):
    assert shown(read(typed)) == (meant, said)


@pytest.mark.parametrize("text", ["", " \n", "\u200f"])
def test_of_nothing_it_is_said_that_there_is_nothing(text):
    assert "date" in str(read(text).why)
    assert str(read("").why) == "there is no date here"


def test_what_is_not_read_comes_with_examples_of_the_plans_own_half_year():
    assert str(read("TBC").help) == (
        "type a day, such as `14 april` or `2027-01-01`; a range, such as "
        "`14-15 april` or `2nd week of may`; or, where less is known, a window, such "
        "as `april`, `Q2` or `2027-H1`"
    )
    help_ = str(read("TBC", HalfYear(2026, 2)).help)
    for half_year in (PLAN, HalfYear(2026, 2)):
        for example in re.findall("`([^`]+)`", str(read("TBC", half_year).help)):
            found = read(example, half_year)
            assert "outside" not in shown(found)[1]
            assert isinstance(found, Meant)
    assert "`14 october`" in help_


def test_a_day_without_a_year_is_the_one_in_the_half_year_even_if_it_is_past():
    assert read("14 april", today=date(2027, 6, 1)).start == date(2027, 4, 14)
    assert read("14 april", HalfYear(2026, 2)).start == date(2027, 4, 14)
    assert read("week 15", today=date(2027, 6, 1)).start == date(2027, 4, 12)


def test_a_week_of_another_half_year_is_the_next_one():
    assert read("week 50", today=date(2026, 12, 30)).start == date(2027, 12, 13)


def test_every_week_of_every_month_is_five_days_that_begin_on_a_monday():
    for month in range(1, 13):
        for number in range(1, 5):
            found = read(f"week {number} of {month_name(month)} 2027")
            assert found.start.weekday() == 0
            assert found.end - found.start == timedelta(days=4)
            assert month in {found.start.month, found.end.month}


def month_name(month):
    return date(2027, month, 1).strftime("%B")


def test_a_long_text_is_shown_in_part():
    assert str(read("x" * 10_000).why) == (
        f"`{'x' * 40}…` is no date that can be read for sure"
    )


def test_days_beyond_all_calendars_are_not_read():
    assert isinstance(read("tomorrow", today=date.max), Unread)
    assert isinstance(read("three weeks from now", today=date.max), Unread)


@given(
    st.text(max_size=200) | TYPED | st.text(max_size=5).map(lambda each: each * 2000)
)
def test_any_text_is_answered_and_always_alike(text):
    answer = read(text)
    assert answer == read(text)
    if isinstance(answer, Meant):
        for end in filter(None, answer[:2]):
            assert isinstance(end, date) or re.search(WINDOW_PATTERN, end)
        assert bounds(answer.start)[0] <= bounds(answer.end or answer.start)[0]
    else:
        assert str(answer.why)
        assert str(answer.help)


@given(
    st.dates(date(1000, 1, 1), date(2999, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%d.%m.%Y", "%d %B %Y", "%B %d, %Y", "%A %d %b %Y"]),
)
def test_every_day_that_is_written_in_full_is_that_day(day, form):
    found = read(day.strftime(form).replace(f"{day:%Y}", f"{day.year:04}"))
    assert (found.start, found.end) == (day, None)
    assert [str(note) for note in found.notes if "read as" in str(note)] == []


def test_the_library_is_loaded_only_for_what_our_grammar_does_not_read():
    code = (
        "import sys; from datetime import date\n"
        "from planner.language.dates import read_dates as read\n"
        "from planner.model.half_year import HalfYear as H\n"
        "for text in ('14 april', '2nd week of may', 'mardi prochain', '31 april'):\n"
        "    read(text, H(2027, 1), date(2026, 11, 22))\n"
        "print('dateparser' in sys.modules)\n"
        "read('three weeks from now', H(2027, 1), date(2026, 11, 22))\n"
        "print('dateparser' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "True"]


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows has no tzset")
def test_the_time_zone_of_the_machine_changes_nothing(monkeypatch):
    for east, zone in enumerate(("Asia/Tokyo", "America/Los_Angeles")):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        today = date(2026, 11, 20 + east)
        assert read("three weeks from now", PLAN, today).start == today + THREE_WEEKS
        assert read("14 april 2027 23:30").start == date(2027, 4, 14)
    monkeypatch.undo()
    time.tzset()


def test_answers_of_the_library_with_anything_that_nobody_typed_are_refused():
    for text in ("2 weeks", "one day", "3 days before", "in 3 hours", "10:30", "99 x"):
        assert library.asked(text, TODAY) is None
    assert library.asked("next decade", TODAY).within(2036) == "2036"
    assert library.asked("dans 3 mois", TODAY).within(2027) == "2027-02"
    assert library.asked("14 april 2027 pst 7", TODAY) is None
