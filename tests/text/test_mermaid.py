"""Titles as the names of bars: no sign and no word that a chart obeys."""

from __future__ import annotations

import pytest

from planner.text.mermaid import task


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Guide: keeping (2027)", "Guide – keeping (2027)"),
        ("Mayors' day, at 10:30!", "Mayors' day, at 10.30!"),
        ("a;b%%c#d:e\n```", "a b c d e"),
        ("section one", "· section one"),
        ("Click here", "· Click here"),
        ("href x", "· href x"),
        ("2027-03-04", "· 2027-03-04"),
        ("sections", "sections"),
        ("", "7"),
        ("!?", "7"),
        ("x" * 80, "x" * 59 + "…"),
        ("مذكرة تفاهم", "مذكرة تفاهم"),
    ],
)
def test_a_title_is_letters_digits_and_spaces(title, name):
    assert task(title, "7") == name
