"""Random trials that can be repeated: their seed is printed, and kept where it failed.

`pytest --seed 7` repeats the trials of a run; `pytest -m trials` makes all of them.
"""

from __future__ import annotations

import os
from pathlib import Path
from random import Random, SystemRandom

import pytest

FAILED = Path(__file__).parent / "seeds.txt"
"""A seed a line that failed once; each is tried in every run."""
VARIABLE = "PLANNER_SEED"


def begin(config: pytest.Config) -> None:
    """Choose the seed of a run; workers beside this process take the same one."""
    seed = config.getoption("--seed")
    if seed is not None:
        os.environ[VARIABLE] = str(seed)
    os.environ.setdefault(VARIABLE, str(SystemRandom().randrange(10**9)))


def seeds() -> list[int]:
    """Return the seed of this run, and those that ever failed."""
    kept = FAILED.read_text(encoding="utf-8").split() if FAILED.exists() else []
    return list(dict.fromkeys([int(os.environ.get(VARIABLE, "0")), *map(int, kept)]))


def shares(number: int):
    """Mark a test to be given `count` and `chance`: a tenth of the trials, or all."""
    return pytest.mark.parametrize(
        "count",
        [
            pytest.param(-(-number // 10), id="a-tenth"),
            pytest.param(number, id="all", marks=pytest.mark.trials),
        ],
    )


def chances(name: str) -> list[tuple[int, Random]]:
    """Return a source of chance for each seed; `name` tells trials apart."""
    return [(seed, Random(f"{name} {seed}")) for seed in seeds()]  # noqa: S311
