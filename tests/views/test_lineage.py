"""Where items come from: the first plan and name, through every later one."""

from __future__ import annotations

import pytest

from planner.views.lineage import Lineage, Lineages

OLD = '[training.old]\ntitle = "X"\n'
NOW = '[training.now]\ntitle = "X"\n'


@pytest.fixture
def origin(desk):
    """Return a function: where the item `now` of 2027-H1 comes from."""

    def of(piece, name="now", **plans):
        texts = {p.replace("_", "-"): desk.other(p.replace("_", "-")) + text
                 for p, text in plans.items()}  # fmt: skip
        workspace, sheet = desk.plan(piece, **texts)
        entry = next(each for each in sheet.entries if each.name == name)
        return Lineages(workspace).of(entry, sheet.period)

    return of


def test_an_item_comes_from_its_own_plan(origin):
    assert origin(f"{NOW}revision = 3\n") == Lineage("2027-H1", "now", 3)


def test_a_renamed_item_is_known_by_its_first_name(origin):
    assert origin(f'{NOW}former_names = ["first", "then"]\n') == Lineage(
        "2027-H1", "first", 0
    )


def test_a_carried_item_comes_from_where_it_was_first_and_has_changed_each_time(origin):
    assert origin(
        f'{NOW}carried_from = "2026-H2/old"\nrevision = 1\n',
        **{
            "2026_H2": f'{OLD}carried_from = "2026-H1/older"\nrevision = 2\n',
            "2026_H1": '[advocacy.oldest]\ntitle = "X"\n'
            'former_names = ["older"]\nrevision = 4\n',
        },
    ) == Lineage("2026-H1", "older", 9)


def test_of_a_plan_that_is_not_kept_the_reference_tells(origin):
    assert origin(f'{NOW}carried_from = "2026-H2/old"\n') == Lineage(
        "2026-H2", "old", 1
    )
    assert origin(
        f'{NOW}continues_from = "2026-H1"\nformer_names = ["was"]\n'
    ) == Lineage("2026-H1", "was", 0)


def test_long_work_has_one_name_in_every_plan_and_no_change_more(origin):
    part = 'title = "X"\ncontinues_from = "2026-H1"\ncontinues_to = "2027-H1"\n'
    assert origin(
        f'{NOW}continues_from = "2026-H2"\nrevision = 1\n',
        **{
            "2026_H2": f"[training.now]\n{part}",
            "2026_H1": '[training.now]\ntitle = "X"\n',
        },
    ) == Lineage("2026-H1", "now", 1)


def test_long_work_that_was_renamed_is_found_by_its_former_name(origin):
    assert origin(
        f'{NOW}continues_from = "2026-H2"\nformer_names = ["was"]\n',
        **{"2026_H2": '[training.was]\ntitle = "X"\n'},
    ) == Lineage("2026-H2", "was", 0)


def test_a_series_ties_nothing(origin):
    series = 'series = "talks"\n'
    assert origin(
        NOW + series, **{"2026_H2": '[training.now]\ntitle = "X"\n' + series}
    ) == Lineage("2027-H1", "now", 0)


@pytest.mark.parametrize("reference", ["now", "2027-H1/now", "2026-H2/old"])
def test_what_goes_round_in_circles_comes_to_an_end(origin, reference):
    assert origin(
        f'{NOW}carried_from = "{reference}"\n',
        **{"2026_H2": f'{OLD}carried_from = "2027-H1/now"\n'},
    ).name in {"now", "old"}


@pytest.mark.parametrize(("revision", "changes"), [(-5, 0), (2**62, 2**31 - 1), (7, 7)])
def test_a_number_of_changes_is_one_that_calendars_can_hold(origin, revision, changes):
    assert origin(f"{NOW}revision = {revision}\n").changes == changes
