"""Random commands that give items another name or place, and what they mean."""

from __future__ import annotations

from copy import deepcopy
from random import Random

from lined import Line
from meant import Data, Keys, at, put, taken
from orders import Bench, Lines, Order

NAMES = [*(f"item-{letter}" for letter in "abcdefghijklmnop"), "referral", "academy"]
NAMING = ("depends_on", "derived_from", "replaces")
STAYS = ("status", "former_names", "revision", "ref", "note")
"""What a copy leaves with the item, of what items have here."""
FEWEST, MOST = 4, 9


def rename(draw: Random, bench: Bench) -> Order | None:
    """`planner rename`: another header, another word where it is named."""
    item, new = draw.choice(bench.items), draw.choice(NAMES)
    words = ["rename", item[1], new]
    if new == item[1]:
        return Order(words, bench.data)
    refused = _taken(bench, item, new)
    if refused:
        return Order(words, bench.data, refused=refused)
    data, now = _renamed(bench.data, item, new), (item[0], new)
    lists = {*_named(bench, item[1]), (*item, "former_names")}
    lists |= {(*now, *path[2:]) for path in lists if path[:2] == item}
    return Order(words, data, _heads(item, lists), _heads(now, lists))


def _heads(item: Keys, lists: set[Keys]) -> Lines:
    """Return which lines are headers of an item, or fields that name items."""

    def may(line: Line) -> bool:
        if line.kind == "header":
            return line.table[:2] == item
        return line.kind == "field" and line.keys in lists

    return may


def _taken(bench: Bench, own: Keys, new: str) -> str | None:
    for item in bench.items:
        if item != own and item[1] == new:
            return f"2027-H1 has an item {new} already"
    for item in bench.items:
        former = at(bench.data, (*item, "former_names")) or ()
        if item != own and new in former:
            return f"{new} is a former name of {item[1]}"
    return None


def _named(bench: Bench, name: str) -> list[Keys]:
    """Return the fields that name an item."""
    paths = [(*item, key) for item in bench.items for key in NAMING]
    return [path for path in paths if name in (at(bench.data, path) or ())]


def _renamed(data: Data, item: Keys, new: str) -> Data:
    data = deepcopy(data)
    kind, old = item
    for names in (at(data, (k, n)) for k in data for n in _tables(data[k])):
        for key in NAMING:
            if key in names:
                names[key] = [new if each == old else each for each in names[key]]
    data[kind][new] = data[kind].pop(old)
    former = [*data[kind][new].get("former_names", ()), old]
    data[kind][new]["former_names"] = [
        each for each in dict.fromkeys(former) if each != new
    ]
    return data


def _tables(value: object) -> list[str]:
    found = value.items() if isinstance(value, dict) else ()
    return [name for name, each in found if isinstance(each, dict)]


def move(draw: Random, bench: Bench) -> Order | None:
    """`planner move`: the item's lines elsewhere, the data as before."""
    item, other = draw.choice(bench.items), draw.choice(bench.items)
    where = draw.choice(["--after", "--before"])
    words = ["move", item[1], where, other[1]]
    if item == other:
        refused = f"{item[1]} cannot stand beside itself"
        return Order(words, bench.data, refused=refused)
    if item[0] != other[0]:
        refused = f"{other[1]} is of {other[0]}"
        return Order(words, bench.data, refused=refused)
    return Order(words, bench.data, _block(bench, item), _of(item))


def copy(draw: Random, bench: Bench) -> Order | None:
    """`planner copy`: the item's lines once more, without what came of it."""
    item, new = draw.choice(bench.items), draw.choice(NAMES)
    if len(bench.items) == MOST:
        return None
    words = ["copy", item[1], "--as", new]
    refused = _taken(bench, (), new)
    if refused:
        return Order(words, bench.data, refused=refused)
    value = {k: v for k, v in at(bench.data, item).items() if k not in STAYS}
    now = (item[0], new)
    return Order(words, put(bench.data, now, deepcopy(value)), come=_of(now))


def remove(draw: Random, bench: Bench) -> Order | None:
    """`planner remove`: the item's lines are gone, what named it stays."""
    if len(bench.items) <= FEWEST:
        return None
    item = draw.choice(bench.items)
    words, data = ["remove", item[1], "--yes"], taken(bench.data, item, bench.lines)
    return Order(words, data, _block(bench, item))


def _block(bench: Bench, item: Keys) -> Lines:
    """Return which lines are the item's, its remarks and a blank line among them."""
    lines = bench.lines
    own = [line.number for line in lines if line.kind != "comment" and line.of(item)]
    first, last = own[0], max(n for n in own if lines[n].kind != "blank")
    while lines[first - 1].kind == "comment":
        first -= 1
    below = last + 1
    while below < len(lines) and lines[below].kind == "comment":
        below += 1
    if below == len(lines) or lines[below].kind == "blank":
        last = below - 1
    return lambda line: (
        first <= line.number <= last
        or (line.kind == "blank" and line.number in {first - 1, last + 1})
    )


def _of(item: Keys) -> Lines:
    def may(line: Line) -> bool:
        return line.kind in {"blank", "comment"} or line.of(item)

    return may


MOVERS = {
    "rename": (1, rename),
    "move": (1, move),
    "copy": (1, copy),
    "remove": (1, remove),
}
