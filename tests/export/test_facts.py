"""What is told once for several items is told of each as if it were alone."""

from __future__ import annotations

import json

from edited import document, edition

from planner.views.edition.page import page_of

FILES = {
    "planner.toml": "format = 1\n",
    "network.toml": """
format = 1

[network]
name = "Network"
organisation = "north"
languages = ["en"]

[region.north]
name = "The region"
countries = ["MA"]

[unit.north]
name = "The unit"

[city.north]
name = "The city"
country = "MA"

[theme.north]
name = "The theme"
""",
    "2027-H1.toml": """
format = 1
period = "2027-H1"
title = "Plan"
status = "draft"
language = "en"

[training.first]
title = "First"
lead = "north"
regions = ["north"]
theme = "north"
partners.host = ["north"]
depends_on = ["second"]
derived_from = ["second"]
indicator.people = { text = "People", target = 8 }
outcome = { indicators = { people = 7 } }

[training.second]
title = "Second"
lead = "north"
regions = ["north"]
theme = "north"
depends_on = ["first"]
derived_from = ["second"]
indicator.people = { text = "People", target = 8 }
outcome = { indicators = { people = 9 } }
""",
}


def test_fields_and_items_that_hold_the_same_keep_their_own_words():
    (section,) = page_of(edition(FILES)).sections
    told = [
        {fact.label: fact.lines for fact in piece.facts if fact.key in _LOOKED_AT}
        for piece in section.items
    ]
    assert told == [
        {
            "Theme": ("The theme",),
            "Regions": ("The region",),
            "Indicators": ("People; target: 8; reached: 7",),
            "Depends on": ("Second",),
            "Derived from": ("Second",),
        },
        {
            "Theme": ("The theme",),
            "Regions": ("The region",),
            "Indicators": ("People; target: 8; reached: 9",),
            "Depends on": ("First",),
            "Derived from": ("Second",),
        },
    ]


_LOOKED_AT = {"theme", "regions", "indicator", "depends_on", "derived_from"}


def test_one_name_stands_for_what_its_field_means():
    (first, _) = json.loads(document(FILES, "json"))["items"]
    assert first["labels"] == {
        "lead": "The unit",
        "regions": ["The region"],
        "theme": "The theme",
        "partners.host": ["The city"],
        "depends_on": ["Second"],
        "derived_from": ["Second"],
    }
