"""A good plan struck at random: what breaks it is found there, what does not is not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import tomli

sys.path.append(str(Path(__file__).parent))

from bench import PLANS, differences, drawn_trials, raw, report, strike
from kinds import BREAKING, HARMLESS
from trials import shares

from planner.diagnostics.severity import Severity

FULL = 200
MOST = 3
"""One cause is one finding; a mutation may strike two things that belong together."""
ALLOWED = {"inline_table_over_lines": {"F012"}}
"""What a harmless change may be told: that older readers refuse it."""


def told(kind, seed, struck, findings):
    """Return a failed trial as a person reads it, to be repeated by its seed."""
    lines = [f"{kind.__name__} {seed}: {struck.what} ({struck.first}-{struck.last})"]
    lines += [f"    {each.place} {each.code} {each.message}" for each in findings]
    return "\n".join(lines)


def failed_breaking(kind, seed):
    """Return what is wrong with what is said of a broken plan; None if nothing."""
    file, struck = strike(kind, seed)
    new, _ = differences(report(file, struck.raw), struck.raw)
    near = [
        each
        for each in new
        if each.severity is Severity.ERROR
        and each.place.file == file
        and struck.first <= each.place.line <= struck.last
    ]
    count = len([each for each in new if each.code != "F018"])
    return None if near and count <= MOST else told(kind, seed, struck, new)


def failed_harmless(kind, seed):
    """Return what is said of a plan that is as good as before; None if nothing."""
    file, struck = strike(kind, seed)
    new, gone = differences(report(file, struck.raw), struck.raw)
    allowed = ALLOWED.get(kind.__name__, set())
    bad = [each for each in new if each.code not in allowed]
    return told(kind, seed, struck, new) + str(gone) if bad or gone else None


@shares(FULL)
def test_what_breaks_a_plan_is_found_in_that_item(seed, count):
    drawn = drawn_trials(BREAKING, seed, count)
    failed = [*filter(None, (failed_breaking(*each) for each in drawn))]
    assert not failed, "\n".join(failed)


@shares(FULL)
def test_what_changes_nothing_is_no_new_finding(seed, count):
    drawn = drawn_trials(HARMLESS, seed, count)
    failed = [*filter(None, (failed_harmless(*each) for each in drawn))]
    assert not failed, "\n".join(failed)


def read_by_another(text):
    """Return the data of a text; tomli reads TOML 1.1, Python's own reader 1.0."""
    reader = tomli if sys.version_info < (3, 15) else tomllib
    return reader.loads(text.replace("\r\n", "\n"))


@pytest.mark.parametrize("kind", HARMLESS, ids=lambda kind: kind.__name__)
def test_a_harmless_change_is_none_to_another_reader(kind, seed):
    file, struck = strike(kind, seed)
    data = read_by_another(struck.raw.decode("utf-8-sig"))
    assert data == tomllib.loads(raw()[file].decode())


@pytest.mark.parametrize("kind", BREAKING, ids=lambda kind: kind.__name__)
def test_the_program_ends_with_1_and_says_it_on_the_screen(
    planner, tmp_path, monkeypatch, kind, seed
):
    file = struck_folder(tmp_path, monkeypatch, kind, seed)
    answer = planner("validate", "plans")
    assert (answer.code, answer.err) == (1, "")
    assert f"plans/{file}:" in answer.out


@pytest.mark.parametrize("kind", BREAKING[::6], ids=lambda kind: kind.__name__)
def test_a_program_of_its_own_says_the_same(tmp_path, monkeypatch, planner, kind, seed):
    struck_folder(tmp_path, monkeypatch, kind, seed)
    command = [sys.executable, "-m", "planner", "validate", "plans"]
    paths = os.pathsep.join([str(PLANS.parent), *sys.path])
    done = subprocess.run(
        command,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": paths, "PYTHONUTF8": "1"},
    )
    answer = planner("validate", "plans")
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.decode() == answer.out


def struck_folder(folder, monkeypatch, kind, seed):
    """Put the workspace with one strike into a folder; return the file struck."""
    file, struck = strike(kind, seed)
    shutil.copytree(PLANS, folder / "plans")
    (folder / "plans" / file).write_bytes(struck.raw)
    monkeypatch.chdir(folder)
    return file
