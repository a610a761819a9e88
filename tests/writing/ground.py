"""Workspaces that the real program is let loose on, and the program itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from planner.rules.example import scene

ROOT = Path(__file__).parents[2]
PLAN = "2027-H1.toml"
NOBODY = 65534
ITEMS = """
# The plan of a test, with remarks everywhere.
themes = ["cooperation", "youth"]
regions = ["mena", "east-africa"]

# about referral
[training.referral]
title = "Referral pathways"  # as in the minutes
lead = "mena-hub"
regions = ["mena"]
theme = "cooperation"
start = 2027-04-14
end = 2027-04-15

# nobody's

[partnership.memorandum]
title = "Memorandum with the foundation"
lead = "africa-hub"
regions = ["east-africa"]
theme = "youth"
parties = ["our-network", "partner"]
stage = "negotiating"
start = "2027-05"
# the end
"""


def write_workspace(folder: Path) -> Path:
    """Write a small clean workspace into a folder; return its plan."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in scene(ITEMS).files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return folder / PLAN


@contextmanager
def public_folder() -> Iterator[Path]:
    """Make a folder that everybody on this machine may look into."""
    folder = Path(tempfile.mkdtemp(prefix="open-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def environment(**variables: object) -> dict[str, str]:
    """Return what the program needs to run anywhere."""
    paths = os.pathsep.join([str(ROOT), *sys.path])
    return {
        **os.environ,
        "PYTHONPATH": paths,
        **{k: str(v) for k, v in variables.items()},
    }


def program(
    folder: Path, *words: str, user: int | None = None, **variables: object
) -> subprocess.CompletedProcess[str]:
    """Run the program in a folder, as another user if that is asked for."""
    command = [sys.executable, "-m", "planner", *words]
    if user is not None:
        command = [*_as_user(user), *command]
    return subprocess.run(
        command,
        cwd=folder,
        env=environment(**variables),
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def _as_user(user: int) -> list[str]:
    if os.name == "nt" or os.geteuid() != 0 or not shutil.which("setpriv"):
        pytest.skip("only root can be another user")
    become = ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups"]
    probe = [*become, sys.executable, "-c", "import platformdirs, planner"]
    if subprocess.run(
        probe, env=environment(), cwd="/", capture_output=True, check=False
    ).returncode:
        pytest.skip("the other user cannot read this virtual environment")
    return become


def litter(folder: Path) -> list[str]:
    """Return what stands beside the files of a workspace and was forgotten there."""
    return sorted(each.name for each in folder.iterdir() if each.name.startswith("."))
