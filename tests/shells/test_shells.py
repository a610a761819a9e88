"""Real shells at real terminals, where somebody presses TAB."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

from keyboard import Keyboard, prepare

from planner.cli.vocabulary import vocabulary
from planner.shells.shell import SHELLS

TAB = "\t"
LINES = [
    ("planner vali", "planner validate "),
    ("planner show ref", "planner show referral "),
    ("planner --plan 20", "planner --plan 2027-H1 "),
    ("planner --plan=20", "planner --plan=2027-H1 "),
    ("planner list --reg", "planner list --region "),
    ("planner list --region me", "planner list --region mena "),
    ("planner list --region mena,ea", "planner list --region mena,east-africa "),
    ("planner set referral stat", "planner set referral status="),
    ("planner set referral status=pl", "planner set referral status=planned "),
    (
        "planner set referral partners.host+=rab",
        "planner set referral partners.host+=rabat ",
    ),
    ("planner set referral depends_on=", "planner set referral depends_on=memorandum "),
    ("planner explain d202", "planner explain D202 "),
    ("planner explain outside-", "planner explain outside-the-period "),
    ('planner show "ref', 'planner show "referral" '),
    ("planner set referral 'status=pl", "planner set referral 'status=planned' "),
    ("planner validate netw", "planner validate network.toml "),
    (
        "planner validate --baseline=netw",
        "planner validate --baseline=network.toml ",
    ),
    ("planner validate -o json:netw", "planner validate -o json:network.toml "),
    ("planner validate a", r"planner validate a\ name.toml "),
    ("planner --plans fold", "planner --plans folder/"),
    ("true; planner show ref", "true; planner show referral "),
]
"""What is typed before TAB is pressed, and what stands there then."""


def installed(shell):
    missing = shutil.which(shell) is None
    skip = pytest.mark.skipif(missing, reason=f"{shell} is not installed")
    return pytest.param(shell, marks=skip)


EACH = pytest.mark.parametrize("shell", [installed(shell) for shell in SHELLS])
DESCRIBING = pytest.mark.parametrize("shell", [installed("zsh"), installed("fish")])


@pytest.fixture
def home(tmp_path):
    vocabulary()
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def keyboard(home, workspace):
    """Return a function that starts a shell in the workspace."""
    started = []

    def start(shell):
        started.append(Keyboard(shell, home, workspace))
        return started[-1]

    yield start
    for each in started:
        each.close()


@EACH
def test_tab_completes_a_word(keyboard, workspace, shell):
    (workspace / "a name.toml").touch()
    (workspace / "folder").mkdir()
    (workspace / "folder.toml").touch()
    keys = keyboard(shell)
    for typed, completed in LINES:
        keys.press(typed + TAB)
        keys.until(completed.rstrip())
        keys.press("!")
        keys.until(f"{completed}!")
        keys.clear()


@EACH
def test_where_nothing_fits_nothing_is_said(keyboard, workspace, shell):
    (workspace / "network.toml").write_bytes(b'[[[ """ \xff')
    keys = keyboard(shell)
    keys.press(f"planner list --region {TAB}")
    keys.press("x")
    assert keys.until("--region x") == "$ planner list --region x"


@EACH
def test_what_may_stand_there_is_listed(keyboard, shell):
    keys = keyboard(shell)
    keys.press("planner set referral status=p" + TAB)
    keys.until("status=p")
    keys.press(TAB + TAB)
    keys.until("postponed")
    assert "proposed" in keys.until("planned")


@DESCRIBING
def test_verbs_are_listed_with_their_help(keyboard, shell):
    keys = keyboard(shell)
    keys.press("planner s" + TAB)
    shown = keys.until("Show everything of one item, with its findings.")
    assert "Set fields of items, and change nothing else in the file." in shown


HOSTILE = r"""
status = "draft"
[training.alpha]
title = "$(touch pwned) `touch pwned` a:b %F{red}%n \u001b[31mred\n ; touch pwned # 'x"
[training.alpine]
title = 'plain'
[training."al$(touch pwned)"]
[training."al`touch pwned`"]
[training.'al;touch pwned']
"""


@EACH
def test_a_shell_interprets_nothing_of_a_plan(keyboard, workspace, shell):
    (workspace / "2027-H1.toml").write_text(HOSTILE, encoding="utf-8")
    before = sorted(workspace.iterdir())
    keys = keyboard(shell)
    keys.press("planner show al" + TAB)
    keys.until("alp")
    keys.press(TAB if shell != "bash" else TAB + TAB)
    shown = keys.until("alpine")
    assert "touch pwned'" not in shown
    if shell != "bash":
        assert "$(touch pwned) `touch pwned` a:b %F{red}%n \ufffd[31mred" in shown
    assert sorted(workspace.iterdir()) == before


def by_function(home, folder, line, point=None, words=None):
    """Return what the function for bash answers to a line, without a terminal."""
    environment = prepare(home, "bash")
    words = line.split(" ") if words is None else words
    given = "" if point is None else f"COMP_LINE='{line}' COMP_POINT={point}\n"
    script = (
        f"{SHELLS['bash'].script}\n{given}"
        'COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))\n'
        '_planner\nprintf "%s\\n" "${COMPREPLY[@]}"\ncomplete -p planner'
    )
    done = subprocess.run(
        ["bash", "-c", script, "bash", *words],
        capture_output=True,
        text=True,
        env=environment,
        cwd=folder,
        check=False,
    )
    return done.stdout.splitlines()


BASH = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")


@BASH
def test_bash_calls_the_function_for_planner(home, workspace):
    assert by_function(home, workspace, "planner show ref") == [
        "referral",
        "complete -F _planner planner",
    ]


@BASH
def test_bash_gets_only_what_follows_the_sign_that_parts_words(home, workspace):
    line = "planner set referral status=pl"
    words = ["planner", "set", "referral", "status", "=", "pl"]
    answered = by_function(home, workspace, line, len(line), words)
    assert answered[:-1] == ["planned"]


@BASH
def test_bash_looks_at_the_word_up_to_the_cursor(home, workspace):
    line = "planner show reXYZ"
    answered = by_function(home, workspace, line, len(line) - 3)
    assert answered[:-1] == ["referral"]


@pytest.mark.parametrize("shell", [installed("fish")])
def test_fish_lists_words_with_what_they_mean(home, workspace, shell):
    done = subprocess.run(
        ["fish", "-c", "complete -C 'planner show '"],
        capture_output=True,
        text=True,
        env=prepare(home, shell),
        cwd=workspace,
        check=False,
    )
    assert (done.stdout, done.stderr) == (
        "referral\tReferral pathways\nmemorandum\tMemorandum with the foundation\n",
        "",
    )


@EACH
def test_a_script_has_no_mistake(home, shell):
    script = home / "script"
    script.write_text(SHELLS[shell].script, encoding="utf-8")
    checked = subprocess.run(
        [shell, "-n", script], capture_output=True, text=True, check=False
    )
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")
