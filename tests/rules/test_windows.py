"""Of windows a rule says only what is true of every day in them."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from planner.model.half_year import HalfYear
from planner.model.when import bounds
from planner.rules.case import Case
from planner.rules.catalogue import find
from planner.rules.example import FRAME
from planner.workspace.read import read_texts

FIRST, LAST = date(2027, 1, 1), date(2027, 6, 30)
PERIODS = st.sampled_from([HalfYear(2027, 1), HalfYear(2027, 2)])
MONTHS = st.integers(1, 12).map(lambda month: f"-{month:02}")
PARTS = st.one_of(st.sampled_from(["-Q1", "-Q2", "-Q3", "-Q4", "-H1", "-H2"]), MONTHS)
WINDOWS = st.builds(lambda year, part: f"{year}{part}", st.integers(2026, 2028), PARTS)
DAYS = st.dates(date(2026, 6, 1), date(2028, 6, 30))
WHENS = st.one_of(DAYS, WINDOWS, st.sampled_from(["2026", "2027", "2028"]))
INSIDE = st.one_of(
    st.dates(FIRST, LAST),
    st.sampled_from(["2027-01", "2027-03", "2027-06", "2027-Q1", "2027-Q2", "2027"]),
)
FEW = settings(max_examples=150, deadline=None)


def toml(value):
    return f'"{value}"' if isinstance(value, str) else str(value)


def days(value):
    first, last = bounds(value)
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def some(value):
    """Return the days of a window at which anything can change."""
    edges = {
        each
        for day in (FIRST, LAST, HalfYear(2027, 2).last)
        for each in (day, day - timedelta(days=1), day + timedelta(days=1))
    }
    ends = set(bounds(value))
    return sorted(day for day in edges | ends if min(ends) <= day <= max(ends))


def speaks(code, lines, today=date(2026, 11, 22), period="2027-H1"):
    frame = FRAME.format(status="draft").replace("2027-H1", str(period))
    text = frame + '\n[training.course]\ntitle = "Course"\n' + "\n".join(lines)
    workspace = read_texts({f"{period}.toml": text})
    case = Case(workspace, workspace.plans[0], today, {})
    return bool(list(find(code).check(case)))


def dated(start, end, prefix=""):
    lines = [f"{prefix}start = {toml(start)}"]
    return lines if end is None else [*lines, f"{prefix}end = {toml(end)}"]


@FEW
@given(WHENS, WHENS, st.sampled_from(["", "session.one.", "outcome.actual."]))
def test_an_end_before_its_start_is_said_only_of_every_choice_of_days(
    start, end, prefix
):
    ordered = any(first <= last for first in days(start) for last in days(end)[-1:])
    assert speaks("D201", dated(start, end, prefix)) is not ordered


@FEW
@given(WHENS, st.none() | WHENS, st.sampled_from(["", "session.one."]), PERIODS)
def test_outside_the_period_is_said_only_of_every_choice_of_days(
    start, end, prefix, period
):
    choices = possible(start, end)
    assume(choices)
    inside = any(
        first >= period.first and last <= period.last for first, last in choices
    )
    lines = dated(start, end, prefix)
    assert speaks("D202", lines, period=period) is not inside


@FEW
@given(WHENS, st.none() | WHENS, st.sampled_from(["", "session.one."]), PERIODS)
def test_long_work_is_outside_only_if_it_touches_on_no_choice_of_days(
    start, end, prefix, period
):
    choices = possible(start, end)
    assume(choices)
    touching = any(
        first <= period.last and last >= period.first for first, last in choices
    )
    lines = ['continues_from = "2026-H2"', *dated(start, end, prefix)]
    assert speaks("D202", lines, period=period) is not touching


def possible(start, end):
    """Return choices of a start and an end that are in order."""
    if end is None:
        return [(day, day) for day in some(start)]
    pairs = product(some(start), some(end))
    return [(first, last) for first, last in pairs if first <= last]


@FEW
@given(INSIDE, st.none() | INSIDE, DAYS)
def test_overdue_is_said_only_of_every_choice_of_days(start, end, today):
    choices = possible(start, end)
    assume(choices)
    lines = dated(start, end)
    unstarted = days(start)[-1] >= today
    unended = days(start if end is None else end)[-1] >= today
    assert speaks("D206", [*lines, 'status = "planned"'], today) is not unstarted
    assert speaks("D206", [*lines, 'status = "confirmed"'], today) is not unended


@FEW
@given(INSIDE, st.none() | INSIDE, DAYS)
def test_in_progress_before_its_start_is_said_only_of_every_choice_of_days(
    start, end, today
):
    choices = possible(start, end)
    assume(choices)
    begun = days(start)[0] <= today
    lines = [*dated(start, end), 'status = "in-progress"']
    assert speaks("D205", lines, today) is not begun
