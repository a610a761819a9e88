"""Random commands, each with what it is to do: the data, and the lines it may touch.

A further verb is one more entry in `COMMANDS`: a function that draws a command and says
what it means. One that has nothing to do where the plan stands returns None.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random
from typing import Any, NamedTuple

from ground import PLAN
from lined import Line, lined
from meant import Data, Keys, assigned, at, put, read, revised

TODAY = date(2026, 11, 22)
_KEPT = 50
CATEGORIES = ("training", "partnership", "advocacy", "communications")
Lines = Callable[[Line], bool]


def nothing(_line: Line) -> bool:
    """No line."""
    return False


def anything(_line: Line) -> bool:
    """Any line."""
    return True


class Order(NamedTuple):
    """A command and what it means.

    gone: lines that may go, or become others. come: lines that may come.
    text: the whole text afterwards, where that is known. refused: what is said instead.
    editor: the command that an editor is played by. forgets: whether a remark may go.
    """

    words: list[str]
    data: Data
    gone: Lines = nothing
    come: Lines = nothing
    text: str | None = None
    refused: str | None = None
    editor: str = "false"
    forgets: bool = True


class Bench(NamedTuple):
    """The plan as it stands, and the texts before changes that can be taken back."""

    text: str
    before: tuple[str, ...] = ()

    @property
    def data(self) -> Data:
        """The plan's data."""
        return read(self.text)

    @property
    def lines(self) -> list[Line]:
        """The plan's lines."""
        return lined(self.text)

    @property
    def items(self) -> list[Keys]:
        """The items, by category and name."""
        data = self.data
        return [(kind, name) for kind in CATEGORIES for name in data.get(kind, {})]

    def after(self, text: str, verb: str) -> Bench:
        """Return the bench after a command that was carried out."""
        if text == self.text:
            return self
        if verb == "undo":
            return Bench(text, self.before[:-1])
        return Bench(text, (*self.before, self.text)[-_KEPT:])


DAYS = [date(2027, month, day) for month in range(1, 7) for day in (1, 14, 28)]
CITIES = ["rabat", "tangier", "nairobi"]
PARTNERS = ["partner", "our-host", "our-network", *CITIES]
TEXTS = [
    "A plain text",
    'with "quotes" and \\ strokes',
    "# no remark",
    "مسارات الإحالة",
    "two\nlines",
    "tab\tand é",
    "[training.referral]",
    "it's = so",
]


def _day(draw: Random) -> tuple[str, Any]:
    day = draw.choice(DAYS)
    window = f"{day.year}-{day.month:02}"
    return draw.choice([(str(day), day), (window, window), ("2027-q2", "2027-Q2")])


def _names(*among: str) -> Callable[[Random], tuple[str, Any]]:
    def drawn(draw: Random) -> tuple[str, Any]:
        found = draw.sample(among, draw.randint(1, len(among)))
        return ", ".join(found), found

    return drawn


def _one(*among: str) -> Callable[[Random], tuple[str, Any]]:
    def drawn(draw: Random) -> tuple[str, Any]:
        word = draw.choice(among)
        return word, word

    return drawn


def _money(draw: Random) -> tuple[str, Any]:
    amount = draw.randint(1, 90000)
    return f"{amount} eur", {"amount": amount, "currency": "EUR"}


def _number(draw: Random) -> tuple[str, Any]:
    number = draw.randint(0, 300)
    return str(number), number


FIELDS: dict[str, Callable[[Random], tuple[str, Any]]] = {
    "title": _one(*TEXTS),
    "status": _one("proposed", "planned", "confirmed"),
    "lead": _one("mena-hub", "africa-hub"),
    "regions": _names("mena", "east-africa"),
    "theme": _one("cooperation", "youth"),
    "deliverable": _one(*TEXTS),
    "start": _day,
    "end": _day,
    "summary": _one(*TEXTS),
    "risk": _one(*TEXTS),
    "venue.city": _one(*CITIES),
    "venue.mode": _one("in-person", "online", "hybrid"),
    "partners.host": _names(*CITIES),
    "partners.speaker": _names(*PARTNERS),
    "funding.status": _one("secured", "sought"),
    "budget": _money,
    "principles.trust": _one(*TEXTS),
    "links": _names("https://example.org/a", "https://example.org/b"),
    "extra.rooms": _number,
    "extra.hall": _one("left", "right wing"),
    "venue": lambda _draw: ("", None),
    "partners": lambda _draw: ("", None),
    "session.one.start": _day,
    "session.one.title": _one("First", "One"),
}
OF_LISTS = {
    "regions": ["mena", "east-africa"],
    "partners.host": CITIES,
    "partners.funder": ["partner", "our-host", "our-network"],
    "links": ["https://example.org/c", "https://example.org/d"],
}
NEEDED = {"title", "lead", "regions", "theme", "session.one.start", "start"}
"""Never taken out: the plan is to stay one that can be read."""


class Wish(NamedTuple):
    """One word of `planner set`: a field, what is done, the value in the data."""

    word: str
    keys: Keys
    act: str
    value: Any


def _wish(draw: Random) -> Wish:
    if draw.random() < 0.35:
        field, among = draw.choice([*OF_LISTS.items()])
        act, member = draw.choice(["+=", "-="]), draw.choice(among)
        if field in NEEDED:
            act = "+="
        return Wish(f"{field}{act}{member}", (*field.split("."),), act, member)
    field, make = draw.choice([*FIELDS.items()])
    text, value = make(draw)
    if field not in NEEDED and draw.random() < 0.3:
        text, value = "", None
    return Wish(f"{field}={text}", (*field.split("."),), "=", value)


def set_fields(draw: Random, bench: Bench) -> Order | None:
    """`planner set`: fields of one item, or of all that a filter lets through."""
    wishes = [_wish(draw) for _ in range(draw.randint(1, 3))]
    names, items = _meant(draw, bench)
    words = ["set", *names, *(each.word for each in wishes)]
    if not items:
        return Order(words, bench.data, refused="no item of 2027-H1 matches")
    lines = bench.lines
    data = revised(bench.data, _assigned(bench, wishes, items), items)
    if _is_twice(wishes) or _lacks_a_start(data, items):
        return None
    return Order(words, data, _gone_by(wishes, items, lines), _come_by(wishes, items))


def _meant(draw: Random, bench: Bench) -> tuple[list[str], list[Keys]]:
    """Return words that say which items are meant, and the items."""
    if draw.random() < 0.15:
        region = draw.choice(["mena", "east-africa"])
        return ["--region", region, "--yes"], _serving(bench, region)
    item = draw.choice(bench.items)
    return [item[1]], [item]


def _assigned(bench: Bench, wishes: list[Wish], items: list[Keys]) -> Data:
    data, lines = bench.data, bench.lines
    for wish in wishes:
        for item in items:
            path = (*item, *wish.keys)
            data = assigned(data, path, wish.act, wish.value, lines)
    return data


def _serving(bench: Bench, region: str) -> list[Keys]:
    data = bench.data
    return [item for item in bench.items if region in at(data, (*item, "regions"))]


def _is_twice(wishes: list[Wish]) -> bool:
    """Whether two wishes speak of one field, or of a field and its table."""
    keys = [each.keys for each in wishes]
    return any(a is not b and a == b[: len(a)] for a in keys for b in keys)


def _lacks_a_start(data: Data, items: list[Keys]) -> bool:
    """Whether a session would have a title and no start, which cannot be read."""
    sessions = [at(data, (*item, "session")) or {} for item in items]
    return any("start" not in each for those in sessions for each in those.values())


def _gone_by(wishes: list[Wish], items: list[Keys], lines: list[Line]) -> Lines:
    """Which lines the wishes may take out or write anew."""
    paths = [((*item, *wish.keys), wish) for item in items for wish in wishes]
    around = _around_dropped(
        [path for path, wish in paths if wish.value is None], lines
    )
    counted = [(*item, "revision") for item in items]

    def may(line: Line) -> bool:
        if line.number in around or line.keys in counted:
            return True
        return any(_may_go(line, path, wish) for path, wish in paths)

    return may


def _may_go(line: Line, path: Keys, wish: Wish) -> bool:
    if line.kind == "header":
        return wish.value is None and line.of(path)
    if not line.keys or not (line.of(path) or path[: len(line.keys)] == line.keys):
        return False
    return line.kind == "field" or wish.act == "="


def _around_dropped(paths: list[Keys], lines: list[Line]) -> set[int]:
    """The remarks of tables that are taken out, and a blank line beside each."""
    found: set[int] = set()
    for path in paths:
        own = [
            n for n, line in enumerate(lines) if line.kind == "header" and line.of(path)
        ]
        if not own:
            continue
        last = max(n for n, line in enumerate(lines) if line.of(path))
        first = own[0]
        while lines[first - 1].kind == "comment":
            first -= 1
        found.update(range(first, last + 1))
        found.update(n for n in (first - 1, last + 1) if not lines[n].text.strip())
    return found


def _come_by(wishes: list[Wish], items: list[Keys]) -> Lines:
    """Which lines the wishes may put in."""
    paths = [(*item, *wish.keys) for item in items for wish in wishes]
    paths += [(*item, "revision") for item in items]
    tables = [path[:-1] for path in paths if len(path) > 3]

    def may(line: Line) -> bool:
        if line.kind == "header":
            return line.table in tables
        if line.kind == "blank":
            return bool(tables)
        return line.kind == "field" and any(
            line.of(path) or path[: len(line.keys or ())] == line.keys for path in paths
        )

    return may


def note(draw: Random, bench: Bench) -> Order:
    """`planner note`: a table at the end of the item."""
    item, text = draw.choice(bench.items), draw.choice(TEXTS)
    known = at(bench.data, (*item, "note")) or {}
    day = f"n-{TODAY}"
    number = 1
    while (day if number == 1 else f"{day}-{number}") in known:
        number += 1
    name = day if number == 1 else f"{day}-{number}"
    value = {"on": TODAY, "text": text}
    words = ["note", item[1], text]
    if draw.random() < 0.4:
        value["by"] = "mena-hub"
        words += ["--by", "mena-hub"]
    path = (*item, "note", name)

    def come(line: Line) -> bool:
        return line.kind == "blank" or (line.kind != "comment" and line.of(path))

    return Order(words, put(bench.data, path, value), come=come)


def add(draw: Random, bench: Bench) -> Order | None:
    """`planner add`: an item in its category, with a blank line on both sides."""
    category = draw.choice(CATEGORIES)
    item = (category, f"new-{draw.randint(0, 999)}")
    if len(bench.items) > 12 or item[1] in bench.text:
        return None
    day = draw.choice(DAYS)
    title = draw.choice(["A new one", 'With "quotes"', "With # and é"])
    words = ["add", category, title, "--name", item[1], "--lead", "mena-hub"]
    words += ["--regions", "mena,east-africa", "--when", str(day)]
    dated = "publish_on" if category == "communications" else "start"
    value = {
        "title": title,
        "lead": "mena-hub",
        "regions": ["mena", "east-africa"],
        dated: day,
    }

    def come(line: Line) -> bool:
        return line.kind == "blank" or (line.kind != "comment" and line.of(item))

    return Order(words, put(bench.data, item, value), come=come)


def edit(draw: Random, bench: Bench) -> Order | None:
    """`planner edit`: a field and a remark are put in below the item's header."""
    item, mark = draw.choice(bench.items), f"by hand {draw.randint(0, 999)}"
    if at(bench.data, (*item, "ref")) is not None:
        return None
    path = (*item, "ref")
    below = rf'&\nref = "{mark}"\n  # {mark}'

    def come(line: Line) -> bool:
        return (line.kind == "comment" and mark in line.text) or line.of(path)

    return Order(
        ["edit", item[1]],
        put(bench.data, path, mark),
        come=come,
        editor=rf"sed -i '0,/^[[:space:]]*\[.*$/s//{below}/'",
    )


def fmt(_draw: Random, bench: Bench) -> Order:
    """`planner fmt`: all lines may come to stand elsewhere, and all remarks stay."""
    return Order(["fmt", PLAN], bench.data, anything, anything, forgets=False)


def undo(_draw: Random, bench: Bench) -> Order | None:
    """`planner undo`: the text before the last change, byte for byte."""
    if not bench.before:
        return Order(["undo"], bench.data, refused="no change is kept")
    return Order(["undo"], read(bench.before[-1]), text=bench.before[-1])


Commands = dict[str, tuple[int, Callable[[Random, Bench], Order | None]]]

COMMANDS: Commands = {
    "set": (6, set_fields),
    "note": (2, note),
    "add": (1, add),
    "edit": (1, edit),
    "fmt": (1, fmt),
    "undo": (1, undo),
}
"""Each verb with how often it is drawn beside the others."""


def drawn(draw: Random, bench: Bench, commands: Commands) -> Order:
    """Draw a command that has something to do."""
    verbs = [*commands]
    while True:
        verb = draw.choices(verbs, [commands[each][0] for each in verbs])[0]
        order = commands[verb][1](draw, bench)
        if order is not None:
            return order
