"""A month is known by each of its names."""

from __future__ import annotations

import pytest

from planner.source.doctor.days import days, month_alone
from planner.source.doctor.months import NAMES, month_in


@pytest.mark.parametrize("number", range(1, 13))
def test_every_name_of_a_month_names_it_alone(number):
    assert {month_in(name) for name in NAMES[number - 1]} == {number}


def test_a_day_of_a_month_with_a_name_of_two_words_is_read():
    assert [str(day) for day in days("14 كانون الثاني 2027")] == ["2027-01-14"]
    assert month_alone("تشرين الأول 2027") == "2027-10"
