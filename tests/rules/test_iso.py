from __future__ import annotations

import pytest

from planner.rules.iso import iso


@pytest.mark.parametrize(
    "text", ["04/2027", "4.2027", "2027/04", "April 2027", "2027-4"]
)
def test_a_month_in_another_form_is_understood(text):
    assert iso(text, "when") == '"2027-04"'


@pytest.mark.parametrize("text", ["13/2027", "0/2027", "2027/00", "2027/13"])
def test_a_month_that_there_is_not_is_none(text):
    assert iso(text, "when") is None
