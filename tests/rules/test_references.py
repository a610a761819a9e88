from __future__ import annotations

from datetime import date
from types import UnionType
from typing import Annotated, Union, get_args, get_origin, get_type_hints

import pytest

from planner.model.calendar import Calendar
from planner.model.categories import CATEGORIES, ITEM_MODELS
from planner.model.item import Item
from planner.model.network import Network
from planner.model.plan import PlanFrame
from planner.model.settings import Settings
from planner.model.types import ItemRef, ItemRefs, Name, Names, Value, Waivers
from planner.rules.catalogue import find
from planner.rules.engine import judge, judged
from planner.rules.example import CALENDAR, NETWORK, scene
from planner.rules.references import BY_FILE, OF_ITEMS, REFERENCES
from planner.rules.rule import Example
from planner.workspace.read import read_alone, read_texts

TODAY = date(2026, 11, 22)
ITEM = """
[training.referral]
title = "Referral pathways"
"""
HUB = "a unit with a similar name exists: `mena-hub`"
RABAT = "a city with a similar name exists: `rabat`"
MENA = "a region with a similar name exists: `mena`"
YOUTH = "a theme with a similar name exists: `youth`"
RULE = "a rule with a similar name exists: `end-before-start`"
WAIVED = 'waive.end-before-satrt = "Meant."\n'
SUMMIT = "an event with a similar name exists: `city-summit`"
JUNE = "a meeting with a similar name exists: `june-2027`"
SURVEY = """
[training.survey]
title = "Survey of needs"
"""
ANSWER = 'on = 2026-10-20\nresult = "support"\n'


def in_roster(old, new):
    assert old in NETWORK
    return NETWORK.replace(old, new, 1)


def waived(header):
    """Return the clean roster with a wrong waiver below one of its headers."""
    return in_roster(f"[{header}]\n", f"[{header}]\n{WAIVED}")


def of_plan(text):
    return "2027-H1.toml", text


def of_item(text):
    return of_plan(ITEM + text)


def of_roster(text):
    return "network.toml", text


def of_calendar(text):
    return "calendar.toml", text


def of_settings(text):
    return "planner.toml", text


ADOPTION = """
[adoption]
on = 2026-12-03
meeting = "june-2072"
method = "virtual"
decision = "Adopted."
digest = "sha256:9f2c41d07a3e"
"""
AMENDMENT = """
[amendment.venue]
on = 2027-02-03
authority = "committee"
reason = "The host withdrew."
"""
T = ("training", "referral")
EVENT_WAIVED = CALENDAR.replace(
    "[event.city-summit]\n", f"[event.city-summit]\n{WAIVED}"
)
MEETING_WAIVED = CALENDAR.replace(
    "[meeting.june-2027]\n", f"[meeting.june-2027]\n{WAIVED}"
)
OBSERVANCE = """
[observance.local-day]
name = "Local day"
start = 2027-03-10
level = "note"
"""

WRONG = {
    "lead": (of_item('lead = "mena-hbu"'), (*T, "lead"), HUB),
    "regions": (of_item('regions = ["east-africa", "mnea"]'), (*T, "regions", 1), MENA),
    "theme": (of_item('theme = "yuoth"'), (*T, "theme"), YOUTH),
    "venue.city": (of_item('venue.city = "rabta"'), (*T, "venue", "city"), RABAT),
    "session.*.venue.city": (
        of_item(
            "[training.referral.session.one]\nstart = 2027-03-01\n"
            'venue.city = ["tangier", "rabta"]'
        ),
        (*T, "session", "one", "venue", "city", 1),
        RABAT,
    ),
    "partners.*": (
        of_item('partners.funder = ["partner", "partnre"]'),
        (*T, "partners", "funder", 1),
        "an organisation with a similar name exists: `partner`",
    ),
    "parties": (
        of_plan('[partnership.pact]\ntitle = "Pact"\nparties = ["rabta"]'),
        ("partnership", "pact", "parties", 0),
        RABAT,
    ),
    "forum": (
        of_plan('[advocacy.speech]\ntitle = "Speech"\nforum = "city-sumit"'),
        ("advocacy", "speech", "forum"),
        SUMMIT,
    ),
    "speaker": (
        of_plan('[advocacy.speech]\ntitle = "Speech"\nspeaker = "niarobi"'),
        ("advocacy", "speech", "speaker"),
        "a seat with a similar name exists: `nairobi`",
    ),
    "depends_on": (
        of_plan(SURVEY + ITEM + 'depends_on = ["survey", "surveys"]'),
        (*T, "depends_on", 1),
        "an item with a similar name exists: `survey`",
    ),
    "derived_from": (
        of_plan(SURVEY + ITEM + 'derived_from = ["2027-H1/surveys"]'),
        (*T, "derived_from", 0),
        "an item with a similar name exists: `2027-H1/survey`",
    ),
    "replaces": (
        of_item('replaces = ["annual-gathering"]'),
        (*T, "replaces", 0),
        "name an item of this plan, or write `2026-H2/name` for one of another",
    ),
    "renews": (
        of_plan('[partnership.pact]\ntitle = "Pact"\nrenews = "2028-H1/pact"'),
        ("partnership", "pact", "renews"),
        "choose one of: 2027-H1",
    ),
    "carried_from": (
        of_plan(SURVEY + ITEM + 'carried_from = "2027-H1/servey"'),
        (*T, "carried_from"),
        "an item with a similar name exists: `2027-H1/survey`",
    ),
    "outcome.carried_to": (
        of_plan(SURVEY + ITEM + 'outcome.carried_to = "servey"'),
        (*T, "outcome", "carried_to"),
        "an item with a similar name exists: `survey`",
    ),
    "outcome.indicators": (
        of_item(
            'indicator.protocols.text = "Protocols"\noutcome.indicators.protocol = 7'
        ),
        (*T, "outcome", "indicators", "protocol"),
        "an indicator with a similar name exists: `protocols`",
    ),
    "consultation": (
        of_item("[training.referral.consultation.mnea-2]\n" + ANSWER),
        (*T, "consultation", "mnea-2"),
        "an advisory group with a similar name exists: `mena-2`",
    ),
    "note.*.by": (
        of_item(
            '[training.referral.note.first]\non = 2026-11-20\ntext = "Done."\n'
            'by = "desk-offcier"'
        ),
        (*T, "note", "first", "by"),
        "a person with a similar name exists: `desk-officer`",
    ),
    "waive": (of_item(WAIVED), (*T, "waive", "end-before-satrt"), RULE),
    "plan themes": (of_plan('themes = ["yuoth"]'), ("themes", 0), YOUTH),
    "plan regions": (of_plan('regions = ["mnea"]'), ("regions", 0), MENA),
    "plan gap.region": (
        of_plan('[gap.region.mnea]\nreason = "Later."'),
        ("gap", "region", "mnea"),
        MENA,
    ),
    "plan gap.category": (
        of_plan('[gap.category.trainings]\nreason = "Later."'),
        ("gap", "category", "trainings"),
        "a category with a similar name exists: `training`",
    ),
    "plan gap.theme": (
        of_plan('[gap.theme.yuoth]\nreason = "Later."'),
        ("gap", "theme", "yuoth"),
        YOUTH,
    ),
    "plan adoption.meeting": (of_plan(ADOPTION), ("adoption", "meeting"), JUNE),
    "plan amendment.*.reported_to": (
        of_plan(AMENDMENT + 'reported_to = "june-2072"'),
        ("amendment", "venue", "reported_to"),
        JUNE,
    ),
    "plan amendment.*.change": (
        of_plan(SURVEY + AMENDMENT + '[amendment.venue.change.servey]\ntitle = "X"'),
        ("amendment", "venue", "change", "servey"),
        "an item with a similar name exists: `survey`",
    ),
    "plan waive": (of_plan(WAIVED), ("waive", "end-before-satrt"), RULE),
    "network network.organisation": (
        of_roster(in_roster('organisation = "our-network"', 'organisation = "rabat"')),
        ("network", "organisation"),
        "choose one of: our-host, our-network, partner",
    ),
    "network network.host": (
        of_roster(in_roster('host = "our-host"', 'host = "our-hots"')),
        ("network", "host"),
        "an organisation with a similar name exists: `our-host`",
    ),
    "network committee.seat.*.city": (
        of_roster('[committee.seat.new]\ncity = "rabta"'),
        ("committee", "seat", "new", "city"),
        RABAT,
    ),
    "network region.*.includes": (
        of_roster('[region.world]\nname = "World"\nincludes = ["africa", "mnea"]'),
        ("region", "world", "includes", 1),
        MENA,
    ),
    "network group.*.regions": (
        of_roster('[group.new]\nregions = ["mnea"]\nsize = 1'),
        ("group", "new", "regions", 0),
        MENA,
    ),
    "network group.*.member.*.city": (
        of_roster('[group.mena.member.m9]\ncity = "rabta"\ndiscipline = "health"'),
        ("group", "mena", "member", "m9", "city"),
        RABAT,
    ),
    "network unit.*.region": (
        of_roster('[unit.new]\nname = "New"\nregion = "mnea"'),
        ("unit", "new", "region"),
        MENA,
    ),
    "network unit.*.part_of": (
        of_roster('[unit.new]\nname = "New"\npart_of = "mena-hbu"'),
        ("unit", "new", "part_of"),
        HUB,
    ),
    "network person.*.unit": (
        of_roster('[person.new]\nunit = "mena-hbu"'),
        ("person", "new", "unit"),
        HUB,
    ),
    **{
        f"network {keys}.waive": (
            of_roster(waived(header)),
            (*header.split("."), "waive", "end-before-satrt"),
            RULE,
        )
        for keys, header in (
            ("network", "network"),
            ("committee", "committee"),
            ("committee.seat.*", "committee.seat.rabat"),
            ("region.*", "region.mena"),
            ("group.*", "group.mena"),
            ("group.*.member.*", "group.mena.member.m1"),
            ("unit.*", "unit.mena-hub"),
            ("person.*", "person.desk-officer"),
            ("city.*", "city.rabat"),
            ("organisation.*", "organisation.partner"),
            ("theme.*", "theme.youth"),
        )
    },
    "calendar meeting.*.city": (
        of_calendar('[meeting.may]\nname = "May"\nstart = 2027-05-01\ncity = "rabta"'),
        ("meeting", "may", "city"),
        RABAT,
    ),
    "calendar event.*.city": (
        of_calendar(
            '[event.fair]\nname = "Fair"\nkind = "day"\nstart = 2027-05-01\n'
            'city = "rabta"'
        ),
        ("event", "fair", "city"),
        RABAT,
    ),
    "calendar observance.*.regions": (
        of_calendar(OBSERVANCE + 'regions = ["mnea"]'),
        ("observance", "local-day", "regions", 0),
        MENA,
    ),
    "calendar meeting.*.waive": (
        of_calendar(MEETING_WAIVED),
        ("meeting", "june-2027", "waive", "end-before-satrt"),
        RULE,
    ),
    "calendar event.*.waive": (
        of_calendar(EVENT_WAIVED),
        ("event", "city-summit", "waive", "end-before-satrt"),
        RULE,
    ),
    "calendar observance.*.waive": (
        of_calendar(OBSERVANCE + 'regions = ["mena"]\n' + WAIVED),
        ("observance", "local-day", "waive", "end-before-satrt"),
        RULE,
    ),
    "planner validate.select": (
        of_settings('[validate]\nselect = ["ALL", "end-before-satrt"]'),
        ("validate", "select", 1),
        RULE,
    ),
    "planner validate.ignore": (
        of_settings('[validate]\nignore = ["end-before-satrt"]'),
        ("validate", "ignore", 0),
        RULE,
    ),
    "planner validate.severity": (
        of_settings('[validate.severity]\nend-before-satrt = "note"'),
        ("validate", "severity", "end-before-satrt"),
        RULE,
    ),
    "planner validate.per_file_ignore.*": (
        of_settings('[validate.per_file_ignore]\n"*.toml" = ["I", "end-before-satrt"]'),
        ("validate", "per_file_ignore", "*.toml", 1),
        RULE,
    ),
    "planner thresholds": (
        of_settings("[thresholds]\nno_such_number = 8"),
        ("thresholds", "no_such_number"),
        "`planner settings` lists them all",
    ),
    "planner export.*.plan": (
        of_settings(
            '[export.page]\npath = "page.md"\nformat = "markdown"\nplan = "2027-H2"'
        ),
        ("export", "page", "plan"),
        "a plan with a similar name exists: `2027-H1`",
    ),
}


def found(workspace, file=None):
    report = judge(workspace, judged([find("R301")]), TODAY)
    return [
        (each.keys, str(each.message), str(each.help))
        for each in report.diagnostics
        if file is None or each.place.file == file
    ]


def of(text, file="2027-H1.toml", **more):
    files = scene(Example(text, file=file)).files
    return found(read_texts({**files, **more}))


@pytest.mark.parametrize("row", WRONG.values(), ids=WRONG)
def test_a_wrong_name_is_found_at_its_place_with_the_way_on(row):
    (file, text), path, help_line = row
    files = scene(Example(text, file=file)).files
    keys_and_help = [(keys, said) for keys, _, said in found(read_texts(files))]
    assert keys_and_help == [(path, help_line)]


def test_every_reference_of_the_format_is_in_the_table_above():
    kinds = [f"{kind} {each.keys}" for kind, row in BY_FILE.items() for each in row]
    assert sorted(WRONG) == sorted([each.keys for each in OF_ITEMS] + kinds)
    assert len(REFERENCES) == len(WRONG)


# The types of the models: what is a name there must be a reference here.

NO_REFERENCE = {
    "series",  # a tie between items, named by its own word
    "former_names",  # what an item was called
}
DEFINED = {  # tables whose keys give the names
    *("session", "indicator", "note", "amendment", "rule", "export"),
    *("region", "group", "group.*.member", "unit", "person", "city", "organisation"),
    *("theme", "committee.seat", "meeting", "event", "observance"),
}
TEXTS_THAT_NAME = {  # references that the models hold as plain texts
    *("validate.select", "validate.ignore", "validate.severity"),
    *("validate.per_file_ignore.*", "thresholds", "export.*.plan"),
}


def parts(hint):
    """Yield the types that a type is made of, aliases of names kept whole."""
    if hint in (Name, Names, ItemRef, ItemRefs, Waivers):
        yield hint
    elif get_origin(hint) is Annotated:
        yield from parts(get_args(hint)[0])
    elif get_origin(hint) in (Union, UnionType):
        for part in get_args(hint):
            yield from parts(part)
    else:
        yield hint


def references(model, prefix=""):
    """Yield the dotted keys of everything in a model that is a name of something."""
    hints = {
        **get_type_hints(model, include_extras=True),
        **getattr(model, "__annotations__", {}),
    }
    for field, info in model.model_fields.items():
        keys = prefix + (info.alias or field)
        if keys not in CATEGORIES:
            hint = hints[field]
            if isinstance(hint, str):
                hint = get_type_hints(model, include_extras=True)[field]
            yield from of_type(hint, keys)


def of_type(hint, keys):
    for part in parts(hint):
        if part in (Name, Names, ItemRef, ItemRefs, Waivers):
            yield keys
        elif get_origin(part) is dict:
            key, value = get_args(part)
            if key == Name and keys not in DEFINED:
                yield keys
            yield from of_type(value, f"{keys}.*")
        elif isinstance(part, type) and issubclass(part, Value):
            yield from references(part, f"{keys}.")


@pytest.mark.parametrize(
    ("models", "listed"),
    [
        (ITEM_MODELS.values(), OF_ITEMS),
        ([PlanFrame], BY_FILE["plan"]),
        ([Network], BY_FILE["network"]),
        ([Calendar], BY_FILE["calendar"]),
        ([Settings], BY_FILE["planner"]),
    ],
    ids=["item", "plan", "network", "calendar", "settings"],
)
def test_no_name_in_the_models_is_forgotten(models, listed):
    walked = {keys for model in models for keys in references(model)} - NO_REFERENCE
    keys = {each.keys for each in listed} - TEXTS_THAT_NAME
    assert keys == walked


def test_the_walk_sees_names_in_lists_unions_and_tables():
    assert {"lead", "regions", "venue.city", "partners.*", "note.*.by"} <= set(
        references(Item)
    )


# What the sentences say, and where the rule is silent.


def test_a_name_of_another_kind_is_said_to_be_that():
    said = of(
        ITEM + 'lead = "rabat"\nregions = ["youth"]\npartners.host = ["mena-hub"]'
    )
    assert [message for _, message, _ in said] == [
        "rabat is a city, not a unit or person",
        "youth is a theme, not a region",
        "mena-hub is a unit, not an organisation or city",
    ]
    assert said[0][2] == "choose one of: africa-hub, desk-officer, mena-hub"


def test_a_seat_or_group_does_not_stand_for_the_city_or_region_of_its_name():
    roster = '[committee.seat.tunis]\ncity = "tunis"'
    assert [each[1:] for each in of(roster, file="network.toml")] == [
        (
            "there is no city named tunis",
            (
                "choose one of: nairobi, rabat, tangier; or add [city.tunis] to "
                "network.toml"
            ),
        )
    ]


def test_a_name_unlike_all_others_can_be_added_to_the_roster():
    assert of(ITEM + 'lead = "zzzz"') == [
        (
            (*T, "lead"),
            "there is no unit or person named zzzz",
            (
                "choose one of: africa-hub, desk-officer, mena-hub; or add "
                "[unit.zzzz] or [person.zzzz] to network.toml"
            ),
        )
    ]


def test_a_long_list_of_names_is_cut():
    more = "".join(f'\n[theme.t{n}]\nname = "{n}"\n' for n in range(10, 20))
    ((_, _, said),) = of(ITEM + 'theme = "zzzz"', **{"network.toml": NETWORK + more})
    assert said == (
        "choose one of: cooperation, t10, t11, t12, t13, t14, t15, t16, …; "
        "or add [theme.zzzz] to network.toml"
    )


def test_an_entry_is_found_by_what_it_is_or_was_called():
    more = """
[organisation.unoct]
name = { en = "Office of Counter-Terrorism", ar = "مكتب" }
acronym = "OCT"
formerly = ["Task Force"]
"""
    said = [
        of(
            ITEM + f'partners.funder = ["{name}"]',
            **{"network.toml": NETWORK + more},
        )[0][2]
        for name in ("task-force", "office-of-counter-terrorism", "oct")
    ]
    assert set(said) == {"an organisation that is called so exists: `unoct`"}


def test_global_is_for_items_alone():
    assert of(ITEM + 'regions = ["global"]') == []
    assert of('regions = ["global"]') == [
        (
            ("regions", 0),
            "global is no region: only an item can be for all of them",
            "name the regions themselves, or leave it out",
        )
    ]


def test_an_item_of_another_plan_is_looked_for_there():
    other = """format = 1
period = "2026-H2"
title = "Plan"
status = "draft"
language = "en"

[training.survey]
title = "Survey"
former_names = ["poll"]

[training.broken]
title = 7
"""
    refs = 'depends_on = ["2026-H2/survey", "2026-H2/poll", "2026-H2/broken"]\n'
    assert of(ITEM + refs, **{"2026-H2.toml": other}) == []
    said = of(
        ITEM + 'depends_on = ["survey", "2026-H2/servey"]', **{"2026-H2.toml": other}
    )
    assert [each[1:] for each in said] == [
        (
            "2027-H1 has no item survey",
            "2026-H2 has an item of that name: `2026-H2/survey`",
        ),
        (
            "2026-H2 has no item servey",
            "an item with a similar name exists: `2026-H2/survey`",
        ),
    ]


def test_an_item_of_this_plan_named_with_its_period_is_found():
    assert of(SURVEY + ITEM + 'depends_on = ["2027-H1/survey"]') == []
    ((_, _, said),) = of(
        SURVEY + ITEM + 'carried_from = "2026-H2/survey"',
        **{
            "2026-H2.toml": scene(Example(""))
            .files["2027-H1.toml"]
            .replace("2027-H1", "2026-H2")
        },
    )
    assert said == "2027-H1 has an item of that name: `survey`"


def test_an_amendment_may_name_an_item_that_was_renamed_or_withdrawn():
    item = SURVEY + 'former_names = ["poll"]\n' + AMENDMENT
    assert of(item + 'change.poll.title = "Poll"') == []
    assert of(item + "change.forum-of-mayors.withdrawn = true") == []
    assert [each[1] for each in of(item + 'change.forum.title = "Forum"')] == [
        "2027-H1 has no item forum"
    ]


def test_an_unknown_plan_is_passed_over_only_before_all_that_are_kept():
    refs = 'depends_on = ["2026-H2/x", "2027-H2/x"]\ncarried_from = "2028-H1/x"'
    assert of(ITEM + refs) == [
        (
            (*T, "depends_on", 1),
            "there is no plan of 2027-H2 in this folder",
            "choose one of: 2027-H1",
        )
    ]


def test_a_plan_that_cannot_be_read_is_not_asked():
    refs = 'depends_on = ["2027-H2/x"]\ncarried_from = "2027-H2/x"'
    assert of(ITEM + refs, **{"2027-H2.toml": "format = \n"}) == []


def test_a_plan_without_a_readable_head_is_not_asked_for_its_items():
    files = scene(Example(ITEM + 'depends_on = ["x-y"]')).files
    plan = files["2027-H1.toml"].replace('"draft"', '"drafty"')
    assert found(read_texts({**files, "2027-H1.toml": plan})) == []


def test_an_indicator_that_is_not_there_can_be_written():
    ((_, message, said),) = of(ITEM + "outcome.indicators.protocols = 7")
    assert message == "there is no indicator named protocols"
    assert said == "say in [training.referral.indicator.protocols] what is counted"
    assert of(ITEM + 'indicator.seen.text = "Seen"\noutcome.indicators.seen = 7') == []


def test_rules_of_ones_own_can_be_waived_and_selected():
    settings = 'format = 1\n[rule.has-host]\nmessage = "host"\nrequire = "partners"\n'
    waive = 'waive = { "X:has-host" = "Later.", "X:has-hots" = "Later." }'
    assert [each[0] for each in of(ITEM + waive, **{"planner.toml": settings})] == [
        (*T, "waive", "X:has-hots")
    ]
    assert of(ITEM + waive, **{"planner.toml": "format ="}) == []
    select = '[validate]\nselect = ["X:has-host", "X", "d201", "X:none"]\n'
    said = of(settings + select, file="planner.toml")
    assert [each[0] for each in said] == [("validate", "select", 3)]


def test_a_waived_code_is_not_this_rules_business():
    assert of(ITEM + 'waive = { "D201" = "Meant." }') == []


def test_a_plan_judged_alone_is_asked_only_about_itself(tmp_path):
    files = scene(
        Example(
            SURVEY + ITEM + 'lead = "x-y"\nforum = "x"\ndepends_on = '
            '["2027-H2/x", "surveys"]\nregions = ["mnea"]\n' + ADOPTION
        )
    ).files
    plan = tmp_path / "2027-H1.toml"
    plan.write_text(files["2027-H1.toml"].replace('forum = "x"\n', ""), "utf-8")
    assert [each[0] for each in found(read_alone(plan))] == [(*T, "depends_on", 1)]
    settings = tmp_path / "planner.toml"
    settings.write_text(
        'format = 1\n[export.page]\npath = "a"\nformat = "b"\nplan = "2027-H2"\n',
        "utf-8",
    )
    assert found(read_alone(settings)) == []


def test_an_unreadable_roster_or_calendar_is_not_asked():
    plan = ITEM + 'lead = "x-y"\n' + ADOPTION
    assert [each[0][0] for each in of(plan, **{"network.toml": "format ="})] == [
        "adoption"
    ]
    assert [each[0][0] for each in of(plan, **{"calendar.toml": "format ="})] == [
        "training"
    ]


def test_without_a_calendar_there_are_no_meetings():
    files = scene(Example(ADOPTION)).files
    del files["calendar.toml"]
    assert found(read_texts(files)) == [
        (
            ("adoption", "meeting"),
            "there is no meeting named june-2072",
            "choose one of: (none yet); or add [meeting.june-2072] to calendar.toml",
        )
    ]


def fixes(text, **more):
    files = {**scene(Example(text)).files, **more}
    report = judge(read_texts(files), judged([find("R301")]), TODAY)
    return [
        each.fix and (each.fix.safe, [made.text for made in each.fix.replacements])
        for each in report.diagnostics
    ]


def test_the_similar_name_is_offered_as_a_fix_that_is_not_safe():
    assert fixes(ITEM + 'lead = "mena-hbu"') == [(False, ['"mena-hub"'])]
    assert fixes(ITEM + 'lead = "zzzz"') == [None]
    assert fixes('[gap.region.mnea]\nreason = "Later."') == [(False, ["mena"])]


def test_a_key_that_needs_quotation_marks_gets_them():
    settings = """format = 1

[rule.has-host]
message = "host"
require = "partners"

[validate.severity]
"X:has-hots" = "note"
"""
    assert fixes("", **{"planner.toml": settings}) == [(False, ['"X:has-host"'])]


def test_a_key_is_not_renamed_to_one_that_is_there():
    both = '[gap.region.mnea]\nreason = "Later."\n[gap.region.mena]\nreason = "Never."'
    assert fixes(both) == [None]


def test_a_wrong_name_in_many_items_is_found_in_each():
    items = "".join(
        f'\n[training.item-{n}]\ntitle = "T"\n'
        'partners.host = ["rabta"]\npartners.funder = ["rabta"]\n'
        for n in range(50)
    )
    said = of(items)
    assert len(said) == 50 * 2
    assert {help_line for *_, help_line in said} == {RABAT}


def test_after_a_hundred_wrong_names_no_similar_one_is_sought():
    items = "".join(
        f'\n[training.item-{n}]\ntitle = "T"\ntheme = "youth-{n}"\n' for n in range(120)
    )
    assert sum(help_line == YOUTH for *_, help_line in of(items)) == 100


def test_a_name_is_looked_up_wherever_it_stands_in_an_item():
    sessions = """
[training.referral.session.opening]
start = 2027-04-14
venue.city = "rabat"

[training.referral.session.closing]
start = 2027-04-15
venue.city = "nowhere"
"""
    workspace = read_texts(scene(ITEM + sessions).files)
    report = judge(workspace, judged([find("R301")]), TODAY)
    assert [each.keys for each in report.diagnostics] == [
        ("training", "referral", "session", "closing", "venue", "city")
    ]


def test_a_stray_plan_is_judged_as_a_plan():
    files = scene(ITEM).files
    head, _, item = files["2027-H1.toml"].partition("\n[training")
    stray = f'{head}\nthemes = ["nothing"]\n[training{item}'
    workspace = read_texts({**files, "2027-H1 copy.toml": stray})
    report = judge(workspace, judged([find("R301")]), TODAY)
    assert [(each.place.file, each.keys) for each in report.diagnostics] == [
        ("2027-H1 copy.toml", ("themes", 0))
    ]
