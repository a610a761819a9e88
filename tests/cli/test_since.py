"""`validate --since`: only what the work since a revision brought."""

from __future__ import annotations

import json
import os
import subprocess

import pytest

END = ("end = 2027-04-15", "end = 2027-04-12")
OURS = ('parties = ["our-network", "partner"]', 'parties = ["partner"]')


def git(folder, *words):
    names = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    made = subprocess.run(
        ["git", "-C", folder, *names, *words],
        check=True,
        capture_output=True,
        text=True,
    )
    return made.stdout.strip()


@pytest.fixture
def repository(workspace):
    """Return a workspace in a repository whose main has one mistake already."""
    folder = workspace.parent
    git(folder, "init", "-q", "-b", "main")
    change(workspace, *END)
    commit(workspace)
    git(folder, "switch", "-q", "-c", "topic")
    return workspace


def change(workspace, old, new, name="2027-H1.toml"):
    path = workspace / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def commit(workspace):
    git(workspace, "add", ".")
    git(workspace, "commit", "-q", "-m", "a change")


def codes(planner, *words, typed=None):
    whole = json.loads(planner("validate", "--json", *words, typed=typed).out)
    before = [each["code"] for each in whole["hidden"] if each["by"] == "before"]
    return [each["code"] for each in whole["findings"]], before


def test_only_what_the_branch_brought_is_shown(planner, repository):
    change(repository, *OURS)
    commit(repository)
    change(repository, "format = 1", "# lines above\n\nformat = 1")
    assert codes(planner) == (["D201", "I111"], [])
    assert codes(planner, "--since", "main") == (["I111"], ["D201"])
    assert codes(planner, "--since", "HEAD") == ([], ["D201", "I111"])
    answer = planner("validate", "--since", "main", "-o", "concise")
    assert answer.code == 0
    assert answer.out.endswith("4 files checked: 1 warning; 1 older one not shown\n")


def test_a_branch_that_brings_nothing_passes(planner, repository):
    answer = planner("validate", "--since", "main")
    assert answer == (
        0,
        "4 files checked, nothing new found; 1 older one not shown\n",
        "",
    )


def test_what_was_mended_on_main_meanwhile_is_not_the_branchs(planner, repository):
    change(repository, *OURS)
    commit(repository)
    git(repository, "switch", "-q", "main")
    change(repository, *reversed(END))
    commit(repository)
    git(repository, "switch", "-q", "topic")
    assert codes(planner, "--since", "main") == (["I111"], ["D201"])


def test_a_finding_that_has_become_worse_is_shown(planner, workspace):
    change(workspace, "start = 2027-04-14\n", "")
    git(workspace, "init", "-q", "-b", "main")
    commit(workspace)
    severity = '[validate]\nseverity = { D201 = "note" }\n'
    change(workspace, "format = 1\n", f"format = 1\n{severity}", "planner.toml")
    change(workspace, "end = 2027-04-15", "start = 2027-04-14\nend = 2027-04-12")
    commit(workspace)
    assert codes(planner, "--since", "HEAD") == ([], ["D201"])
    change(workspace, severity, "", "planner.toml")
    assert codes(planner, "--since", "HEAD") == (["D201"], [])


def test_a_waiver_that_was_taken_out_brings_its_finding(planner, repository):
    line = 'waive.end-before-start = "They know."\n'
    change(repository, END[1], f"{line}{END[1]}")
    commit(repository)
    change(repository, line, "")
    assert codes(planner, "--since", "HEAD") == (["D201"], [])


def test_everything_is_new_where_there_was_no_workspace(planner, workspace):
    folder = workspace.parent
    git(folder, "init", "-q")
    git(folder, "commit", "-q", "--allow-empty", "-m", "nothing")
    change(workspace, *END)
    assert codes(planner, "--since", "HEAD") == (["D201"], [])


@pytest.mark.parametrize(
    "words",
    [["2027-H1.toml"], ["--plan", "2027-H1"], [".."], ["../plans/2027-H1.toml", ".."]],
)
def test_files_and_folders_are_compared_with_themselves(planner, repository, words):
    change(repository, *OURS)
    assert codes(planner, *words, "--since", "main") == (["I111"], ["D201"])


def test_a_file_that_stands_alone_is_compared_with_itself(planner, repository):
    git(repository, "rm", "-q", "--cached", "planner.toml")
    (repository / "planner.toml").unlink()
    commit(repository)
    assert codes(planner, "2027-H1.toml", "--since", "HEAD") == ([], ["F018", "D201"])


def test_standard_input_is_compared_with_the_file_of_then(planner, repository):
    typed = (repository / "2027-H1.toml").read_text(encoding="utf-8")
    typed = typed.replace(*OURS)
    assert codes(planner, "-", "--since", "main", typed=typed) == (["I111"], ["D201"])


LINKS = {
    "a file beside it": {"2027-H1.toml": "kept.txt"},
    "another link": {"2027-H1.toml": "one", "one": "two", "two": "./kept.txt"},
    "a linked folder": {"2027-H1.toml": "here/kept.txt", "here": "../plans"},
    "a file out of the repository": {"2027-H1.toml": "../../outside.txt"},
}


@pytest.mark.parametrize("links", LINKS.values(), ids=LINKS)
def test_a_linked_file_is_read_where_the_link_leads(planner, repository, links):
    plan = repository / "2027-H1.toml"
    (repository.parent.parent / "outside.txt").write_bytes(plan.read_bytes())
    plan.rename(repository / "kept.txt")
    for name, target in links.items():
        (repository / name).symlink_to(target)
    commit(repository)
    assert codes(planner, "--since", "HEAD") == ([], ["D201"])


@pytest.mark.parametrize("target", ["2027-H1.toml", "nowhere.txt"])
def test_a_link_that_leads_to_nothing_did_so_before(planner, repository, target):
    (repository / "2027-H1.toml").unlink()
    (repository / "2027-H1.toml").symlink_to(target)
    commit(repository)
    assert codes(planner, "--select", "F002", "--since", "HEAD") == ([], ["F002"])


@pytest.mark.parametrize("name", ["-x", ":x", ":(top)", "*", "a\nb", "x y", "[a]", "é"])
def test_the_folder_may_have_any_name(planner, repository, monkeypatch, name):
    moved = repository.parent / name
    repository.rename(moved)
    monkeypatch.chdir(moved)
    commit(moved)
    assert codes(planner, "--since", "HEAD") == ([], ["D201"])


def test_evidence_is_looked_for_as_it_was(planner, repository):
    over = 'status = "done"\noutcome.evidence = ["report.pdf"]\nend = 2027-04-12'
    change(repository, "end = 2027-04-12", over)
    (repository / "report.pdf").write_bytes(b"")
    commit(repository)
    assert codes(planner, "--select", "S702", "--since", "HEAD") == ([], [])
    (repository / "report.pdf").unlink()
    assert codes(planner, "--select", "S702", "--since", "HEAD") == (["S702"], [])
    commit(repository)
    assert codes(planner, "--select", "S702", "--since", "HEAD") == ([], ["S702"])


EVIDENCE = {
    "kept.txt": True,
    "./folder/../link": True,
    "folder": True,
    ".": True,
    "link/below": False,
    "nowhere": False,
    "dangling": False,
    "circle": False,
    "folder/up": False,
    "top": False,
    "abroad": False,
    "a\\u0000/b": False,
}


@pytest.mark.parametrize(("name", "there"), EVIDENCE.items())
def test_evidence_was_there_as_it_is_now(planner, repository, name, there):
    (repository / "kept.txt").write_bytes(b"")
    (repository / "folder").mkdir()
    (repository / "folder" / "up").symlink_to("../../notes.txt")
    (repository.parent / "notes.txt").write_bytes(b"")
    links = {"link": "kept.txt", "dangling": "nowhere", "circle": "circle"}
    for link, target in {**links, "top": "..", "abroad": "/etc"}.items():
        (repository / link).symlink_to(target)
    over = f'status = "done"\noutcome.evidence = ["{name}"]\nend = 2027-04-12'
    change(repository, "end = 2027-04-12", over)
    commit(repository)
    known = [] if there else ["S702"]
    assert codes(planner, "--select", "S702", "--since", "HEAD") == ([], known)


def test_evidence_of_a_thousand_folders_is_no_trouble(planner, repository):
    evidence = "a/" * 100_000
    over = f'status = "done"\noutcome.evidence = ["{evidence}"]\nend = 2027-04-12'
    change(repository, "end = 2027-04-12", over)
    commit(repository)
    assert codes(planner, "--select", "S702", "--since", "HEAD") == ([], ["S702"])


def test_what_a_hook_is_told_by_git_does_not_mislead(planner, repository, monkeypatch):
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", ".git/objects/incoming")
    assert codes(planner, "--since", "main") == ([], ["D201"])


def test_a_baseline_and_a_revision_go_together(planner, repository):
    planner("validate", "--baseline", "known.json", "--write-baseline")
    change(repository, *OURS)
    words = ("--baseline", "known.json", "--since", "main")
    whole = json.loads(planner("validate", "--json", *words).out)
    assert [each["code"] for each in whole["findings"]] == ["I111"]
    assert [each["by"] for each in whole["hidden"]] == ["baseline"]
    assert planner("validate", *words).out.endswith(
        "4 files checked: 1 warning; 1 of the baseline not shown\n"
    )


def test_what_a_baseline_does_not_know_may_have_been_there_before(planner, repository):
    (repository / "known.json").write_text(
        '{"format": "planner-baseline", "version": 1, "findings": {}}', encoding="utf-8"
    )
    words = ("--baseline", "known.json", "--since", "main")
    assert codes(planner, *words) == ([], ["D201"])


@pytest.mark.parametrize("name", ["nope", "--help", "main..topic", "", "main:plans"])
def test_a_revision_that_is_not_there_is_a_sentence(planner, repository, name):
    answer = planner("validate", f"--since={name}")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(
        f"planner: there is no revision {name} in this repository\n  help: "
    )


def test_a_workspace_without_git_is_a_sentence(planner, workspace):
    assert planner("validate", "--since", "main") == (
        2,
        "",
        f"planner: {workspace} is in no git repository\n"
        "  help: leave out --since, or name a workspace in one\n",
    )


def test_without_git_installed_it_is_a_sentence(planner, repository, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    assert planner("validate", "--since", "main") == (
        2,
        "",
        "planner: git is not installed, and --since asks it\n  help: install git\n",
    )


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give away"
)
def test_a_repository_of_somebody_else_is_a_sentence(planner, repository, monkeypatch):
    monkeypatch.setenv("HOME", str(repository))
    for name in ("SUDO_UID", "GIT_CONFIG_GLOBAL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    for path in [repository.parent, *repository.parent.rglob("*")]:
        os.chown(path, 12345, 12345, follow_symlinks=False)
    answer = planner("validate", "--since", "main")
    assert answer.code == 2
    assert answer.err == (
        f"planner: git does not trust {repository.parent}, which belongs to another\n"
        f"  help: tell it to: git config --global --add safe.directory "
        f"{repository.parent}\n"
    )
