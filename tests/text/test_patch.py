"""A patch is one that git and patch take, whatever stands in the file."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from planner.text.patch import drawn, patch

sys.path.append(str(Path(__file__).parent.parent))

from trials import chances, shares

LETTERS = [
    "a",
    "b",
    "",
    "::error::x",
    "\x1b[31m",
    "é",
    "\ufeff",
    "\r",
    "a\r",
    "\u2028",
    "\t",
]
NAMES = ["a.toml", "my plan.toml", 'é "q".toml', "tab\there.toml", "back\\slash.toml"]


def apply(folder, tool, made):
    words = {"git": ["git", "apply", "-"], "patch": ["patch", "-p1", "--binary", "-s"]}
    done = subprocess.run(
        words[tool], cwd=folder, input=made.encode(), capture_output=True, check=False
    )
    assert done.returncode == 0, (done.stdout + done.stderr).decode() + made


def texts(chance):
    """Return a text, and the same with a few lines changed."""
    before = [chance.choice(LETTERS) for _ in range(chance.randrange(40))]
    after = list(before)
    for _ in range(chance.randrange(1, 5)):
        at = chance.randrange(len(after) + 1)
        after[at : at + chance.randrange(3)] = chance.choices(
            LETTERS, k=chance.randrange(3)
        )
    ends = [chance.choice(["", "\n"]) for _ in range(2)]
    return "\n".join(before) + ends[0], "\n".join(after) + ends[1]


@pytest.mark.parametrize("tool", ["git", "patch"])
@shares(100)
def test_a_patch_makes_the_old_text_the_new_one(tmp_path, tool, count):
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    for seed, chance in chances(f"patches {tool}"):
        for number in range(count):
            before, after = texts(chance)
            made = patch("a.toml", before, after)
            if before == after:
                assert made == ""
                continue
            if not (before and after):
                continue  # git wants to be told that a file is new or gone
            (tmp_path / "a.toml").write_bytes(before.encode())
            apply(tmp_path, tool, made)
            now = (tmp_path / "a.toml").read_bytes()
            assert now == after.encode(), f"seed {seed}, patch {number}:\n{made}"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("tool", ["git", "patch"])
def test_a_file_may_have_an_unusual_name(tmp_path, tool, name):
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    (tmp_path / name).write_bytes(b"a\n")
    apply(tmp_path, tool, patch(name, "a\n", "b\n"))
    assert (tmp_path / name).read_bytes() == b"b\n"


def test_a_patch_has_three_lines_around_each_change_and_joins_what_is_near():
    old = "".join(f"{number}\n" for number in range(1, 31))
    new = old.replace("10\n", "ten\n").replace("17\n", "").replace("30\n", "30")
    assert patch("plans/a.toml", old, new) == (
        "--- a/plans/a.toml\n+++ b/plans/a.toml\n"
        "@@ -7,14 +7,13 @@\n 7\n 8\n 9\n-10\n+ten\n 11\n 12\n 13\n 14\n 15\n 16\n"
        "-17\n 18\n 19\n 20\n"
        "@@ -27,4 +26,4 @@\n 27\n 28\n 29\n-30\n+30\n\\ No newline at end of file\n"
    )


def test_of_texts_with_nothing_in_common_one_is_taken_out_and_the_other_put_in():
    old = "".join(f"a{number}\n" for number in range(500))
    made = patch("/abs.toml", old, old.replace("a", "b"))
    assert made.startswith("--- a/abs.toml\n+++ b/abs.toml\n@@ -1,500 +1,500 @@\n-a0\n")


def test_people_see_no_control_of_the_text():
    made = patch("a.toml", "x\t\x1b[31m\r\n", "y\u202e\n")
    assert drawn(made, colour=False) == (
        "--- a/a.toml\n+++ b/a.toml\n@@ -1,1 +1,1 @@\n-x    \ufffd[31m\n+y\ufffd\n"
    )
    assert drawn(made, colour=True).split("\n")[2:4] == [
        "\x1b[1;36m@@ -1,1 +1,1 @@\x1b[0m",
        "\x1b[1;31m-x    \ufffd[31m\x1b[0m",
    ]
