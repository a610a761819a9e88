"""What a file must be: every wrong value gives its own finding, and only that."""

from __future__ import annotations

from copy import deepcopy
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
import tomli
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.diagnostics.severity import Severity
from planner.rules.catalogue import all_rules
from planner.rules.declared import mistakes
from planner.rules.engine import judge, judged
from planner.rules.example import CALENDAR, FRAME, NETWORK, scene
from planner.rules.faults import Faults
from planner.rules.rule import Example
from planner.workspace.read import assemble, read_alone, read_texts
from planner.workspace.trees import Shelf

TODAY = date(2026, 11, 22)
FILE_RULES = [rule for rule in all_rules() if rule.family == "F"]
BY_CODE = {rule.code: rule for rule in FILE_RULES}
TABLE = (Path(__file__).parent / "wrong_values.txt").read_text(encoding="utf-8")


def blocks():
    """Yield file, text and findings of each block of the table."""
    for block in TABLE.removeprefix("--- ").split("\n--- "):
        file, _, rest = block.partition("\n")
        lines = rest.rstrip("\n").split("\n")
        found = [line.removeprefix("=> ") for line in lines if line.startswith("=> ")]
        text = [line for line in lines if not line.startswith("=> ")]
        yield file, "\n".join(text) + "\n", found


def found_in(workspace, *codes):
    rules = [BY_CODE[code] for code in codes] if codes else FILE_RULES
    return judge(workspace, judged(rules), TODAY).diagnostics


def in_plan(text, *codes, status="draft"):
    files = {"2027-H1.toml": FRAME.format(status=status) + text}
    return found_in(read_texts({**files, "network.toml": NETWORK}), *codes)


def told(found):
    place = f"{found.place.line}:{found.place.column}"
    return f"{found.code} {place} {found.message}; {found.help}"


def brief(found):
    return found.code, found.place.line, str(found.message)


def mended(text, found):
    """Return a text after the replacements of one finding."""
    for _, start, end, new in sorted(found.fix.replacements, reverse=True):
        text = text[:start] + new + text[end:]
    return text


@pytest.mark.parametrize(("file", "text", "expected"), list(blocks()))
def test_a_wrong_value_gives_its_own_findings_whole(file, text, expected):
    files = scene(Example(text, file)).files if text.strip() else {file: ""}
    rules = [rule for rule in FILE_RULES if rule.code != "F018"]
    report = judge(read_texts(files), judged(rules), TODAY)
    early = ("F006", Severity.WARNING)  # what a draft may still lack
    assert [
        told(found)
        for found in report.diagnostics
        if found.place.file == file and (found.code, found.severity) != early
    ] == expected


GOOD = tomli.loads(
    FRAME.format(status="draft")
    + """
publish_in = ["en", "fr"]
consultation = { opens = 2026-10-01, closes = 2026-10-31 }
gap.region.mena.reason = "Later."
amendment.venue = { on = 2027-02-03, authority = "co-chairs", reason = "It moved." }
waive.overdue = { reason = "Known.", until = 2027-01-01 }
extra.room = ["a", 1, true]

[training.academy]
title = "Academy"
status = "planned"
lead = "mena-hub"
regions = ["mena"]
start = 2027-04-14
end = "2027-05"
time = 09:30:00
expected = 40
kind = "academy"
audience = ["education", "police"]
venue = { city = ["rabat", "tangier"], mode = "hybrid", countries = ["MA"] }
partners = { host = ["rabat"], funder = ["partner"] }
funding.status = "secured"
budget = { amount = 25000.5, currency = "EUR" }
principles = { gender = "Half.", trust = { not_relevant = "It is online." } }
indicator.teams = { text = "Teams", target = 8 }
consultation.mena = { on = 2026-10-20, result = "support", replies = { support = 2 } }
outcome = { participants = { women = 3 }, indicators = { teams = 4 } }
note.first = { on = 2027-01-01, text = "Confirmed." }
session.opening = { start = 2027-04-14, venue = { mode = "online" } }

[partnership.pact]
title = "Pact"
parties = ["our-network", "partner"]
signed_on = "2027-Q2"

[advocacy.summit]
title = "Summit"
apply_by = 2027-02-28

[communications.report]
title = "Report"
publish_on = "2027-H1"
"""
)


def every_path(value, path=()):
    children = ()
    if isinstance(value, dict):
        children = value.items()
    elif isinstance(value, list):
        children = enumerate(value)
    for key, child in children:
        yield (*path, key)
        yield from every_path(child, (*path, key))


ANY_VALUE = st.one_of(
    st.sampled_from(["some words", "Some Words", "2027-04", "en", "mena", "شباب"]),
    st.integers(-5, 5000),
    st.sampled_from([1 << 70, 4.5, float("inf"), float("nan"), True, False]),
    st.sampled_from([date(2027, 4, 14), time(9, 30)]),
    st.sampled_from([datetime(2027, 4, 14, 9, tzinfo=UTC)]),
    st.sampled_from([[], ["mena"], ["a b"], [1], [[1]], [{"a": 1}]]),
    st.sampled_from([{}, {"a b": 1}, {"en": "x"}, {"start": 5}, {"title": "x"}]),
)
REFUSALS = {"F005", "F006", "F007", "F008", "F009", "F011", "F013", "F014", "F016"}


@given(st.sampled_from(list(every_path(GOOD))), ANY_VALUE)
@settings(deadline=None, max_examples=300)
def test_any_value_in_any_place_is_found_exactly_when_the_model_refuses_it(path, value):
    data = deepcopy(GOOD)
    table = data
    for part in path[:-1]:
        table = table[part]
    table[path[-1]] = value
    text = tomli_w.dumps(data)
    workspace = read_texts({"2027-H1.toml": text, "network.toml": NETWORK})
    sheet = workspace.plans[0]
    found = [
        each
        for each in found_in(workspace)
        if each.code in REFUSALS
        and each.severity is Severity.ERROR
        and all(one == other for one, other in zip(each.keys[:2], path, strict=False))
    ]
    refused = bool(sheet.errors)
    assert bool(Faults.of(sheet).all) is refused
    assert bool(found) >= refused
    assert refused or {each.code for each in found} <= {"F014", "F016"}


REST = {
    "network.toml": tomli.loads(NETWORK),
    "calendar.toml": tomli.loads(CALENDAR),
    "planner.toml": tomli.loads(
        """
format = 1
validate = { select = ["ALL"], fail_on = "note", severity = { overdue = "note" } }
thresholds.short_notice_weeks = 8
export.summary = { path = "a.md", format = "markdown", plan = "2027-H1", for = "all" }
rule.hosts = { when = { category = "training" }, require = "lead", message = "led" }
"""
    ),
    "glossary.toml": {"format": 1, "term": {"hub": {"use": {"en": "hub"}}}},
}
PLACES = [(file, path) for file, data in REST.items() for path in every_path(data)]


@given(st.sampled_from(PLACES), ANY_VALUE)
@settings(deadline=None, max_examples=200)
def test_any_value_in_the_other_files_is_found_when_the_model_refuses_it(place, value):
    file, path = place
    data = deepcopy(REST)
    table = data[file]
    for part in path[:-1]:
        table = table[part]
    table[path[-1]] = value
    texts = {name: tomli_w.dumps(each) for name, each in data.items()}
    workspace = read_texts(texts)
    (sheet,) = (sheet for sheet in workspace.sheets if sheet.file == file)
    found = {
        each.code
        for each in found_in(workspace)
        if each.place.file == file and each.severity is Severity.ERROR
    }
    own = list(mistakes(sheet))
    assert bool(Faults.of(sheet).all or own) is bool(sheet.errors or own)
    assert bool(found) >= bool(sheet.errors)


ITEM = '[training.academy]\ntitle = "Academy"\n'
DAMAGED = """
[training.academy]
title = Academy

[training.lab]
title = "Lab"
start = 27-28 November 2027

[training.summit]
title = "Summit"

[training.summit]
title = "Again"
"""


def test_each_fault_of_the_text_is_spoken_of_by_its_own_rule_once():
    found = in_plan(DAMAGED)
    assert [(each.code, each.place.line) for each in found] == [
        ("F018", 7),
        ("F001", 8),
        ("F009", 12),
        ("F004", 17),
    ]


def test_newer_syntax_is_not_mentioned_in_a_file_that_is_damaged():
    assert in_plan(DAMAGED + "[training.talk]\ntime = 09:30\n", "F012") == ()


def test_a_table_that_was_lost_draws_no_further_findings():
    text = NETWORK.replace('name = "Steering Committee"', "name = Steering")
    workspace = read_texts({"network.toml": text})
    assert [each.code for each in found_in(workspace)] == ["F018", "F001"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (ITEM + "strat = 2027-04-14\n", ITEM + "start = 2027-04-14\n"),
        (
            ITEM
            + "[training.academy.venue]\nlead = 'mena-hub' # who\nmode = 'online'\n",
            (
                "[training.academy]\ntitle = \"Academy\"\nlead = 'mena-hub' # who\n"
                "[training.academy.venue]\nmode = 'online'\n"
            ),
        ),
        (
            ITEM + "venue = { mode = 'online', lead = 'mena-hub' }\n",
            (
                '[training.academy]\ntitle = "Academy"\n'
                "venue = { mode = 'online' }\nlead = 'mena-hub'\n"
            ),
        ),
        (
            ITEM + "venue = { lead = 'mena-hub', mode = 'online' }\n",
            (
                '[training.academy]\ntitle = "Academy"\n'
                "venue = { mode = 'online' }\nlead = 'mena-hub'\n"
            ),
        ),
        (
            ITEM + "venue = { lead = 'mena-hub' }\n",
            (
                '[training.academy]\ntitle = "Academy"\n'
                "venue = {}\nlead = 'mena-hub'\n"
            ),
        ),
        (
            ITEM + "venue.lead = 'mena-hub'\nvenue.mode = 'online'\n",
            (
                '[training.academy]\ntitle = "Academy"\n'
                "lead = 'mena-hub'\nvenue.mode = 'online'\n"
            ),
        ),
        (
            ITEM + "[training.academy.sesion.one]\nstart = 2027-04-14\n",
            ITEM + "[training.academy.session.one]\nstart = 2027-04-14\n",
        ),
        (ITEM + "summary = ''\nref = 'T1'\n", ITEM + "ref = 'T1'\n"),
        (ITEM + "lead = ''", ITEM),
        (
            ITEM + "waive.D201 = 'Meant.'\n",
            ITEM + "waive.end-before-start = 'Meant.'\n",
        ),
    ],
)
def test_a_safe_fix_leaves_a_file_without_that_finding(text, right):
    frame = FRAME.format(status="draft")
    safe = [found for found in in_plan(text) if found.fix is not None]
    assert [found.fix.safe for found in safe] == [True]
    assert mended(frame + text, safe[0]) == frame + right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (ITEM + "start = 'April 2027'\n", ITEM + 'start = "2027-04"\n'),
        (ITEM + "status = 'canceled'\n", ITEM + 'status = "cancelled"\n'),
        (ITEM + "lead = 'MENA Hub'\n", ITEM + 'lead = "mena-hub"\n'),
        (
            ITEM.replace("academy", '"The Academy"'),
            ITEM.replace("academy", "the-academy"),
        ),
        (
            "[training.'The Academy']\ntitle = 'A'\n[training.'The Academy'.venue]\n",
            "[training.the-academy]\ntitle = 'A'\n[training.the-academy.venue]\n",
        ),
        (
            "training.'The Academy'.title = 'A'\ntraining.'The Academy'.ref = '1'\n",
            "training.the-academy.title = 'A'\ntraining.the-academy.ref = '1'\n",
        ),
        (ITEM + "summary = '' # soon\n", ITEM),
        (
            ITEM + "lead = 'Middle East and North Africa'\n",
            ITEM + 'lead = "mena"\n',
        ),
        (
            "[training.academy]\nname = 'Academy'\n",
            "[training.academy]\ntitle = 'Academy'\n",
        ),
    ],
)
def test_a_guess_is_offered_as_an_unsafe_fix(text, right):
    frame = FRAME.format(status="draft")
    offered = [found for found in in_plan(text) if found.fix is not None]
    assert [found.fix.safe for found in offered] == [False]
    assert mended(frame + text, offered[0]) == frame + right


@pytest.mark.parametrize(
    "text",
    [
        ITEM + "start = '03/04/2027'\n",
        ITEM + "start = 2027-04-14\nstrat = 2027-04-15\n",
        ITEM + "[training.academy.venue]\ntitle = 'Twice'\n",
        ITEM + "[training.academy.venue.funding]\nstatus = 'sought'\n",
        ITEM + "venue.expected = 'many'\n",
        ITEM + "links = ['']\n",
        ITEM + "[[training.academy.sesion]]\nstart = 2027-04-14\n",
        "training.academy = { title = 'A', venue = { lead = 'mena-hub' } }\n",
    ],
)
def test_where_a_change_is_not_certain_no_fix_is_offered(text):
    found = in_plan(text)
    assert [each.fix for each in found if each.fix is not None] == []
    assert found


def test_a_draft_lacks_lead_and_date_only_and_as_warnings():
    assert [(*brief(each), each.severity.label) for each in in_plan(ITEM, "F006")] == [
        ("F006", 6, "`lead` is missing", "warning"),
        ("F006", 6, "`start` is missing", "warning"),
    ]


def test_a_submitted_plan_lacks_everything_that_its_items_need():
    fields = (
        "lead regions theme deliverable kind audience funding.status venue.mode start"
    )
    found = in_plan(ITEM + "deliverable = ''\n", "F006", "F017", status="submitted")
    assert {each.severity for each in found} == {Severity.ERROR}
    assert sorted(str(each.message) for each in found) == sorted(
        f"`{field}` is {'empty' if field == 'deliverable' else 'missing'}"
        for field in fields.split()
    )


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("status = 'postponed'", "start"),
        ("session.one.start = 2027-04-14", "start"),
        ("venue.mode = 'online'", "venue.mode"),
        ("session.one = { start = 2027-04-14, venue.mode = 'online' }", "venue.mode"),
    ],
)
def test_some_items_need_less(line, field):
    found = in_plan(ITEM + line, "F006", status="submitted")
    assert f"`{field}` is missing" not in [str(each.message) for each in found]
    assert found


@pytest.mark.parametrize("line", ["status = 'cancelled'", "status = 'carried'"])
def test_nothing_but_a_title_is_asked_of_what_was_given_up(line):
    assert in_plan(ITEM + line, "F006", status="adopted") == ()


def test_a_record_is_asked_only_for_what_is_always_needed():
    text = ITEM + "[training.lab]\n"
    found = in_plan(text, "F006", status="record")
    assert [brief(each) for each in found] == [("F006", 8, "`title` is missing")]


def test_a_statement_needs_no_forum():
    text = "[advocacy.{}]\ntitle = 'Call'\nform = '{}'\n"
    found = in_plan(
        text.format("call", "statement") + text.format("talk", "speech"),
        "F006",
        status="submitted",
    )
    lines = [each.place.line for each in found if "`forum`" in str(each.message)]
    assert lines == [9]


def test_what_many_items_lack_is_one_finding_with_a_count_and_the_names():
    items = "".join(
        f"[training.course-{letter}]\ntitle = 'Course'\nstart = 2027-04-14\n"
        for letter in "abcdef"
    )
    led = "".join(
        f"[training.led-{letter}]\ntitle = 'Led'\nlead = 'mena-hub'\nstart = '2027'\n"
        for letter in "abcdefghijkl"
    )
    assert len(in_plan(items + led, "F006")) == 6
    (_, found) = in_plan(items + "[training.lab]\n", "F006")
    (gathered,) = in_plan(items, "F006")
    assert told(gathered).startswith(
        "F006 1:1 6 of 6 items have no `lead`: course-a, course-b, course-c, "
        "course-d, course-e, course-f; "
    )
    assert gathered.severity is Severity.WARNING
    assert brief(found) == ("F006", 24, "`title` is missing")


def test_many_missing_fields_of_a_roster_stay_as_they_are():
    cities = "".join(f"[city.town-{letter}]\ncountry = 'MA'\n" for letter in "abcdef")
    workspace = read_texts({"network.toml": NETWORK + cities})
    assert len(found_in(workspace, "F006")) == 6


def told_why(note):
    return str(note.message).removeprefix("not everything was checked: ")


def test_one_note_a_run_names_all_that_was_not_judged():
    files = {
        "2026-H2.toml": "format = 2\n[training.lab]\ntitle = 'Lab'\n",
        "2027-H1.toml": FRAME.format(status="Draft") + "[training.lab]\ntitle = 5\n",
        "2027-H2.toml": "format = 1 # \udcff\n",
        "calendar.toml": "format = 1\nevents = 5\n",
        "network.toml": NETWORK,
        "readme.toml": "# \udcff\n",
    }
    (note,) = found_in(read_texts(files), "F018")
    assert (note.place.file, note.place.line) == ("2026-H2.toml", 1)
    assert [told_why(note), *(str(each.label) for each in note.related)] == [
        "none of this plan was checked",
        (
            "the head of the plan could not be read, "
            "so the plan as a whole was not checked"
        ),
        "coverage was not checked, because these items could not be read: lab",
        (
            "calendar.toml could not be read in full, so meetings, outside events and "
            "observances were not checked"
        ),
    ]
    assert [(each.place.file, each.place.line) for each in note.related] == [
        ("2027-H1.toml", 4),
        ("2027-H1.toml", 6),
        ("calendar.toml", 2),
    ]


def test_a_workspace_without_a_roster_and_a_file_alone_say_what_was_left_out(tmp_path):
    text = FRAME.format(status="draft")
    (bare,) = found_in(read_texts({"2027-H1.toml": text}), "F018")
    path = tmp_path / "2027-H1.toml"
    path.write_text(text)
    (alone,) = found_in(read_alone(path), "F018")
    assert told_why(bare).startswith("there is no network.toml")
    assert told_why(alone).startswith("the file was read alone")


def test_the_note_stands_in_a_file_that_was_asked_for():
    files = {"2027-H1.toml": FRAME.format(status="draft"), "network.toml": "x = 1\n"}
    rules = judged([BY_CODE["F018"]])
    named = frozenset({"2027-H1.toml"})
    (note,) = judge(read_texts(files), rules, TODAY, named).diagnostics
    assert (note.place.file, note.place.line) == ("2027-H1.toml", 1)
    assert [each.place.file for each in note.related] == []


def test_a_file_that_cannot_be_read_is_named_in_the_note_too():
    files = {
        "2027-H1.toml": FRAME.format(status="draft") + "[training.lab]\ntitle = 5\n",
        "network.toml": "# \udcff\n",
    }
    (note,) = found_in(read_texts(files), "F018")
    assert [each.place.file for each in note.related] == ["network.toml"]


def test_a_key_without_letters_is_no_empty_text():
    text = FRAME.format(status="draft") + '[training.lab]\ntitle = "Lab"\n'
    files = {"2027-H1.toml": text + 'summary = ""\nextra = { "" = 1 }\n'}
    assert [each.keys for each in found_in(read_texts(files), "F017")] == [
        ("training", "lab", "summary")
    ]


def test_an_empty_workspace_has_nothing_to_note():
    assert found_in(assemble(".", (), Shelf({}), alone=True)) == ()


def test_a_plan_under_a_wrong_name_is_told_its_right_one():
    text = FRAME.format(status="draft")
    files = {"2027-H1.toml": text, "copy.toml": text, "2027_h2.toml": "x = 1\n"}
    assert [told(each) for each in found_in(read_texts(files), "F010", "F015")] == [
        (
            "F010 1:1 2027_h2.toml is not the name of a plan's file; "
            "rename the file to 2027-H2.toml"
        ),
        (
            "F010 2:10 copy.toml is not the name of a plan's file; "
            "move it out of the folder: there is a 2027-H1.toml already"
        ),
    ]


def test_hostile_and_long_values_are_shortened_in_sentences():
    (found,) = in_plan(ITEM + f"status = '{'x' * 99}'\n", "F008")
    assert str(found.message) == f"{'x' * 39}… is none of the choices here"


def test_a_submitted_item_is_told_what_may_stand_in_its_fields():
    piece = '[advocacy.speech]\ntitle = "Speech"\n[partnership.bond]\ntitle = "Bond"\n'
    text = FRAME.format(status="submitted") + piece
    said = {
        each.keys[-1]: str(each.help)
        for each in found_in(read_texts({"2027-H1.toml": text}), "F006")
    }
    assert said["form"].startswith("write `form`, one of: speech, side-event, ")
    assert said["stage"] == (
        "write `stage`, one of: exploring, negotiating, signed, active, ended"
    )
    assert said["status"].startswith("write `funding.status`, one of: secured, ")
    assert "forum" not in said  # a campaign needs none, and the form is not known yet
