"""`planner roster`: what is written, what is said, what is refused, what is listed."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import pytest
import tomli

sys.path.append(str(Path(__file__).parent.parent))

from dialogue import answer, begin, ends, stop

from planner.actions.opening import Wanted
from planner.actions.roster.ask import question
from planner.actions.roster.listing import listing
from planner.actions.roster.opening import open_roster
from planner.cli.commands import roster as roster_verb
from planner.cli.rostering import KINDS
from planner.errors import WrongUseError
from planner.rules.tables import tables
from planner.source.document import parse
from planner.terminal.look import Look
from planner.terminal.roster import draw

BACK = "  take it back: planner undo\n"
UNREAD = (
    "planner: network.toml cannot be read without mistakes\n"
    "  help: nothing is written to it: `planner validate` shows them\n"
)


@pytest.fixture
def roster(workspace):
    return workspace / "network.toml"


def text_of(roster):
    return roster.read_bytes().decode()


def changed(before, after):
    """Return the lines that are gone and that are new, where they stand together."""
    old, new = before.split("\n"), after.split("\n")
    while old and new and old[0] == new[0]:
        del old[0], new[0]
    while old and new and old[-1] == new[-1]:
        del old[-1], new[-1]
    return [f"-{line}" for line in old] + [f"+{line}" for line in new]


def behind(text, block, end):
    """Return the text with a block behind a stretch of it, blank lines around it."""
    assert text.count(end) == 1
    first, last = text.split(end)
    return f"{first}{end}\n{block}{last}"


# Adding


@pytest.mark.parametrize(
    "case",
    [
        (
            ["city", "Ouarzazate", "country=ma", "joined=2026-01-01"],
            "city.ouarzazate",
            '[city.ouarzazate]\nname = "Ouarzazate"\ncountry = "MA"\n'
            "joined = 2026-01-01\n",
            '[city.nairobi]\nname = "Nairobi"\ncountry = "KE"\n',
            [],
        ),
        (
            ["city", "fez", "name.fr=Fès", "name=Fez", "country=MA", "name.ar=فاس"],
            "city.fez",
            '[city.fez]\nname = { en = "Fez", fr = "Fès", ar = "فاس" }\n'
            'country = "MA"\n',
            '[city.nairobi]\nname = "Nairobi"\ncountry = "KE"\n',
            [],
        ),
        (
            ["seat", "rabat-2", "since=2027-01-01", "role=co-chair", "city=rabat"],
            "committee.seat.rabat-2",
            '[committee.seat.rabat-2]\ncity = "rabat"\nrole = "co-chair"\n'
            "since = 2027-01-01\n",
            '[committee.seat.nairobi]\ncity = "nairobi"\n',
            [],
        ),
        (
            ["seat", "city=tangier"],
            "committee.seat.tangier",
            '[committee.seat.tangier]\ncity = "tangier"\n',
            '[committee.seat.nairobi]\ncity = "nairobi"\n',
            [],
        ),
        (
            ["member", "mena", "city=tangier", "discipline=education"],
            "group.mena.member.m4",
            '[group.mena.member.m4]\ncity = "tangier"\ndiscipline = "education"\n',
            '[group.mena.member.m3]\ncity = "rabat"\ndiscipline = "youth"\n',
            [
                "34:8: error[R304] group-too-large: the group mena has 4 members on "
                "2026-11-22, and its size is 3"
            ],
        ),
        (
            ["group", "regions=east-africa", "size=1"],
            "group.east-africa",
            '[group.east-africa]\nregions = ["east-africa"]\nsize = 1\n',
            '[group.mena.member.m3]\ncity = "rabat"\ndiscipline = "youth"\n',
            [
                "50:8: warning[R305] group-short: the group east-africa has 0 of 1 "
                "members on 2026-11-22"
            ],
        ),
        (
            ["unit", "Sahel Hub", "region=mena", "name.ar=مكتب الساحل"],
            "unit.sahel-hub",
            "[unit.sahel-hub]\n"
            'name = { en = "Sahel Hub", ar = "مكتب الساحل" }\nregion = "mena"\n',
            '[unit.africa-hub]\nname = "Africa Hub"\nregion = "east-africa"\n',
            ["58:8: note[R311] unused-entry: nothing uses the unit sahel-hub"],
        ),
        (
            ["person", "focal-point", "unit=mena-hub", 'extra={ room = "B2" }'],
            "person.focal-point",
            '[person.focal-point]\nunit = "mena-hub"\nextra = { room = "B2" }\n',
            '[person.desk-officer]\nunit = "mena-hub"\n',
            [],
        ),
        (
            [
                "region",
                "Sahel",
                "countries=ML,NE",
                "countries+=td",
                "observes+=islamic",
            ],
            "region.sahel",
            '[region.sahel]\nname = "Sahel"\ncountries = ["ML", "NE", "TD"]\n'
            'observes = ["islamic"]\n',
            '[region.africa]\nname = "Africa"\nincludes = ["east-africa"]\n',
            [],
        ),
        (
            ["organisations", "Union européenne", "strategic=yes", "acronym=EU"],
            "organisation.union-europeenne",
            '[organisation.union-europeenne]\nname = "Union européenne"\n'
            'acronym = "EU"\nstrategic = true\n',
            '[organisation.partner]\nname = "Partner Foundation"\n',
            [],
        ),
        (
            ["theme", "name=Culture", "extra.a=1", "extra.b=x"],
            "theme.culture",
            '[theme.culture]\nname = "Culture"\nextra = { a = 1, b = "x" }\n',
            '[theme.youth]\nname = "Youth engagement"\n',
            ["88:8: note[R311] unused-entry: nothing uses the theme culture"],
        ),
    ],
)
def test_an_entry_is_put_behind_the_last_of_its_kind(planner, roster, case):
    words, entry, block, end, brought = case
    before = text_of(roster)
    answer = planner("roster", "add", *words)
    told = "".join(f"  new: network.toml:{each}\n" for each in brought)
    assert answer == (0, f"network.toml: {entry}: the entry is in\n{told}{BACK}", "")
    assert text_of(roster) == behind(before, block, end)
    assert list(roster.parent.glob(".*")) == []
    planner("undo")
    assert text_of(roster) == before


def test_members_are_numbered_behind_the_last_one(planner, roster):
    text = text_of(roster).replace("member.m2]", "member.m7]")
    roster.write_text(text.replace("size = 3", "size = 9"), encoding="utf-8")
    work = ("city=tangier", "discipline=education")
    for words, entry in (
        (["mena", *work], "group.mena.member.m8"),
        (["mena", "Amina K.", *work], "group.mena.member.amina-k"),
        (["mena", *work], "group.mena.member.m9"),
    ):
        answer = planner("roster", "add", "member", *words)
        assert answer.out.startswith(f"network.toml: {entry}: the entry is in\n")
    assert (
        text_of(roster).count('[group.mena.member.amina-k]\nname = "Amina K."\n') == 1
    )


def test_the_next_term_of_a_seat_is_named(planner, roster):
    planner("roster", "add", "seat", "rabat-2", "city=rabat")
    for words in (("city=rabat",), ("rabat-2", "city=rabat")):
        answer = planner("roster", "add", "seat", *words)
        assert "another term is an entry of its own, such as rabat-3; " in answer.err


def test_the_first_member_stands_behind_its_group(planner, roster):
    planner("roster", "add", "group", "africa", "regions=east-africa", "size=1")
    planner("roster", "add", "member", "africa", "city=nairobi", "discipline=youth")
    assert (
        '[group.africa]\nregions = ["east-africa"]\nsize = 1\n\n'
        '[group.africa.member.m1]\ncity = "nairobi"\ndiscipline = "youth"\n\n'
        "[unit.mena-hub]\n"
    ) in text_of(roster)


REMARKED = """\
format = 1  # the first

# who we are
[network]  # n
name = "Network"  # called
organisation = "ours"
languages = ["en", "ar"]

# --- Cities ---

# [city.rabat]
# name = "Rabat"

# --- Others ---

# ours
[organisation.ours]
name = "Ours"  # of course
# below ours

# nobody's
"""


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_remarks_line_ends_and_examples_stay_as_they_are(planner, roster, ends, mark):
    text = mark + REMARKED.replace("\n", ends)
    roster.write_bytes(text.encode())
    (roster.parent / "2027-H1.toml").unlink()
    planner("roster", "add", "city", "طنجة", "country=MA", "--dry-run")
    planner("roster", "add", "city", "tangier", "name=طنجة", "country=MA")
    planner("roster", "add", "organisation", "Partner")
    planner("roster", "add", "theme", "Youth")
    wanted = REMARKED.replace(
        '# name = "Rabat"\n',
        '# name = "Rabat"\n\n[city.tangier]\nname = "طنجة"\ncountry = "MA"\n',
    ).replace(
        "# below ours\n",
        '# below ours\n\n[organisation.partner]\nname = "Partner"\n\n[theme.youth]\n'
        'name = "Youth"\n',
    )
    assert text_of(roster) == mark + wanted.replace("\n", ends)
    planner("roster", "set", "city", "tangier", "name.en=Tangier")
    planner("roster", "set", "network", "host=partner", "name=Net")
    wanted = (
        wanted.replace('"طنجة"', '{ en = "Tangier", ar = "طنجة" }')
        .replace('"ours"\n', '"ours"\nhost = "partner"\n')
        .replace('"Network"', '"Net"')
    )
    assert text_of(roster) == mark + wanted.replace("\n", ends)
    planner("roster", "remove", "organisation", "ours", "--yes")
    gone = '# ours\n[organisation.ours]\nname = "Ours"  # of course\n# below ours\n\n'
    assert text_of(roster) == mark + wanted.replace(gone, "").replace("\n", ends)
    for _ in range(6):
        planner("undo")
    assert text_of(roster) == text


SPELT = """\
format = 1
network = { name = "N", organisation = "ours", languages = ["en"] }
city.rabat.name = "Rabat"
city.rabat.country = "MA"
organisation = { ours = { name = "Ours" } }

[region]
mena = { name = "MENA", countries = ["MA"] }

[group]
mena = { size = 3, regions = [
  "mena"
], member = { m1 = { city = "rabat", discipline = "youth" } } }

[unit.hub.name]
en = "Hub"
"""


@pytest.mark.parametrize(
    ("words", "old", "new"),
    [
        (
            ["add", "city", "Tunis", "country=TN"],
            'en = "Hub"\n',
            'en = "Hub"\n\n[city.tunis]\nname = "Tunis"\ncountry = "TN"\n',
        ),
        (
            ["add", "organisation", "Partner"],
            '{ name = "Ours" }',
            '{ name = "Ours" }, partner = { name = "Partner" }',
        ),
        (
            ["add", "region", "Sahel", "countries=ML"],
            "[group]",
            '[region.sahel]\nname = "Sahel"\ncountries = ["ML"]\n\n[group]',
        ),
        (
            ["add", "member", "mena", "city=rabat", "discipline=health"],
            '"youth" }',
            '"youth" }, m2 = { city = "rabat", discipline = "health" }',
        ),
        (
            ["set", "city", "rabat", "joined=2023-07-31", "name.ar=الرباط"],
            '"Rabat"\ncity.rabat.country = "MA"\n',
            '{ en = "Rabat", ar = "الرباط" }\ncity.rabat.country = "MA"\n'
            "city.rabat.joined = 2023-07-31\n",
        ),
        (
            ["set", "unit", "hub", "name.fr=Pôle"],
            'en = "Hub"\n',
            'en = "Hub"\nfr = "Pôle"\n',
        ),
        (
            ["set", "region", "mena", "countries+=tn", "observes+=islamic"],
            '["MA"] }',
            '["MA", "TN"], observes = ["islamic"] }',
        ),
        (
            ["set", "network", "languages+=ar", "host=ours"],
            '"ours", languages = ["en"] }',
            '"ours", host = "ours", languages = ["en", "ar"] }',
        ),
        (
            ["remove", "city", "rabat", "--yes"],
            'city.rabat.name = "Rabat"\ncity.rabat.country = "MA"\n',
            "",
        ),
        (["remove", "region", "mena", "--yes"], SPELT.split("\n")[7] + "\n", ""),
        (["remove", "unit", "hub"], '\n[unit.hub.name]\nen = "Hub"\n', ""),
    ],
)
def test_entries_in_other_spellings_are_changed_in_those(
    planner, roster, words, old, new
):
    roster.write_text(SPELT, encoding="utf-8")
    (roster.parent / "2027-H1.toml").unlink()
    answer = planner("roster", *words)
    assert (answer.code, answer.out.endswith(BACK)) == (0, True)
    assert text_of(roster) == SPELT.replace(old, new)
    planner("undo")
    assert text_of(roster) == SPELT


def test_what_has_no_place_in_the_file_is_refused(planner, roster):
    roster.write_text(SPELT + "\n[unit.hub.extra]\na = 1\n[theme.t]\nname = 't'\n")
    scattered = text_of(roster) + "[theme.u]\nname = 'u'\n[theme.t.extra]\na = 1\n"
    roster.write_text(scattered)
    assert planner("roster", "remove", "theme", "t") == (
        2,
        "",
        "planner: theme.t is not in one piece under the header [theme.t]\n"
        "  help: bring all of it together below [theme.t], its tables one after the "
        "other; `planner fmt` does that\n",
    )
    roster.write_text(SPELT + "[unit.hub.waive]\nx = 'y'\n")
    text = text_of(roster).replace("city.rabat.name", "city = 1\n#")
    roster.write_text(text)
    assert planner("roster", "add", "city", "Tunis", "country=TN").code == 2
    assert text_of(roster) == text


# Setting


@pytest.mark.parametrize(
    "case",
    [
        (
            ["city", "rabat", "name.ar=الرباط"],
            "name.ar is الرباط",
            '[city.rabat]\nname = "Rabat"',
            '[city.rabat]\nname = { en = "Rabat", ar = "الرباط" }',
        ),
        (
            ["city", "rabat", "name.en=Rabat-Salé"],
            "name.en is Rabat-Salé",
            '[city.rabat]\nname = "Rabat"',
            '[city.rabat]\nname = "Rabat-Salé"',
        ),
        (
            ["city", "rabat", "joined=2023-07-31", "authority.fr=Commune"],
            "joined is 2023-07-31, authority.fr is Commune",
            'name = "Rabat"\ncountry = "MA"\n',
            'name = "Rabat"\ncountry = "MA"\njoined = 2023-07-31\n'
            'authority.fr = "Commune"\n',
        ),
        (
            ["unit", "mena-hub", "region=", "max_items=8"],
            "region is not there, max_items is 8",
            'region = "mena"\nmax_items = 20\n\n[unit.africa-hub]',
            "max_items = 8\n\n[unit.africa-hub]",
        ),
        (
            ["member", "mena", "m3", "until=2026-12-31", "since=2024-01-01"],
            "until is 2026-12-31, since is 2024-01-01",
            'discipline = "youth"\n',
            'discipline = "youth"\nsince = 2024-01-01\nuntil = 2026-12-31\n',
        ),
        (
            ["committee", "max_seats=30", "since=2020-01-01"],
            "max_seats is 30, since is 2020-01-01",
            "max_seats = 25\n",
            "max_seats = 30\nsince = 2020-01-01\n",
        ),
        (
            ["network", "languages-=fr", "languages+=es,pt"],
            "fr is not in languages, es is in languages, pt is in languages",
            '["en", "fr", "ar"]',
            '["en", "ar", "es", "pt"]',
        ),
        (
            ["theme", "Youth", "extra.room=B2"],
            "extra.room is B2",
            'name = "Youth engagement"\n',
            'name = "Youth engagement"\nextra.room = "B2"\n',
        ),
    ],
)
def test_fields_are_set_and_nothing_else_changes(planner, roster, case):
    words, did, old, new = case
    before = text_of(roster)
    assert before.count(old) == 1
    entry = "city.rabat" if words[0] == "city" else None
    answer = planner("roster", "set", *words)
    said = [line for line in answer.out.splitlines() if not line.startswith("  new: ")]
    path = ".".join(tables()[words[0]].path([word.lower() for word in words[1:3]]))
    assert said == [f"network.toml: {entry or path}: {did}", BACK.rstrip()]
    assert text_of(roster) == before.replace(old, new)
    planner("undo")
    assert text_of(roster) == before


@pytest.mark.parametrize(
    ("words", "did"),
    [
        (["city", "rabat", "name=Rabat"], "name is Rabat"),
        (["city", "rabat", "name.en=Rabat"], "name.en is Rabat"),
        (["city", "rabat", "name.ar="], "name.ar is not there"),
        (["seat", "rabat", "role="], "role is not there"),
    ],
)
def test_what_is_so_already_is_not_written(planner, roster, words, did):
    before = text_of(roster)
    path = ".".join(tables()[words[0]].path(words[1:2]))
    assert planner("roster", "set", *words) == (
        0,
        f"network.toml: {path}: nothing to change: {did}\n",
        "",
    )
    assert text_of(roster) == before


def test_a_text_is_taken_for_one_in_the_language_of_its_letters(planner, roster):
    text = text_of(roster).replace('"Rabat"', '"الرباط"')
    roster.write_text(text, encoding="utf-8")
    planner("roster", "set", "city", "rabat", "name.en=Rabat", "name.fr=Rabat")
    assert 'name = { en = "Rabat", ar = "الرباط", fr = "Rabat" }\n' in text_of(roster)


def test_only_what_the_change_brought_is_told(planner, roster):
    text = text_of(roster).replace('city = "nairobi"', 'city = "nowhere"')
    roster.write_text(text, encoding="utf-8")
    answer = planner("roster", "set", "unit", "mena-hub", "region=mona")
    assert answer.out == (
        "network.toml: unit.mena-hub: region is mona\n"
        "  new: network.toml:50:10: error[R301] unknown-reference: there is no region "
        "named mona\n" + BACK
    )
    answer = planner("roster", "set", "city", "rabat", "until=2027-01-31")
    assert answer.out == (
        "network.toml: city.rabat: until is 2027-01-31\n"
        "  new: 2027-H1.toml:16:14: warning[R302] not-then: rabat ended on 2027-01-31, "
        f"before 2027-04-14\n{BACK}"
    )


# Removing


def test_what_nothing_names_goes_with_its_comments(planner, roster):
    block = '\n# to be used\n[theme.culture]\nname = "Culture"  # so\n# below\n'
    text = text_of(roster) + block
    roster.write_text(text, encoding="utf-8")
    assert planner("roster", "remove", "theme", "culture") == (
        0,
        f"network.toml: theme.culture: the entry is taken out\n{BACK}",
        "",
    )
    assert text_of(roster) == text.replace(block, "")
    planner("undo")
    assert text_of(roster) == text


def test_what_is_named_is_shown_and_kept_unless_it_is_meant(planner, roster):
    before = text_of(roster)
    places = (
        "theme.youth is in use:\n"
        "  2027-H1.toml:6:26: themes\n"
        "  2027-H1.toml:24:9: partnership.memorandum.theme\n"
    )
    assert planner("roster", "remove", "theme", "youth") == (
        2,
        "",
        places + "planner: theme.youth was not taken out\n"
        "  help: entries are ended, not deleted: planner roster set theme youth "
        "until=2026-11-22; --yes takes it out all the same\n",
    )
    assert text_of(roster) == before
    answer = planner("roster", "remove", "theme", "youth", "--dry-run")
    assert (answer.code, answer.err) == (0, places)
    assert '-[theme.youth]\n-name = "Youth engagement"\n' in answer.out
    assert text_of(roster) == before
    answer = planner("roster", "remove", "theme", "youth", "--yes")
    assert answer == (
        0,
        "network.toml: theme.youth: the entry is taken out\n"
        "  new: 2027-H1.toml:6:26: error[R301] unknown-reference: there is no theme "
        "named youth\n"
        "  new: 2027-H1.toml:24:9: error[R301] unknown-reference: there is no theme "
        f"named youth\n{BACK}",
        "",
    )
    planner("undo")
    assert text_of(roster) == before


def test_a_few_places_are_shown_of_many(planner, roster):
    plan = roster.parent / "2027-H1.toml"
    more = "".join(
        f'\n[advocacy.a{number}]\ntitle = "A"\nspeaker = "rabat"\n'
        for number in range(12)
    )
    plan.write_text(plan.read_text() + more)
    shown = planner("roster", "remove", "seat", "rabat").err.splitlines()
    assert len(shown) == 14
    assert shown[10:12] == ["  2027-H1.toml:67:11: advocacy.a9.speaker", "  and 2 more"]


def test_what_stands_in_an_entry_goes_along_and_is_named(planner, roster):
    answer = planner("roster", "remove", "group", "mena")
    assert answer.err.startswith(
        "group.mena is in use:\n  these go along, each a member: m1, m2, m3\n"
        "planner: group.mena was not taken out\n"
    )
    plan = roster.parent / "2027-H1.toml"
    plan.write_text(
        plan.read_text() + '\n[advocacy.a]\ntitle = "A"\nspeaker = "rabat"\n'
    )
    answer = planner("roster", "remove", "committee")
    assert answer.err.startswith(
        "committee is in use:\n  these go along, each a seat: rabat, nairobi\n"
        "  2027-H1.toml:31:11: advocacy.a.speaker\n"
    )
    assert planner("roster", "remove", "committee", "--yes").code == 0
    assert "committee" not in tomli.loads(text_of(roster))


def test_what_names_itself_may_go(planner, roster):
    planner("roster", "add", "unit", "Sahel Hub", "part_of=sahel-hub")
    assert planner("roster", "remove", "unit", "Sahel Hub").out == (
        f"network.toml: unit.sahel-hub: the entry is taken out\n{BACK}"
    )


def test_an_entry_that_has_ended_is_left_where_it_is(planner, roster):
    planner("roster", "set", "theme", "youth", "until=2026-12-31")
    assert planner("roster", "remove", "theme", "youth").err.endswith(
        "  help: it ends on 2026-12-31: leave it, and old plans stay true; --yes takes "
        "it out all the same\n"
    )


def test_a_file_that_cannot_be_read_may_name_the_entry_too(planner, roster):
    (roster.parent / "2026-H2.toml").write_text("[[[\n")
    (roster.parent / "2026-H1.toml").write_bytes(b"\xff")
    (roster.parent / "glossary.toml").write_text("[[[\n")
    planner("roster", "add", "theme", "Culture")
    assert planner("roster", "remove", "theme", "culture").err.startswith(
        "theme.culture is in use:\n"
        "  2026-H1.toml cannot be read without mistakes: it may name the entry too\n"
        "  2026-H2.toml cannot be read without mistakes: it may name the entry too\n"
        "planner: theme.culture was not taken out\n"
    )


# Refusals


@pytest.mark.parametrize(
    "case",
    [
        (
            "add cty x",
            2,
            "the roster has no kind cty",
            "a kind with a similar name exists: city",
        ),
        (
            "add xyzzy x",
            2,
            "the roster has no kind xyzzy",
            "the kinds are network, committee, seat, region, group, member, unit, "
            "person, city, organisation, theme",
        ),
        (
            "add city",
            2,
            "a new city needs name, country",
            "for example: planner roster add city 'name=…' country=MA",
        ),
        (
            "add city new-rabat joined=2023-07-31",
            2,
            "a new city needs name, country",
            "for example: planner roster add city new-rabat joined=2023-07-31 "
            "'name=New rabat' country=MA",
        ),
        (
            "add region sahel name=Sahel countries=",
            2,
            "a new region needs countries or includes",
            "for example: planner roster add region sahel name=Sahel countries=MA,TN",
        ),
        (
            "add seat",
            2,
            "a new seat needs city",
            "for example: planner roster add seat city=rabat",
        ),
        (
            "add member city=rabat",
            2,
            "it is not said in which group",
            "for example: planner roster add member GROUP city=rabat "
            "discipline=education",
        ),
        (
            "add member mina city=rabat discipline=youth",
            3,
            "network.toml has no group mina",
            "one with a similar name exists: mena",
        ),
        (
            "add person unit=mena-hub",
            2,
            "it is not said what the new person is called",
            "for example: planner roster add person NAME unit=mena-hub",
        ),
        (
            "add group regions=mena,east-africa size=3",
            2,
            "it is not said what the new group is called",
            "for example: planner roster add group NAME regions=mena,east-africa "
            "size=3",
        ),
        (
            "add theme name=الثقافة",
            2,
            "it is not said what the new theme is called",
            "for example: planner roster add theme NAME 'name=الثقافة'",
        ),
        (
            "add city طنجة country=MA",
            2,
            "no name can be made of طنجة",
            "write a short one in a-z and 0-9 in its place, and the words as a field: "
            'city NAME "name=طنجة"',
        ),
        (
            "add city x country=MA",
            2,
            "no name can be made of x",
            "write a short one in a-z and 0-9 in its place, and the words as a field: "
            'city NAME "name=x"',
        ),
        (
            "add city rabat name=Rabat country=MA",
            2,
            "network.toml has the city rabat already",
            "change it: planner roster set city rabat FIELD=VALUE",
        ),
        (
            "add city partner name=P country=MA",
            2,
            "network.toml has the organisation partner already",
            "city and organisation share one set of names: choose another one",
        ),
        (
            "add person mena-hub unit=mena-hub",
            2,
            "network.toml has the unit mena-hub already",
            "person and unit share one set of names: choose another one",
        ),
        (
            "add seat city=rabat",
            2,
            "network.toml has the seat rabat already",
            "another term is an entry of its own, such as rabat-2; to change this one: "
            "planner roster set seat rabat FIELD=VALUE",
        ),
        (
            "add committee name=C max_seats=3",
            2,
            "network.toml has the committee already",
            "change it: planner roster set committee FIELD=VALUE",
        ),
        (
            "add unit Sahel Hub",
            2,
            "these are too many names for one unit: Sahel, Hub",
            'put words that belong together in "…", and write field=value',
        ),
        (
            "add committee c name=C",
            2,
            "these are too many names for one committee: c",
            'put words that belong together in "…", and write field=value',
        ),
        (
            "add city tunis contry=TN",
            2,
            "city has no field contry",
            "a field with a similar name exists: country",
        ),
        (
            "add city tunis country=Tunisia",
            2,
            "Tunisia cannot stand in country",
            "write it like this: MA",
        ),
        (
            "add seat tunis city=tunis role=chair",
            2,
            "chair cannot stand in role",
            "a choice with a similar name exists: co-chair",
        ),
        (
            "add region sahel countries-=ML",
            2,
            "there is no countries yet to take from",
            "write countries=VALUE, or leave it out",
        ),
        (
            "add theme t1 name=T waive.x=y waive.x.until=2027-01-01",
            2,
            "waive.x.until is given twice",
            "write it once, in one way",
        ),
        (
            "set city rabbat joined=2023-07-31",
            3,
            "network.toml has no city rabbat",
            "one with a similar name exists: rabat",
        ),
        (
            "set city xyzzy joined=2023-07-31",
            3,
            "network.toml has no city xyzzy",
            "these are there: rabat, tangier, nairobi",
        ),
        (
            "set member mena city=rabat",
            2,
            "it is not said which member is meant",
            "these are there: m1, m2, m3",
        ),
        (
            "set member mena m9 city=rabat",
            3,
            "network.toml has no member m9",
            "these are there: m1, m2, m3",
        ),
        (
            "set member x1 m9 city=rabat",
            3,
            "network.toml has no group x1",
            "these are there: mena",
        ),
        (
            "set city joined=2023-07-31",
            2,
            "it is not said which city is meant",
            "these are there: rabat, tangier, nairobi",
        ),
        (
            "set city rabat",
            2,
            "it is not said what to set",
            "write field=value, for example until=2026-11-22",
        ),
        (
            "set city rabat country=",
            2,
            "a city must have country",
            "give it another value; to end an entry: until=DATE",
        ),
        (
            "set region africa includes-=east-africa",
            2,
            "a region must have countries or includes",
            "give it another value; to end an entry: until=DATE",
        ),
        (
            "set city rabat name+=x",
            2,
            "name is no list",
            "write name=VALUE",
        ),
        (
            "set theme youth name.en.x=y",
            2,
            "theme has no field name.en.x",
            "`planner explain` says which fields there are",
        ),
        (
            "remove network",
            2,
            "no roster is without its network",
            "change it: planner roster set network FIELD=VALUE",
        ),
        (
            "remove city rabat joined=",
            2,
            "an entry is taken out whole, with all its fields",
            "take a field out: planner roster set city rabat joined=",
        ),
        (
            "list cty",
            2,
            "the roster has no kind cty",
            "a kind with a similar name exists: city",
        ),
    ],
)
def test_what_cannot_be_done_is_said_with_the_way_on(planner, roster, case):
    words, code, said, way = case
    before = text_of(roster)
    assert planner("roster", *words.split()) == (
        code,
        "",
        f"planner: {said}\n  help: {way}\n",
    )
    assert text_of(roster) == before


def test_no_control_reaches_the_file_or_the_screen(planner, roster):
    before = text_of(roster)
    for words in (
        ("add", "city", "Ra\x1b[31mbat", "country=MA"),
        ("set", "city", "\x1b[31m", "country=MA"),
        ("list", "\x1b[31m"),
    ):
        answer = planner("roster", *words)
        assert answer.code in {2, 3}
        assert "\ufffd[31m" in answer.err
        assert "\x1b" not in answer.err
    assert text_of(roster) == before
    planner("roster", "add", "city", "fez", "name=F\u202eez\x1b", "country=MA")
    assert 'name = "F\u202eez\\u001B"\n' in text_of(roster)
    assert "\u202e" not in planner("roster", "list", "city").out


def test_a_text_for_each_language_is_not_lost_to_one(planner, roster):
    planner("roster", "set", "city", "rabat", "name.ar=الرباط")
    before = text_of(roster)
    assert planner("roster", "set", "city", "rabat", "name=Rabat") == (
        2,
        "",
        "planner: name has a text for each language: en, ar\n"
        "  help: say which one is meant: name.en=…\n",
    )
    assert text_of(roster) == before
    planner("roster", "set", "city", "rabat", 'name={ en = "R", ar = "ر" }')
    assert 'name = { en = "R", ar = "ر" }\n' in text_of(roster)
    answer = planner("roster", "set", "city", "rabat", "name.en=", "name.ar=")
    assert answer.err.startswith("planner: a city must have name\n")


def test_a_seat_needs_a_committee_and_a_member_a_group(planner, roster):
    roster.write_text(
        'format = 1\n[network]\nname = "N"\norganisation = "ours"\nlanguages = ["en"]\n'
    )
    assert planner("roster", "add", "seat", "city=rabat") == (
        3,
        "",
        "planner: network.toml has no committee\n"
        "  help: put it in: planner roster add committee …\n",
    )
    assert planner("roster", "set", "committee", "max_seats=3").code == 3
    assert planner("roster", "add", "member", "mena", "city=rabat").err == (
        "planner: network.toml has no group mena\n"
        "  help: put it in: planner roster add group …\n"
    )
    assert planner("roster", "add", "committee", "name=C", "max_seats=3").code == 0
    assert planner("roster", "add", "seat", "city=rabat").code == 0


def test_a_roster_that_cannot_be_read_is_never_written_to(planner, roster):
    roster.write_text(text_of(roster) + "\n[[[\n", encoding="utf-8")
    before = text_of(roster)
    for words in (
        ("add", "city", "Tunis", "country=TN"),
        ("set", "city", "rabat", "country=MA"),
        ("remove", "city", "rabat", "--yes"),
    ):
        assert planner("roster", *words) == (2, "", UNREAD)
    assert text_of(roster) == before
    listed = planner("roster")
    assert listed.code == 0
    assert listed.out.endswith(
        "\n\nnetwork.toml cannot be read without mistakes: `planner validate` shows "
        "them\n"
    )
    roster.write_bytes(b"\xff")
    assert planner("roster", "list", "city").code == 2
    assert "this file is not UTF-8" in planner("roster", "add", "city", "x").err


def test_without_a_roster_there_is_a_way_on(planner, roster):
    roster.unlink()
    for words in ((), ("list", "city"), ("add", "city", "Tunis", "country=TN")):
        assert planner("roster", *words) == (
            3,
            "",
            f"planner: there is no network.toml in {roster.parent}\n"
            "  help: `planner init DIR` begins another workspace: take the one from "
            "there\n",
        )


# For programs, and to try it first


def test_programs_are_told_what_changed(planner, roster):
    told = json.loads(planner("roster", "add", "theme", "Culture", "--json").out)
    assert told.pop("diff").count("\n+") == 4
    assert [each["name"] for each in told.pop("brought")] == ["unused-entry"]
    assert told == {
        "version": 1,
        "verb": "roster add",
        "about": "network.toml",
        "items": ["theme.culture"],
        "changed": True,
        "written": True,
        "did": ["the entry is in"],
        "files": ["network.toml"],
    }
    assert planner("undo", "--list").out == (
        "network.toml: planner roster add theme Culture\n"
    )


def test_a_dry_run_shows_the_difference_and_writes_nothing(planner, roster):
    before = text_of(roster)
    answer = planner("roster", "add", "city", "Tunis", "country=TN", "--dry-run")
    assert answer == (
        0,
        "--- a/network.toml\n+++ b/network.toml\n@@ -69,6 +69,10 @@\n"
        ' name = "Nairobi"\n country = "KE"\n \n+[city.tunis]\n+name = "Tunis"\n'
        '+country = "TN"\n+\n [organisation.our-network]\n name = "Network of Cities"\n'
        " \n"
        "network.toml: city.tunis: would be changed: the entry is in\n",
        "",
    )
    assert text_of(roster) == before


# Listing


def test_kinds_are_listed_with_how_many_entries_they_have(planner, roster):
    planner("roster", "set", "city", "rabat", "until=2026-01-31")
    kinds = (
        "seat          2\n"
        "region        3\n"
        "group         1\n"
        "member        3\n"
        "unit          2\n"
        "person        1\n"
        "city          3  1 ended\n"
        "organisation  3\n"
        "theme         2\n"
    )
    assert planner("roster") == (0, kinds, "")
    assert planner("roster", "list") == (0, kinds, "")
    told = json.loads(planner("roster", "--json").out)
    assert told.pop("kinds")[6] == {"kind": "city", "entries": 3, "ended": 1}
    assert told == {
        "version": 1,
        "view": "roster",
        "today": "2026-11-22",
        "file": "network.toml",
        "whole": True,
    }


@pytest.mark.parametrize(
    ("kind", "listed"),
    [
        (
            "cities",
            "rabat    الرباط   MA, 2023-07-31  2020-01-01  2026-01-31\n"
            "tangier  Tangier  MA              -           -\n"
            "nairobi  Nairobi  KE              -           -\n",
        ),
        (
            "member",
            "mena m1  الرباط   rabat, education  -  -\n"
            "mena m2  Tangier  tangier, health   -  -\n"
            "mena m3  الرباط   rabat, youth      -  -\n",
        ),
        (
            "seat",
            "rabat    الرباط   rabat    -  -\nnairobi  Nairobi  nairobi  -  -\n",
        ),
        ("group", "mena  Middle East and North Africa  mena, 3  -  -\n"),
        (
            "region",
            "mena         Middle East and North Africa  JO MA TN     -  -\n"
            "east-africa  East Africa                   KE           -  -\n"
            "africa       Africa                        east-africa  -  -\n",
        ),
        ("person", "desk-officer  -  mena-hub  -  -\n"),
        ("committee", "committee  Steering Committee  25  -  -\n"),
        ("network", "network  Network of Cities  our-network, our-host  -  -\n"),
        (
            "organisation",
            "our-network  Network of Cities   -          -  -\n"
            "our-host     Host Institute      -          -  -\n"
            "partner      Partner Foundation  strategic  -  -\n",
        ),
    ],
)
def test_the_entries_of_a_kind_are_listed(planner, roster, kind, listed):
    city = ("joined=2023-07-31", "since=2020-01-01", "until=2026-01-31")
    planner("roster", "set", "city", "rabat", "name=الرباط", *city)
    planner("roster", "set", "organisation", "partner", "strategic=yes")
    assert planner("roster", "list", kind) == (0, listed, "")


def test_programs_read_entries_as_they_stand_in_the_file(planner, roster):
    planner("roster", "set", "city", "rabat", "joined=2023-07-31", "until=2026-01-31")
    planner("roster", "set", "city", "rabat", "extra={ days = [2027-01-01] }")
    told = json.loads(planner("roster", "list", "city", "--json").out)
    assert told["entries"][0] == {
        "path": "city.rabat",
        "names": ["rabat"],
        "label": "Rabat",
        "since": None,
        "until": "2026-01-31",
        "ended": True,
        "fields": {
            "name": "Rabat",
            "country": "MA",
            "joined": "2023-07-31",
            "until": "2026-01-31",
            "extra": {"days": ["2027-01-01"]},
        },
    }


def test_what_was_not_understood_is_listed_too(planner, roster):
    text = text_of(roster).replace('name = "Rabat"', "name = 3\nsince = 'long ago'")
    roster.write_text(text.replace('name = "Tangier"', 'name = { en = "" }'))
    answer = planner("roster", "list", "city")
    assert answer.out.startswith(
        "rabat    -        MA  -  -\ntangier  -        MA  -  -\n"
    )
    roster.write_text("format = 1\ncity = { rabat = 1 }\ngroup = 3\n")
    assert planner("roster", "list", "city").out.startswith("rabat  -  -  -  -\n\n")
    assert "group         0\n" in planner("roster").out


WIDE = """\
name     called       since       until
rabat    Rabat    MA              2026-01-31
tangier  Tangier  MA  2020-01-01
nairobi  Nairobi  KE
"""
NARROW = """\
name         called
mena         Middle East and Nor…  JO MA TN
east-africa  East Africa           KE
africa       Africa                east-africa
"""


@pytest.mark.parametrize(
    ("kind", "width", "drawn"),
    [
        ("city", 80, WIDE),
        ("region", 46, NARROW),
        ("unit", 80, "network.toml has no unit\n"),
        (
            None,
            80,
            "seat          2\nregion        3\ngroup         1\nmember        3\n"
            "unit          0\nperson        1\ncity          3  1 ended\n"
            "organisation  3\ntheme         2\n\n"
            "planner roster list KIND shows the entries of one\n",
        ),
    ],
)
def test_a_screen_shows_what_it_has_room_for(planner, roster, kind, width, drawn):
    planner("roster", "set", "city", "rabat", "until=2026-01-31")
    planner("roster", "set", "city", "tangier", "since=2020-01-01")
    planner("roster", "remove", "unit", "mena-hub", "--yes")
    planner("roster", "remove", "unit", "africa-hub", "--yes")
    view = listing(Wanted(roster.parent, None, None, date(2026, 11, 22)), kind)
    assert draw(view, width, Look()) == drawn
    assert "\x1b[2mrabat" in draw(view, width, Look(colour=True)) or kind != "city"


# The command line


def test_help_names_every_kind_and_what_it_needs(planner):
    text = planner("roster", "add", "--help").out
    words = " ".join(text.replace("│", " ").split())
    for kind, table in tables().items():
        assert kind in KINDS
        assert kind in roster_verb.HELP
        needed = ", ".join(" or ".join(each) for each in table.needs)
        assert f"{kind} {needed} " in words or kind == "network"
    assert 'planner roster add unit "Sahel Hub" region=mena │' not in text
    assert "  planner roster add seat rabat city=rabat role=co-chair " in text


def test_the_words_of_a_verb_are_shown_in_panels(planner):
    text = planner("roster", "--help").out
    places = [text.index(f" {word} ") for word in ("See", "list", "Change", "remove")]
    assert places == sorted(places)
    assert " roster " in planner("--help").out.partition("Write a plan")[2]


def test_options_stand_before_the_verb_between_its_words_or_behind(
    planner, roster, monkeypatch
):
    monkeypatch.chdir("/")
    plans = ("--plans", roster.parent)
    for words in (
        (*plans, "roster"),
        ("roster", *plans),
        ("roster", *plans, "--json"),
        (*plans, "roster", "list", "city"),
        ("roster", *plans, "list", "city"),
        ("roster", "list", "city", *plans),
    ):
        assert planner(*words).code == 0, words
    assert planner("roster").code == 3
    told = planner(*plans, "roster", "add", "theme", "Culture").out
    assert told.endswith(f"  take it back: planner --plans {roster.parent} undo\n")
    assert planner(*plans, "--plan", "2027-H1", "roster", "--plan", "2027-H2") == (
        2,
        "",
        "planner: two plans are named: 2027-H1 and 2027-H2\n  help: name one of them\n",
    )


def test_a_word_that_the_verb_does_not_know_is_told_the_nearest(planner, roster):
    answer = planner("roster", "lsit")
    assert answer.code == 2
    assert "there is no verb lsit; one with a similar name exists: list" in answer.err


# On a terminal


@pytest.mark.parametrize("term", ["xterm", "dumb"])
def test_what_a_new_member_lacks_is_asked(roster, term):
    talking = begin(roster.parent, "roster", "add", "member", term=term)
    answer(
        talking,
        [
            ("in which group:", "mena"),
            ("city: the local government the member works for:", "nairobbi"),
            ("nairobbi is none of these", ""),
            ("an answer is needed here", "nairobi"),
            ("discipline: what the member does:", "economic-development"),
        ],
    )
    code, rest = ends(talking)
    assert (code, "group.mena.member.m4: the entry is in" in rest) == (0, True)
    assert (
        '[group.mena.member.m4]\ncity = "nairobi"\n'
        'discipline = "economic-development"\n'
    ) in text_of(roster)


def test_what_can_be_chosen_is_shown(roster):
    talking = begin(roster.parent, "roster", "add", "group", "size=3")
    talking.expect_exact("mena         Middle East and North Africa")
    talking.expect_exact("africa       Africa")
    answer(
        talking,
        [
            ("regions: the regions it speaks for, by name:", "mena, afrika"),
            ("one with a similar name exists: africa", "mena, africa"),
            ("its name in the files, in a-z and 0-9", "two-regions"),
        ],
    )
    assert ends(talking)[0] == 0
    assert '[group.two-regions]\nregions = ["mena", "africa"]\n' in text_of(roster)


def test_what_a_new_city_lacks_is_asked_in_arabic_too(planner, roster):
    before = text_of(roster)
    talking = begin(roster.parent, "roster", "add", "city")
    answer(
        talking,
        [
            ("what is the city called:", "فاس"),
            ("country: its country's two letters (ISO 3166-1), such as MA:", "Maroc"),
            ("Maroc cannot stand in country", "ma"),
            ("its name in the files, in a-z and 0-9, such as sahel-hub:", "rabat"),
            ("network.toml has the city rabat already", "fez"),
        ],
    )
    assert ends(talking)[0] == 0
    assert '\n[city.fez]\nname = "فاس"\ncountry = "MA"\n\n' in text_of(roster)
    assert planner("undo", "--list").out == (
        "network.toml: planner roster add city 'name=فاس' country=ma fez\n"
    )
    planner("undo")
    assert text_of(roster) == before


def test_a_name_is_offered_as_words(roster):
    words = ("roster", "add", "region", "north-africa", "countries=MA")
    talking = begin(roster.parent, *words)
    answer(talking, [("what is the region called [North africa]:", "")])
    assert ends(talking)[0] == 0
    assert '[region.north-africa]\nname = "North africa"\n' in text_of(roster)


def test_whoever_stops_changes_nothing(roster):
    before = text_of(roster)
    talking = begin(roster.parent, "roster", "add", "seat")
    talking.expect_exact("city: the local government")
    code, said = stop(talking)
    assert (code, "stopped; nothing was written" in said) == (130, True)
    assert text_of(roster) == before


@pytest.mark.parametrize(("said", "code", "there"), [("n", 2, True), ("y", 0, False)])
def test_whether_what_is_in_use_is_to_go_is_asked(roster, said, code, there):
    question = "theme.youth would be taken out; go on? [y/N]"
    talking = begin(roster.parent, "roster", "remove", "theme", "youth")
    answer(talking, [(question, said)])
    assert ends(talking)[0] == code
    assert ("[theme.youth]" in text_of(roster)) is there


def test_programs_and_pipes_are_never_asked(planner, roster):
    talking = begin(roster.parent, "roster", "add", "seat", "--json")
    code, said = ends(talking)
    assert (code, "a new seat needs city" in said) == (2, True)


@pytest.mark.parametrize(
    ("words", "asks", "among"),
    [
        ("seat", "city: the local government that the seat belongs to", 3),
        ("person x1", "unit: the unit the person works in", 2),
        ("region x1 name=X", "countries: its countries, two letters each", 0),
        (
            "group regions=africa",
            "size: how many members it has when it is complete",
            0,
        ),
        ("member mena city=rabat", "discipline: what the member does", 9),
    ],
)
def test_one_question_follows_another(roster, words, asks, among):
    opened = open_roster(Wanted(roster.parent, None, None, date(2026, 11, 22)))
    found = question(opened, *wordy(words))
    assert str(found.asks).partition(", such as ")[0] == asks
    several = asks.partition(":")[0] in {"regions", "countries"}
    assert (len(found.among), found.several) == (among, several)
    with pytest.raises(WrongUseError):
        found.check("z?")


def wordy(words):
    kind, *more = words.split()
    return kind, more


def test_nothing_is_asked_where_nothing_is_missing(roster):
    opened = open_roster(Wanted(roster.parent, None, None, date(2026, 11, 22)))
    assert question(opened, "city", ["fez", "name=Fez", "country=MA"]) is None
    bare = opened._replace(document=parse("format = 1\n"))
    assert str(question(bare, "committee", []).asks) == "what is the committee called"
