"""Titles as the names of bars: no sign and no word that a chart obeys."""

from __future__ import annotations

import pytest

from planner.text.mermaid import task


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Guide: keeping (2027)", "Guide keeping 2027"),
        ("a;b%%c#d\n```", "a b c d"),
        ("section one", "· section one"),
        ("Click here", "· Click here"),
        ("sections", "sections"),
        ("", "7"),
        ("!?", "7"),
        ("x" * 80, "x" * 59 + "…"),
        ("مذكرة تفاهم", "مذكرة تفاهم"),
    ],
)
def test_a_title_is_letters_digits_and_spaces(title, name):
    assert task(title, "7") == name
