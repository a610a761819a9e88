"""A large clean workspace: every field of the format, as many items as one likes."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

SHARE = 8
"""Items for one lead, city, region and theme."""

_FIRST = date(2027, 1, 4)
_DAYS = 170

_COMMON = """\
title = "Item {n}: referral pathways for front-line workers of city {s}"
status = "planned"
lead = "hub-{s}"
regions = ["region-{s}"]
theme = "theme-{s}"
deliverable = "A referral protocol number {n} drafted by each of eight cities"
date_note = "one week after the municipal elections"
timezone = "Africa/Casablanca"
time = 09:30:00
series = "referral"
venue.city = "city-{s}"
venue.countries = ["MA"]
venue.mode = "online"
partners.organiser = ["our-network"]
partners.host = ["city-{s}"]
partners.funder = ["organisation-{s}"]
funding.status = "secured"
funding.programme = "STRIVE Cities"
budget = {{ amount = 2{n:05}, currency = "EUR" }}
origin = "advisory-group"
languages = ["en", "fr", "ar"]
language = "en"
summary = "A summary of item {n}: what is taught, to whom, and what comes of it."
principles.local_lead = "The city chairs the preparation."
principles.non_discrimination = "Open to all communities of the city."
principles.human_rights = "Follows the guidance of the human rights council."
principles.gender = "Half of each team are women; childcare is paid."
principles.trust = {{ not_relevant = "No community is met." }}
risk = "The host may withdraw; a second city is asked beforehand."
visibility = "public"
links = ["https://example.org/items/{n}"]
ref = "X{n}"
extra = {{ code = "A-{n}", shared = true }}
"""
_TABLES = """
[{c}.item-{n}.indicator.protocols]
text = "Protocols drafted"
measure = "protocols"
target = 8
baseline = 0

[{c}.item-{n}.consultation.group-{s}]
on = 2026-11-05
result = "support"
replies = {{ support = 3, changes = 1 }}
note = "Add a session on minors."
answer = "Added on day two."
answered_on = 2026-11-12
settled = true

[{c}.item-{n}.text.ar]
title = "مسارات الإحالة للعاملين في الخطوط الأمامية {n}"

[{c}.item-{n}.note.n-2026-11-20]
on = 2026-11-20
by = "hub-{s}"
text = "Host city confirmed in writing."
"""
_OWN = {
    "training": """\
start = {d}
end = {e}
kind = "workshop"
audience = ["education", "police"]
expected = 40
""",
    "partnership": """\
start = {d}
end = {e}
parties = ["our-network", "organisation-{s}"]
instrument = "memorandum"
stage = "negotiating"
expires_on = 2029-12-31
""",
    "advocacy": """\
start = {d}
end = {e}
forum = "event-{s}"
ask = "Fund local prevention of violence in city {s}."
form = "speech"
apply_by = 2026-12-31
speaker = "seat-{s}"
""",
    "communications": """\
publish_on = {d}
kind = "guide"
audience = ["municipal-staff"]
made_by = "network"
hub = "https://example.org/hub/{n}"
""",
}
_FRAME = """\
format = 1
period = "2027-H1"
title = "Work plan, January to June 2027"
status = "draft"
language = "en"
publish_in = ["en", "ar"]
themes = [{themes}]
regions = [{regions}]

[consultation]
opens = 2026-11-01
closes = 2026-12-15
"""
_NETWORK = """\
format = 1

[network]
name = "Network of Cities"
organisation = "our-network"
host = "our-host"
languages = ["en", "fr", "ar"]

[committee]
name = "Steering Committee"
max_seats = {shares}

[organisation.our-network]
name = "Network of Cities"

[organisation.our-host]
name = "Host Institute"
"""
_SHARED = """
[committee.seat.seat-{s}]
city = "city-{s}"

[region.region-{s}]
name = "Region {w}"
countries = ["MA"]

[group.group-{s}]
regions = ["region-{s}"]
size = 4

[group.group-{s}.member.m1]
city = "city-{s}"
discipline = "education"

[group.group-{s}.member.m2]
city = "city-{s}"
discipline = "health"

[group.group-{s}.member.m3]
city = "city-{s}"
discipline = "youth"

[group.group-{s}.member.m4]
city = "city-{s}"
discipline = "social-services"

[unit.hub-{s}]
name = "Hub {w}"
region = "region-{s}"
max_items = 100

[city.city-{s}]
name = "City {w}"
country = "MA"

[organisation.organisation-{s}]
name = "Organisation {w}"

[theme.theme-{s}]
name = "Theme {w}"
"""
_EVENT = """
[event.event-{s}]
name = "Summit {w}"
kind = "summit"
start = 2027-05-25
end = 2027-05-27
city = "city-{s}"
source = "https://example.org/{s}"
checked_on = 2027-05-20
apply_by = 2027-01-31
"""
_SETTINGS = """\
format = 1

[thresholds]
"""


def plan_text(items: int) -> str:
    """Return a plan of that many items, a quarter for each category."""
    shares = range(max(1, items // SHARE))
    frame = _FRAME.format(
        themes=", ".join(f'"theme-{s}"' for s in shares),
        regions=", ".join(f'"region-{s}"' for s in shares),
    )
    parts = [frame]
    for place, category in enumerate(_OWN):
        parts += [_item(category, n) for n in range(place, items, len(_OWN))]
    return "\n".join(parts)


def _item(category: str, n: int) -> str:
    day = _FIRST + timedelta(days=n * 7 % _DAYS)
    facts = {
        "c": category,
        "n": n,
        "s": n // SHARE,
        "d": day,
        "e": day + timedelta(days=1),
    }
    text = f"[{category}.item-{n}]\n" + _COMMON + _OWN[category] + _TABLES
    return text.format(**facts)


def word(number: int) -> str:
    """Return a number in letters, twice, so that no two names are alike."""
    letters = ""
    number = number * 7919 + 17
    while number:
        number, rest = divmod(number, 26)
        letters += chr(97 + rest)
    return letters.capitalize() + letters


def write_workspace(folder: Path, items: int, thresholds: dict[str, float]) -> None:
    """Write a clean workspace with one plan of that many items."""
    folder.mkdir(parents=True, exist_ok=True)
    shares = range(max(1, items // SHARE))
    network = _NETWORK.format(shares=len(shares))
    network += "".join(_SHARED.format(s=s, w=word(s)) for s in shares)
    calendar = "format = 1\n"
    calendar += "".join(_EVENT.format(s=s, w=word(s)) for s in shares)
    settings = _SETTINGS
    settings += "".join(f"{name} = {value}\n" for name, value in thresholds.items())
    for name, text in (
        ("2027-H1.toml", plan_text(items)),
        ("network.toml", network),
        ("calendar.toml", calendar),
        ("planner.toml", settings),
    ):
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
