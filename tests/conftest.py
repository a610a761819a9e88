"""What all tests stand on: a calm environment, and the program to be called."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from typer.testing import CliRunner

sys.path.append(str(Path(__file__).parent))

import trials

from planner.sentence import plainly, speak_by

TODAY = "2026-11-22"
_LOUD = (
    "CI",
    "CI_PROJECT_DIR",
    "COLUMNS",
    "FORCE_COLOR",
    "GITHUB_ACTIONS",
    "GITHUB_STEP_SUMMARY",
    "GITHUB_WORKSPACE",
    "GITLAB_CI",
    "LANGUAGE",
    "LC_ALL",
    "LC_MESSAGES",
    "NO_COLOR",
    "PLANNER_BIDI",
    "PLANNER_DEBUG",
    "PLANNER_LANG",
    "PLANNER_PLANS",
    "TERM",
    "UNICODE_VERSION",
)
_LONGEST = frozenset({"test_readme.py", "test_drafting.py"})
"""Tests that begin first, so that nobody waits for them at the end."""


def pytest_addoption(parser):
    parser.addoption("--seed", type=int, help="the seed of random trials")


def pytest_configure(config):
    trials.begin(config)


def pytest_report_header():
    return f"random trials: --seed {trials.seeds()[0]} repeats them"


def pytest_collection_modifyitems(config, items):
    items.sort(key=lambda item: item.path.name not in _LONGEST)
    if "trials" in config.getoption("-m"):
        return
    full = [item for item in items if item.get_closest_marker("trials")]
    if full:
        config.hook.pytest_deselected(items=full)
        items[:] = [item for item in items if item not in full]


class Answer(NamedTuple):
    """What the program said, and its exit code."""

    code: int
    out: str
    err: str


Planner = Callable[..., Answer]


@pytest.fixture
def seed() -> int:
    """Return the seed of this run's random trials."""
    return trials.seeds()[0]


@pytest.fixture(scope="session")
def cache_home(tmp_path_factory):
    """Return a folder in the place of the user's own cache, one for all tests."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _calm(monkeypatch, cache_home, tmp_path_factory):
    speak_by(plainly)
    for name in _LOUD:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("PLANNER_TODAY", TODAY)
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache_home))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))


@pytest.fixture
def planner() -> Planner:
    """Return a function that runs the program inside this process, in a pipe.

    `typed` is what comes by standard input.
    """
    from planner.cli.main import app

    def run(*words: object, typed: str | bytes | None = None) -> Answer:
        result = CliRunner().invoke(app, [str(word) for word in words], input=typed)
        if result.exception is not None and not isinstance(
            result.exception, SystemExit
        ):
            raise result.exception
        return Answer(result.exit_code, result.stdout, result.stderr)

    return run


@pytest.fixture
def workspace(tmp_path, monkeypatch) -> Path:
    """Return a small clean workspace, with the current folder inside it."""
    from planner.rules.example import scene

    made = scene(
        """
themes = ["cooperation", "youth"]
regions = ["mena", "east-africa"]

[training.referral]
title = "Referral pathways"
lead = "mena-hub"
regions = ["mena"]
theme = "cooperation"
start = 2027-04-14
end = 2027-04-15
venue.city = "rabat"
venue.mode = "in-person"
partners.funder = ["partner"]

[partnership.memorandum]
title = "Memorandum with the foundation"
lead = "africa-hub"
regions = ["east-africa"]
theme = "youth"
parties = ["our-network", "partner"]
stage = "negotiating"
start = "2027-05"
"""
    )
    folder = tmp_path / "plans"
    folder.mkdir()
    for name, text in made.files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    monkeypatch.chdir(folder)
    return folder
