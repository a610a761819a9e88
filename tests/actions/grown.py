"""Workspaces grown by chance: items with remarks everywhere, that name each other.

The text of each item is known apart from the rest, so that a test can say what is
left of a file without asking the program where an item ends.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

PERIODS = ("2026-H2", "2027-H1", "2027-H2")
CATEGORIES = ("training", "partnership", "advocacy", "communications")
FRAME = """# The plan
format = 1
period = "{period}"
title = "Plan of {period}"
status = "draft" # still
language = "en"
"""
NOBODYS = "# nobody's remark"


@dataclass
class Grown:
    """An item: where it stands, what it is known by, and its text."""

    period: str
    category: str
    name: str
    number: int
    former: list[str] = field(default_factory=list)
    text: str = ""

    @property
    def ref(self) -> str:
        return f"{self.period}/{self.name}"


def grow(chance):
    """Return the texts of some plans by file, and their items."""
    items = [
        Grown(chance.choice(PERIODS), chance.choice(CATEGORIES), name, number)
        for number, name in enumerate(chance.sample(NAMES, chance.randint(4, 9)))
    ]
    for each in items:
        if chance.random() < 0.3:
            each.former = [f"was-{each.name}"]
    for each in items:
        each.text = text_of(each, items, chance)
    files = {f"{period}.toml": plan(period, items, chance) for period in PERIODS}
    return files, items


def plan(period, items, chance):
    """Return the text of a plan, with the line ends and the mark that it has."""
    parts = [FRAME.format(period=period)]
    for category in CATEGORIES:
        there = [e for e in items if (e.period, e.category) == (period, category)]
        for each in sorted(there, key=lambda each: each.number):
            parts += [f"{NOBODYS}\n"] * (chance.random() < 0.2)
            parts.append(each.text)
    parts += amended(period, items, chance)
    parts += ['[text.fr]\ntitle = "Plan"\n'] * (chance.random() < 0.3)
    return ended("\n".join(parts), chance)


def ended(text, chance):
    if chance.random() < 0.2:
        text = text.rstrip("\n")
    if chance.random() < 0.4:
        text = text.replace("\n", "\r\n")
    return "\ufeff" * (chance.random() < 0.2) + text


def amended(period, items, chance):
    there = [each for each in items if each.period == period]
    if not there or chance.random() < 0.7:
        return []
    other = chance.choice(there)
    name = chance.choice([other.name, *other.former])
    head = 'on = 2026-11-01\nauthority = "committee"\nreason = "It was late."\n'
    return [f"[amendment.late]\n{head}", f"[amendment.late.change.{name}] # new\n"]


def text_of(item, items, chance):
    """Return the text of an item, with a date that its number gives it."""
    header = f"{item.category}.{item.name}"
    day = date(int(item.period[:4]), 2, 1) + timedelta(days=item.number)
    rows = [f"# on {item.number}"] * chance.choice([0, 1, 2])
    rows.append(f"[{chance.choice(SPELLINGS)(header)}]{chance.choice(REMARKS)}")
    rows.append(f'title = "Number {item.number}"{chance.choice(REMARKS)}')
    rows.append(f"start = {day}")
    rows.append(f"extra.number = {item.number}")
    if item.former:
        rows.append(f'former_names = ["{item.former[0]}"] # once')
    for key in ("depends_on", "derived_from", "replaces"):
        words = [word(item, items, chance) for _ in range(chance.choice([0, 0, 1, 2]))]
        rows += listed(key, words, chance) if words else []
    if chance.random() < 0.3:
        rows.append(f"carried_from = {quoted(word(item, items, chance), chance)}")
    if item.category == "partnership" and chance.random() < 0.5:
        rows.append(f"renews = {quoted(word(item, items, chance), chance)}")
    rows += tables(header, item, items, chance)
    rows += ["# behind"] * (chance.random() < 0.2)
    return "\n".join(rows) + "\n"


def tables(header, item, items, chance):
    rows = []
    if chance.random() < 0.3:
        rows += ["", f"  [{header}.indicator.n{item.number}]", '  text = "It"']
    if chance.random() < 0.4:
        carried = f"carried_to = {quoted(word(item, items, chance), chance)} # to"
        rows += ["", f"[{header}.outcome]", carried]
    if chance.random() < 0.3:
        rows += [f"[{header}.text.fr]", 'title = """', "Numéro", 'dit # "deux" """']
    if chance.random() < 0.3:
        rows += ["", f"[{header}.note.n-1]", "on = 2026-11-01", 'text = "x"']
    return rows


def listed(key, words, chance):
    there = [quoted(each, chance) for each in words]
    if chance.random() < 0.5:
        return [f"{key} = [{', '.join(there)}]{chance.choice(REMARKS)}"]
    return [f"{key} = [", *(f"  {each}, # this" for each in there), "]"]


def quoted(text, chance):
    return chance.choice(['"{}"', "'{}'"]).format(text)


def word(item, items, chance):
    """Return a word that names an item, by whatever name it has or had; or none."""
    if chance.random() < 0.1:
        return chance.choice(["ghost", "2027-H1/ghost", "2025-H1/ghost"])
    other = chance.choice(items)
    name = chance.choice([other.name, other.name, *other.former])
    if other.period == item.period and chance.random() < 0.8:
        return name
    return f"{other.period}/{name}"


NAMES = [
    *("ab", "academy", "accord", "ask", "brief", "city", "council", "drill", "forum"),
    *("guide", "hub", "ideas", "joint", "kit", "lab", "letter", "memo"),
]
REMARKS = ["", "", " # so", "  # [training.x]"]
SPELLINGS = [
    str,
    str,
    lambda header: f" {header} ",
    lambda header: header.replace(".", ' . "') + '"',
    lambda header: "'" + header.replace(".", "' . "),
]


def numbers(plans):
    """Return the number of each item by its plan and every name that it goes by."""
    known = {}
    for period, data in plans.items():
        there = [each for key in CATEGORIES for each in data.get(key, {}).items()]
        for name, item in there:
            known[period, name] = item["extra"]["number"]
        for _, item in there:
            for name in item.get("former_names", []):
                known.setdefault((period, name), item["extra"]["number"])
    return known


def meaning(plans):
    """Return what each item says of others, by the numbers of both; and each plan.

    `plans` are the data of files by period. What leads nowhere is its own meaning.
    """
    known = numbers(plans)
    of_plans = {
        period: [known.get((period, name), name) for name in changed(data)]
        for period, data in plans.items()
    }
    return of_plans | {
        item["extra"]["number"]: said(item, period, known)
        for period, data in plans.items()
        for key in CATEGORIES
        for item in data.get(key, {}).values()
    }


def changed(data):
    found = data.get("amendment", {}).values()
    return [name for each in found for name in each["change"]]


def said(item, period, known):
    lists = ("depends_on", "derived_from", "replaces")
    words = {
        **{key: item.get(key, []) for key in lists},
        **{key: [item[key]] for key in ("carried_from", "renews") if key in item},
        "carried_to": list(item.get("outcome", {}).values()),
    }
    return {
        key: [known.get(parted(each, period), parted(each, period)) for each in those]
        for key, those in words.items()
    }


def parted(word, period):
    plan, slash, name = word.partition("/")
    return (plan, name) if slash else (period, word)
