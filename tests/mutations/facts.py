"""Plans broken in what they say: keys, fields, choices, names, dates, tables.

Each function draws a place in a file and strikes there; None says that the place
drawn will not do, and another one is wanted.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from random import Random

from draws import DATE, FREE, dated, fits, header, is_item, other_word, slip
from paper import Paper, Strike

CHOICES = {
    "status", "kind", "stage", "form", "instrument", "origin", "visibility",
    "venue.mode", "funding.status", "audience", "made_by", "result", "method",
    "discipline", "role", "level"
}  # fmt: skip
REFERENCES = {
    "lead", "theme", "regions", "forum", "derived_from", "depends_on", "parties",
    "by", "region", "city", "unit", "venue.city", "partners.host",
    "partners.funder", "partners.participant", "country"
}  # fmt: skip
NEEDED = {
    ("format",), ("period",), ("title",), ("status",), ("language",),
    ("*", "*", "title"), ("*", "*", "session", "*", "start"),
    ("*", "*", "indicator", "*", "text"), ("*", "*", "note", "*", "on"),
    ("*", "*", "note", "*", "text"), ("*", "*", "consultation", "*", "on"),
    ("*", "*", "consultation", "*", "result"), ("network", "organisation"),
    ("network", "languages"), ("committee", "max_seats"),
    ("city", "*", "country"), ("city", "*", "name"), ("group", "*", "size"),
    ("group", "*", "regions"), ("group", "*", "member", "*", "city"),
    ("group", "*", "member", "*", "discipline"), ("unit", "*", "name"),
    ("theme", "*", "name"), ("organisation", "*", "name"), ("person", "*", "unit"),
    ("meeting", "*", "start"), ("event", "*", "start"), ("event", "*", "kind"),
    ("committee", "seat", "*", "city"), ("observance", "*", "level"),
}  # fmt: skip
AT_SUBMISSION = {
    "lead", "regions", "theme", "deliverable", "kind", "audience", "parties",
    "instrument", "stage", "ask", "form", "publish_on"
}  # fmt: skip
OVER = {'status = "cancelled"', 'status = "carried"'}
DRAFT, SUBMITTED = 'status = "draft"', 'status = "submitted"'


def misspelt_key(draw: Random, paper: Paper) -> Strike | None:
    """A letter of a key is gone, doubled, or has changed places."""
    entry = draw.choice(paper.entries)
    if FREE & {*entry.path}:
        return None
    key = slip(draw, entry.key)
    known = {each.key for each in paper.entries}
    if key in known or key.split(".")[0] in known or not re.fullmatch(r"[\w.]+", key):
        return None
    line = paper.lines[entry.line].replace(entry.key, key, 1)
    return paper.strike(entry.line, line, what=line)


def misspelt_table(draw: Random, paper: Paper) -> Strike | None:
    """The category of an item, or the kind of a sub-table, is misspelt."""
    block = header(draw, paper)
    place = draw.choice(range(0, len(block.names), 2))
    names = list(block.names)
    names[place] = slip(draw, names[place])
    if not re.fullmatch(r"\w+", names[place]) or names[place] == block.names[place]:
        return None
    line = f"[{'.'.join(names)}]"
    return paper.strike(block.first, line, what=line)


def required_field_gone(draw: Random, paper: Paper) -> Strike | None:
    """The line of a field that is always needed is gone."""
    entry = draw.choice(paper.entries)
    if "text" in entry.table or not any(fits(entry.path, each) for each in NEEDED):
        return None
    return paper.strike(entry.line, what=f"without {paper.lines[entry.line]}")


def required_field_gone_at_submission(draw: Random, paper: Paper) -> Strike | None:
    """The plan is submitted, and an item lacks what it needs by then."""
    entry = draw.choice(paper.entries)
    status = next((n for n, line in enumerate(paper.lines) if line == DRAFT), None)
    if status is None or len(entry.path) != 3 or entry.key not in AT_SUBMISSION:
        return None
    if any(paper.lines[n] in OVER for n in range(*paper.group(entry.line))):
        return None
    submitted = Paper(paper.file, "\n".join(paper.lines).replace(DRAFT, SUBMITTED, 1))
    return submitted.strike(entry.line, what=f"without {paper.lines[entry.line]}")


def wrong_type(draw: Random, paper: Paper) -> Strike | None:
    """A number stands for a text, a text for a number, a truth for a date."""
    entry = draw.choice(paper.entries)
    if FREE & {*entry.path}:
        return None
    if entry.value[0] in '"{[':
        return paper.with_value(entry, draw.choice(["5", "true", "2.5"]))
    return paper.with_value(entry, draw.choice(['"five"', "[[1]]", "{ a = 1 }"]))


def unknown_choice(draw: Random, paper: Paper) -> Strike | None:
    """One of the words that the format offers is replaced by another."""
    return other_word(draw, paper, CHOICES, draw.choice(["virtuel", "maybe", "Draft"]))


def unknown_reference(draw: Random, paper: Paper) -> Strike | None:
    """A name of the roster, the calendar or another item names nothing."""
    return other_word(draw, paper, REFERENCES, draw.choice(["nobody", "tombouctou-9"]))


def date_outside(draw: Random, paper: Paper) -> Strike | None:
    """An item of the plan takes place in another year."""
    entry = dated(draw, paper, {"start", "publish_on"})
    if entry is None or not paper.file.startswith("20") or entry.table[2:]:
        return None
    year = draw.choice([1927, 2017, 2025, 2029, 2072])
    return paper.with_value(entry, f"{year}{entry.value[4:]}")


def date_reversed(draw: Random, paper: Paper) -> Strike | None:
    """The end comes before the start."""
    entry = dated(draw, paper, {"end"})
    beside = [each for each in paper.entries if entry and each.table == entry.table]
    start = next((each for each in beside if each.key == "start"), None)
    if entry is None or start is None or not DATE.fullmatch(start.value):
        return None
    before = date.fromisoformat(start.value) - timedelta(days=draw.randint(1, 40))
    return paper.with_value(entry, before.isoformat())


def impossible_date(draw: Random, paper: Paper) -> Strike | None:
    """A date that no calendar holds, or in a form that is not the format's."""
    entry = dated(draw, paper, {"start", "end", "on", "publish_on", "since"})
    if entry is None:
        return None
    year, month, day = entry.value.split("-")
    forms = [
        f"{year}-13-{day}", f"{year}-{month}-32", f"{year}-02-30", f"{year}-00-{day}",
        f"{day}/{month}/{year}", f"{day}.{month}.{year}", f"{year}/{month}/{day}",
        f"{day} November {year}", f"27-28 novembre {year}", f"{year}-{month}",
        f'"{day} avril {year}"', f"{year}-{month}-{day}T25:00:00", "???",
        entry.value.translate({48 + n: 0x660 + n for n in range(10)}),
    ]  # fmt: skip
    return paper.with_value(entry, draw.choice(forms))


def table_doubled(draw: Random, paper: Paper) -> Strike | None:
    """A table stands a second time, behind another one."""
    block, after = header(draw, paper), header(draw, paper)
    copy = paper.lines[block.first : block.end]
    lines = [*paper.lines[: after.end], *copy, *paper.lines[after.end :]]
    first, end = after.end + 1, after.end + len(copy)
    if after.end <= block.first:
        first, end = block.first + len(copy) + 1, block.end + len(copy)
    return Strike("\n".join(lines).encode(), first, end, f"{copy[0]} a second time")


def item_name_doubled(draw: Random, paper: Paper) -> Strike | None:
    """An item has the name of another one, perhaps of another category."""
    block, other = header(draw, paper), header(draw, paper)
    below = [each for each in paper.blocks if each.names[:2] == block.names]
    if not (is_item(paper, block) and is_item(paper, other)) or len(below) > 1:
        return None
    if block.names == other.names:
        return None
    line = f"[{block.names[0]}.{other.names[1]}]"
    struck = paper.strike(block.first, line, what=line)
    first, end = paper.group(other.first)
    return struck._replace(
        first=max(struck.first, first + 1), last=max(struck.last, end)
    )


def key_doubled(draw: Random, paper: Paper) -> Strike | None:
    """A line stands twice in its table."""
    entry = draw.choice(paper.entries)
    line = paper.lines[entry.line]
    return paper.strike(entry.line, line, line, what=f"twice: {line}")


def header_gone(draw: Random, paper: Paper) -> Strike | None:
    """The header of an item is gone, so that its lines fall to the one above."""
    block = header(draw, paper)
    if len(block.names) != 2:
        return None
    above = paper.group(block.first - 1)[0]
    struck = paper.strike(block.first, what=f"without [{'.'.join(block.names)}]")
    return struck._replace(first=above + 1)
