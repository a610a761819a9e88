"""The program as it is installed: a process with streams, a terminal, an exit code."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-m", "planner"]
ROOT = Path(__file__).parent.parent.parent


def run(*words, **options):
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        **options.pop("env", {}),
    }
    return subprocess.run(
        [*PROGRAM, *map(str, words)],
        capture_output=options.pop("capture_output", True),
        text=True,
        env=environment,
        check=False,
        **options,
    )


def loaded(*words):
    """Return the modules that a run has loaded; `-X importtime` shows no late ones."""
    told = "sys.stderr.write('\\n'.join(['', *sys.modules]))"
    answer = subprocess.run(
        [
            sys.executable,
            "-c",
            f"import sys; from planner.__main__ import run; run(); {told}",
            *map(str, words),
        ],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=True,
    )
    return set(answer.stderr.splitlines())


def test_standard_input_that_is_closed_holds_nothing():
    closed = f"{shlex.join(PROGRAM)} validate - --stdin-name 2027-H1.toml <&-"
    answer = subprocess.run(
        ["/bin/sh", "-c", closed],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        cwd=ROOT / "plans",
        check=False,
    )
    assert (answer.returncode, answer.stderr) == (1, "")
    assert "missing-field: this file is empty" in answer.stdout


def test_the_version_is_told_and_nothing_is_loaded_for_it():
    answer = run("--version")
    assert (answer.returncode, answer.stdout, answer.stderr) == (
        0,
        "planner 0.1.0\n",
        "",
    )
    heavy = {"typer", "pydantic", "rich", "tomli", "planner.model.plan"}
    assert loaded("--version") & heavy == set()


def test_the_version_is_told_among_other_options_too():
    assert run("--ascii", "--version").stdout == "planner 0.1.0\n"


def test_a_press_of_tab_is_answered_and_nothing_is_loaded_for_it(workspace):
    words = ("completion", "--answer", "bash", "show", "ref")
    run(*words)
    answer = run(*words)
    assert (answer.returncode, answer.stdout, answer.stderr) == (
        0,
        "words\t0\nreferral\tReferral pathways\n",
        "",
    )
    heavy = {"typer", "pydantic", "rich", "tomli", "json", "planner.errors"}
    assert loaded(*words) & heavy == set()


def test_validating_loads_no_rich(workspace):
    assert "rich" not in loaded("--plans", workspace, "validate")


def test_questions_are_loaded_only_where_somebody_is_asked(tmp_path):
    words = ("init", tmp_path / "plans", "--name", "Cities", "--regions", "mena: MA")
    assert {"prompt_toolkit", "rich"} & loaded(*words) == set()
    assert {"prompt_toolkit", "rich"} & loaded("--plans", tmp_path / "plans") == set()


def test_explaining_one_rule_imports_no_other():
    rules = {
        name
        for name in loaded("explain", "D202")
        if name.startswith("planner.rules.checks.")
    }
    assert rules == {"planner.rules.checks.d202_outside_the_period"}


def test_the_summary_works_from_anywhere_and_has_no_escapes_in_a_pipe():
    answer = run("--plans", ROOT / "plans", "summary", cwd="/")
    assert (answer.returncode, answer.stderr) == (0, "")
    assert "\x1b" not in answer.stdout
    assert answer.stdout.startswith("Work plan, January to June 2027\n")


def test_exit_codes_reach_the_shell(workspace):
    assert run("validate", cwd=workspace).returncode == 0
    (workspace / "2027-H1.toml").write_text("x = ", encoding="utf-8")
    assert run("validate", cwd=workspace).returncode == 1
    assert run("validate", "nowhere", cwd=workspace).returncode == 2
    assert run("summary", cwd="/").returncode == 3
    assert run("sumary", cwd=workspace).returncode == 2


def test_a_reader_that_leaves_early_is_no_mistake(workspace):
    shell = f"{sys.executable} -m planner rules | head -n 1; echo ${{PIPESTATUS[0]}}"
    answer = subprocess.run(
        ["bash", "-c", shell],
        capture_output=True,
        text=True,
        cwd=workspace,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )
    assert answer.stderr == ""
    assert answer.stdout.splitlines()[1:] == ["0"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_output_that_cannot_be_written_is_one_sentence(workspace):
    with Path("/dev/full").open("w") as full:
        answer = run(
            "validate",
            cwd=workspace,
            capture_output=False,
            stdout=full,
            stderr=subprocess.PIPE,
        )
    assert answer.returncode == 2
    assert answer.stderr.startswith("planner: the output could not be written: ")
    assert answer.stderr.count("\n") == 1


def test_a_fault_of_the_program_itself_is_one_sentence(workspace, tmp_path):
    broken = tmp_path / "site"
    broken.mkdir()
    (broken / "sitecustomize.py").write_text(
        "import planner.workspace.find as f\n"
        "def fail(*words): raise RuntimeError('inside')\n"
        "f.find = fail\n",
        encoding="utf-8",
    )
    path = os.pathsep.join([str(broken), *sys.path])
    env = {**os.environ, "PYTHONPATH": path, "TMPDIR": str(tmp_path)}
    command = [*PROGRAM, "validate"]
    answer = subprocess.run(
        command, capture_output=True, text=True, cwd=workspace, env=env, check=False
    )
    assert answer.returncode == 2
    assert answer.stderr.startswith("planner: the program itself failed (RuntimeError)")
    assert answer.stderr.count("\n") == 1
    (report,) = tmp_path.glob("planner-*.txt")
    assert "inside" in report.read_text(encoding="utf-8")
    env["PLANNER_DEBUG"] = "1"
    answer = subprocess.run(
        command, capture_output=True, text=True, cwd=workspace, env=env, check=False
    )
    assert "Traceback" in answer.stderr


@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
@pytest.mark.parametrize("columns", [60, 80, 200])
def test_in_a_terminal_lines_fit_and_colours_are_used(columns, tmp_path):
    name = f"planner-{os.getpid()}-{columns}"
    out = tmp_path / "screen"
    command = (
        f"PYTHONPATH={os.pathsep.join(sys.path)!r} PLANNER_TODAY=2026-11-22 "
        f"{sys.executable} -m planner --plans {ROOT / 'plans'} coverage; "
        f"tmux -L {name} capture-pane -e -p -t {name} > {out}; "
        f"tmux -L {name} wait-for -S {name}"
    )
    size = ["-x", str(columns), "-y", "60"]
    tmux = ["tmux", "-L", name, "-f", "/dev/null"]
    subprocess.run([*tmux, "new-session", "-d", "-s", name, *size, command], check=True)
    subprocess.run([*tmux, "wait-for", name], check=True, timeout=60)
    screen = out.read_text(encoding="utf-8")
    assert "\x1b[" in screen
    assert "South-East Asia" in screen


def test_a_verb_that_is_not_there_is_told_the_nearest():
    answer = run("sumary")
    assert answer.returncode == 2
    assert "there is no verb sumary; one with a similar name exists: summary" in (
        " ".join(answer.stderr.replace("│", " ").split())
    )


def test_validate_loads_the_format_that_is_asked_for_and_no_other(workspace):
    found = {name for name in loaded("validate") if ".formats." in name}
    assert found == {"planner.reporters.formats.full"}
    assert "planner.reporters.rooted" not in loaded("validate", "-o", "github")


def test_days_in_the_wrong_order_are_wrong_use(workspace):
    words = ("list", "--from", "2027-06-01", "--to", "2027-01-01")
    answer = run(*words, cwd=workspace)
    assert (answer.returncode, answer.stdout, answer.stderr) == (
        2,
        "",
        (
            "planner: no day is from 2027-06-01 to 2027-01-01\n"
            "  help: put the earlier day first\n"
        ),
    )
