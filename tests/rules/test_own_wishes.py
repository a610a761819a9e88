"""What a rule of one's own asks, in words that say what to do."""

from __future__ import annotations

import pytest

from planner.rules.conditions import read
from planner.rules.wishes import wishes
from planner.source.toml import loads


@pytest.mark.parametrize(
    ("condition", "required", "forbidden"),
    [
        ("risk.present = true", "give it `risk`", "take `risk` out"),
        ("risk.present = false", "take `risk` out", "give it `risk`"),
        ('lead = "aa"', '`lead` must be "aa"', '`lead` must not be "aa"'),
        (
            'lead = ["aa", "bb"]',
            '`lead` must be one of "aa", "bb"',
            '`lead` must not be one of "aa", "bb"',
        ),
        ('lead.not = "aa"', '`lead` must not be "aa"', '`lead` must be "aa"'),
        (
            'lead.not = ["aa", "bb"]',
            '`lead` must be none of "aa", "bb"',
            '`lead` must be one of "aa", "bb"',
        ),
        (
            'regions = "mena"',
            '`regions` must hold "mena"',
            '`regions` must not hold "mena"',
        ),
        (
            'regions.not = ["aa", "bb"]',
            '`regions` must hold none of "aa", "bb"',
            '`regions` must hold one of "aa", "bb"',
        ),
        (
            'regions.all_of = ["aa", "bb"]',
            '`regions` must hold all of "aa", "bb"',
            '`regions` must not hold all of "aa", "bb"',
        ),
        (
            'regions.only = "mena"',
            '`regions` must hold nothing but "mena"',
            '`regions` must not hold nothing but "mena"',
        ),
        (
            "start = 2027-04-14",
            "`start` must be 2027-04-14",
            "`start` must not be 2027-04-14",
        ),
        (
            'start = "2027-04"',
            '`start` must lie in "2027-04"',
            '`start` must not lie in "2027-04"',
        ),
        (
            "start = { after = 2027-04-14, before = 2027-06-01 }",
            "`start` must be after 2027-04-14 and be before 2027-06-01",
            "`start` must not be after 2027-04-14 and be before 2027-06-01",
        ),
        (
            "expected.at_least = 1",
            "`expected` must be at least 1",
            "`expected` must be less than 1",
        ),
        (
            "title.at_most = 1",
            "`title` must have at most 1 character",
            "`title` must have more than 1 character",
        ),
        (
            "regions.at_least = 2",
            "`regions` must have at least 2 entries",
            "`regions` must have fewer than 2 entries",
        ),
        (
            "expected.at_most = 9",
            "`expected` must be at most 9",
            "`expected` must be more than 9",
        ),
        (
            "title = { at_least = 3, at_most = 5 }",
            "`title` must have at least 3 characters and have at most 5 characters",
            "`title` must not have at least 3 characters and have at most 5 characters",
        ),
        (
            "indicator.at_least = 1",
            "`indicator` must have at least 1 entry",
            "`indicator` must have fewer than 1 entry",
        ),
        (
            "title = { present = true, contains = '{braces}' }",
            '`title` must contain "{braces}"',
            '`title` must not contain "{braces}"',
        ),
        (
            "illustrative = false\nrisk.present = true",
            "`illustrative` must be false; give it `risk`",
            "`illustrative` must not be false; take `risk` out",
        ),
    ],
)
def test_a_wish_says_what_is_to_be_done(condition, required, forbidden):
    lines, _ = read("when", loads(condition), ())
    said = [str(wishes(lines, forbidden=way)) for way in (False, True)]
    assert said == [required, forbidden]
