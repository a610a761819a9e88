"""Any sequence of commands changes what it is to change, and no other byte."""

from __future__ import annotations

import sys
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

from garden import grown
from ground import litter, write_workspace
from lined import lined, remarks_of
from meant import alike, read
from movers import MOVERS
from orders import COMMANDS, Bench, drawn
from trials import chances, shares

REORDERING = {"move", "fmt"}
"""Verbs that put what is there in another order."""


def is_explained(before, after, order):
    """Whether the lines differ by lines that may go and lines that may come only.

    Of equal lines it is not known which one came: any reading will do.
    """
    places = {0}
    for line in [*before, None]:
        waiting, reached = [*places], set(places)
        while waiting:
            place = waiting.pop()
            if place < len(after) and order.come(after[place]):
                waiting += {place + 1} - reached
                reached.add(place + 1)
        if line is None:
            return len(after) in reached
        same = {p + 1 for p in reached if p < len(after) and after[p].text == line.text}
        places = same | (reached if order.gone(line) else set())
    raise AssertionError


def unexplained(before, after, order):
    """Yield the lines that may not have gone or come, as far as can be seen."""
    texts = [[line.text for line in lines] for lines in (before, after)]
    matcher = SequenceMatcher(None, *texts, autojunk=False)
    for act, start, end, new_start, new_end in matcher.get_opcodes():
        if act != "equal":
            yield from (f"gone: {e}" for e in before[start:end] if not order.gone(e))
            come = after[new_start:new_end]
            yield from (f"come: {each}" for each in come if not order.come(each))


def in_order(before, after):
    """Whether the keys that are on both sides stand in the same order."""
    if not (isinstance(before, dict) and isinstance(after, dict)):
        return True
    both = [key for key in before if key in after]
    return both == [key for key in after if key in before] and all(
        in_order(before[key], after[key]) for key in both
    )


def remarks(lines):
    """Return for each field and header the remark that stands right above it."""
    found = {}
    for above, line in pairwise(lines):
        begins = line.kind in {"field", "header"}
        if begins and above.kind == "comment" and above.keys is None:
            found[line.kind, line.keys or line.table] = above.text.strip()
    return found


def told(order, before, after):
    """Return what is wrong with what a command did; nothing if all is well."""
    if order.text is not None:
        return [] if after == order.text else ["the text is another one"]
    wrong = []
    if not alike(read(after), order.data):
        wrong.append(f"it says {read(after)}\n  and not {order.data}")
    if order.words[0] not in REORDERING and not in_order(read(before), read(after)):
        wrong.append("keys or tables stand in another order")
    old, new = lined(before), lined(after)
    if not is_explained(old, new, order):
        wrong += ["these lines:", *unexplained(old, new, order)]
    if not order.forgets and remarks_of(before) != remarks_of(after):
        wrong.append(f"{remarks_of(before)}\n  became {remarks_of(after)}")
    above, now = remarks(old), remarks(new)
    still = {(line.kind, line.keys or line.table) for line in new}
    wrong += [
        f"{words} stood above {place}"
        for place, words in above.items()
        if place in still and now.get(place) != words
    ]
    return wrong


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
@shares(400)
def test_commands_change_what_they_are_to_change_and_no_other_byte(
    planner, tmp_path, monkeypatch, newline, count
):
    for seed, draw in chances(f"sequences {newline!r}"):
        folder = tmp_path / str(seed)
        plan = write_workspace(folder)
        bench = Bench(grown(draw, newline))
        plan.write_bytes(bench.text.encode())
        monkeypatch.chdir(folder)
        monkeypatch.setenv("XDG_STATE_HOME", str(folder / "state"))
        for number in range(count):
            order = drawn(draw, bench, COMMANDS | MOVERS)
            monkeypatch.setenv("EDITOR", order.editor)
            answer = planner(*order.words)
            after = plan.read_bytes().decode()
            say = f"seed {seed}, command {number}: {order.words}\n{answer}\n"
            if order.refused:
                assert (answer.code, after) == (2, bench.text), say
                assert order.refused in answer.err, say
                continue
            assert (answer.code, answer.err) == (0, ""), say
            assert after.count(newline) == after.count("\n"), say
            wrong = told(order, bench.text, after)
            assert not wrong, say + "\n".join(wrong)
            bench = bench.after(after, order.words[0])
        assert litter(folder) == []
