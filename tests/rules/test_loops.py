"""Loops of items are found wherever there are any, and shown whole."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.rules.catalogue import find
from planner.rules.engine import judge, judged
from planner.rules.example import FRAME
from planner.rules.loops import loops
from planner.rules.once import Judged
from planner.workspace.read import read_texts

NODES = 7
LINKS = st.sets(st.tuples(st.integers(0, NODES - 1), st.integers(0, NODES - 1)))
TODAY = date(2026, 11, 22)


def plan(links, period="2027-H1", nodes=NODES):
    needs = {node: [to for of, to in links if of == node] for node in range(nodes)}
    return FRAME.format(status="draft").replace("2027-H1", period) + "".join(
        f'\n[training.item-{node}]\ntitle = "Item {node}"\ndepends_on = [{refs(tos)}]\n'
        for node, tos in needs.items()
    )


def refs(nodes):
    return ", ".join(f'"item-{node}"' for node in nodes)


def circular(links):
    """Say whether items are left when all that wait for nothing are taken away."""
    left = set(links)
    while True:
        waiting = {of for of, _ in left}
        kept = {(of, to) for of, to in left if to in waiting}
        if kept == left:
            return bool(left)
        left = kept


@settings(max_examples=150, deadline=None)
@given(LINKS)
def test_a_loop_is_found_where_and_only_where_there_is_one(links):
    found = loops(read_texts({"2027-H1.toml": plan(links)}))
    assert bool(found) is circular(links)
    for loop in found:
        nodes = [link.of for link in loop]
        assert [link.to for link in loop] == [*nodes[1:], nodes[0]]
        assert nodes[0] == min(nodes)
        assert len(set(nodes)) == len(nodes)
    members = [link.of for loop in found for link in loop]
    assert len(set(members)) == len(members)


def test_a_loop_of_ten_thousand_items_is_one_loop():
    many = 10_000
    links = "".join(
        f'\n[training.item-{node}]\ntitle = "Item"\n'
        f'depends_on = ["item-{(node + 1) % many}"]\n'
        for node in range(many)
    )
    read = read_texts({"2027-H1.toml": FRAME.format(status="draft") + links})
    assert [len(loop) for loop in loops(Judged.of(read))] == [many]


def test_a_loop_across_plans_is_shown_whole_at_its_first_item():
    earlier = """
[training.academy]
title = "Youth academy"
depends_on = ["2027-H1/guide"]
"""
    later = """
[communications.guide]
title = "Guide"
derived_from = ["course"]

[training.course]
title = "Course"
depends_on = ["2026-H2/academy"]
"""
    frame = FRAME.format(status="draft")
    files = {
        "2026-H2.toml": frame.replace("2027-H1", "2026-H2") + earlier,
        "2027-H1.toml": frame + later,
    }
    report = judge(read_texts(files), judged([find("D217")]), TODAY)
    [found] = report.diagnostics
    assert (found.place.file, found.place.line) == ("2026-H2.toml", 9)
    assert str(found.message) == (
        "these items wait for each other: academy, 2027-H1/guide, 2027-H1/course, "
        "academy"
    )
    assert [
        (each.place.file, each.place.line, str(each.label)) for each in found.related
    ] == [
        ("2027-H1.toml", 9, "guide waits for course"),
        ("2027-H1.toml", 13, "course waits for academy"),
    ]
