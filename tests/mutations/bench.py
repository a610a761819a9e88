"""The good workspace that mutations strike, and what is found in it afterwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

from facts import DRAFT, SUBMITTED
from kinds import Kind
from paper import Paper, Strike

from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.report import Report
from planner.rules.catalogue import all_rules
from planner.rules.engine import judge, judged
from planner.workspace.read import assemble, read_sheet
from planner.workspace.trees import Folder, Shelf

PLANS = Path(__file__).parents[2] / "plans"
PLAN = "2027-H1.toml"
FILES = (PLAN, PLAN, PLAN, "network.toml", "calendar.toml")
"""What is struck, the plan most often."""
TODAY = date(2026, 11, 22)
_SEEDS = Path(__file__).with_name("seeds.txt")


@cache
def raw() -> dict[str, bytes]:
    """Return the good workspace by file name."""
    folder = Folder(PLANS)
    return {name: folder.read(name) for name in folder.names()}


@cache
def paper(file: str) -> Paper:
    """Return a good file as lines."""
    return Paper(file, raw()[file].decode())


@cache
def _sheet(file: str):
    return read_sheet(Shelf(raw()), file, "")


def report(file: str, content: bytes) -> Report:
    """Judge the workspace with another content of one file."""
    shelf = Shelf({**raw(), file: content})
    sheets = tuple(
        read_sheet(shelf, name, "") if name == file else _sheet(name)
        for name in sorted(raw())
        if name.endswith(".toml")
    )
    return judge(assemble(".", sheets, shelf, alone=False), judged(all_rules()), TODAY)


@cache
def _usual(*, submitted: bool) -> Counter[object]:
    """Return what is found in the good workspace, a draft or submitted."""
    head = (DRAFT.encode(), SUBMITTED.encode() if submitted else DRAFT.encode())
    found = report(PLAN, raw()[PLAN].replace(*head, 1))
    return Counter((each.code, each.keys) for each in found.diagnostics)


def differences(found: Report, content: bytes) -> tuple[list[Diagnostic], list[object]]:
    """Return what is found beyond the usual, and what is found no longer."""
    usual = _usual(submitted=b"\n" + SUBMITTED.encode() in content).copy()
    new = []
    for each in found.diagnostics:
        if usual[each.code, each.keys]:
            usual[each.code, each.keys] -= 1
        else:
            new.append(each)
    return new, [*usual.elements()]


def strike(kind: Kind, seed: int) -> tuple[str, Strike]:
    """Strike as a kind does at the place that a seed draws; return file and strike."""
    draw = Random(f"{kind.__name__} {seed}")  # noqa: S311 - trials are no secret
    while True:
        file = draw.choice(FILES)
        struck = kind(draw, paper(file))
        if struck is not None and struck.raw != raw()[file]:
            return file, struck


def drawn_trials(
    kinds: tuple[Kind, ...], seed: int, count: int
) -> Iterator[tuple[Kind, int]]:
    """Yield kinds in turn, each with a seed; those that ever failed come first."""
    named = {kind.__name__: kind for kind in kinds}
    for line in _SEEDS.read_text(encoding="utf-8").splitlines():
        name, _, number = line.partition("#")[0].partition(" ")
        if name in named:
            yield named[name], int(number)
    for number in range(seed, seed + count):
        yield kinds[number % len(kinds)], number
