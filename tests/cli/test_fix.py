"""`planner fix`: what is mended, what is left, what is written, and the exit code."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from planner.actions import fix as action
from planner.actions import rounds

TESTS = Path(__file__).parent.parent
BROKEN = sorted(each for each in (TESTS / "broken").iterdir() if each.is_dir())
SYNTAX = sorted((TESTS / "source" / "syntax").glob("*.toml"))
ITEM = """
[training.academy]
titel = "Youth academy "
lead = "mena-hub"
status = "canceled"   # by the host
summary = ""
start = 2027-04-14
"""


def add(folder, text, name="2027-H1.toml"):
    path = folder / name
    path.write_bytes(path.read_bytes() + text.encode())
    return path


def test_what_is_sure_is_mended_and_the_rest_is_counted(planner, workspace):
    path = add(workspace, ITEM)
    before = path.read_text(encoding="utf-8")
    assert planner("fix") == (
        1,
        """\
2027-H1.toml
   30:1  F005 unknown-key: `titel` is now `title`
  33:11  F017 empty-value: `summary` is taken out
   30:9  T602 untidy-text: "Youth academy " is now "Youth academy"

3 mended in 1 file; 4 files checked: 1 error, 1 note
1 more can be mended on a guess: planner fix --unsafe-fixes --diff
what is left: planner validate
""",
        "",
    )
    mended = before.replace("titel", "title").replace('academy "', 'academy"')
    assert path.read_text(encoding="utf-8") == mended.replace('summary = ""\n', "")
    again = planner("fix")
    assert again.out.startswith(
        "nothing was mended; 4 files checked: 1 error, 1 note\n"
    )
    assert again.code == 1


def test_a_guess_is_made_only_when_asked_for(planner, workspace):
    path = add(workspace, ITEM)
    answer = planner("fix", "--unsafe-fixes")
    assert '  32:10  F008 unknown-choice: "canceled" is now "cancelled"\n' in answer.out
    assert answer.out.endswith("\n4 mended in 1 file; 4 files checked, nothing found\n")
    assert "--unsafe-fixes" not in answer.out
    assert answer.code == 0
    assert b'status = "cancelled"   # by the host\n' in path.read_bytes()


def test_a_remark_is_taken_out_only_when_asked_for(planner, workspace):
    path = add(workspace, '\nsummary = ""  # ask Fatima\n')
    before = path.read_bytes()
    assert planner("fix").code == 0
    assert path.read_bytes() == before
    planner("fix", "--unsafe-fixes")
    assert b"Fatima" not in path.read_bytes()


def test_a_clean_workspace_stays_as_it_is(planner, workspace):
    before = {path: path.stat().st_mtime_ns for path in workspace.iterdir()}
    assert planner("fix") == (
        0,
        "nothing was mended; 4 files checked, nothing found\n",
        "",
    )
    assert planner("fix", "--diff") == (
        0,
        "",
        "nothing to mend; 4 files checked, nothing found\n",
    )
    assert {path: path.stat().st_mtime_ns for path in workspace.iterdir()} == before


def test_rules_are_chosen_as_for_validate(planner, workspace):
    add(workspace, ITEM)
    only = json.loads(planner("fix", "--select", "empty-value", "--json").out)
    assert [each["code"] for each in only["files"][0]["fixes"]] == ["F017"]
    rest = json.loads(planner("fix", "--ignore", "T,F017", "--json").out)
    assert [each["code"] for each in rest["files"][0]["fixes"]] == ["F005"]


def test_a_rule_that_is_waived_or_ignored_mends_nothing(planner, workspace):
    item = ITEM.replace("titel", "title").replace("canceled", "cancelled")
    path = add(workspace, item + 'waive.untidy-text = "It is meant."\n')
    add(
        workspace,
        '[validate]\nignore = ["F017"]\n',
        "planner.toml",
    )
    before = path.read_bytes()
    assert planner("fix").out.startswith("nothing was mended; ")
    assert path.read_bytes() == before


def test_only_the_files_named_are_mended(planner, workspace):
    plan = add(workspace, ITEM)
    roster = add(workspace, '\n[theme.dialogue]\nname = "Dialogue "\n', "network.toml")
    before = plan.read_bytes()
    assert planner("fix", "network.toml").out == (
        "network.toml\n"
        '  88:8  T602 untidy-text: "Dialogue " is now "Dialogue"\n'
        "\n1 mended in 1 file; 1 file checked: 1 note\nwhat is left: planner validate\n"
    )
    assert plan.read_bytes() == before
    assert b'"Dialogue"' in roster.read_bytes()
    assert planner("fix", "--plan", "2027-H1").out.startswith("2027-H1.toml\n")


def test_programs_are_told_everything(planner, workspace):
    add(workspace, ITEM)
    told = json.loads(planner("fix", "--select", "F005", "--json").out)
    fixes = told["files"][0].pop("fixes")
    assert told == {
        "version": 1,
        "written": True,
        "mended": 1,
        "files": [
            {"file": "2027-H1.toml", "changed": True, "left": None, "refused": []}
        ],
        "counts": {"error": 0, "warning": 0, "note": 0, "unsafe": 0},
    }
    [fix] = fixes
    assert (fix["code"], fix["line"], fix["what"]) == (
        "F005",
        30,
        "`titel` is now `title`",
    )
    assert fix["keys"] == ["training", "academy", "titel"]
    planned = json.loads(planner("fix", "--diff", "--json").out)
    assert (planned["written"], planned["mended"]) == (False, 2)


# Patches


def run(*words, folder, **environment):
    return subprocess.run(
        [sys.executable, "-m", "planner", *words],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(sys.path),
            "PLANNER_TODAY": "2026-11-22",
            **environment,
        },
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("ends", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["", "BOM"])
def test_the_difference_is_a_patch_that_git_applies(workspace, ends, mark):
    path = add(workspace, ITEM.rstrip() + '\nnote = "\x1b"'.replace("\x1b", "\u202e"))
    path.write_bytes(mark + path.read_bytes().replace(b"\n", ends))
    before = path.read_bytes()
    shown = run("fix", "--diff", "--unsafe-fixes", folder=workspace.parent)
    assert (shown.returncode, path.read_bytes()) == (1, before)
    assert shown.stdout.startswith(
        b"--- a/plans/2027-H1.toml\n+++ b/plans/2027-H1.toml"
    )
    assert b"would be mended in 1 file" in shown.stderr
    done = subprocess.run(
        ["git", "apply", "-"], cwd=workspace.parent, input=shown.stdout, check=True
    )
    assert done.returncode == 0
    patched = path.read_bytes()
    path.write_bytes(before)
    run("fix", "--unsafe-fixes", folder=workspace.parent)
    assert path.read_bytes() == patched != before
    assert patched.startswith(mark)
    assert patched.count(b"\r\n") == (patched.count(b"\n") if ends == b"\r\n" else 0)


def test_in_colour_the_difference_is_for_people(planner, workspace):
    add(workspace, '\nsummary = "\x9b a \\u202e" # \u202e\n')
    shown = planner("fix", "--diff", "--color", "always")
    assert "\x1b[1;31m-summary" in shown.out
    assert "\u202e" not in shown.out
    assert "\x9b" not in shown.out


def test_under_github_actions_no_text_is_obeyed(planner, workspace, monkeypatch):
    add(workspace, '\nsummary = """\n::error::forged \\u202e"""\n')
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    for words in (["--diff"], []):
        shown = planner("fix", *words).out.splitlines()
        assert shown[0].startswith("::stop-commands::")
        assert shown[-1] == f"::{shown[0].removeprefix('::stop-commands::')}::"
    assert planner("fix", "--diff").out == ""


def test_a_hook_fails_when_it_changed_something(planner, workspace):
    add(workspace, ITEM.replace("canceled", "cancelled"))
    words = ("fix", "--exit-non-zero-on-fix", "2027-H1.toml")
    assert planner(*words).code == 1
    assert planner(*words).code == 0


def test_a_hook_fails_when_standard_input_was_changed(planner, workspace):
    text = add(workspace, ITEM.replace("canceled", "cancelled")).read_text("utf-8")
    words = ("fix", "-", "--exit-non-zero-on-fix")
    answer = planner(*words, typed=text)
    assert answer.code == 1
    assert planner(*words, typed=answer.out) == (0, answer.out, "")


# Files that cannot be read


def test_a_fault_of_the_text_is_mended_and_then_the_rest(planner, workspace):
    path = add(workspace, ITEM.replace('"Youth academy "', "“Youth academy ”"))
    assert [line for line in planner("fix").out.splitlines() if "F0" in line] == [
        '   30:9  F001 syntax-error: “Youth academy ” is now "Youth academy"',
        "   30:1  F005 unknown-key: `titel` is now `title`",
        "  33:11  F017 empty-value: `summary` is taken out",
    ]
    assert b'title = "Youth academy"\n' in path.read_bytes()


def test_a_line_that_a_mended_text_gets_ends_as_the_others(planner, workspace):
    path = add(workspace, '\n[training.academy]\ntitle = "A" lead = "mena-hub"\n')
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    planner("fix")
    assert path.read_bytes().endswith(b'title = "A"\r\nlead = "mena-hub"\r\n')
    assert path.read_bytes().count(b"\r\n") == path.read_bytes().count(b"\n")


@pytest.mark.parametrize(
    ("damage", "words", "why"),
    [
        ("title = “a”\nx = 1\nx = 2\n", (), "line 32 has to be mended by hand first"),
        (
            "title = “a”\nvenue city = 1\n",
            (),
            "it can be read only after unsafe fixes: --unsafe-fixes makes them",
        ),
        (
            "title = “a”\nstart = “b”\n",
            ("--ignore", "F001"),
            None,
        ),
    ],
)
def test_a_file_that_would_stay_unreadable_stays_as_it_is(
    planner, workspace, damage, words, why
):
    path = add(workspace, f"\n[training.academy]\n{damage}")
    before = path.read_bytes()
    answer = planner("fix", *words)
    told = f"2027-H1.toml\n  not changed: {why}\n\n" if why else ""
    assert answer.out.startswith(f"{told}nothing was mended; ")
    assert path.read_bytes() == before


def test_other_files_are_mended_beside_one_that_cannot_be(planner, workspace):
    plan = add(workspace, "\n[training.academy]\ntitle = “a”\nx = 1\nx = 2\n")
    add(workspace, '\n[theme.dialogue]\nname = "Dialogue "\n', "network.toml")
    before = plan.read_bytes()
    answer = planner("fix")
    assert "  88:8  T602" in answer.out
    assert "1 mended in 1 file" in answer.out
    assert plan.read_bytes() == before


def test_a_file_that_is_damaged_again_by_later_rounds_is_as_it_was(
    planner, workspace, monkeypatch
):
    path = add(workspace, "\n[training.academy]\ntitle = “a”\nlead = b\n")
    before = path.read_bytes()
    monkeypatch.setattr(rounds.Together, "take", once())
    monkeypatch.setattr(rounds, "MOST", 1)
    answer = planner("fix")
    assert "not changed: what is asked for does not make it readable" in answer.out
    assert path.read_bytes() == before


def once():
    """Take the first edit of each round along, and no other."""

    def take(self, edit):
        if not self.edits:
            self.edits.append(edit)
            return True
        return False

    return take


# What was adopted, and what cannot be written


def test_what_was_adopted_is_never_changed(planner, workspace):
    folder = workspace / "adopted"
    folder.mkdir()
    path = add(workspace, ITEM)
    kept = Path(shutil.copy(path, folder))
    before = kept.read_bytes()
    answer = planner("fix", "adopted/2027-H1.toml", "2027-H1.toml")
    assert (
        "adopted/2027-H1.toml\n  not changed: what was adopted is never changed\n"
        in answer.out
    )
    assert kept.read_bytes() == before
    assert path.read_bytes() != before
    other = planner("fix", "--select", "F008", "adopted/2027-H1.toml")
    assert other.out.startswith("nothing was mended; ")


def test_a_workspace_may_be_called_adopted(planner, workspace, monkeypatch):
    folder = workspace.rename(workspace.with_name("adopted"))
    monkeypatch.chdir(folder)
    add(folder, ITEM)
    assert planner("fix").out.startswith("2027-H1.toml\n   30:1  F005")


def test_a_file_that_somebody_changed_meanwhile_is_left_as_it_is_now(
    planner, workspace, monkeypatch
):
    path = add(workspace, ITEM)
    roster = add(workspace, '\n[theme.dialogue]\nname = "Dialogue "\n', "network.toml")
    mended = action.fix

    def slow(*words, **options):
        answer = mended(*words, **options)
        add(workspace, "# by a colleague\n")
        return answer

    monkeypatch.setattr(action, "fix", slow)
    before = path.read_bytes()
    answer = planner("fix")
    assert answer.code == 2
    assert answer.err.startswith(
        "planner: 2027-H1.toml was changed by somebody else meanwhile\n"
        "  help: it is left as it is now: try again\n"
        "what was changed meanwhile:\n"
    )
    assert path.read_bytes() == before + b"# by a colleague\n"
    assert b'"Dialogue"' in roster.read_bytes()
    assert answer.out.startswith("network.toml\n")
    assert "\n1 mended in 1 file; " in answer.out


def test_a_file_that_is_gone_meanwhile_is_not_made_anew(
    planner, workspace, monkeypatch
):
    path = add(workspace, ITEM)
    mended = action.fix

    def slow(*words, **options):
        answer = mended(*words, **options)
        path.unlink()
        return answer

    monkeypatch.setattr(action, "fix", slow)
    assert planner("fix").code == 2
    assert not path.exists()


def test_a_file_without_permission_stays_and_the_others_are_mended(
    planner, workspace, monkeypatch
):
    path = add(workspace, ITEM)
    before = path.read_bytes()
    path.chmod(0o444)
    may = os.access
    monkeypatch.setattr(
        os, "access", lambda file, mode: Path(file) != path and may(file, mode)
    )
    add(workspace, '\n[theme.dialogue]\nname = "Dialogue "\n', "network.toml")
    answer = planner("fix")
    assert (answer.code, answer.err) == (
        2,
        f"planner: {path} cannot be written: no permission to write there\n"
        "  help: ask the folder's owner for it\n",
    )
    assert path.read_bytes() == before
    assert "\n1 mended in 1 file; " in answer.out


def test_a_link_stays_a_link_and_permissions_stay(planner, workspace):
    path = add(workspace, ITEM)
    target = workspace.parent / "elsewhere.toml"
    path.rename(target)
    target.chmod(0o640)
    path.symlink_to(target)
    assert planner("fix").code == 1
    assert path.is_symlink()
    assert target.stat().st_mode & 0o777 == 0o640
    assert b"titel" not in target.read_bytes()


@pytest.mark.parametrize(
    ("words", "code", "err"),
    [
        (["nowhere.toml"], 2, "planner: there is no file or folder nowhere.toml\n"),
        (
            ["--select", "empty"],
            2,
            "planner: there is no rule empty\n"
            "  help: a rule with a similar name exists: empty-value\n",
        ),
        (["--plans", "nowhere"], 2, "planner: there is no file or folder nowhere\n"),
        (
            ["-", "--json"],
            2,
            "planner: of standard input the mended text is printed, not JSON\n"
            "  help: leave out --json, or add --diff to see what would change\n",
        ),
    ],
)
def test_wrong_use_is_one_sentence(planner, workspace, words, code, err):
    assert planner("fix", *words) == (code, "", err)


# Every damaged file of these tests


def copies(folder):
    """Copy the broken workspaces, and the texts with faults as plans."""
    for each in BROKEN:
        shutil.copytree(each, folder / each.name)
    for number, file in enumerate(SYNTAX):
        home = folder / f"syntax-{number}"
        home.mkdir()
        (home / "planner.toml").write_text("format = 1\n", encoding="utf-8")
        shutil.copy(file, home / "2027-H1.toml")


@pytest.mark.parametrize("words", [[], ["--unsafe-fixes"]], ids=["safe", "unsafe"])
def test_a_second_time_changes_nothing(planner, tmp_path, words):
    copies(tmp_path)
    first = json.loads(planner("fix", tmp_path, "--json", *words).out)
    assert first["mended"] > 30
    assert [each["refused"] for each in first["files"] if each["refused"]] == []
    texts = {path: path.read_bytes() for path in tmp_path.rglob("*.toml")}
    second = json.loads(planner("fix", tmp_path, "--json", *words).out)
    assert (second["mended"], second["counts"]) == (0, first["counts"])
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.toml")} == texts
    shown = planner("fix", tmp_path, "--diff", *words)
    assert (shown.code, shown.out) == (0, "")


def test_what_is_said_to_be_fixable_is_mended(planner, tmp_path):
    copies(tmp_path)
    before = json.loads(planner("validate", tmp_path, "--json").out)
    done = json.loads(planner("fix", tmp_path, "--json").out)
    after = json.loads(planner("validate", tmp_path, "--json").out)
    assert done["mended"] >= before["counts"]["fixable"] > 30
    assert after["counts"]["fixable"] == 0
