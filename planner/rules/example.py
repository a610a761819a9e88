"""Examples of rules as whole workspaces: a clean one with a piece put in."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from planner.rules.rule import Example

_MARK = re.compile(r"[ \t]*# >> (\d+)[ \t]*$")
_ABOVE = re.compile(r"[ \t]*# vv (\d+)[ \t]*$")

FRAME = """\
format = 1
period = "2027-H1"
title = "Work plan, January to June 2027"
status = "{status}"
language = "en"
"""
NETWORK = """\
format = 1

[network]
name = "Network of Cities"
organisation = "our-network"
host = "our-host"
languages = ["en", "fr", "ar"]

[committee]
name = "Steering Committee"
max_seats = 25

[committee.seat.rabat]
city = "rabat"

[committee.seat.nairobi]
city = "nairobi"

[region.mena]
name = "Middle East and North Africa"
countries = ["JO", "MA", "TN"]
observes = ["islamic"]

[region.east-africa]
name = "East Africa"
countries = ["KE"]

[region.africa]
name = "Africa"
includes = ["east-africa"]

[group.mena]
regions = ["mena"]
size = 3

[group.mena.member.m1]
city = "rabat"
discipline = "education"

[group.mena.member.m2]
city = "tangier"
discipline = "health"

[group.mena.member.m3]
city = "rabat"
discipline = "youth"

[unit.mena-hub]
name = "MENA Hub"
region = "mena"
max_items = 20

[unit.africa-hub]
name = "Africa Hub"
region = "east-africa"

[person.desk-officer]
unit = "mena-hub"

[city.rabat]
name = "Rabat"
country = "MA"

[city.tangier]
name = "Tangier"
country = "MA"

[city.nairobi]
name = "Nairobi"
country = "KE"

[organisation.our-network]
name = "Network of Cities"

[organisation.our-host]
name = "Host Institute"

[organisation.partner]
name = "Partner Foundation"

[theme.cooperation]
name = "National and local cooperation"

[theme.youth]
name = "Youth engagement"
"""
CALENDAR = """\
format = 1

[meeting.june-2027]
name = "Committee meeting, June 2027"
start = 2027-06-10

[event.city-summit]
name = "City Summit"
kind = "summit"
start = 2027-05-25
end = 2027-05-27
source = "https://example.org/summit"
checked_on = 2026-11-20
apply_by = 2027-02-28
"""
PLANNER = "format = 1\n"
PLAN_FILE = "2027-H1.toml"
_BASE = {
    "network.toml": NETWORK,
    "calendar.toml": CALENDAR,
    "planner.toml": PLANNER,
}


class Scene(NamedTuple):
    """An example made whole: files, the day, and where the rule should speak."""

    files: dict[str, str]
    today: date
    file: str
    marks: tuple[tuple[int, int], ...]


def as_example(piece: Example | str) -> Example:
    """Return an example; a bare text is a piece of the plan."""
    return piece if isinstance(piece, Example) else Example(piece)


def shown(piece: Example | str) -> str:
    """Return an example's text as people see it: what is special, then the piece."""
    example = as_example(piece)
    parts = [_special(example), _unmarked(example.text.strip("\n"))]
    if example.roster:
        parts += ["", "# in network.toml", _unmarked(example.roster.strip("\n"))]
    text = "\n".join(part for part in parts if part is not None)
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _special(example: Example) -> str | None:
    usual = Example("")
    facts = [
        f"in {example.file}" if example.file != usual.file else "",
        f"in a plan of status {example.status}"
        if example.status != usual.status
        else "",
        f"on {example.today}" if example.today != usual.today else "",
    ]
    told = ", ".join(filter(None, facts))
    return f"# {told}" if told else None


def scene(piece: Example | str) -> Scene:
    """Make the workspace of an example.

    A piece that begins with `format` is the whole file; any other is put after
    the clean file of that name (a plan's file: after its frame).
    """
    example = as_example(piece)
    frame = FRAME.format(status=example.status)
    files = {PLAN_FILE: frame, **_BASE}
    files["network.toml"] += example.roster
    text = example.text.lstrip("\n")
    base = "" if text.startswith("format") else files.get(example.file, "")
    if base and example.file != PLAN_FILE:
        base += "\n"
    files[example.file] = _unmarked(base + text)
    marks = tuple(_marks(base + text))
    return Scene(files, date.fromisoformat(example.today), example.file, marks)


def _unmarked(text: str) -> str:
    lines = text.split("\n")
    return "\n".join(_MARK.sub("", line) for line in lines if not _ABOVE.match(line))


def _marks(text: str) -> list[tuple[int, int]]:
    marks: list[tuple[int, int]] = []
    number = 1
    for line in text.split("\n"):
        above = _ABOVE.match(line)
        if above:
            marks.append((number, int(above[1])))
            continue
        here = _MARK.search(line)
        if here:
            marks.append((number, int(here[1])))
        number += 1
    return sorted(marks)
