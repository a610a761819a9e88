"""The laws of rename, move, copy and remove: what is not meant stays, byte by byte."""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path

import tomli

sys.path.append(str(Path(__file__).parent))

from grown import CATEGORIES, PERIODS, grow, meaning, numbers, said
from trials import chances, shares

from planner.actions.change import named
from planner.actions.copy import LEFT, Wish, copy
from planner.actions.move import move_beside, move_to
from planner.actions.opening import Opened
from planner.actions.remove import left_behind, remove
from planner.actions.rename import rename
from planner.workspace.read import read_texts

TODAY = date(2026, 11, 22)
_WORD = re.compile(r"""(["'])(?:[12][0-9]{3}-H[12]/)?[a-z-]+\1""")


def opened(files, period):
    workspace = read_texts({"planner.toml": "format = 1\n", **files})
    return Opened(workspace, workspace.plan(period), TODAY)


def made(files, draft):
    """Return the files after a change that was worked out."""
    before = {each.path.name: each.before for each in draft.files}
    assert before == {name: files[name] for name in before}
    return {**files, **{each.path.name: each.after for each in draft.files}}


def data_of(files):
    return {
        name.removesuffix(".toml"): tomli.loads(text.removeprefix("\ufeff"))
        for name, text in files.items()
    }


def masked(text):
    """Return a text with nothing in the place of each word that names an item."""
    return _WORD.sub("@", text)


def lines(text):
    """Return the lines that are not blank, whatever ends them, masked."""
    text = masked(text).removeprefix("\ufeff").replace("\r\n", "\n")
    return [line for line in text.split("\n") if line.strip()]


def less(whole, part):
    """Return lines without a run of them that is there."""
    at = next(at for at in range(len(whole)) if whole[at : at + len(part)] == part)
    return whole[:at] + whole[at + len(part) :]


def put_in(before, after):
    """Return the run of lines by which a list is longer, where that is all."""
    number = len(after) - len(before)
    at = next(
        at
        for at in range(len(before) + 1)
        if after[:at] + after[at + number :] == before
    )
    return after[at : at + number]


def ends(text):
    return {line.endswith("\r") for line in text.split("\n")[:-1]}


def are_as_before(files, after, but=()):
    """Look whether files differ in words that name items, and in no other byte."""
    for name, text in files.items():
        assert ends(after[name]) == ends(text)
        if name not in but:
            assert masked(after[name]) == masked(text)


def are_sorted(plan):
    for category in CATEGORIES:
        days = [item["start"] for item in plan.get(category, {}).values()]
        assert days == sorted(days)


def trial(name, count):
    for seed, chance in chances(name):
        for number in range(count):
            files, items = grow(chance)
            item = chance.choice(items)
            here = opened(files, item.period)
            entry = named(here, [item.name])[0]
            sys.stdout.write(f"seed {seed}, trial {number}: {item.ref}\n")
            yield files, items, item, here, entry, chance


def file_of(period):
    return f"{period}.toml"


@shares(200)
def test_a_new_name_stands_wherever_the_old_one_stood_and_nothing_else_changes(count):
    for files, _, item, here, entry, _ in trial("rename", count):
        after = made(files, rename(here, entry, "new-name"))
        own = file_of(item.period)
        assert meaning(data_of(after)) == meaning(data_of(files))
        item_now = data_of(after)[item.period][item.category]["new-name"]
        assert item_now["former_names"] == [*item.former, item.name]
        assert "new-name" in after[own]
        for name, text in after.items():
            back = text.replace("new-name", item.name)
            if name == own and item.former:
                back = back.replace(f', "{item.name}"] # once', "] # once")
            elif name == own:
                line = rf'former_names = \["{item.name}"\]'
                back, number = re.subn(rf"{line}\r?\n|\r?\n{line}\Z", "", back)
                assert number == 1
            assert re.sub("[\"']", "", back) == re.sub("[\"']", "", files[name])


@shares(200)
def test_a_name_that_comes_back_brings_back_every_reference(count):
    for files, _, item, here, entry, _ in trial("there and back", count):
        once = made(files, rename(here, entry, "new-name"))
        again = opened(once, item.period)
        back = made(once, rename(again, named(again, ["new-name"])[0], item.name))
        assert meaning(data_of(back)) == meaning(data_of(files))
        for name, text in back.items():
            old, now = (masked(each).split("\n") for each in (files[name], text))
            old, now = ([e for e in some if "former" not in e] for some in (old, now))
            assert now == old or name == file_of(item.period)
        plan = data_of(back)[item.period]
        it = plan[item.category][item.name]
        assert it.pop("former_names") == [*item.former, "new-name"]
        plan[item.category][item.name] = it | (
            {"former_names": item.former} if item.former else {}
        )
        assert plan == data_of(files)[item.period]


@shares(200)
def test_an_item_goes_to_another_plan_as_it_is_and_what_names_it_follows(count):
    for files, _, item, here, entry, chance in trial("move", count):
        to = chance.choice([each for each in PERIODS if each != item.period])
        home, target = file_of(item.period), file_of(to)
        after = made(files, move_to(here, entry, to))
        are_as_before(files, after, {home, target})
        block = lines(item.text)
        assert lines(after[home]) == less(lines(files[home]), block)
        assert less(lines(after[target]), block) == lines(files[target])
        are_sorted(data_of(after)[to])
        old, now = (meaning(data_of(each)) for each in (files, after))
        for period in PERIODS:
            assert [e for e in old.pop(period) if e != item.number] == [
                e for e in now.pop(period) if e not in {item.name, *item.former}
            ]
        assert now == old
        again = opened(after, to)
        back = made(after, move_to(again, named(again, [item.name])[0], item.period))
        assert meaning(data_of(back)) == meaning(data_of(files))
        are_as_before(files, back, {home, target})
        assert lines(back[target]) == lines(files[target])


@shares(200)
def test_an_item_goes_to_another_place_and_nothing_else_moves(count):
    for files, _, item, here, entry, chance in trial("beside", count):
        others = [e for e in here.sheet.entries if e.category is entry.category]
        others.remove(entry)
        if not others:
            continue
        other, ahead = chance.choice(others), chance.random() < 0.5
        after = made(files, move_beside(here, entry, other, ahead=ahead))
        own, block = file_of(item.period), lines(item.text)
        are_as_before(files, after, {own})
        assert less(lines(after[own]), block) == less(lines(files[own]), block)
        plan = data_of(after)[item.period]
        assert plan == data_of(files)[item.period]
        names = list(plan[item.category])
        steps = names.index(item.name) - names.index(other.name)
        assert steps == (-1 if ahead else 1)


@shares(200)
def test_items_go_with_all_that_is_theirs_and_what_named_them_stays(count):
    for files, items, item, here, _, chance in trial("remove", count):
        gone = [item, *chance.sample([e for e in items if e.period == item.period], 1)]
        gone = list({each.number: each for each in gone}.values())
        entries = named(here, [each.name for each in gone])
        found = left_behind(here, entries)
        draft = remove(here, entries, found)
        after, own = made(files, draft), file_of(item.period)
        assert [name for name in files if after[name] != files[name]] == [own]
        left = lines(files[own])
        for each in gone:
            left = less(left, lines(each.text))
        assert lines(after[own]) == left
        assert ends(after[own]) <= ends(files[own])
        brought = [each for each in draft.brought if each.code == "R301"]
        assert len(brought) == len(found) == lost(files, after, gone)


def lost(files, after, gone):
    """Return how many words of what is left named an item that is gone."""
    old, now = (meaning(data_of(each)) for each in (files, after))
    numbers = {each.number for each in gone}
    amended = sum(len(numbers.intersection(old.pop(period))) for period in PERIODS)
    words = [old[number] for number in now if number not in PERIODS]
    return amended + sum(
        each in numbers for those in words for said in those.values() for each in said
    )


@shares(200)
def test_a_copy_is_the_item_without_what_came_of_it(count):
    for files, _, item, here, entry, chance in trial("copy", count):
        to = chance.choice(PERIODS)
        name = (
            "new-name" if to == item.period else chance.choice(["new-name", item.name])
        )
        target = here.workspace.plan(to)
        after = made(files, copy(here, entry, Wish(target, name)))
        are_as_before(files, after, {file_of(to)})
        own = file_of(to)
        run = put_in(lines(files[own]), lines(after[own]))
        remarks, there = (remarks_of(each) for each in (lines(item.text), run))
        assert there in (remarks, [each for each in remarks if each != "# behind"])
        data, old = data_of(after), data_of(files)
        are_sorted(data[to])
        there = data[to][item.category].pop(name)
        data[to][item.category] or data[to].pop(item.category)
        assert data == old
        origin = old[item.period][item.category][item.name]
        assert reads(there, to, old) == reads(origin, item.period, old)


def remarks_of(some):
    return sorted(each for each in some if each.startswith("#"))


def reads(item, period, plans):
    """Return an item with what it names in the place of how it names it."""
    kept = {key: value for key, value in item.items() if key not in LEFT}
    words = said({k: v for k, v in item.items() if k in kept}, period, numbers(plans))
    return {**kept, **words}
