"""What holds for every plan: no item is lost, and counts are what one counts."""

from __future__ import annotations

from collections import Counter
from datetime import date

import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.diagnostics.report import Report
from planner.model.categories import CATEGORIES
from planner.model.item import UNCOUNTED
from planner.model.when import bounds
from planner.views.coverage import cover
from planner.views.listing import list_items
from planner.views.sign import STATUSES
from planner.views.summary import summarise
from planner.views.timeline import lay_out
from planner.workspace.read import read_texts

TODAY = date(2027, 2, 3)
PARTS = {"africa": ["east-africa", "west-africa"]}
MONTHS = [f"2027-{month:02}" for month in range(1, 7)]
WHENS = st.one_of(
    st.dates(date(2026, 11, 1), date(2027, 8, 31)),
    st.sampled_from(["2027-02", "2027-Q2", "2027-H1", "2027", "2026-H2"]),
)
ITEMS = st.fixed_dictionaries(
    {"title": st.one_of(st.text(min_size=1, max_size=8), st.just(4))},
    optional={
        "status": st.sampled_from(STATUSES),
        "regions": st.lists(
            st.sampled_from(["mena", "africa", "east-africa", "unknown"]), unique=True
        ),
        "start": WHENS,
    },
)
PLANS = st.fixed_dictionaries(
    {
        category: st.dictionaries(
            st.sampled_from([f"{category}-{number}" for number in range(4)]), ITEMS
        )
        for category in CATEGORIES
    }
)
NETWORK = """\
format = 1
network = { name = "N", organisation = "nn", languages = [] }
region.mena = { name = "MENA", countries = ["MA"] }
region.east-africa = { name = "East", countries = ["KE"] }
region.west-africa = { name = "West", countries = ["TG"] }
region.africa = { name = "Africa", includes = ["east-africa", "west-africa"] }
"""
laws = settings(max_examples=60, deadline=None)


def read(plan):
    frame = {
        "format": 1,
        "period": "2027-H1",
        "title": "Plan",
        "status": "draft",
        "language": "en",
        "regions": ["mena", "africa"],
    }
    files = {"2027-H1.toml": tomli_w.dumps(frame | plan), "network.toml": NETWORK}
    workspace = read_texts(files)
    return workspace, workspace.plan("2027-H1")


def all_names(plan):
    return sorted(name for items in plan.values() for name in items)


@laws
@given(PLANS)
def test_every_item_is_in_every_view_once(plan):
    workspace, sheet = read(plan)
    summary = summarise(workspace, sheet, TODAY, Report((), 1))
    views = [
        [row.name for group in summary.groups for row in group.rows],
        [row.name for row in list_items(workspace, [sheet], TODAY).rows],
        [bar.row.name for bar in lay_out(workspace, sheet, TODAY).bars],
    ]
    assert [sorted(names) for names in views] == [all_names(plan)] * 3


@laws
@given(PLANS)
def test_counts_add_up(plan):
    workspace, sheet = read(plan)
    summary = summarise(workspace, sheet, TODAY, Report((), 1))
    together = sum((Counter(group.counts) for group in summary.groups), Counter())
    assert together == Counter(summary.counts)
    assert sum(summary.counts.values()) == summary.head.items == len(all_names(plan))


@laws
@given(PLANS)
def test_coverage_is_what_one_counts_by_hand(plan):
    workspace, sheet = read(plan)
    view = cover(workspace, sheet, TODAY)
    found = Counter()
    for line in view.lines:
        for cell in line.cells:
            place = line.region or line.kind, cell.category
            found[place] += len(cell.items)
            for month, names in zip(view.months, cell.months, strict=True):
                found[(*place, month)] += len(names)
    assert +found == counted_by_hand(plan)


def counted_by_hand(plan):
    places = [
        (region, category, item)
        for category, items in plan.items()
        for item in items.values()
        for region in regions(item)
    ]
    return Counter((region, category) for region, category, _ in places) + Counter(
        (region, category, month)
        for region, category, item in places
        for month in months(item)
    )


@laws
@given(PLANS)
def test_every_item_is_covered_or_said_not_to_be_counted(plan):
    workspace, sheet = read(plan)
    view = cover(workspace, sheet, TODAY)
    covered = {
        name for line in view.lines for cell in line.cells for name in cell.items
    }
    assert covered.isdisjoint(view.uncounted)
    assert sorted(covered | set(view.uncounted)) == all_names(plan)
    for line in view.lines:
        for cell in line.cells:
            dated = {name for names in cell.months for name in names}
            parts = [*dated, *cell.undated, *cell.outside]
            assert sorted(parts) == sorted(cell.items)


def regions(item):
    if item["title"] == 4:
        return ["unreadable"]
    if item.get("status") in UNCOUNTED:
        return []
    named = item.get("regions", [])
    parts = {part for region in named for part in PARTS.get(region, [region])}
    return parts or ["none"]


def months(item):
    if item["title"] == 4 or "start" not in item:
        return []
    first, last = bounds(item["start"])
    return [
        month
        for month in MONTHS
        if first.isoformat()[:7] <= month <= last.isoformat()[:7]
    ]
