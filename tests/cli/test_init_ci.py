"""`planner init-ci`: the file by which a service checks the plans, written once."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

FILES = {
    "github": ".github/workflows/plans.yml",
    "gitlab": ".gitlab-ci.yml",
    "pre-commit": ".pre-commit-config.yaml",
}
PRE_COMMIT = """\
repos:
  - repo: local
    hooks:
      - id: planner-validate
        name: planner validate
        entry: "planner validate plans"
        language: python
        additional_dependencies: ["semiannual-planner==0.1.0"]
        files: "^plans/[^/]*\\\\.toml$"
        pass_filenames: false
"""
CHECKS = {
    "github": ["check-jsonschema", "--builtin-schema", "vendor.github-workflows"],
    "gitlab": ["check-jsonschema", "--builtin-schema", "vendor.gitlab-ci"],
    "pre-commit": ["pre-commit", "validate-config"],
}
AUDIT = ["zizmor", "--offline", "--quiet", "--persona=pedantic"]


def tool(*words):
    """Run a program of the virtual environment."""
    program = Path(sys.executable).with_name(words[0])
    return subprocess.run(
        [program, *words[1:]], check=False, capture_output=True, text=True
    )


@pytest.fixture
def repository(workspace, monkeypatch):
    root = workspace.parent
    (root / ".git").mkdir()
    monkeypatch.chdir(root)
    return root


@pytest.mark.parametrize("service", FILES)
def test_a_file_is_written_that_its_service_takes(planner, repository, service):
    answer = planner("init-ci", service)
    path = repository / FILES[service]
    assert answer.code == 0
    assert answer.out.startswith(f"wrote {path}\n  next: ")
    checked = tool(*CHECKS[service], path)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_workflow_passes_an_audit(planner, repository):
    planner("init-ci", "github")
    audited = tool(*AUDIT, repository / ".github")
    assert audited.returncode == 0, audited.stdout


@pytest.mark.parametrize("service", FILES)
def test_a_second_time_changes_nothing(planner, repository, service):
    planner("init-ci", service)
    path = repository / FILES[service]
    written = path.read_bytes()
    answer = planner("init-ci", service)
    assert answer == (0, f"{path} is there already, as it should be\n", "")
    assert path.read_bytes() == written


@pytest.mark.parametrize("service", FILES)
@pytest.mark.parametrize("own", [b"repos: []\n", b"\xff"])
def test_a_file_of_somebody_else_is_left_as_it_is(planner, repository, service, own):
    path = repository / FILES[service]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(own)
    answer = planner("init-ci", service)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(
        f"planner: {path} is there already, and is left as it is\n  help: add the "
    )
    assert f"planner init-ci {service} --dry-run" in answer.err
    assert path.read_bytes() == own


def test_a_dry_run_prints_the_file_and_writes_nothing(planner, repository):
    assert planner("init-ci", "pre-commit", "--dry-run") == (0, PRE_COMMIT, "")
    assert not (repository / FILES["pre-commit"]).exists()


@pytest.mark.parametrize("folder", ["plan's of 2027", "ünïcode: #1", "a b\\c", "a+(b)"])
def test_any_folder_and_any_package_are_named_safely(
    planner, repository, workspace, folder
):
    named = repository / folder
    shutil.move(workspace, named)
    install = 'git+https://example.org/planner@v1#egg=it\'s: "new"'
    words = ("--plans", named, "--install", install, "--dry-run")
    workflow = yaml.safe_load(planner("init-ci", "github", *words).out)
    run = workflow["jobs"]["validate"]["steps"][-1]["run"]
    assert shlex.split(run) == [
        *("pipx", "run", "--spec", install, "planner", "validate", folder)
    ]
    job = yaml.safe_load(planner("init-ci", "gitlab", *words).out)["planner-validate"]
    assert [shlex.split(line) for line in job["script"]] == [
        ["pip", "install", "--quiet", install],
        ["planner", "validate", folder],
    ]
    hooks = yaml.safe_load(planner("init-ci", "pre-commit", *words).out)
    hook = hooks["repos"][0]["hooks"][0]
    assert shlex.split(hook["entry"]) == ["planner", "validate", folder]
    assert hook["additional_dependencies"] == [install]
    assert re.match(hook["files"], f"{folder}/2027-H1.toml")


@pytest.mark.parametrize("service", FILES)
def test_a_folder_is_not_taken_for_an_option(planner, repository, workspace, service):
    named = repository / "--plans"
    shutil.move(workspace, named)
    answer = planner("init-ci", service, "--plans=./--plans", "--dry-run")
    assert "planner validate ./--plans" in answer.out


def test_a_folder_is_not_taken_for_an_expression(planner, repository, workspace):
    named = repository / "${{ github.token }}"
    shutil.move(workspace, named)
    workflow = yaml.safe_load(
        planner("init-ci", "github", "--plans", named, "--dry-run").out
    )
    run = workflow["jobs"]["validate"]["steps"][-1]["run"]
    assert run.endswith("planner validate '${{ '${{' }} github.token }}'")


def test_the_hook_runs_when_a_file_of_the_workspace_changes(planner, repository):
    hooks = yaml.safe_load(planner("init-ci", "pre-commit", "--dry-run").out)
    files = re.compile(hooks["repos"][0]["hooks"][0]["files"])
    assert files.search("plans/2027-H1.toml")
    assert not files.search("other/plans/2027-H1.toml")
    assert not files.search("plans/adopted/2027-H1.toml")


def test_the_root_itself_may_be_the_workspace(planner, workspace):
    (workspace / ".git").mkdir()
    hooks = yaml.safe_load(planner("init-ci", "pre-commit", "--dry-run").out)
    hook = hooks["repos"][0]["hooks"][0]
    assert (hook["entry"], hook["files"]) == ("planner validate .", r"^[^/]*\.toml$")


def test_without_a_repository_the_file_is_put_here(planner, workspace, monkeypatch):
    monkeypatch.chdir(workspace.parent)
    planner("init-ci", "gitlab")
    assert (workspace.parent / ".gitlab-ci.yml").exists()


def test_a_workspace_elsewhere_is_a_sentence(planner, workspace, tmp_path, monkeypatch):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    answer = planner("init-ci", "gitlab", "--plans", workspace)
    assert answer == (
        2,
        "",
        f"planner: {workspace} lies outside {elsewhere}\n"
        "  help: go to the repository that holds the workspace\n",
    )


def test_a_folder_that_no_file_can_name_is_a_sentence(planner, repository, workspace):
    named = repository / "pl\nans"
    shutil.move(workspace, named)
    answer = planner("init-ci", "gitlab", "--plans", named)
    assert answer.code == 2
    assert "holds a control character" in answer.err


def test_a_file_is_written_as_people_read_it(planner, repository, workspace):
    shutil.move(workspace, repository / "plänè")
    answer = planner("init-ci", "gitlab", "--plans", "plänè", "--dry-run")
    assert "planner validate plänè" in answer.out.replace("'", "")


@pytest.mark.parametrize("make", [Path.mkdir, lambda path: path.symlink_to("nowhere")])
def test_what_is_no_file_is_left_as_it_is(planner, repository, make):
    make(repository / ".gitlab-ci.yml")
    answer = planner("init-ci", "gitlab")
    assert (answer.code, answer.out) == (2, "")
    assert "is there already, and is left as it is" in answer.err


def test_a_workspace_is_wired_where_its_link_leads(planner, repository, workspace):
    link = repository.parent / "link"
    link.symlink_to(workspace)
    answer = planner("init-ci", "pre-commit", "--plans", link, "--dry-run")
    assert answer.out == PRE_COMMIT


def test_where_nothing_can_be_written_it_is_a_sentence(planner, repository):
    (repository / ".github").write_text("", encoding="utf-8")
    path = repository / ".github" / "workflows"
    assert planner("init-ci", "github") == (
        2,
        "",
        f"planner: {path} cannot be written: a part of its path is no folder\n"
        "  help: check the path\n",
    )


def test_no_workspace_is_exit_code_three(planner, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert planner("init-ci", "github").code == 3


ROOT = Path(__file__).parents[2]
ACTION = ROOT / ".github" / "actions" / "validate" / "action.yml"


@pytest.mark.parametrize(
    "words",
    [
        ["check-jsonschema", "--builtin-schema", "vendor.github-actions", ACTION],
        [*CHECKS["github"], ROOT / ".github" / "workflows" / "plans.yml"],
        ["pre-commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml"],
        [*AUDIT, ROOT / ".github"],
    ],
    ids=["the action", "the workflow", "the hooks", "the audit"],
)
def test_the_projects_own_wiring_is_sound(words):
    checked = tool(*words)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_component_for_gitlab_is_a_sound_job():
    text = (ROOT / "templates" / "validate.yml").read_text(encoding="utf-8")
    spec, jobs = yaml.safe_load_all(text)
    used = set()
    for name in spec["spec"]["inputs"]:
        if f"$[[ inputs.{name} ]]" in text:
            used.add(name)
    assert used == set(spec["spec"]["inputs"])
    assert list(jobs) == ["planner-validate"]


def step(environment, folder):
    """Run the action's second step as a runner does, with the program of the tests."""
    steps = yaml.safe_load(ACTION.read_text(encoding="utf-8"))["runs"]["steps"]
    binaries = folder / "temp" / "planner" / "bin"
    binaries.mkdir(parents=True, exist_ok=True)
    script = f'#!/bin/sh\nexec "{sys.executable}" -m planner "$@"\n'
    (binaries / "planner").write_text(script, encoding="utf-8")
    (binaries / "planner").chmod(0o755)
    inputs = dict.fromkeys(steps[1]["env"], "")
    around = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "GITHUB_ACTIONS": "true",
        "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
        "GITHUB_WORKSPACE": str(folder),
        "RUNNER_TEMP": str(folder / "temp"),
        **inputs,
        **environment,
    }
    shell = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c"]
    return subprocess.run(
        [*shell, steps[1]["run"]],
        cwd=folder,
        env=around,
        check=False,
        capture_output=True,
        text=True,
    )


@pytest.fixture
def late(repository, workspace):
    plan = workspace / "2027-H1.toml"
    text = plan.read_text(encoding="utf-8")
    text = text.replace("end = 2027-04-15", "end = 2027-04-12")
    plan.write_text(text, encoding="utf-8")
    return repository


def test_the_action_says_what_is_found_and_fails(late):
    done = step({}, late)
    assert done.returncode == 1
    assert "::error title=planner[D201] end-before-start," in done.stdout
    assert "plans/2027-H1.toml" in (late / "summary.md").read_text(encoding="utf-8")


def test_the_action_writes_sarif_beside_all_else(late):
    done = step({"SARIF": "findings.sarif", "PATHS": "plans\n"}, late)
    assert done.returncode == 1
    assert "::error title=planner[D201] end-before-start," in done.stdout
    assert "D201" in (late / "summary.md").read_text(encoding="utf-8")
    assert "D201" in (late / "findings.sarif").read_text(encoding="utf-8")


def test_the_inputs_of_the_action_reach_the_program(late):
    hostile = {"IGNORE": "D201,F", "TODAY": "2026-11-22", "PATHS": "plans\n; false\n"}
    done = step(hostile, late)
    assert done.returncode == 2
    assert "there is no file or folder ; false" in done.stderr
    quiet = {"IGNORE": "D201", "TODAY": "2026-11-22", "FAIL_ON": "note"}
    assert step(quiet, late).returncode == 0
    assert step({"TODAY": "soon"}, late).returncode == 2
    assert step({"SELECT": "D201", "FAIL_ON": "warning"}, late).returncode == 1
    assert step({"BASELINE": "none.json"}, late).returncode == 2
    assert "is in no git repository" in step({"SINCE": "main"}, late).stderr
