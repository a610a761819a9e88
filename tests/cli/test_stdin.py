"""`validate -`: standard input as a file of the workspace."""

from __future__ import annotations

import pytest

LATE = ("end = 2027-04-15", "end = 2027-04-12")
FOUND = ":15:7: error[D201] end-before-start: it ends before it starts\n"


@pytest.fixture
def typed(workspace):
    return (workspace / "2027-H1.toml").read_text(encoding="utf-8").replace(*LATE)


def concise(planner, *words, typed):
    return planner("validate", "-o", "concise", *words, typed=typed)


def test_a_text_stands_in_for_the_plan_of_its_period(planner, workspace, typed):
    assert planner("validate").code == 0
    answer = concise(planner, "-", typed=typed)
    assert answer == (1, f"2027-H1.toml{FOUND}1 file checked: 1 error\n", "")


def test_the_workspace_is_found_as_for_other_files(
    planner, workspace, typed, monkeypatch
):
    monkeypatch.chdir(workspace.parent)
    answer = concise(planner, "-", typed=typed)
    assert answer.out.splitlines()[0] == f"plans/2027-H1.toml{FOUND}".rstrip()
    monkeypatch.chdir("/")
    answer = concise(planner, "-", "--plans", workspace, typed=typed)
    assert answer.out.splitlines()[0] == f"{workspace}/2027-H1.toml{FOUND}".rstrip()


@pytest.mark.parametrize("name", ["plans/2027-H1.toml", "2027-H1.toml"])
def test_findings_have_the_name_that_was_given(
    planner, workspace, typed, monkeypatch, name
):
    monkeypatch.chdir(workspace.parent)
    answer = concise(planner, "-", "--stdin-name", name, typed=typed)
    assert answer == (1, f"{name}{FOUND}1 file checked: 1 error\n", "")


def test_a_file_that_is_not_there_yet_is_checked_among_the_others(planner, workspace):
    text = "format = 1\n[event.summit]\nname = 'Summit'\nstart = 2027-05-01\n"
    text += "kind = 'summit'\ncity = 'rabbat'\n"
    (workspace / "calendar.toml").unlink()
    answer = concise(planner, "-", "--stdin-name", "calendar.toml", typed=text)
    assert "calendar.toml:6:8: error[R301] unknown-reference: " in answer.out
    new = 'format = 1\nperiod = "2028-H1"\ntitle = "Plan"\nstatus = "draft"\n'
    answer = concise(planner, "-", typed=new + 'language = "en"\nlead = 3\n')
    assert answer.out.startswith("2028-H1.toml:6:1: error[F005]")


def test_a_text_outside_every_workspace_is_checked_alone(
    planner, tmp_path, typed, monkeypatch
):
    (tmp_path / "else").mkdir()
    monkeypatch.chdir(tmp_path / "else")
    (tmp_path / "plans" / "planner.toml").unlink()
    answer = concise(planner, "-", "--select", "D,F018", typed=typed)
    assert answer.out == (
        "2027-H1.toml:1:1: note[F018] not-judged: not everything was "
        "checked: the file was read alone, without the "
        "roster, the calendar and other plans, so names were not checked\n"
        f"2027-H1.toml{FOUND}1 file checked: 1 error, 1 note\n"
    )


def test_bytes_that_are_no_text_are_a_finding(planner, workspace):
    answer = concise(planner, "-", "--stdin-name", "2027-H1.toml", typed=b"x = '\xe9'")
    assert answer.code == 1
    assert "2027-H1.toml:1:6: error[F002] unreadable-file: " in answer.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["-"],
            (
                "the text on standard input does not say which plan it is",
                "name its file, for example --stdin-name 2027-H1.toml",
            ),
        ),
        (
            ["-", "2027-H1.toml"],
            (
                "standard input stands alone",
                "leave out the other paths",
            ),
        ),
        (
            ["-", "--stdin-name", "plan.txt"],
            (
                "plan.txt is not a .toml file",
                "name the file that the text is for, for example 2027-H1.toml",
            ),
        ),
        (
            ["--stdin-name", "2027-H1.toml"],
            (
                "--stdin-name names a file for standard input, which is not read",
                "add - to read it",
            ),
        ),
        (
            ["-", "--plan", "2027-H1"],
            (
                "--plan 2027-H1 and a path name two things",
                "name the plan or the path, not both",
            ),
        ),
    ],
)
@pytest.mark.parametrize("typed", [b"title = 'x'", b"\xff", b'period = "soon"', b""])
def test_what_does_not_fit_is_a_sentence(planner, workspace, words, said, typed):
    answer = planner("validate", *words, typed=typed)
    assert answer == (2, "", "planner: {}\n  help: {}\n".format(*said))
