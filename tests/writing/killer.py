"""Kills writers of a plan at random moments, and says of each what became of it.

`killer.py FOLDER COUNT SEED` prints a line of JSON for each trial.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import time
from pathlib import Path
from random import Random

sys.path.append(str(Path(__file__).parent))

from forks import Lines, begin, child, drawn_line, load
from ground import PLAN, litter, write_workspace


def main(folder: Path, count: int, seed: int) -> None:
    """Try so often, by turns at a line of the program and at a moment in time."""
    home = folder / "plans"
    write_workspace(home)
    load()
    for number in range(count):
        draw = Random(f"killed {seed} {number}")  # noqa: S311
        sys.stdout.write(json.dumps(trial(home, draw, number)) + "\n")


def trial(home: Path, draw: Random, number: int) -> dict[str, object]:
    """Kill one writer; return what was asked, when it died, what it left."""
    words = drawn(draw, number)
    before = (home / PLAN).read_bytes()
    at_a_line = bool(number % 2)
    told = home.parent / "lines"
    meant, seconds = tried(words, home, Lines(told=told) if at_a_line else None)
    os.chdir(home)
    if at_a_line:
        at = drawn_line(draw, told)
        code = child(words, Lines(at)).code
    else:
        at = draw.uniform(0, 1.2 * seconds)
        code = killed_after(words, at)
    after = (home / PLAN).read_bytes()
    left = litter(home)
    following = [child(each) for each in later(number)]
    return {
        "words": words,
        "at": at,
        "of": seconds,
        "code": code,
        "outcome": {before: "old", meant: "new"}.get(after, "mixture"),
        "left": left,
        "later": [each for each in following if each.code],
        "valid": child(["validate"]).code == 0,
        "litter": litter(home),
    }


def drawn(draw: Random, number: int) -> list[str]:
    """Return a change that is not there yet, or one that takes the last one back."""
    changes = [
        ["note", "referral", f"trial {number}"],
        ["set", "referral", f"extra.n{number}={number}", "extra.n0="],
        ["set", "--region", "mena,east-africa", f"summary=trial {number}", "--yes"],
        ["undo"],
    ]
    return draw.choice(changes if number else changes[:-1])


def later(number: int) -> list[list[str]]:
    """Return what is done after a writer was killed, as if nothing had been."""
    return [["set", "memorandum", f"extra.later={number}"], ["undo", "--list"]]


def tried(words: list[str], home: Path, lines: Lines | None) -> tuple[bytes, float]:
    """Return what a change would make, and how long it takes.

    Nobody is killed meanwhile, and all is put back afterwards.
    """
    plan = home / PLAN
    before = plan.read_bytes()
    state = Path(os.environ["XDG_STATE_HOME"])
    kept = state.with_name("kept")
    shutil.rmtree(kept, ignore_errors=True)
    if state.exists():
        shutil.copytree(state, kept)
    os.chdir(home)
    begun = time.monotonic()
    done = child(words)
    seconds = time.monotonic() - begun
    assert done.code == 0, done
    meant = restored(plan, before, state, kept)
    if lines is not None:
        again = child(words, lines)
        assert again.code == 0, again
        assert restored(plan, before, state, kept) == meant
    return meant, seconds


def restored(plan: Path, before: bytes, state: Path, kept: Path) -> bytes:
    """Put everything back as it was; return what the plan had become."""
    meant = plan.read_bytes()
    plan.write_bytes(before)
    shutil.rmtree(state)
    if kept.exists():
        shutil.copytree(kept, state)
    return meant


def killed_after(words: list[str], seconds: float) -> int:
    """Kill a writer after a time; return how it ended."""
    with Path(os.devnull).open("wb") as nowhere:
        number = begin(words, nowhere.fileno())
        time.sleep(seconds)
        os.kill(number, signal.SIGKILL)
        return os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
