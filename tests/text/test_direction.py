"""What must not be turned round on a page from right to left."""

from __future__ import annotations

import pytest

from planner.text.direction import has_rtl, held


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("Rabat", "Rabat"),
        ("مرحبا (نعم)", "مرحبا (نعم)"),
        ("Guide (2027)", "<L>Guide (2027)<L>"),
        ("12", "12"),
        ("–", "–"),
        ("2027-03-14", "<L>2027-03-14<L>"),
        ("14–15 أبريل 2027", "<R><L>14–15<L><R> أبريل 2027"),
        ("في 2027-03-14، 09:30", "في <R><L>2027-03-14<L><R>، <R><L>09:30<L><R>"),
        ("البند A-02 من 2027-H1", "البند <R><L>A-02<L><R> من <R><L>2027-H1<L><R>"),
        ("أ-ب", "أ-ب"),
        ("The visit: 27 أبريل 2027", "The visit: <R>27 أبريل 2027"),
        ("الثقة: Un retour écrit.", "الثقة: Un retour écrit.<L><R>"),
        ("في (Europe/London) غدًا", "في (Europe/London)<L><R> غدًا"),
        ("كتاب Guide: نعم", "كتاب Guide: نعم"),
    ],
)
def test_dates_and_codes_are_held(text, shown):
    assert held(text).replace("\u200e", "<L>").replace("\u200f", "<R>") == shown


def test_letters_from_right_to_left_are_seen_in_any_of_their_forms():
    assert [has_rtl(each) for each in ("a", "é", "א", "ع", "\ufefb", "٢")] == [
        *[False, False, True, True, True, True]
    ]
