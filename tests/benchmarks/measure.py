"""Programs run in turn, and what each took: medians of seconds and of memory."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

Command = Sequence[str]


@dataclass(frozen=True, slots=True)
class Cost:
    """Median wall seconds and median peak memory in MiB."""

    seconds: float
    memory: float


def once(command: Command) -> Cost:
    """Run a program with its output in a pipe; any exit code but 0 and 1 is a bug."""
    start = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=_calm()
    ) as process:
        assert process.stdout is not None
        process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if process.returncode not in {0, 1}:
        raise RuntimeError(f"{command} ended with {process.returncode}")
    return Cost(seconds, usage.ru_maxrss / 1024)


def _calm() -> dict[str, str]:
    """Return an environment in which modules are compiled once, as when installed."""
    calm = {**os.environ, "PLANNER_TODAY": "2026-11-22"}
    calm.pop("PYTHONDONTWRITEBYTECODE", None)
    return calm


def in_turn(
    commands: Mapping[str, Command | Callable[[int], Command]], rounds: int
) -> dict[str, Cost]:
    """Run all programs in turn, so that a noisy machine disturbs all alike.

    A command that changes what it finds is a function of the round.
    """
    for command in commands.values():
        once(_of_round(command, 0))
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for number in range(1, rounds + 1):
        for name, command in commands.items():
            costs[name].append(once(_of_round(command, number)))
    return {
        name: Cost(
            median(cost.seconds for cost in found),
            median(cost.memory for cost in found),
        )
        for name, found in costs.items()
    }


def in_pairs(
    base: Command, commands: Mapping[str, Command], rounds: int
) -> dict[str, float]:
    """Return by how much each program is slower than another, run right before it.

    A machine that is slower for a minute is so for both of a pair: each pair has its
    ratio, and the median is of these.
    """
    found: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            before = once(base).seconds
            found[name].append(once(command).seconds / before)
    return {name: median(ratios) for name, ratios in found.items()}


def _of_round(command: Command | Callable[[int], Command], number: int) -> Command:
    return command(number) if callable(command) else command
