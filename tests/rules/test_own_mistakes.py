"""Mistakes in the rules of one's own: each is found, at its place, in its words."""

from __future__ import annotations

from datetime import date

import pytest

from planner.rules.catalogue import all_rules, own_rules
from planner.rules.engine import judge, judged
from planner.rules.example import CALENDAR, FRAME, NETWORK
from planner.workspace.read import read_texts

TODAY = date(2026, 11, 22)
ASKS = 'require = "risk"\n'
MISTAKES = {
    "a field that no item has": (
        'require = "leed"\n',
        [
            "R301 5:11 an item has no field `leed`; "
            "a field with a similar name exists: `lead`"
        ],
    ),
    "a field like no other": (
        'require = ["risk", "zzzz"]\n',
        [
            "R301 5:20 an item has no field `zzzz`; "
            "fields of your own are named `extra.NAME`"
        ],
    ),
    "a role that is none": (
        'require = "partners.hosts"\n',
        [
            "R301 5:11 an item has no field `partners.hosts`; "
            "a field with a similar name exists: `partners.host`"
        ],
    ),
    "no field at all": (
        'require = ""\n',
        [
            "F007 5:11 it is empty where a field, a list of fields, or a table of "
            "conditions is wanted; "
            'take it out, or write, for example, require = "partners.host"'
        ],
    ),
    "below what holds no further fields": (
        'require = "extra.cost.centre"\n',
        [
            "R301 5:11 an item has no field `extra.cost.centre`; "
            "fields of your own are named `extra.NAME`"
        ],
    ),
    "an unknown key": (
        ASKS + 'when = { catgory = "training" }\n',
        [
            "F005 6:10 unknown key `catgory`; "
            "a key with a similar name exists: `category`"
        ],
    ),
    "an unknown key like no other": (
        ASKS + "when = { zzzz = 3 }\n",
        [
            "F005 6:10 unknown key `zzzz`; "
            "take it out; fields of your own stand under `extra`"
        ],
    ),
    "an unknown key of a table": (
        ASKS + 'when.partners.hots = "rabat"\n',
        ["F005 6:15 unknown key `hots`; a key with a similar name exists: `host`"],
    ),
    "an unknown key of the plan": (
        ASKS + 'when = { "plan.statsu" = "draft" }\n',
        [
            "F005 6:10 unknown key `plan.statsu`; "
            "a key with a similar name exists: `plan.status`"
        ],
    ),
    "an unknown comparison": (
        "require = { title = { atmost = 80 } }\n",
        ["F005 5:23 unknown key `atmost`; a key with a similar name exists: `at_most`"],
    ),
    "a comparison like no other": (
        "require = { in_person = { zzzz = 80 } }\n",
        ["F005 5:27 unknown key `zzzz`; known here: present, not"],
    ),
    "a comparison that does not fit": (
        "require = { title = { before = 2027-01-01 } }\n",
        [
            "F016 5:23 `before` does not fit `title`, which is a text; "
            "of a text can be asked: present, not, contains, at_least, at_most"
        ],
    ),
    "a value for a table": (
        'require = { venue = "rabat" }\n',
        [
            "F016 5:21 `venue` is a table: no value equals it; "
            "of a table can be asked: present"
        ],
    ),
    "a size of a table with fixed keys": (
        "require = { venue.at_least = 1 }\n",
        [
            "F016 5:19 `at_least` does not fit `venue`, which is a table; "
            "of a table can be asked: present"
        ],
    ),
    "a word that is no choice": (
        ASKS + 'when = { category = "trainings" }\n',
        [
            "F008 6:21 trainings is none of the choices here; "
            "write one of: training, partnership, advocacy, communications"
        ],
    ),
    "a choice of another category": (
        ASKS + 'when = { kind = ["guide", "lab"], category = "communications" }\n',
        [
            "F008 6:27 lab is none of the choices here; write one of: guide, toolkit, "
            "policy-brief, key-findings, event-report, city-spotlight, article, "
            "newsletter, booklet, website, campaign, other"
        ],
    ),
    "a status that no plan has": (
        ASKS + 'when = { "plan.status" = "open" }\n',
        [
            "F008 6:26 open is none of the choices here; write one of: "
            "draft, consultation, submitted, adopted, closed, record"
        ],
    ),
    "a date in words": (
        'forbid = { start = { before = "April 2027" } }\n',
        ['F009 5:31 April 2027 is not a date as it is written here; write "2027-04"'],
    ),
    "a date with a time": (
        "forbid = { extra.due = { after = 2027-04-01T09:00:00 } }\n",
        ["F009 5:34 a date is wanted here, without a time; write 2027-04-01"],
    ),
    "a text for a number": (
        'require = { expected = { at_least = "ten" } }\n',
        [
            "F007 5:37 a number is wanted here, not a text; "
            "write, for example, at_least = 8"
        ],
    ),
    "a number for a text": (
        "require = { theme = 5 }\n",
        [
            "F007 5:21 a name is wanted here, not a whole number; "
            'write, for example, theme = "a-name"'
        ],
    ),
    "a list in a list": (
        'require = { lead = [["mena-hub"]] }\n',
        [
            "F007 5:21 a name is wanted here, not a list; "
            'write, for example, lead = ["a-name"]'
        ],
    ),
    "an empty text": (
        'require = { title = { contains = " " } }\n',
        [
            "F007 5:34 it is empty where a text is wanted; "
            'take it out, or write, for example, contains = "a few words"'
        ],
    ),
    "a word for true or false": (
        'require = { risk = { present = "yes" } }\n',
        [
            "F007 5:32 true or false is wanted here, not a text; "
            "write, for example, present = true"
        ],
    ),
    "no name": (
        'forbid = { lead = "MENA Hub" }\n',
        [
            "F013 5:19 `MENA Hub` is no name; "
            "write the name it has in the roster: `mena-hub`"
        ],
    ),
    "an empty list": (
        "require = { visibility = [] }\n",
        [
            "F016 5:26 this list is empty, so nothing is asked; "
            "write what `visibility` is compared with"
        ],
    ),
    "an empty table": (
        "require = { visibility = {} }\n",
        [
            "F016 5:26 nothing is asked of `visibility`; "
            "write a value, or a comparison: present, not"
        ],
    ),
    "an unknown currency": (
        ASKS + 'when = { budget.currency = "EUX" }\n',
        [
            "F016 6:28 there is no currency `EUX`; "
            "write its code: three capital letters, such as EUR"
        ],
    ),
    "a size below zero": (
        "require = { title = { at_least = -1 } }\n",
        ["F016 5:34 `at_least` cannot be below zero; write zero or more"],
    ),
    "a number that is none": (
        "require = { budget.amount = { at_most = nan } }\n",
        ["F016 5:41 nan cannot be counted with; write a number of at most 18 digits"],
    ),
    "more and less": (
        "require = { expected = { at_least = 5, at_most = 3 } }\n",
        [
            "F016 5:50 this and `at_least` are never true together; "
            "take one of the two out, or correct it (5:37 beside this)"
        ],
    ),
    "after and before": (
        'require = { start = { before = "2027-03", after = 2027-02-28 } }\n',
        [
            "F016 5:32 this and `after` are never true together; "
            "take one of the two out, or correct it (5:51 beside this)"
        ],
    ),
    "absent and so many": (
        "require = { risk = { at_least = 0, present = false } }\n",
        [
            "F016 5:33 this and `present` are never true together; "
            "take one of the two out, or correct it (5:46 beside this)"
        ],
    ),
    "a field of another category": (
        'when = { category = "advocacy" }\nrequire = "expected"\n',
        [
            "F016 6:11 only training items have `expected`; "
            "ask for another field, or choose another category in `when`"
        ],
    ),
    "a field of other categories": (
        'when = { category = { not = ["training", "communications"] } }\n'
        'require = { kind = "lab" }\n',
        [
            "F016 6:13 only training and communications items have `kind`; "
            "ask for another field, or choose another category in `when`"
        ],
    ),
    "fields that no item has together": (
        'when = "parties"\nrequire = ["lead", "expected"]\n',
        [
            "F016 6:11 no item has `lead, expected` beside what `when` asks for; "
            "choose fields that one category has"
        ],
    ),
    "the plan is asked for something": (
        'require = "plan.status"\n',
        ["F016 5:11 `plan.status` can be asked for in `when` alone; move it to `when`"],
    ),
    "what is over is forbidden": (
        "forbid = { over = true }\n",
        ["F016 5:12 `over` can be asked for in `when` alone; move it to `when`"],
    ),
    "both": (
        ASKS + 'forbid = "risk"\n',
        [
            "F016 6:1 a rule asks for something or forbids something, not both; "
            "make two rules of it (5:11 beside this)"
        ],
    ),
    "neither": (
        'when = "risk"\n',
        [
            "F006 3:1 `require` or `forbid` is missing; "
            "write one of the two, with the field that is meant"
        ],
    ),
    "nothing is required": (
        "require = {}\n",
        [
            "F016 5:11 `require` names no field; "
            "write a field, or a table of fields and what they must be"
        ],
    ),
    "a lead that is not in the roster": (
        ASKS + 'when = { lead = { not = ["mena-hbu"] } }\n',
        [
            "R301 6:26 there is no unit or person named mena-hbu; "
            "a unit with a similar name exists: `mena-hub`"
        ],
    ),
    "a host that is not in the roster": (
        ASKS + 'when.partners.host = "rabatt"\n',
        [
            "R301 6:22 there is no organisation or city named rabatt; "
            "a city with a similar name exists: `rabat`"
        ],
    ),
    "a forum that is not in the calendar": (
        'forbid = { forum = "city-sumit" }\n',
        [
            "R301 5:20 there is no event named city-sumit; "
            "an event with a similar name exists: `city-summit`"
        ],
    ),
    "too deep": (
        f"when.text.ar.{'.'.join('a' * 30)} = 1\n" + ASKS,
        [
            "F005 5:34 unknown key `a`; known here: present, not, all_of, only, "
            "contains, at_least, at_most, before, after"
        ],
    ),
}


def found(text):
    texts = {
        "planner.toml": text,
        "network.toml": NETWORK,
        "calendar.toml": CALENDAR,
        "2027-H1.toml": FRAME.format(status="draft"),
    }
    workspace = read_texts(texts)
    report = judge(
        workspace, judged((*all_rules(), *own_rules(workspace))), TODAY
    ).diagnostics
    return [
        f"{each.code} {each.place.line}:{each.place.column} {each.message}; {each.help}"
        + "".join(
            f" ({place.line}:{place.column} {label})" for place, label in each.related
        )
        for each in report
        if each.place.file == "planner.toml" and each.code != "F018"
    ]


@pytest.mark.parametrize(("text", "said"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_in_a_rule_is_found_once_at_its_place(text, said):
    assert found(f'format = 1\n\n[rule.mine]\nmessage = "m"\n{text}') == said


@pytest.mark.parametrize(("text", "said"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_in_one_rule_leaves_the_others(text, said):
    whole = f'format = 1\n[rule.mine]\nmessage = "m"\n{text}[rule.good]\n{ASKS}'
    workspace = read_texts({"planner.toml": whole + 'message = "m"\n'})
    good = {rule.code for rule in own_rules(workspace)}
    refers = said[0].startswith("R301") and "there is no" in said[0]
    assert good == ({"X:mine", "X:good"} if refers else {"X:good"})


def test_all_mistakes_are_found_in_one_run_whatever_else_is_wrong_in_a_rule():
    text = """\
format = 1

[rule."No Name"]
message = "m"
require = "leed"

[rule.two]
when = { leed = 1, category = "x", lead = "nobody" }
require = { start = { before = true }, budget.amount = { at_least = "-1" } }
message = " "
severity = "bad"
forbid = 3
other = 1

[rule.three]
forbid = ["risk", 4]

[rule]
four = 5
"""
    assert [each.partition(";")[0] for each in found(text)] == [
        "F013 3:7 `No Name` is no name",
        "R301 5:11 an item has no field `leed`",
        "F005 8:10 unknown key `leed`",
        "F008 8:31 x is none of the choices here",
        "R301 8:43 there is no unit or person named nobody",
        "F007 9:32 a date is wanted here, not `true`",
        "F007 9:69 a number is wanted here, not a text",
        "F006 10:11 `message` is empty",
        "F008 11:12 bad is none of the choices here",
        "F007 12:10 a field, a list of fields, or a table of "
        "conditions is wanted here, not a whole number",
        "F005 13:1 unknown key `other`",
        "F006 15:1 `message` is missing",
        "F007 16:19 a field is wanted here, not a whole number",
        "F007 19:8 a table is wanted here, not a whole number",
    ]
