"""Where the findings of `planner validate` go: screen, files, services that run it."""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
from pathlib import Path

import pytest

from planner.reporters.format import FORMATS

FULL = """\
error[D201] end-before-start: it ends before it starts
  --> {file}:15:7
"""
COUNT = "4 files checked: 1 error\n"
CONCISE = (
    "2027-H1.toml:15:7: error[D201] end-before-start: it ends before it starts\n"
    + COUNT
)
COMMAND = (
    "::error title=planner[D201] end-before-start,file={file},line=15,endLine=15,"
    "col=7,endColumn=17::it ends before it starts%0Ahelp: correct one of the two; a "
    "single day needs no `end`\n"
)


@pytest.fixture
def wrong(workspace):
    """Return a workspace with one finding."""
    plan = workspace / "2027-H1.toml"
    text = plan.read_text("utf-8")
    plan.write_text(text.replace("end = 2027-04-15", "end = 2027-04-12"), "utf-8")
    return workspace


def test_one_run_gives_several_outputs(planner, wrong, tmp_path):
    answer = planner(
        "validate",
        *("--output", "concise"),
        *("-o", f"sarif:{tmp_path}/findings.sarif"),
        *("-o", f"grouped:{tmp_path}/grouped.txt"),
    )
    assert (answer.code, answer.out, answer.err) == (1, CONCISE, "")
    log = json.loads((tmp_path / "findings.sarif").read_text("utf-8"))
    assert log["runs"][0]["results"][0]["ruleId"] == "D201"
    rule = log["runs"][0]["tool"]["driver"]["rules"][0]
    assert rule["name"] == "EndBeforeStart"
    assert rule["shortDescription"]["text"] == (
        "Something ends before it starts: an item, a session, an event, a term."
    )
    assert (tmp_path / "grouped.txt").read_text("utf-8").startswith("2027-H1.toml\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "findings.sarif",
        "grouped.txt",
        "plans",
    ]


def test_json_is_printed_beside_files(planner, wrong, tmp_path):
    answer = planner("validate", "--json", "-o", f"junit:{tmp_path}/tests.xml")
    assert json.loads(answer.out)["counts"]["error"] == 1
    assert (tmp_path / "tests.xml").read_text("utf-8").count("<failure") == 1


def test_full_and_github_may_share_the_screen(planner, wrong):
    answer = planner("validate", "-o", "concise", "-o", "github")
    assert answer.out == CONCISE + COMMAND.format(file="2027-H1.toml")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["-o", "sarrif"],
            "there is no format sarrif\n"
            "  help: a format with a similar name exists: sarif",
        ),
        (
            ["-o", "xyz:a"],
            f"there is no format xyz\n  help: these are there: {', '.join(FORMATS)}",
        ),
        (
            ["-o", "sarif:"],
            "no file is named after sarif:\n"
            "  help: write for example sarif:findings.txt",
        ),
        (
            ["-o", "sarif:a", "-o", "junit:b", "-o", "json:./a"],
            "sarif and json would go to one file\n  help: name a file for each",
        ),
        (
            ["-o", "full", "-o", "sarif"],
            "full and sarif would both be printed\n"
            "  help: name a file for one: full:FILE",
        ),
        (
            ["-o", "sarif:2027-H1.toml"],
            "findings are not written to 2027-H1.toml: plans are TOML\n"
            "  help: name another file, for example sarif:findings.txt",
        ),
        (
            ["--json", "--statistics"],
            "--statistics has no place in json\n"
            "  help: add --output full, or --output concise",
        ),
    ],
)
def test_outputs_that_do_not_go_together_are_one_sentence(
    planner, workspace, words, said
):
    assert planner("validate", *words) == (2, "", f"planner: {said}\n")


def test_an_output_that_cannot_be_written_is_one_sentence(planner, wrong):
    answer = planner("validate", "-o", "concise", "-o", "sarif:nowhere/x.sarif")
    assert answer == (
        2,
        CONCISE,
        "planner: nowhere/x.sarif cannot be written: the folder is not there\n"
        "  help: make the folder first\n",
    )


def test_an_output_goes_to_a_device_as_it_is(planner, wrong):
    assert planner("validate", "-o", f"json:{os.devnull}") == (1, "", "")
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)  # noqa: PTH116 - the device


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="there is no /dev/fd")
def test_an_output_goes_to_another_program_through_a_pipe(planner, wrong):
    reader, writer = os.pipe()
    words = ("-o", "concise", "-o", f"jsonl:/dev/fd/{writer}")
    assert planner("validate", *words) == (1, CONCISE, "")
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as piped:
        assert json.loads(piped.read())["code"] == "D201"


def test_statistics_stand_after_the_findings(planner, wrong):
    answer = planner("validate", "-o", "concise", "--statistics")
    assert answer.out == CONCISE + "\n1  error[D201] end-before-start\n"


def test_of_nothing_there_are_no_statistics(planner, workspace):
    assert planner("validate", "--statistics").out == "4 files checked, nothing found\n"


@pytest.fixture
def github(monkeypatch, tmp_path):
    """Return the file of the step's summary, as if GitHub Actions ran."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    return tmp_path / "summary.md"


def test_on_github_findings_are_annotations_and_a_summary(planner, wrong, github):
    github.write_text("before\n", "utf-8")
    answer = planner("validate")
    start, *_ = answer.out.splitlines()
    word = re.fullmatch(r"::stop-commands::([0-9a-f]{64})", start)[1]
    full, _, rest = answer.out.partition(f"::{word}::\n")
    assert FULL.format(file="2027-H1.toml") in full
    assert full.endswith(COUNT)
    assert rest == COMMAND.format(file="plans/2027-H1.toml")
    assert (answer.code, answer.err) == (1, "")
    assert github.read_text("utf-8") == (
        "before\n### planner\n\n4 files checked: 1 error\n\n"
        "|  | Place | Rule | Finding | Help |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| error | plans/2027-H1.toml:15 | D201 end-before-start "
        "| it ends before it starts "
        "| correct one of the two; a single day needs no \\`end\\` |\n"
    )


def test_on_github_what_is_asked_for_is_all_there_is(planner, wrong, github):
    assert planner("validate", "-o", "github").out == (
        COMMAND.format(file="plans/2027-H1.toml")
    )
    assert not github.exists()


def test_on_github_an_output_for_people_holds_no_command(planner, wrong, github):
    plan = wrong / "2027-H1.toml"
    text = plan.read_text("utf-8")
    plan.write_text(text.replace("2027-04-12", "2027-04-12 # ##[error]x"), "utf-8")
    lines = planner("validate", "-o", "full").out.splitlines()
    assert lines[0].startswith("::stop-commands::")
    assert lines[-1] == f"::{lines[0].rpartition('::')[2]}::"
    assert any("##[error]" in line for line in lines)


def test_a_full_summary_is_said_and_left_alone(planner, wrong, github):
    github.write_bytes(b"x" * 1_048_500)
    answer = planner("validate")
    assert answer.err == (
        "planner: the step's summary is full: the findings were not added to it\n"
    )
    assert github.stat().st_size == 1_048_500


def test_on_github_without_a_summary_file_there_is_none(
    planner, wrong, github, monkeypatch
):
    monkeypatch.delenv("GITHUB_STEP_SUMMARY")
    assert planner("validate").code == 1


def test_on_gitlab_a_report_is_written(planner, wrong, tmp_path, monkeypatch):
    monkeypatch.setenv("GITLAB_CI", "true")
    monkeypatch.setenv("CI_PROJECT_DIR", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    answer = planner("validate")
    assert answer.out.startswith(FULL.format(file="plans/2027-H1.toml"))
    (entry,) = json.loads((tmp_path / "gl-code-quality-report.json").read_text("utf-8"))
    assert entry["check_name"] == "planner[D201]"
    assert entry["location"]["path"] == "plans/2027-H1.toml"


def test_a_place_outside_the_repository_is_named_as_it_is(
    planner, wrong, monkeypatch, tmp_path
):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path / "other"))
    assert ",file=2027-H1.toml," in planner("validate", "-o", "github").out


def test_several_workspaces_are_one_report(planner, wrong, tmp_path):
    shutil.copytree(wrong, tmp_path / "other")
    answer = planner("validate", tmp_path, "-o", "junit", "-o", "full:full.txt")
    assert answer.out.count("<failure") == 2
    assert answer.out.startswith(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="planner" tests="8" failures="2" errors="0">\n'
    )
    shown = (wrong / "full.txt").read_text("utf-8")
    assert shown.count("15 | end = 2027-04-12") == 2


def test_what_fails_the_run_fails_in_junit(planner, wrong):
    (wrong / "planner.toml").write_text(
        'format = 1\n[validate]\nfail_on = "warning"\n'
        '[validate.severity]\nD201 = "warning"\n',
        "utf-8",
    )
    answer = planner("validate", "-o", "junit")
    assert (answer.code, answer.out.count("<failure")) == (1, 1)
    lenient = planner("validate", "-o", "junit", "--fail-on", "error")
    assert (lenient.code, lenient.out.count("<failure")) == (0, 0)
    assert lenient.out.count("<skipped") == 1
