"""The text of a new `network.toml`: what was told of the network, and how to go on."""

from __future__ import annotations

from collections.abc import Iterable

from planner.layout.founding import Area, Entry, Founding
from planner.rules.words import literal

_HEAD = """\
#:schema ./network.schema.json
# The roster: who and what the plans may name. Every name is written once, here.
#
# `name` may be one text, or one for each language: {{ en = "Rabat", ar = "الرباط" }}.
# Entries are ended with `until`, not deleted, so that old plans stay true. To use an
# example, take the marks at its lines' beginnings away.
format = 1

[network]
name = {title}
organisation = {organisation}  # itself, as a party; see [organisation] below
{host}
languages = {languages}        # first the one in which plans are written
"""
_HOST = "host = {host}  # the organisation that hosts the management unit"
_NO_HOST = (
    '# host = "host-institute"  # the organisation that hosts the management unit'
)
_PARTNER = """
# [organisation.host-institute]
# name = "Host Institute"
# acronym = "HI"
"""
_COMMITTEE = """
[committee]
name = {committee}
max_seats = {seats}

# A seat belongs to a city; its holder may change.
# [committee.seat.rabat]
# city = "rabat"
# role = "co-chair"             # co-chair, member
"""
_REGIONS = """
# `observes` names the calendars that bind meetings in a region: "islamic",
# "western-christian", "orthodox".
"""
_AREA = """
[region.{name}]
name = {label}
countries = {countries}
# observes = ["islamic"]
"""
_GROUP = """
# A regional advisory group has so many members, each a city and a discipline.
# [group.{name}]
# regions = [{quoted}]
# size = 8
"""
_CITIES = """
# Any local government: a member (then with `joined`), or a place where people meet.
# [city.rabat]
# name = "Rabat"
# country = "MA"
"""
_ENTRY = """
[{kind}.{name}]
name = {label}
"""


def roster_text(founding: Founding) -> str:
    """Return the file."""
    first = founding.areas[0].entry.name
    parts = (
        _head(founding),
        _title("The committee"),
        _COMMITTEE.format(committee=literal(founding.committee), seats=founding.seats),
        _title("Regions"),
        _REGIONS,
        *map(_area, founding.areas),
        _title("Advisory groups"),
        _GROUP.format(name=first, quoted=literal(first)),
        _title("Units: who can lead items"),
        *_entries("unit", founding.units),
        _title("Cities"),
        _CITIES,
        _title("Organisations: partners, funders, hosts"),
        *_entries("organisation", _organisations(founding)),
        "" if founding.host else _PARTNER,
        *_themes(founding.themes),
    )
    return "".join(parts)


def _head(founding: Founding) -> str:
    host = founding.host
    return _HEAD.format(
        title=literal(founding.title),
        organisation=literal(founding.organisation.name),
        host=_HOST.format(host=literal(host.name)) if host else _NO_HOST,
        languages=literal(list(founding.languages)),
    )


def _title(words: str) -> str:
    return f"\n\n# --- {words} ".ljust(81, "-") + "\n"


def _area(area: Area) -> str:
    name, label = area.entry
    countries = literal(list(area.countries))
    return _AREA.format(name=name, label=literal(label), countries=countries)


def _entries(kind: str, entries: Iterable[Entry]) -> list[str]:
    return [
        _ENTRY.format(kind=kind, name=entry.name, label=literal(entry.label))
        for entry in entries
    ]


def _organisations(founding: Founding) -> list[Entry]:
    host, own = founding.host, founding.organisation
    return [own] if host is None or host.name == own.name else [own, host]


def _themes(themes: tuple[Entry, ...]) -> list[str]:
    title = _title("Themes of the committee's work")
    if themes:
        return [title, *_entries("theme", themes)]
    return [title, '\n# [theme.youth-engagement]\n# name = "Youth engagement"\n']
