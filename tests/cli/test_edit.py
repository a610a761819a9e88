"""`planner edit`: one item in an editor, checked; nothing that was typed is lost."""

from __future__ import annotations

import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pexpect
import pytest
from dialogue import hearing

from planner.actions.differing import differing, told
from planner.workspace.kept import keep_text, kept_text

BACK = "  take it back: planner undo\n"
GO_ON = "your text of referral is kept; go on with it [yes]: "
KEPT = "2027-H1.referral.toml"
EDITOR = """
import json, os, sys, time
from pathlib import Path

file, here = Path(sys.argv[-1]), Path(__file__).parent
number = len(list(here.glob("seen-*")))
(here / f"seen-{number}").write_bytes(file.read_bytes())
(here / f"mode-{number}").write_text(oct(file.stat().st_mode & 0o777)
    + oct(file.parent.stat().st_mode & 0o777))
steps = json.loads((here / "steps.json").read_text())
code = 0
for act, *words in steps[number] if number < len(steps) else []:
    text = file.read_bytes().decode("utf-8", "surrogateescape")
    if act == "change":
        assert words[0] in text, words
        text = text.replace(*words)
    elif act == "write":
        text = words[0]
    elif act == "elsewhere":
        Path(words[0]).write_bytes(words[1].encode())
    elif act == "beside":
        (file.parent / words[0]).write_text("saved")
    elif act == "end":
        code = words[0]
    elif act == "kill":
        os.kill(os.getpid(), words[0])
    elif act == "wait":
        (here / "waits").write_text("")
        time.sleep(60)
    if act in ("change", "write"):
        file.write_bytes(text.encode("utf-8", "surrogateescape"))
raise SystemExit(code)
"""


def plan(folder):
    return folder / "2027-H1.toml"


def text_of(folder):
    return plan(folder).read_bytes().decode()


def kept(folder):
    return kept_text(folder, KEPT)


@pytest.fixture
def editor(tmp_path, monkeypatch):
    """Return a function that says what the editor does, each time that it is opened."""
    home = tmp_path / "an editor"
    home.mkdir()
    (home / "editor.py").write_text(EDITOR)
    monkeypatch.setenv("EDITOR", f'"{sys.executable}" "{home / "editor.py"}"')
    monkeypatch.delenv("VISUAL", raising=False)

    def does(*steps):
        (home / "steps.json").write_text(json.dumps(steps))
        return home

    return does


def seen(home, number=0):
    return (home / f"seen-{number}").read_bytes().decode()


def note(answer):
    return answer.err.rpartition("  your text is kept: ")[2].rstrip("\n")


def test_an_item_is_opened_alone_and_written_back(planner, workspace, editor):
    before = text_of(workspace)
    home = editor([["change", "2027-04-15", "2027-04-16"]])
    assert planner("edit", "referral") == (
        0,
        f"2027-H1: referral: end is 2027-04-16\n{BACK}",
        "",
    )
    assert seen(home) == (
        "#> referral of 2027-H1.\n"
        "#> Save and close to write it; left as it is, or emptied, nothing happens.\n"
        "#> Lines that begin with #> are taken out again.\n"
        "#>\n" + before[before.index("[training") : before.index("\n[partnership")]
    )
    assert (home / "mode-0").read_text() == "0o6000o700"
    assert text_of(workspace) == before.replace(
        'end = 2027-04-15\nvenue.city = "rabat"\nvenue.mode = "in-person"\n'
        'partners.funder = ["partner"]\n',
        'end = 2027-04-16\nvenue.city = "rabat"\nvenue.mode = "in-person"\n'
        'partners.funder = ["partner"]\nrevision = 1\n',
    )
    assert kept(workspace) is None
    assert planner("undo").out == "2027-H1: planner edit referral: taken back\n"
    assert text_of(workspace) == before


def test_its_comments_and_tables_come_along_and_what_lies_around_stays(
    planner, workspace, editor
):
    before = "\ufeff" + text_of(workspace).replace(
        "[training", "# nobody's\n\n# its own\n#> an older one\n[training"
    ).replace(
        "[partnership",
        "[training.referral.note.n]\non = 2026-11-01\ntext = '''\n#> x\n'''\n"
        "# behind\n\n  # another's\n[partnership",
    ).replace("\n", "\r\n")
    plan(workspace).write_bytes(before.encode())
    home = editor(
        [
            ["change", "# its own\r\n", "# its own\r\n# and more\n"],
            ["change", "text = '''\r\n#> x", "text = '''\r\n#> x\r\ny"],
        ]
    )
    answer = planner("edit", "referral")
    assert answer.out.startswith("2027-H1: referral: note.n.text is new\n")
    assert text_of(workspace) == before.replace(
        "# its own\r\n", "# its own\r\n# and more\r\n"
    ).replace("#> x", "#> x\r\ny")
    lines = seen(home).split("\r\n")
    assert lines[2:5] == [
        "#>> Lines that begin with #>> are taken out again.",
        "#>>",
        "# its own",
    ]
    assert lines[-2:] == ["# behind", ""]


@pytest.mark.parametrize(
    "act",
    [[], ["write", ""], ["write", "\n \n"], ["change", "#> Save", "#> Brave"]],
    ids=["as it is", "emptied", "blank", "only ours"],
)
def test_what_is_left_as_it_is_or_emptied_changes_nothing(
    planner, workspace, editor, act
):
    before = plan(workspace).stat()
    editor([act] if act else [])
    assert planner("edit", "referral") == (
        0,
        "2027-H1: referral: nothing was changed\n",
        "",
    )
    assert json.loads(planner("edit", "referral", "--json").out)["written"] is False
    assert plan(workspace).stat().st_mtime_ns == before.st_mtime_ns
    assert kept(workspace) is None


def test_an_item_at_the_end_of_a_file_without_a_line_end_is_unchanged_too(
    planner, workspace, editor
):
    plan(workspace).write_text(text_of(workspace).rstrip("\n"))
    editor([], [["change", '"2027-05"', '"2027-06"']])
    assert "nothing was changed" in planner("edit", "memorandum").out
    planner("edit", "memorandum")
    assert text_of(workspace).endswith('\nrevision = 1\nstart = "2027-06"\n')


@pytest.mark.parametrize(
    ("step", "did"),
    [
        (["change", '"Referral pathways"', '"R"'], "title is R"),
        (
            ["change", '["mena"]', '["mena", "east-africa"]'],
            "regions is mena, east-africa",
        ),
        (["change", 'theme = "cooperation"\n', ""], "theme is not there"),
        (["change", "lead", "# why\nlead"], "remarks or layout are new"),
        (
            ["change", 'venue.city = "rabat"', "venue.city = ['rabat']\nexpected = 3"],
            "venue.city is rabat, expected is 3",
        ),
        (
            ["change", 'theme = "cooperation"', "illustrative = true"],
            "theme is not there, illustrative is true",
        ),
        (
            [
                "change",
                "venue.mode",
                'risk = "a"\nref = "b"\nsummary = "c"\nexpected = 4\n'
                'links = ["https://example.org"]\nvenue.mode',
            ],
            "risk is a, ref is b, summary is c, 2 more fields are new",
        ),
    ],
)
def test_what_was_changed_is_said_in_one_line(planner, workspace, editor, step, did):
    editor([step])
    answer = planner("edit", "referral")
    assert answer.out.partition("\n")[0] == f"2027-H1: referral: {did}"
    assert answer.code == 0


def test_values_that_take_many_words_are_only_named():
    new = {"a": "x" * 41, "b": "1\n2", "c": [1], "d": "", "e": {"f": 1}}
    said = [
        str(each) for key in new for each in told([*differing({}, {key: new[key]})])
    ]
    assert said == [f"{key} is new" for key in new]


def test_a_dry_run_shows_the_difference_and_keeps_the_text(planner, workspace, editor):
    before = text_of(workspace)
    editor([["change", '"Referral pathways"', '"R"']])
    answer = planner("edit", "referral", "--dry-run")
    assert '-title = "Referral pathways"\n+title = "R"\n' in answer.out
    assert answer.out.endswith("\n2027-H1: referral: would be changed: title is R\n")
    assert text_of(workspace) == before
    assert answer.err.startswith("  your text is kept: ")
    assert 'title = "R"\n' in kept(workspace)


def test_programs_are_told_what_changed(planner, workspace, editor):
    editor([["change", '"Referral pathways"', '"R"']])
    told = json.loads(planner("edit", "referral", "--json").out)
    assert (told["verb"], told["items"], told["did"]) == (
        "edit",
        ["referral"],
        ["title is R"],
    )


WRONG = [
    (
        ["change", '"Referral', "“Referral"],
        "  line 2: error[F001] syntax-error: ",
    ),
    (["change", '"mena"]', '"mena"'], "  line 4: error[F001] syntax-error: "),
    (["change", "lead", "laed"], "  line 3: error[F005] unknown-key: "),
    (
        ["change", "2027-04-14", "2027-04-31"],
        "  line 6: error[F009] bad-date: ",
    ),
    (
        ["change", "2027-04-14", "14"],
        "  line 6: error[F007] wrong-type: ",
    ),
    (
        ["change", "theme", "[gap.x]\ntheme"],
        "  line 5: [gap.x] is not a table of referral\n"
        "    help: only referral is edited here; `planner add` makes another item\n",
    ),
    (
        ["change", "[training.referral]", "[training.other]"],
        "  line 1: the item is called other here\n"
        "    help: call it referral and edit it; then: planner rename referral other\n",
    ),
    (
        ["change", "[training.referral]", "[advocacy.referral]"],
        "  line 1: referral stands in another category here: advocacy\n"
        "    help: an item keeps its category, training: write it anew with "
        "`planner add advocacy`, then `planner remove referral`\n",
    ),
    (
        ["change", "[training.referral]", "[training]"],
        "  line 1: the header [training.referral] is not there\n"
        "    help: put it in; to take the item out: planner remove referral\n",
    ),
    (
        ["change", "[training.referral]", "# gone"],
        "  line 1: the header [training.referral] is not there\n",
    ),
    (
        ["change", "[training.referral]", "x = 1\n[training.referral]"],
        "  line 1: this stands above the header [training.referral]\n"
        "    help: an item's fields stand below its header\n",
    ),
    (
        ["change", "Referral", "R\udcff"],
        "  line 2: a letter of this line is not UTF-8\n"
        "    help: save the file as UTF-8 in your editor\n",
    ),
    (
        ["change", "theme", "[training.referral]\ntheme"],
        "  line 5: error[F004] duplicate-name: ",
    ),
]


@pytest.mark.parametrize(("step", "said"), WRONG)
def test_mistakes_are_listed_and_the_text_is_kept(
    planner, workspace, editor, step, said
):
    before = text_of(workspace)
    home = editor([step])
    answer = planner("edit", "referral")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(
        "planner: the text has 1 mistake, so nothing was changed\n"
    )
    assert said in answer.err
    assert text_of(workspace) == before
    item = seen(home).partition("#>\n")[2]
    meant = item.replace(*step[1:])
    assert Path(note(answer)).read_bytes() == meant.encode("utf-8", "surrogateescape")
    assert stat.S_IMODE(Path(note(answer)).stat().st_mode) == 0o600
    assert kept_text(workspace, f"{KEPT}.before") == item


def test_what_is_no_mistake_of_the_format_is_written_and_told(
    planner, workspace, editor
):
    editor([["change", '"mena-hub"', '"mena-hob"'], ["change", "-14", "-12"]])
    answer = planner("edit", "referral")
    assert answer.out == (
        "2027-H1: referral: lead is mena-hob, start is 2027-04-12\n"
        "  new: 2027-H1.toml:11:8: error[R301] unknown-reference: there is no unit or "
        f"person named mena-hob\n{BACK}"
    )
    assert answer.code == 0


def test_an_item_that_cannot_be_read_is_what_an_editor_is_for(
    planner, workspace, editor
):
    plan(workspace).write_text(text_of(workspace).replace("2027-04-14", "14"))
    editor([["change", "= 14", "= 2027-04-14"]])
    assert planner("edit", "referral").out.startswith(
        "2027-H1: referral: start is 2027-04-14\n"
    )
    assert planner("validate").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["edit", "referal"], "an item with a similar name exists: referral"),
        (["edit", "2026-H2/x"], "there is no plan 2026-H2"),
        (["edit", "referral", "--plan", "2031-H1"], "there is no plan"),
    ],
)
def test_what_is_not_there_is_said(planner, workspace, editor, words, said):
    home = editor([])
    answer = planner(*words)
    assert (answer.code, answer.out) == (3, "")
    assert said in answer.err
    assert list(home.glob("seen-*")) == []


def test_an_item_may_be_named_with_its_plan(planner, workspace, editor):
    other = workspace / "2027-H2.toml"
    other.write_text(text_of(workspace).replace("2027-H1", "2027-H2"))
    editor([["change", "Referral", "R"]])
    assert "several plans" in planner("edit", "referral").err
    assert planner("edit", "2027-h2/referral").out.startswith("2027-H2: referral: ")
    assert 'title = "R pathways"' in other.read_text()


def test_what_is_scattered_or_no_table_is_not_opened(planner, workspace, editor):
    editor([])
    plan(workspace).write_text(
        text_of(workspace) + "\n[training.referral.note.late]\non = 2026-11-01\n"
        "text = 'x'\n[trainin.academy]\ntitle = 'x'\nlead = 'mena-hub'\n"
    )
    assert "is not in one piece under the header" in planner("edit", "referral").err
    assert planner("edit", "academy").err == (
        "planner: academy cannot be read without mistakes\n"
        "  help: `planner validate` shows them\n"
    )


def test_a_date_counts_the_revision_up_unless_that_is_done(planner, workspace, editor):
    editor(
        [["change", "-14", "-13"]],
        [["change", "-13", "-12"], ["change", "revision = 1", "revision = 7"]],
        [["change", "-12", "-11"], ["change", "revision = 7\n", ""]],
        [["change", "Referral", "R"]],
    )
    for number in (1, 7, 8, 8):
        assert planner("edit", "referral").code == 0
        assert text_of(workspace).count(f"\nrevision = {number}\n") == 1


def test_commitments_of_an_adopted_plan_stand_fast(planner, workspace, editor):
    text = text_of(workspace).replace('"draft"', '"adopted"')
    plan(workspace).write_text(text)
    editor(
        [["change", 'theme = "youth"\n', ""], ["change", "Memorandum with", "M"]],
        [
            ["change", '"2027-05"', "2027-05-12"],
            ["change", "stage", "ref = 'P1'\nstage"],
        ],
    )
    aim = ("edit", "memorandum", "--plan", "2027-H1")
    answer = planner(*aim)
    assert answer.err.startswith(
        "planner: the text has 2 mistakes, so nothing was changed\n"
        "  line 2: title of memorandum was adopted\n"
        "    help: a commitment is changed only through an amendment\n"
        "  line 1: theme of memorandum was adopted\n"
    )
    assert text_of(workspace) == text
    assert planner(*aim).code == 0


def test_what_somebody_else_changes_around_the_item_stays(planner, workspace, editor):
    other = text_of(workspace).replace("themes", "# mine\nthemes")
    other = other.replace("Memorandum", "Agreement")
    editor(
        [
            ["change", "Referral pathways", "R"],
            ["elsewhere", str(plan(workspace)), other],
        ]
    )
    assert planner("edit", "referral").code == 0
    assert text_of(workspace) == other.replace("Referral pathways", "R")


@pytest.mark.parametrize(
    ("old", "new"),
    [("mena-hub", "africa-hub"), ("[training.referral]", "[training.renamed]")],
)
def test_where_somebody_else_changed_the_item_both_are_shown(
    planner, workspace, editor, old, new
):
    other = text_of(workspace).replace(old, new)
    editor(
        [
            ["change", "Referral pathways", "R"],
            ["elsewhere", str(plan(workspace)), other],
        ]
    )
    answer = planner("edit", "referral")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(
        "planner: 2027-H1.toml was changed by somebody else meanwhile\n"
        "  help: it is left as it is now: try again\n"
        "what was changed meanwhile:\n--- a/2027-H1.toml\n"
    )
    assert "\nwhat was to be changed:\n" in answer.err
    assert '\n+title = "R"\n' in answer.err
    assert 'title = "R"\n' in kept(workspace)
    assert text_of(workspace) == other


def test_a_plan_that_somebody_else_broke_is_not_written_to(planner, workspace, editor):
    editor(
        [
            ["change", "Referral pathways", "R"],
            ["elsewhere", str(plan(workspace)), "[[["],
        ]
    )
    answer = planner("edit", "referral")
    assert answer.err.startswith(
        "planner: 2027-H1.toml cannot be read without mistakes"
    )
    assert 'title = "R"\n' in kept(workspace)


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (["end", 3], "ended with exit code 3"),
        (["kill", 9], "was ended by signal 9"),
        (["kill", 2], "was ended by signal 2"),
    ],
)
def test_an_editor_that_does_not_end_well_is_not_followed(
    planner, workspace, editor, act, said
):
    before = text_of(workspace)
    editor([act], [["change", "Referral pathways", "R"], ["beside", ".a.swp"], act])
    answer = planner("edit", "referral")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        f"planner: the editor {sys.executable} {said}\n  help: nothing was changed\n"
    )
    answer = planner("edit", "referral")
    assert 'title = "R"\n' in kept(workspace)
    text, left = answer.err.split("\n")[2:4]
    assert text.startswith("  your text is kept: ")
    folder = Path(left.removeprefix("  the editor saved something in "))
    assert [each.name for each in folder.iterdir()] == [".a.swp"]
    shutil.rmtree(folder)
    assert text_of(workspace) == before


def test_nothing_of_an_edit_is_left_in_the_temporary_folder(
    planner, workspace, editor, tmp_path, monkeypatch
):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    editor(
        [["change", "Referral", "R"], ["beside", "copy~"]],
        [["change", "lead", "laed"], ["beside", "copy~"]],
        [["end", 3]],
    )
    assert [planner("edit", "referral").code for _ in range(3)] == [0, 2, 2]
    assert list((tmp_path / "tmp").iterdir()) == []


def test_without_a_folder_for_what_is_kept_the_text_stays_where_it_was_edited(
    planner, workspace, editor, tmp_path, monkeypatch
):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    editor([["change", "lead", "laed"]])
    place = Path(note(planner("edit", "referral")))
    assert place.parent.parent == tmp_path
    assert "\nlaed = " in place.read_text()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "file"))
    answer = planner("edit", "memorandum")
    assert answer.err.startswith("planner: ")
    assert "a part of its path is no folder" in answer.err


def test_a_text_that_cannot_be_kept_at_all_is_said(
    planner, workspace, editor, monkeypatch
):
    for name in ("keep_text", "put_aside"):
        monkeypatch.setattr(f"planner.cli.sitting.{name}", lambda *_: None)
    editor([["change", "lead", "laed"]])
    assert planner("edit", "referral").err.endswith(
        "\n  your text could not be kept: there is no room for it\n"
    )


@pytest.mark.parametrize(
    ("variable", "said"),
    [
        ("EDITOR=no-such-editor -w", "there is no editor no-such-editor"),
        ("VISUAL=no-such-editor", "there is no editor no-such-editor"),
        ("EDITOR='", "EDITOR is no command: '"),
        ("EDITOR=/", "the editor / cannot be run: Permission denied"),
        ("EDITOR=  ", "there is no terminal to edit on, and EDITOR names no command"),
    ],
)
def test_an_editor_that_is_none_is_said_with_the_way_on(
    planner, workspace, monkeypatch, variable, said
):
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv(*variable.split("=", 1))
    assert planner("edit", "referral") == (
        2,
        "",
        f"planner: {said}\n"
        "  help: name yours: EDITOR=nano; a command with options is fine\n",
    )


def test_a_path_with_spaces_in_it_is_one_command(
    planner, workspace, editor, monkeypatch, tmp_path
):
    script = tmp_path / "my own editor"
    script.write_text("#!/bin/sh\nsed -i 's/Referral pathways/R/' \"$1\"\n")
    script.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(script))
    assert planner("edit", "referral").code == 0


# --- on a terminal


def sit(workspace, *words, **variables):
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "TERM": "dumb",
        "COLUMNS": "300",
        **variables,
    }
    return pexpect.spawn(
        sys.executable,
        ["-m", "planner", "edit", *(words or ("referral",))],
        env=environment,
        encoding="utf-8",
        cwd=str(workspace),
        timeout=60,
        dimensions=(24, 300),
        preexec_fn=hearing,
    )


def ended(asked):
    """Return what was said since, and the exit code."""
    asked.expect(pexpect.EOF)
    said = asked.before.replace("\r\n", "\n")
    asked.close()
    return said, asked.exitstatus


def test_with_a_mistake_the_editor_opens_again_with_it_marked(workspace, editor):
    home = editor(
        [["change", '"mena-hub"\n', '"mena-hub"\nstatus = "plannd"\n']],
        [["change", '"plannd"', '"planned"'], ["change", "-15", "-16"]],
    )
    said, code = ended(sit(workspace))
    assert said == (
        "1 mistake: the editor opens again\n"
        "2027-H1: referral: end is 2027-04-16, status is planned\n" + BACK
    )
    assert code == 0
    again = seen(home, 1)
    assert again.startswith(
        "#> referral of 2027-H1 is not written yet: 1 mistake, marked here.\n"
        "#> Left as it is, nothing is written, and your text is kept.\n"
        "#> Lines that begin with #> are taken out again.\n#>\n[training.referral]\n"
    )
    assert (
        '\nlead = "mena-hub"\n'
        "#> error[F008] unknown-choice: plannd is none of the choices here\n"
        "#>   help: write one of: proposed, planned, confirmed, in-progress, done, "
        "cancelled, postponed, carried\n"
        'status = "plannd"\n' in again
    )
    assert "#>" not in text_of(workspace)
    assert text_of(workspace).count("revision = 1\n") == 1


def test_marks_stand_right_where_a_revision_was_counted_too(workspace, editor):
    table = "[training.referral.indicator.teams]"
    home = editor(
        [
            ["change", "-15", "-16"],
            ["change", '["partner"]\n', f'["partner"]\n\n{table}\ntext = "Teams"\n'],
            ["change", 'text = "Teams"\n', 'text = "Teams"\ntarget = "many"\n'],
        ],
        [["change", '"many"', "8\nmeasures = 1"]],
        [],
    )
    ended(sit(workspace))
    for number, word in ((1, 'target = "many"'), (2, "measures = 1")):
        rows = seen(home, number).split("\n")
        at = rows.index(word)
        assert rows[at - 2].startswith("#> error[F0")
        assert rows[at - 1].startswith("#>   help: ")
        assert rows[at - 3] in {'text = "Teams"', "target = 8"}


def test_left_with_its_mistakes_the_text_is_kept_and_offered_next_time(
    workspace, editor
):
    before = text_of(workspace)
    home = editor(
        [["change", "lead", "laed"]],
        [],
        [],
        [["change", "laed", "lead"], ["change", "Referral", "R"]],
    )
    said, code = ended(sit(workspace))
    assert said.startswith(
        "1 mistake: the editor opens again\n"
        "planner: nothing was changed\n  your text is kept: "
    )
    assert code == 2
    asked = sit(workspace)
    asked.expect_exact(GO_ON)
    asked.sendline("")
    said, code = ended(asked)
    assert "planner: nothing was changed\n  your text is kept: " in said
    assert code == 2
    assert seen(home, 1) == seen(home, 2)
    assert text_of(workspace) == before
    asked = sit(workspace)
    asked.expect_exact(GO_ON)
    asked.sendline("yes")
    assert ended(asked)[1] == 0
    assert kept(workspace) is None
    assert text_of(workspace) == before.replace("Referral", "R")


def test_whoever_does_not_go_on_begins_with_the_plan(workspace, editor):
    keep_text(workspace, KEPT, "[training.referral]\n")
    home = editor([])
    asked = sit(workspace)
    asked.expect_exact(GO_ON)
    asked.sendline("n")
    said, code = ended(asked)
    assert said.endswith("\n2027-H1: referral: nothing was changed\n")
    assert code == 0
    assert "Referral pathways" in seen(home)
    assert kept(workspace) is None
    assert ended(sit(workspace))[0] == "2027-H1: referral: nothing was changed\n"


def test_a_kept_text_shows_what_was_changed_in_the_plan_since(workspace, editor):
    editor([["change", "lead", "laed"]], [])
    ended(sit(workspace))
    plan(workspace).write_text(text_of(workspace).replace("-15", "-16"))
    home = editor([], [], [["change", "laed", "lead"]])
    asked = sit(workspace)
    asked.expect_exact(GO_ON)
    asked.sendline("y")
    ended(asked)
    assert seen(home, 2).startswith("#> referral of 2027-H1 is not written yet: 1 mist")
    assert (
        "#> What was changed in the plan since you began this:\n"
        "#> @@ -4,7 +4,7 @@\n" in seen(home, 2)
    )
    assert "\n#> -end = 2027-04-15\n#> +end = 2027-04-16\n" in seen(home, 2)


def test_a_kept_text_without_mistakes_is_written_if_that_is_meant(workspace, editor):
    home = editor([["change", "Referral", "R"], ["end", 1]], [], [])
    ended(sit(workspace))
    before = text_of(workspace)
    for answer, code in (("n", 2), ("", 0)):
        asked = sit(workspace)
        asked.expect_exact(GO_ON)
        asked.sendline("y")
        asked.expect_exact("this is as it was kept; write it [yes]: ")
        asked.sendline(answer)
        assert ended(asked)[1] == code
    assert seen(home, 1).startswith("#> Your text of referral of 2027-H1.\n#> Save and")
    assert text_of(workspace) == before.replace("Referral", "R")
    assert kept(workspace) is None


def test_emptied_after_a_mistake_what_was_typed_before_is_kept(workspace, editor):
    editor([["change", "lead", "laed"]], [["write", ""]])
    said, code = ended(sit(workspace))
    assert "planner: nothing was changed\n  your text is kept: " in said
    assert code == 2
    assert "\nlaed = " in kept(workspace)


@pytest.mark.parametrize(
    ("answer", "code", "times"), [("y", 0, 1), ("", 2, 1), ("e", 0, 2)]
)
def test_of_other_errors_it_is_asked_whether_they_are_meant(
    workspace, editor, answer, code, times
):
    home = editor(
        [["change", '"mena-hub"', '"mena-hob"']],
        [["change", '"mena-hob"', '"mena-hub" #']],
    )
    asked = sit(workspace)
    asked.expect_exact("write it all the same [no]: ")
    assert asked.before.replace("\r\n", "\n") == (
        "line 3: error[R301] unknown-reference: there is no unit or person named "
        "mena-hob\n  help: a unit with a similar name exists: `mena-hub`\n"
    )
    asked.sendline(answer)
    assert ended(asked)[1] == code
    assert len(list(home.glob("seen-*"))) == times
    assert (kept(workspace) is None) is (code == 0)


def test_errors_elsewhere_are_asked_about_with_their_place(workspace, editor):
    plan(workspace).write_text(
        text_of(workspace)
        .replace("stage =", 'depends_on = ["old"]\nstage =')
        .replace("theme =", 'former_names = ["old"]\ntheme =', 1)
    )
    home = editor([["change", 'former_names = ["old"]\n', ""]], [])
    asked = sit(workspace)
    asked.expect_exact("write it all the same [no]: ")
    assert "2027-H1.toml:" in asked.before
    asked.sendline("edit")
    ended(asked)
    assert "\n#> 2027-H1.toml:" in seen(home, 1).partition("[training")[0]


def test_a_dry_run_asks_nothing(workspace, editor):
    editor([["change", '"mena-hub"', '"mena-hob"']])
    said, code = ended(sit(workspace, "referral", "--dry-run"))
    assert "error[R301]" in said
    assert "  your text is kept: " in said
    assert code == 0


def test_ctrl_c_is_for_the_editor_and_at_a_question_keeps_the_text(workspace, editor):
    home = editor([["change", '"mena-hub"', '"mena-hob"'], ["wait"]])
    asked = sit(workspace)
    wait_for(home / "waits")
    asked.sendcontrol("c")
    said, code = ended(asked)
    assert "was ended by signal 2\n  help: nothing was changed\n" in said or (
        "ended with exit code" in said
    )
    assert code == 2
    assert "mena-hob" in kept(workspace)
    editor([], [["change", '"mena-hob"', '"mena-hab"']])
    asked = sit(workspace)
    asked.expect_exact(GO_ON)
    asked.sendline("y")
    asked.expect_exact("write it all the same [no]: ")
    time.sleep(1)  # it must wait for the answer by then, on a busy machine too
    asked.sendcontrol("c")
    said, code = ended(asked)
    assert "planner: stopped; nothing was written\n  your text is kept: " in said
    assert code == 130
    assert "mena-hab" in kept(workspace)


def wait_for(path):
    end = time.monotonic() + 60
    while not path.exists() and time.monotonic() < end:
        time.sleep(0.05)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_what_is_to_end_the_program_ends_the_editor_and_the_text_is_kept(
    workspace, editor, number
):
    home = editor([["change", "Referral", "R"], ["wait"]])
    asked = sit(workspace)
    wait_for(home / "waits")
    os.kill(asked.pid, number)
    said, code = ended(asked)
    assert f"was ended by signal {number:d}\n" in said
    assert code == 2
    assert 'title = "R pathways"' in kept(workspace)


def test_without_an_editor_named_a_usual_one_is_opened(workspace, tmp_path):
    tools = tmp_path / "bin"
    tools.mkdir()
    calm = {"EDITOR": "", "VISUAL": "", "PATH": str(tools)}
    assert (
        "planner: no editor is found\n  help: name yours: EDITOR=nano"
        in ended(sit(workspace, **calm))[0]
    )
    script = (
        f"#!{sys.executable}\nimport sys, pathlib\nit = pathlib.Path(sys.argv[1])\n"
    )
    (tools / "nano").write_text(
        script + "it.write_text(it.read_text().replace('Referral', 'R'))\n"
    )
    (tools / "nano").chmod(0o755)
    assert ended(sit(workspace, **calm))[1] == 0
    assert "R pathways" in text_of(workspace)


@pytest.mark.skipif(not shutil.which("vi"), reason="there is no vi")
def test_a_real_editor_is_at_home_here(workspace):
    asked = sit(workspace, EDITOR="vi", TERM="xterm")
    asked.expect_exact("Referral")
    asked.send("/Referral\rcwR\x1b:wq\r")
    said, code = ended(asked)
    assert "2027-H1: referral: title is R pathways" in said
    assert code == 0
    assert "R pathways" in text_of(workspace)


def test_what_an_editor_prints_does_not_mix_with_what_programs_read(workspace):
    done = subprocess.run(
        [sys.executable, "-m", "planner", "edit", "referral", "--json"],
        env={**os.environ, "EDITOR": "cat", "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        stdin=subprocess.DEVNULL,
        text=True,
        check=True,
        cwd=workspace,
    )
    assert json.loads(done.stdout)["changed"] is False
    assert "#> referral of 2027-H1." in done.stderr


def test_a_fault_of_the_program_itself_loses_nothing(
    planner, workspace, editor, monkeypatch
):
    def fail(*_words):
        raise RuntimeError

    monkeypatch.setattr("planner.cli.sitting.checked", fail)
    editor([["change", "Referral", "R"]])
    answer = planner("edit", "referral")
    assert answer.code == 2
    assert "the program itself failed (RuntimeError)" in answer.err
    assert Path(note(answer)).read_text().startswith("[training.referral]")
