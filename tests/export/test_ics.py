"""Calendars: what becomes an event, when, under which name, and what it says."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from diary import events, files, lines
from edited import document, edition

from planner.export.format import FORMATS, Wish

WORKSHOP = """
[training.referral]
title = "Referral pathways"
status = "confirmed"
lead = "mena-hub"
regions = ["mena"]
theme = "cooperation"
deliverable = "A protocol; eight cities, two languages"
start = 2027-04-14
end = 2027-04-15
date_note = "after the elections"
venue.city = "rabat"
venue.mode = "hybrid"
visibility = "public"
revision = 2
links = ["../notes.md", "https://example.org/a?b=c&d=é", "https://example.org/2"]
"""
TALK = """
[training.talk]
title = "Talk"
start = 2027-04-14
"""
MEETING = "meeting.june-2027@our-network"


def made(piece, reader="staff", language="en", **others):
    """Return the events of a plan's items, without the committee's meetings."""
    found = events(document(files(piece, **others), "ics", reader, language))
    return [each for each in found if each["UID"] != MEETING]


def one(piece, **others):
    """Return the only event of a plan."""
    (event,) = made(piece, **others)
    return event


def told(piece, **others):
    """Return what the program says beside the calendar."""
    found = FORMATS["ics"].make(edition(files(piece, **others)), Wish())
    return list(map(str, found.told))


def test_a_calendar_is_as_its_standard_has_it():
    assert lines(document(files(WORKSHOP), "ics")) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//semiannual-planner//planner//EN",
        "METHOD:PUBLISH",
        "CALSCALE:GREGORIAN",
        "NAME:Work plan\\, January to June 2027",
        "X-WR-CALNAME:Work plan\\, January to June 2027",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
        "BEGIN:VEVENT",
        "UID:referral.2027-h1@our-network",
        "DTSTAMP:20270101T000000Z",
        "LAST-MODIFIED:20270101T000000Z",
        "SEQUENCE:2",
        "DTSTART;VALUE=DATE:20270414",
        "DTEND;VALUE=DATE:20270416",
        "SUMMARY:Referral pathways",
        "DESCRIPTION:Deliverable: A protocol\\; eight cities\\, two languages"
        "\\nLead: MENA Hub\\nStatus: confirmed"
        "\\nNote on the date: after the elections",
        "LOCATION:Rabat (hybrid)",
        "STATUS:CONFIRMED",
        "CLASS:PUBLIC",
        "TRANSP:OPAQUE",
        "CATEGORIES:training,National and local cooperation",
        "URL:https://example.org/a?b=c&d=%C3%A9",
        "END:VEVENT",
        "BEGIN:VEVENT",
        f"UID:{MEETING}",
        "DTSTAMP:20270101T000000Z",
        "LAST-MODIFIED:20270101T000000Z",
        "SEQUENCE:0",
        "DTSTART;VALUE=DATE:20270610",
        "DTEND;VALUE=DATE:20270611",
        "SUMMARY:Committee meeting\\, June 2027",
        "STATUS:CONFIRMED",
        "CLASS:PRIVATE",
        "TRANSP:OPAQUE",
        "CATEGORIES:Meeting",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def ends(event):
    """Return when an event begins and ends, as it is written."""
    return {k: v for k, v in event.items() if k.startswith(("DTSTART", "DTEND"))}


ZONE = 'timezone = "Africa/Casablanca"\n'


@pytest.mark.parametrize(
    ("fields", "written"),
    [
        ("", {";VALUE=DATE": ("20270414", "20270415")}),
        ("end = 2027-04-16\n", {";VALUE=DATE": ("20270414", "20270417")}),
        ("end = 2027-04-01\n", {";VALUE=DATE": ("20270414", "20270415")}),
        ("time = 09:30:00\n", {"": ("20270414T093000", "20270414T103000")}),
        ("time = 23:30:30.5\n", {"": ("20270414T233030", "20270415T003030")}),
        (
            f"time = 09:30:00\n{ZONE}",
            {";TZID=Africa/Casablanca": ("20270414T093000", "20270414T103000")},
        ),
        (
            f"time = 09:30:00\nend = 2027-04-15\n{ZONE}",
            {";TZID=Africa/Casablanca": ("20270414T093000", "20270415T235900")},
        ),
        (
            'time = 09:30:00\ntimezone = "UTC"\n',
            {"": ("20270414T093000Z", "20270414T103000Z")},
        ),
        (ZONE, {";VALUE=DATE": ("20270414", "20270415")}),
    ],
)
def test_an_event_is_on_its_days_or_at_its_hour(fields, written):
    ((how, (first, last)),) = written.items()
    assert ends(one(TALK + fields)) == {f"DTSTART{how}": first, f"DTEND{how}": last}


LONG = "Europe/London"


def test_a_zone_tells_the_hours_of_every_year_of_an_event():
    piece = f'{TALK}end = 2031-06-01\ntime = 09:00:00\ntimezone = "{LONG}"\n'
    assert "20310330T020000" in "".join(lines(document(files(piece), "ics")))
    for field in ("start = 1969-12-31", "end = 2100-01-01"):
        other = TALK.replace("start = 2027-04-14", field)
        other += "" if field.startswith("s") else "start = 2027-04-14\n"
        event = one(f'{other}time = 09:00:00\ntimezone = "{LONG}"\n')
        assert set(ends(event)) == {"DTSTART", "DTEND"}


def test_the_last_day_of_all_has_no_day_after_it():
    last = TALK.replace("2027-04-14", "9999-12-31")
    assert ends(one(last)) == {"DTSTART;VALUE=DATE": "99991231"}
    assert ends(one(last + "time = 23:30:00\n")) == {"DTSTART": "99991231T233000"}
    assert ends(one(f"{TALK}end = 9999-12-31\n")) == {
        "DTSTART;VALUE=DATE": "20270414",
        "DTEND;VALUE=DATE": "99991231",
    }


def test_an_hour_says_that_its_end_is_not_known():
    assert one(f"{TALK}time = 09:30:00\n")["DESCRIPTION"] == (
        "Status: proposed\nThe hour at which it ends is not in the plan."
    )


def _change(kind, name, before, after, start):
    """Return the lines of a change of the clock; each is told on its own."""
    return (f"BEGIN:{kind}", f"TZOFFSETFROM:{before}", f"TZOFFSETTO:{after}",
            f"TZNAME:{name}", f"DTSTART:{start}", f"END:{kind}")  # fmt: skip


def test_a_zone_tells_its_hours_once():
    twice = TALK.replace("talk]", "other]") + TALK
    zone = 'time = 09:30:00\ntimezone = "Europe/London"\n'
    text = document(files(twice.replace("start", f"{zone}start")), "ics")
    assert text.count("BEGIN:VTIMEZONE") == 1
    told = lines(text)
    assert told[told.index("BEGIN:VTIMEZONE") : told.index("BEGIN:VEVENT")] == [
        "BEGIN:VTIMEZONE",
        "TZID:Europe/London",
        *_change("STANDARD", "GMT", "+0000", "+0000", "20260101T000000"),
        *_change("DAYLIGHT", "BST", "+0000", "+0100", "20260329T020000"),
        *_change("STANDARD", "GMT", "+0100", "+0000", "20261025T020000"),
        *_change("DAYLIGHT", "BST", "+0000", "+0100", "20270328T020000"),
        *_change("STANDARD", "GMT", "+0100", "+0000", "20271031T020000"),
        *_change("DAYLIGHT", "BST", "+0000", "+0100", "20280326T020000"),
        *_change("STANDARD", "GMT", "+0100", "+0000", "20281029T020000"),
        "END:VTIMEZONE",
    ]


STRANGE = ["Mars/Olympus", "../../etc/passwd", "localtime", "", "x" * 300, "a/\\u0000",
           "posix/Europe/Paris", "Africa/", "europe/Paris ", "CET"]  # fmt: skip


@pytest.mark.parametrize("zone", STRANGE)
def test_of_a_zone_that_nobody_knows_the_hours_stand_without_one(zone):
    piece = f'{TALK}time = 09:30:00\ntimezone = "{zone}"\n'
    assert ends(one(piece)) == {
        "DTSTART": "20270414T093000",
        "DTEND": "20270414T103000",
    }
    shown = zone.replace("\\u0000", "\0")
    assert told(piece) == (
        [f"nobody knows the time zone {shown}: hours are without one"] if zone else []
    )


SESSIONS = """
[training.talks]
title = "Talks"
time = 15:00:00
timezone = "Europe/London"
venue.mode = "online"

[training.talks.session.first]
start = 2027-02-01
title = "Rumours"

[training.talks.session.second]
start = 2027-03-01
time = 09:00:00
venue.city = "rabat"

[training.talks.session.third]
start = "2027-04"
"""


def test_sessions_are_the_events_of_their_item():
    kept = ("UID", "SUMMARY", "LOCATION", "DTSTART;TZID=Europe/London")
    assert [tuple(each.get(key) for key in kept) for each in made(SESSIONS)] == [
        ("talks.2027-h1.first@our-network", "Talks: Rumours", "online",
         "20270201T150000"),
        ("talks.2027-h1.second@our-network", "Talks", "Rabat", "20270301T090000"),
    ]  # fmt: skip
    assert told(SESSIONS) == ["1 session has no day yet and is left out"]


WINDOWS = """
[training.month]
title = "X"
start = "2027-04"

[training.half-known]
title = "X"
start = 2027-04-01
end = "2027-05"

[training.unknown]
title = "X"

[training.cancelled]
title = "X"
status = "cancelled"
"""


def test_what_has_no_day_is_left_out_and_counted():
    assert made(WINDOWS) == []
    assert told(WINDOWS) == ["3 items have no day yet and are left out"]
    text = document(files(WINDOWS), "ics")
    assert "X-WR-CALDESC:3 items have no day yet and are left out." in lines(text)
    assert told(WINDOWS, calendar="") == told(WINDOWS)


def test_a_calendar_without_events_is_told():
    found = FORMATS["ics"].make(edition(files(WINDOWS), "public"), Wish())
    assert list(map(str, found.told)) == ["the calendar holds no event"]


def test_outputs_are_on_their_day_and_signatures_on_theirs_and_nobody_is_busy():
    found = made(
        '[communications.guide]\ntitle = "G"\npublish_on = 2027-05-03\n'
        '[partnership.memo]\ntitle = "M"\nsigned_on = 2027-02-03\n'
    )
    assert [(e["DTSTART;VALUE=DATE"], e["TRANSP"]) for e in found] == [
        ("20270203", "TRANSPARENT"),
        ("20270503", "TRANSPARENT"),
    ]


@pytest.mark.parametrize(
    ("status", "standing", "title", "busy"),
    [
        ("proposed", "TENTATIVE", "Talk", "OPAQUE"),
        ("planned", "TENTATIVE", "Talk", "OPAQUE"),
        ("confirmed", "CONFIRMED", "Talk", "OPAQUE"),
        ("in-progress", "CONFIRMED", "Talk", "OPAQUE"),
        ("done", "CONFIRMED", "Talk", "OPAQUE"),
        ("cancelled", "CANCELLED", "Cancelled: Talk", "TRANSPARENT"),
        ("postponed", "CANCELLED", "Postponed: Talk", "TRANSPARENT"),
        ("carried", "CANCELLED", "Carried over: Talk", "TRANSPARENT"),
    ],
)
def test_a_status_is_told_by_standing_and_title(status, standing, title, busy):
    event = one(f'{TALK}status = "{status}"\n')
    assert (event["STATUS"], event["SUMMARY"], event["TRANSP"]) == (
        standing,
        title,
        busy,
    )


def test_an_example_never_passes_for_a_fact():
    assert one(f"{TALK}illustrative = true\n")["SUMMARY"] == "Example: Talk"
    text = document(files(TALK, frame="illustrative = true\n"), "ics")
    assert "SUMMARY:Example: Talk" in text
    assert "Illustrative: this plan is an example" in text


@pytest.mark.parametrize(
    ("visibility", "openness"),
    [("public", "PUBLIC"), ("members", "PRIVATE"), ("restricted", "CONFIDENTIAL")],
)
def test_who_may_see_an_item_is_its_class(visibility, openness):
    assert one(f'{TALK}visibility = "{visibility}"\n')["CLASS"] == openness


@pytest.mark.parametrize(
    "link",
    ["notes.md", "javascript:alert(1)", "ftp://x", "https://", "https://a b",
     "https://a\\r\\nURL:x", "https:///x"],
)  # fmt: skip
def test_only_an_address_that_a_browser_opens_is_one(link):
    assert "URL" not in one(f'{TALK}links = ["{link}"]\n')


CARRIED = """
[training.academy]
title = "Academy"
start = 2027-05-04
carried_from = "2026-H2/course"
revision = 1
"""
BEFORE = """
[training.course]
title = "Academy"
start = 2026-09-01
former_names = ["lessons"]
status = "carried"
revision = 2
"""


def test_a_carried_item_keeps_its_identifier_and_counts_on():
    event = one(CARRIED, **{"2026_H2": BEFORE})
    assert (event["UID"], event["SEQUENCE"]) == ("lessons.2026-h2@our-network", "4")


def test_readers_who_see_no_former_names_are_told_none_by_identifiers():
    after = CARRIED + 'visibility = "public"\n'
    for reader in ("public", "committee", "region:mena", "donor:partner"):
        text = document(files(after, **{"2026_H2": BEFORE}), "ics", reader)
        assert "lessons" not in text
        assert "2026-h2" not in text
    kept = {
        one(piece, reader=reader, **{"2026_H2": BEFORE})["UID"]
        for piece in (after, after.replace("training.academy", "training.school"))
        for reader in ("public", "committee")
    }
    assert len(kept) == 1


TWICE = """
[training.first]
title = "1"
start = 2027-01-04
carried_from = "2026-H2/old"

[training.second]
title = "2"
start = 2027-01-05
carried_from = "2026-H2/old"

[training.third]
title = "3"
start = 2027-01-06
former_names = ["fourth"]

[training.fourth]
title = "4"
start = 2027-01-07

[advocacy.fourth]
title = "5"
start = 2027-01-08
"""


def test_no_two_events_have_one_identifier():
    found = {each["SUMMARY"]: each["UID"].partition("@")[0] for each in made(TWICE)}
    assert found == {
        "1": "old.2026-h2",
        "2": "second.2027-h1",
        "3": "fourth.2027-h1",
        "4": "training.fourth.2027-h1",
        "5": "advocacy.fourth.2027-h1",
    }


@pytest.mark.parametrize(
    ("frame", "stamp"),
    [
        ("", "20270101"),
        ("[adoption]\non = 2026-12-03\nmeeting = 'june-2027'\nmethod = 'virtual'\n"
         "decision = 'x'\ndigest = 'sha256:0'\n", "20270101"),
        ("[amendment.one]\non = 2027-02-03\nauthority = 'co-chairs'\nreason = 'x'\n"
         "[amendment.two]\non = 2027-03-05\nauthority = 'co-chairs'\nreason = 'x'\n",
         "20270305"),
    ],
)  # fmt: skip
def test_a_calendar_is_of_the_day_of_the_last_decision(frame, stamp):
    event = one(TALK, frame=frame)
    assert event["DTSTAMP"] == event["LAST-MODIFIED"] == f"{stamp}T000000Z"


MEETINGS = """
[meeting.early]
name = "Early"
start = 2026-12-31

[meeting.across]
name = { en = "Across", fr = "A cheval" }
start = 2026-12-30
end = 2027-01-02
method = "virtual"
city = "rabat"
papers_by = 2026-12-16

[meeting.late]
name = "Late"
start = 2027-07-01
"""


@pytest.mark.parametrize("reader", ["staff", "committee", "lead:mena-hub"])
def test_the_meetings_of_the_half_year_are_there(reader):
    found = events(document(files(calendar=MEETINGS), "ics", reader))
    assert [each["SUMMARY"] for each in found] == ["Committee meeting, June 2027",
                                                   "Across"]  # fmt: skip
    assert found[1]["LOCATION"] == "Rabat (online)"
    assert found[1]["DESCRIPTION"] == "Papers by: 16 December 2026"
    assert found[1]["DTEND;VALUE=DATE"] == "20270103"


@pytest.mark.parametrize("reader", ["public", "region:mena", "donor:partner"])
def test_the_committees_meetings_are_not_for_those_outside(reader):
    assert events(document(files(calendar=MEETINGS), "ics", reader)) == []


def test_a_calendar_for_somebody_bears_their_name():
    text = document(files(TALK), "ics", "lead:mena-hub")
    name = "Work plan\\, January to June 2027: MENA Hub"
    assert f"X-WR-CALNAME:{name}" in lines(text)
    assert made(TALK, "lead:mena-hub") == []


def test_a_calendar_speaks_the_language_that_is_asked_for():
    words = '[training.referral.text.fr]\ntitle = "Parcours"\n'
    event = one(WORKSHOP + words, language="fr")
    assert event["SUMMARY"] == "Parcours"
    assert "Statut\xa0: confirmé" in event["DESCRIPTION"]
    assert event["LOCATION"] == "Rabat (hybride)"


HOSTILE = (
    "a\\\\nb \\\\N; c, d\\nBEGIN:VEVENT\\r\\nSUMMARY:x \\u202Eabc \\u0007é" + "x" * 9999
)


def test_what_has_no_title_is_called_by_its_name():
    blank = TALK.replace('"Talk"', '" "')
    assert one(blank)["SUMMARY"] == "talk"
    assert one(f'{blank}status = "cancelled"\n')["SUMMARY"] == "Cancelled: talk"
    text = document(files(blank).copy() | {"2027-H1.toml": FRAMELESS}, "ics")
    assert "X-WR-CALNAME:2027-H1" in lines(text)


FRAMELESS = """
format = 1
period = "2027-H1"
title = ""
status = "draft"
language = "en"
"""


def test_a_hostile_text_stays_a_text():
    event = one(f'{TALK}deliverable = "{HOSTILE}"\n'.replace("Talk", HOSTILE))
    told = "a\\nb \\N; c, d\nBEGIN:VEVENT\nSUMMARY:x abc é" + "x" * 9999
    assert event["SUMMARY"] == told.replace("\n", " ")
    assert event["DESCRIPTION"] == f"Deliverable: {told}\nStatus: proposed"
    text = document(files(f'{TALK}deliverable = "{HOSTILE}"\n'), "ics")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Anchorage", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"},
    ],
)
def test_the_same_plan_makes_the_same_bytes_anywhere(environment, tmp_path):
    zones = "".join(
        f'[training.t{n}]\ntitle = "X"\nstart = 2027-04-14\ntime = 09:00:00\n'
        f'timezone = "{zone}"\n'
        for n, zone in enumerate(("Europe/Paris", "Asia/Manila", "Africa/Lagos"))
    )
    for name, text in files(zones).items():
        (tmp_path / name).write_text(text)
    words = [sys.executable, "-m", "planner", "--plans", tmp_path, "export", "ics"]
    out = subprocess.run(
        words,
        env={**os.environ, **environment, "PYTHONUTF8": "1"},
        capture_output=True,
        check=True,
    ).stdout
    assert out.decode() == document(files(zones), "ics")


def test_the_calendar_of_the_draft_is_the_one_kept(planner, tmp_path):
    here = Path(__file__).parent
    plans, made = here.parent.parent / "plans", tmp_path / "draft.ics"
    assert planner("--plans", plans, "export", "ics", "-o", made) == (
        0,
        f"{made}: written\n",
        "planner: 9 items have no day yet and are left out\n",
    )
    assert made.read_bytes() == (here / "draft.ics").read_bytes()
