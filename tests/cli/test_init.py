"""`planner init`: a workspace for one's own network, by options or by questions."""

from __future__ import annotations

import json
import os

import pytest
import tomli
from dialogue import begin, ends, stop

NAME = ("--name", "Cities for Safety")
REGIONS = ("--regions", "mena: MA, TN, EG; west-africa = West Africa: gh sn")
FILES = [
    "calendar.schema.json",
    "calendar.toml",
    "glossary.schema.json",
    "network.schema.json",
    "network.toml",
    "plan.schema.json",
    "planner.schema.json",
    "planner.toml",
]
CLEAN = (0, "3 files checked, nothing found\n", "")
HOSTILE = [
    "The \"Cities\" \\ {of} [Safety] 'now' # not a comment",
    "Two\nlines and \t tabs",
    "شبكة المدن القوية",
    "Réseau des villes",
    "7",
    "x" * 200,
    "e\u0301cole \u200fdirections\u202e",
    '"""',
    "{name} %s $HOME",
]


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def read(path):
    return tomli.loads(path.read_text(encoding="utf-8"))


def test_a_workspace_is_written_and_nothing_is_found_in_it(planner, home):
    answer = planner("init", *NAME, *REGIONS)
    assert (answer.code, answer.err) == (0, "")
    lines = answer.out.splitlines()
    assert sorted(lines[:-1]) == [f"plans/{name}: written" for name in FILES]
    assert lines[-1] == "  next: planner new 2027-H1"
    assert names(home / "plans") == FILES
    assert planner("validate") == CLEAN
    assert planner("fix").out == "nothing was mended; 3 files checked, nothing found\n"
    assert b"\r" not in (home / "plans" / "network.toml").read_bytes()


def test_the_schemas_are_those_that_schema_writes(planner, home):
    planner("init", *NAME, *REGIONS)
    answer = planner("schema", "--write")
    assert {line.rpartition(": ")[2] for line in answer.out.splitlines()} == {
        "as it was"
    }


def test_every_option_stands_in_the_roster(planner, home):
    planner(
        *("init", "my-plans", *NAME, *REGIONS, "--languages", "fr,en"),
        *("--units", "MENA Hub; editor = Resource Hub Editor"),
        *("--themes", "Youth, peace and security; Schools"),
        *("--organisation", "cfs = Cities for Safety (secretariat)"),
        *("--host", "Host Institute", "--committee", "Council", "--seats", 12),
    )
    roster = read(home / "my-plans" / "network.toml")
    assert roster == {
        "format": 1,
        "network": {
            "name": "Cities for Safety",
            "organisation": "cfs",
            "host": "host-institute",
            "languages": ["fr", "en"],
        },
        "committee": {"name": "Council", "max_seats": 12},
        "region": {
            "mena": {"name": "mena", "countries": ["MA", "TN", "EG"]},
            "west-africa": {"name": "West Africa", "countries": ["GH", "SN"]},
        },
        "unit": {
            "mena-hub": {"name": "MENA Hub"},
            "editor": {"name": "Resource Hub Editor"},
        },
        "organisation": {
            "cfs": {"name": "Cities for Safety (secretariat)"},
            "host-institute": {"name": "Host Institute"},
        },
        "theme": {
            "youth-peace-and-security": {"name": "Youth, peace and security"},
            "schools": {"name": "Schools"},
        },
    }
    assert planner("--plans", "my-plans", "validate") == CLEAN


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_makes_files_that_are_clean(planner, home, text):
    listed = text.replace(";", "").replace("=", "")
    answer = planner(
        *("init", "--name", text, "--regions", f"{listed}: MA"),
        *("--units", listed, "--themes", listed, "--host", "host", "--committee", text),
    )
    assert (answer.code, answer.err) == (0, "")
    assert planner("validate") == CLEAN
    assert planner("new", "2027-H1").code == 0


def test_what_is_missing_is_one_sentence_that_names_the_options(planner, home):
    example = (
        '  help: planner init --name "Cities for Safety" --regions "mena: MA, TN, EG; '
        'west-africa = West Africa: GH, SN"\n'
    )
    both = "planner: a workspace needs --name and --regions\n"
    assert planner("init") == (2, "", both + example)
    one = "planner: a workspace needs --regions\n"
    assert planner("init", *NAME) == (2, "", one + example)
    assert names(home) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--regions", "mena"), "the region mena has no countries"),
        (("--regions", "mena:"), "the region mena: has no countries"),
        (("--regions", " ; "), "no region is named"),
        (("--regions", "mena: Morocco"), "MOROCCO is not the code of a country"),
        (("--regions", "mena: MA; Mena: TN"), "two entries have the name mena"),
        (("--regions", ": MA"), "a text is empty"),
        ((*REGIONS, "--languages", "english"), "english is not the code of a language"),
        ((*REGIONS, "--languages", ","), "nothing is not the code of a language"),
        ((*REGIONS, "--units", "Hub; hub"), "two entries have the name hub"),
        ((*REGIONS, "--committee", "a\x1b[31mb"), "a\ufffd[31mb holds a control"),
        ((*REGIONS, "--committee", "\n"), "a text is empty"),
        (
            (*REGIONS, "--committee", "ﻣﺪﻥ آمنة"),
            "committee.name of network.toml would not",
        ),
        ((*REGIONS, "--units", ";"), "no unit is named"),
    ],
)
def test_what_makes_no_clean_file_is_one_sentence(planner, home, words, sentence):
    answer = planner("init", *NAME, *words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"planner: {sentence}")
    assert names(home) == []


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_overwritten(planner, home, name):
    (home / "plans").mkdir()
    (home / "plans" / name).write_bytes(b"mine")
    answer = planner("init", "plans", *NAME, *REGIONS)
    assert answer == (
        2,
        "",
        f"planner: plans/{name} is there already, so nothing was written\n",
    )
    assert names(home / "plans") == [name]
    assert (home / "plans" / name).read_bytes() == b"mine"


def test_a_second_workspace_is_made_only_where_one_says(planner, home):
    planner("init", *NAME, *REGIONS)
    answer = planner("init", *NAME, *REGIONS)
    assert answer == (
        2,
        "",
        f"planner: there is a workspace already: {home / 'plans'}\n"
        "  help: name a folder to make another one: planner init DIR\n",
    )
    other = planner("init", "it's another", *NAME, *REGIONS)
    assert other.out.endswith(
        "  next: planner --plans 'it'\"'\"'s another' new 2027-H1\n"
    )


def test_two_folders_are_wrong_use(planner, home):
    answer = planner("--plans", "one", "init", "two", *NAME, *REGIONS)
    assert answer.err == (
        "planner: two folders are named: two and one\n  help: name one of them\n"
    )


def test_a_folder_that_no_screen_can_show_is_one_sentence(planner, home):
    answer = planner("init", "pl\nans", *NAME, *REGIONS)
    assert answer == (
        2,
        "",
        "planner: the name of pl ans holds a control character\n"
        "  help: name the folder in plain letters\n",
    )
    assert names(home) == []


@pytest.mark.parametrize("name", ["Cities", "مدن"])
def test_a_network_may_be_its_own_host(planner, home, name):
    planner("init", "--name", name, *REGIONS, "--host", name)
    roster = read(home / "plans" / "network.toml")
    assert roster["network"]["host"] == roster["network"]["organisation"]
    assert len(roster["organisation"]) == 1
    assert planner("validate") == CLEAN


def test_a_dry_run_prints_the_files_and_writes_nothing(planner, home):
    answer = planner("init", *NAME, *REGIONS, "--dry-run")
    assert names(home) == []
    planner("init", *NAME, *REGIONS)
    for name in ("network.toml", "calendar.toml", "planner.toml"):
        text = (home / "plans" / name).read_text(encoding="utf-8")
        assert f"# plans/{name}\n{text}\n" in answer.out
    assert "# plans/plan.schema.json: as `planner schema plan` prints it\n" in (
        answer.out
    )


def test_what_was_written_is_taken_away_where_one_file_fails(
    planner, home, monkeypatch
):
    from planner.workspace import fresh

    whole = os.fsync
    left = [3]

    def full(number):
        left[0] -= 1
        if left[0] < 0:
            raise OSError(28, "No space left on device")
        whole(number)

    monkeypatch.setattr(fresh.os, "fsync", full)
    answer = planner("init", "a/b", *NAME, *REGIONS)
    assert answer.code == 2
    assert "cannot be written: the disk is full" in answer.err
    assert names(home) == []


def test_a_folder_that_cannot_be_made_is_one_sentence(planner, home):
    (home / "file").write_text("", encoding="utf-8")
    answer = planner("init", "file/plans", *NAME, *REGIONS)
    assert answer.code == 2
    assert "file/plans cannot be written: a part of its path is no folder" in answer.err


def test_the_examples_in_comments_can_be_used(planner, home):
    planner("init", *NAME, *REGIONS)
    planner("new", "2027-H1")
    for path in (home / "plans").glob("*.toml"):
        lines = path.read_text(encoding="utf-8").splitlines()
        used = [
            line.removeprefix("# ")
            if line.startswith("# [") or (" = " in line and "`" not in line)
            else line
            for line in lines
        ]
        path.write_text("\n".join(used) + "\n", encoding="utf-8")
    answer = planner("validate", "--output", "concise", "--fail-on", "error")
    assert (answer.code, "error" in answer.out) == (0, False), answer.out


def talk(home, *words, term="xterm"):
    return begin(home, "init", *words, term=term)


@pytest.mark.parametrize("term", ["xterm", "dumb"])
def test_on_a_terminal_what_is_missing_is_asked(planner, home, term):
    talking = talk(home, term=term)
    answers = {
        "what is the network called": "مدن آمنة",
        "its regions": "mena: MA, TN",
        "languages": "ar, fr",
        "who leads items": "",
        "themes": "",
        "write the files into plans": "",
    }
    for question, answer in answers.items():
        talking.expect_exact(question)
        talking.sendline(answer)
    code, rest = ends(talking)
    assert code == 0
    assert "next: planner new 2027-H1" in rest
    roster = read(home / "plans" / "network.toml")
    assert roster["network"] == {
        "name": "مدن آمنة",
        "organisation": "our-network",
        "languages": ["ar", "fr"],
    }
    assert list(roster["unit"]) == ["secretariat"]
    assert planner("validate") == CLEAN
    planner("new", "2027-H1")
    title = read(home / "plans" / "2027-H1.toml")["title"]
    assert title == "خطة العمل، يناير إلى يونيو 2027"


@pytest.mark.parametrize("term", ["xterm", "dumb"])
def test_a_wrong_answer_is_explained_and_asked_again(home, term):
    talking = talk(home, *NAME, "--languages", "en", "--units", "Hub", term=term)
    talking.expect_exact("its regions")
    talking.sendline("mena: Morocco")
    talking.expect_exact("MOROCCO is not the code of a country")
    talking.expect_exact("its regions")
    talking.sendline("")
    talking.expect_exact("an answer is needed here")
    talking.expect_exact("its regions")
    talking.sendline("mena: MA")
    talking.expect_exact("themes")
    talking.sendline("")
    talking.expect_exact("write the files")
    talking.sendline("maybe")
    talking.expect_exact("maybe is none of yes, no")
    talking.expect_exact("write the files")
    talking.sendline("n")
    code, rest = ends(talking)
    assert (code, "stopped; nothing was written" in rest) == (130, True)
    assert names(home) == []


@pytest.mark.parametrize("term", ["xterm", "dumb"])
@pytest.mark.parametrize("key", ["c", "d"])
def test_whoever_stops_leaves_nothing_behind(home, key, term):
    talking = talk(home, *NAME, term=term)
    talking.expect_exact("its regions")
    talking.expect_exact(":")
    code, rest = stop(talking, key)
    assert (code, "planner: stopped; nothing was written" in rest) == (130, True)
    assert names(home) == []


def test_nothing_is_asked_where_there_is_a_workspace_already(home):
    (home / "plans").mkdir()
    (home / "plans" / "planner.toml").write_text("format = 1\n", encoding="utf-8")
    code, rest = ends(talk(home))
    assert code == 2
    assert "there is a workspace already" in rest


def test_programs_are_told_of_a_new_workspace(planner, home):
    shown = json.loads(planner("init", *NAME, *REGIONS, "--dry-run", "--json").out)
    assert (shown["written"], names(home)) == (False, [])
    told = json.loads(planner("init", *NAME, *REGIONS, "--json").out)
    assert (told["verb"], told["about"], told["written"]) == ("init", "plans", True)
    assert sorted(told["files"]) == [f"plans/{name}" for name in FILES]
