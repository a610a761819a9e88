"""What a press of TAB offers: the answers that the scripts of the shells read."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.cli.answering import answer, is_inert, reply, unquoted
from planner.cli.commands.validate import FORMATS
from planner.cli.main import VERBS
from planner.cli.spot import spot
from planner.cli.vocabulary import vocabulary
from planner.model.categories import CATEGORIES
from planner.rules.catalogue import FAMILIES, words
from planner.rules.tables import tables
from planner.views.listing import ORDERS
from planner.views.sign import STATUSES

SAMPLES = Path(__file__).parents[2] / "plans"
SHARED = ["--plans", "--plan", "--today", "--color", "--ascii", "--lang", "--help"]


@pytest.fixture
def tab(capsys):
    """Return a function that presses TAB behind words, in fish: the words offered."""

    def press(*written, to="fish"):
        assert reply([to, *map(str, written)]) == 0
        said = capsys.readouterr()
        assert said.err == ""
        first, *rest = said.out.splitlines()
        if not first.startswith("words\t"):
            return first
        return dict(line.split("\t") for line in rest)

    return press


def test_verbs_are_offered_in_their_order_with_their_help(tab):
    offered = tab("")
    assert list(offered) == list(VERBS)
    assert offered["show"] == "Show everything of one item, with its findings."
    assert all(offered.values())


def test_options_before_the_verb(tab):
    assert sorted(tab("-")) == sorted([*SHARED, "--version"])
    assert tab("--")["--plan"] == "The plan, for example 2027-H1."


def test_options_of_a_verb(tab):
    assert sorted(tab("show", "-")) == sorted(["--json", *SHARED])


def test_options_are_offered_once_unless_they_may_be_repeated(tab):
    offered = tab("list", "--plan", "2027-H1", "--json", "--region", "mena", "-")
    assert {"--plan", "--json"}.isdisjoint(offered)
    assert {"--region", "--plans"} < offered.keys()


def test_where_nothing_else_may_stand_options_are_offered(tab):
    assert "--json" in tab("rules", "")
    assert "--json" in tab("summary", "2027-H1", "")


def test_behind_two_strokes_no_option_is_offered(tab, workspace):
    assert list(tab("show", "--", "")) == ["referral", "memorandum"]
    assert tab("rules", "--", "") == {}


def test_a_verb_that_is_not_there_offers_nothing(tab):
    assert tab("nonsense", "") == {}
    assert tab("nonsense", "-") == {}


def test_items_of_the_plan_being_drafted_with_their_titles(tab, workspace):
    assert tab("show", "") == {
        "referral": "Referral pathways",
        "memorandum": "Memorandum with the foundation",
    }


@pytest.mark.parametrize("given", [["--plan", "2024-H1"], ["--plan=2024-h1"]])
def test_items_of_the_plan_that_is_named(tab, given):
    there = ["--plans", SAMPLES]
    named = tab(*there, *given, "show", "")
    assert "valletta-regional-workshop" in named
    assert "mayors-academy" not in named
    assert tab(*there, "show", *given, "") == named
    assert tab("show", *given, *there, "") == named


def test_items_of_another_plan_are_called_by_it(tab):
    offered = tab("--plans", SAMPLES, "show", "2024-H1/")
    assert offered["2024-H1/transatlantic-bratislava"].endswith("Global Crises")
    assert all(each.startswith("2024-H1/") for each in offered)
    assert tab("--plans", SAMPLES, "show", "2031-H1/") == {}


def test_where_no_plan_is_meant_items_of_all_are_offered(tab, workspace):
    text = (workspace / "2027-H1.toml").read_text(encoding="utf-8")
    later = text.replace("2027-H1", "2027-H2").replace("[training.", "[training.next-")
    (workspace / "2027-H2.toml").write_text(later, encoding="utf-8")
    assert list(tab("show", "")) == [
        "2027-H1/referral",
        "2027-H1/memorandum",
        "2027-H2/next-referral",
        "2027-H2/memorandum",
    ]


def test_a_plan_that_is_not_there_offers_nothing_of_it(tab, workspace):
    assert tab("--plan", "2031-H1", "note", "") == {}


def test_the_environment_names_the_workspace_too(tab, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert tab("show", "") == {}
    monkeypatch.setenv("PLANNER_PLANS", str(SAMPLES))
    assert "mayors-academy" in tab("show", "")


def test_half_years_with_their_titles(tab):
    there = ("--plans", SAMPLES)
    plans = tab(*there, "summary", "")
    assert list(plans) == ["2023-H2", "2024-H1", "2024-H2", "2027-H1"]
    assert plans["2027-H1"] == "Work plan, January to June 2027"
    assert tab(*there, "--plan", "") == plans
    assert list(tab(*there, "--plan=20")) == [f"--plan={each}" for each in plans]
    assert tab(*there, "new", "2031-H1", "--from", "") == plans


def test_a_new_plan_is_the_next_one(tab, workspace, tmp_path):
    assert list(tab("new", "")) == ["2027-H2"]
    (workspace / "2027-H2.toml").touch()
    assert list(tab("new", "")) == ["2028-H1"]
    assert tab("--plans", tmp_path / "nowhere", "new", "") == {}


def test_filters_by_roster_and_format(tab, workspace):
    assert tab("list", "--region", "") == {
        "mena": "Middle East and North Africa",
        "east-africa": "East Africa",
        "africa": "Africa",
    }
    assert {"mena-hub", "africa-hub"} <= tab("list", "--lead", "").keys()
    assert list(tab("list", "--theme=")) == ["--theme=cooperation", "--theme=youth"]
    assert list(tab("list", "--category", "")) == list(CATEGORIES)
    assert list(tab("list", "--status", "")) == list(STATUSES)
    assert list(tab("list", "--sort", "")) == list(ORDERS)


def test_behind_a_comma_the_next_of_a_list(tab, workspace):
    assert list(tab("list", "--region", "mena,")) == [
        "mena,east-africa",
        "mena,africa",
    ]
    assert "--region=mena,east-africa" in tab("list", "--region=mena,", to="bash")


def test_choices(tab):
    assert list(tab("--color", "")) == ["auto", "always", "never"]
    assert list(tab("validate", "--fail-on=")) == [
        "--fail-on=error",
        "--fail-on=warning",
        "--fail-on=note",
    ]
    assert list(tab("init-ci", "")) == ["github", "gitlab", "pre-commit"]
    assert list(tab("completion", "")) == ["bash", "zsh", "fish"]
    assert "findings" in tab("schema", "")


def test_rules_by_code_and_by_name(tab):
    every = set(words())
    codes = {word for word in every if word[0].isupper()}
    assert tab("explain", "").keys() == codes
    assert tab("explain", "")["D202"] == "outside-the-period"
    assert tab("explain", "out", to="bash")["outside-the-period"] == "D202"
    assert "publish_on" in tab("explain", "pub", to="bash")
    assert tab("validate", "--select", "").keys() == {*codes, *FAMILIES, "ALL"}
    assert tab("validate", "--ignore", "d").keys() == {*every, *FAMILIES, "ALL"}
    more = tab("validate", "--ignore", "D201,D2", to="bash")
    assert "D201,D202" in more
    assert "D201,D201" not in more


def test_rules_of_ones_own(tab, workspace):
    (workspace / "planner.toml").write_text(
        'format = 1\n[rule.no-august]\nmessage = "nothing in August"\n',
        encoding="utf-8",
    )
    assert tab("explain", "X:")["X:no-august"] == "nothing in August"


def test_files_and_folders_are_left_to_the_shell(tab):
    assert tab("validate", "") == "files\t0"
    assert tab("validate", "--baseline=x") == "files\t11"
    assert tab("--plans", "") == "folders\t0"
    assert tab("init", "") == "folders\t0"


def test_formats_and_behind_the_colon_their_files(tab):
    assert list(tab("validate", "-o", "")) == list(FORMATS)
    assert tab("validate", "-o", "json:re") == "files\t5"
    assert tab("validate", "--output=json:re") == "files\t14"


def test_what_may_be_anything_offers_nothing(tab):
    assert tab("--today", "") == {}
    assert tab("note", "x", "") == {}
    assert tab("list", "--text", "") == {}


def test_events_of_the_calendar(tab):
    offered = tab("--plans", SAMPLES, "set", "women-in-local-prevention", "forum=")
    assert "forum=csw-71" in offered
    assert all(word.startswith("forum=") for word in offered)


def test_words_and_kinds_of_the_roster(tab, workspace):
    assert list(tab("roster", "")) == ["list", "add", "set", "remove"]
    for word in ("list", "add", "set", "remove"):
        assert list(tab("roster", word, "")) == list(tables())


def test_entries_of_the_kind_that_is_named(tab, workspace):
    cities = {"rabat": "Rabat", "tangier": "Tangier", "nairobi": "Nairobi"}
    assert tab("roster", "set", "city", "") == cities
    assert tab("roster", "remove", "city", "n", to="bash") == {"nairobi": "Nairobi"}
    assert tab("roster", "remove", "seat", "") == {"rabat": "", "nairobi": ""}
    assert tab("roster", "set", "member", "") == {"mena": ""}
    assert list(tab("roster", "set", "member", "mena", "")) == ["m1", "m2", "m3"]
    assert tab("roster", "set", "member", "africa", "") == {}
    assert tab("roster", "remove", "city", "rabat", "") == {}
    assert tab("roster", "set", "nonsense", "") == {}


def test_fields_of_the_kind_that_is_named(tab, workspace):
    fields = {
        kind: {name.partition(".")[0] for name in table.shape.fields}
        for kind, table in tables().items()
    }
    for kind, table in tables().items():
        names = ["mena", "m1"][2 - table.names :]
        offered = tab("roster", "set", kind, *names, "")
        found = {word.rstrip("=").partition(".")[0] for word in offered}
        assert found == fields[kind] - {"waive", "extra", "seat", "member"}, kind
    assert tab("roster", "set", "unit", "mena-hub", "region=e", to="bash") == {
        "region=east-africa": "East Africa"
    }
    assert list(tab("roster", "set", "member", "mena", "m1", "city=")) == [
        "city=rabat",
        "city=tangier",
        "city=nairobi",
    ]
    assert list(tab("roster", "set", "network", "host=p", to="bash")) == [
        "host=partner"
    ]


def test_a_new_entry_has_a_name_of_its_own(tab, workspace):
    assert "rabat" not in tab("roster", "add", "city", "")
    assert "country=" in tab("roster", "add", "city", "")
    assert "mena" in tab("roster", "add", "member", "")
    assert "m1" not in tab("roster", "add", "member", "mena", "")
    assert "city=rabat" in tab("roster", "add", "member", "mena", "city=")


def test_fields_of_an_item_and_their_values(tab, workspace):
    assert list(tab("set", "")) == ["referral", "memorandum"]
    fields = tab("set", "referral", "")
    assert fields["status="] == "How far the item has come."
    assert "partners.host=" in fields
    assert {"parties=", "revision=", "session="}.isdisjoint(fields)
    assert "parties=" in tab("set", "memorandum", "")
    assert "memorandum" in tab("set", "referral", "mem")
    assert "publish_on=" in tab("set", "--region", "mena", "")
    assert tab("set", "referral", "status=")["status=done"] == (
        "it has ended, and took place"
    )
    assert list(tab("set", "referral", "lead=a", to="bash")) == ["lead=africa-hub"]
    assert "regions=global" in tab("set", "referral", "regions=")
    assert list(tab("set", "referral", "illustrative=")) == [
        "illustrative=true",
        "illustrative=false",
    ]
    assert list(tab("set", "referral", "depends_on=")) == ["depends_on=memorandum"]
    assert tab("set", "referral", "title=") == {}
    assert tab("set", "referral", "nonsense=") == {}


@pytest.mark.parametrize("sign", ["=", "+=", "-="])
def test_members_of_a_list_are_offered_for_all_that_can_be_done(tab, workspace, sign):
    begun = f"partners.host{sign}"
    offered = tab("set", "referral", f"{begun}ra", to="bash")
    assert list(offered) == [f"{begun}rabat"]
    begun = f"audience{sign}police,you"
    assert list(tab("set", "referral", begun, to="bash")) == [
        f"audience{sign}police,youth",
        f"audience{sign}police,youth-leaders",
    ]


def test_fields_of_a_new_item_by_option_and_by_word(tab, workspace):
    assert list(tab("add", "")) == list(CATEGORIES)
    assert tab("add", "training", "--status", "")["done"] == (
        "it has ended, and took place"
    )
    modes = ["in-person", "online", "hybrid"]
    assert list(tab("add", "training", "--mode", "")) == modes
    assert list(tab("add", "training", "--venue-mode", "")) == modes
    assert "guide" in tab("add", "communications", "--kind", "")
    assert "guide" not in tab("add", "training", "--kind", "")
    assert "--kind=workshop" in tab("add", "training", "--kind=", to="bash")
    assert list(tab("add", "training", "--audience", "police,you", to="bash")) == [
        "police,youth",
        "police,youth-leaders",
    ]
    assert list(tab("add", "--illustrative", "")) == ["true", "false"]
    assert "mena" in tab("add", "training", "--regions", "")
    assert "expected=" in tab("add", "training", "A title", "")
    assert "parties=" not in tab("add", "training", "A title", "")
    assert tab("add", "training", "--name", "") == {}


@pytest.mark.parametrize("verb", ["", *VERBS])
def test_every_verb_that_takes_an_item_or_a_plan_offers_them(tab, workspace, verb):
    there = {"ITEM": "referral", "PLAN": "2027-H1", "PERIOD": "2027-H1"}
    known = vocabulary()
    places = [([], metavar) for metavar, _ in known.rows("argument", verb)[:1]]
    for names, metavar, *_ in known.rows("option", verb):
        places.append((names.split(",")[:1], metavar))
    for option, metavar in places:
        for word in there.keys() & set(metavar.strip("[]").split("]... ")):
            assert there[word] in tab(*filter(None, [verb]), *option, "")


def test_bash_gets_what_begins_with_the_word_whatever_its_quotes(tab, workspace):
    for word in ("ref", '"ref', "'ref", "r\\ef", "REF"):
        assert list(tab("show", word, to="bash")) == ["referral"]
    assert list(tab("show", "ref", to="zsh")) == ["referral", "memorandum"]


HOSTILE = r"""
status = "draft"
[training.alpha]
title = "$(touch x) `touch x` a:b %F{red} \u001b[31m\tred\n \u202e \\ '; touch x #"
[training."$(touch x)"]
[training.'`touch x`']
[training.a;b]
[training."ليل"]
[training.-x]
[training.Loud]
[training.a_b]
[training.beta"""


def test_only_names_get_to_the_shell_and_titles_are_clean(tab, workspace):
    (workspace / "2027-H1.toml").write_text(HOSTILE, encoding="utf-8")
    assert tab("show", "") == {
        "alpha": "$(touch x) `touch x` a:b %F{red} \ufffd[31m red  \\ '; touch x #"
    }


@pytest.mark.parametrize(
    ("word", "plain"),
    [('"a b', "a b"), ("'a b", "a b"), ("a\\ b", "a b"), ("a\\", "a"), ("'\\'", "\\")],
)
def test_a_word_is_unfinished_and_its_quotes_are_taken_away(word, plain):
    assert unquoted(word) == plain


def test_a_person_leads_as_a_unit_does(tab, workspace):
    with (workspace / "network.toml").open("a", encoding="utf-8") as roster:
        roster.write('\n[person.a-officer]\nname = "An officer"\nunit = "mena-hub"\n')
    leads = tab("list", "--lead", "")
    assert leads["a-officer"] == "An officer"
    assert "mena-hub" in leads


def test_what_was_typed_is_not_handed_back_where_a_shell_would_act_on_it(tab):
    assert tab("validate", "--select", "$(x),D2") == {}
    assert tab("set", "referral", "$(x).lead=") == {}


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe[", b'[[["""', b"[training\n" * 9])
def test_a_damaged_file_offers_what_is_left(tab, workspace, damage):
    for name in ("2027-H1.toml", "network.toml", "planner.toml"):
        (workspace / name).write_bytes(damage)
    assert tab("show", "") == {}
    assert tab("list", "--region", "") == {}
    assert list(tab("summary", "")) == ["2027-H1"]


def test_where_there_is_no_workspace_nothing_is_offered(tab, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for written in (["show"], ["summary"], ["list", "--region"], ["set", "x"]):
        assert tab(*written, "") == {}


def test_a_question_that_is_none_gets_no_answer(capsys):
    assert (reply([]), capsys.readouterr()) == (0, ("", ""))


def test_a_failure_of_the_program_is_no_answer(capsys, monkeypatch):
    def fail():
        raise RuntimeError

    monkeypatch.setattr("planner.cli.answering.vocabulary", fail)
    assert (reply(["bash", ""]), capsys.readouterr()) == (0, ("", ""))


ODD = st.sampled_from(
    [
        "set",
        "show",
        "--plan",
        "--plan=",
        "-",
        "--",
        "--x",
        "a=b",
        "x,",
        "json:",
        "'",
        "\\",
    ]
)


@given(st.lists(ODD | st.text(max_size=5), max_size=6))
def test_any_words_have_an_answer_that_a_shell_can_read(written):
    kind, prefix, offers = answer(spot(vocabulary(), written))
    assert kind in {"words", "files", "folders"}
    assert written == [] or written[-1].startswith(prefix)
    assert all(is_inert(each.word) for each in offers if is_inert("".join(written)))


@given(st.text())
def test_quotes_are_taken_away_as_a_shell_takes_them(word):
    assert unquoted(shlex.quote(word)) == word
