"""`python -m tests.benchmarks`: ratios of time and memory, measured side by side."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from multiprocessing import Process
from pathlib import Path

from tests.benchmarks.generate import write_workspace
from tests.benchmarks.measure import Cost, in_pairs, in_turn

HERE = Path(__file__).parent
PLANS = HERE.parent.parent / "plans"
PLANNER = [sys.executable, "-m", "planner"]
THRESHOLDS: dict[str, float] = {}
PLANTED = 7
OF_DAYS = ("D209", "D210", "D211", "D212", "D213")


def main() -> None:
    """Measure everything and print a line for each ratio, with what is allowed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    _start_up(rounds)
    _key_press(rounds)
    _days(rounds)
    _publishing(rounds)
    with tempfile.TemporaryDirectory() as folder:
        _writing(Path(folder), rounds)
    with tempfile.TemporaryDirectory() as folder:
        _large(Path(folder), max(3, rounds // 3))
    with tempfile.TemporaryDirectory() as folder:
        _exports(Path(folder), max(3, rounds // 3))


def _start_up(rounds: int) -> None:
    costs = in_turn(
        {
            "bare typer": [sys.executable, str(HERE / "bare_typer.py")],
            "version": [*PLANNER, "--version"],
            "bare models": [sys.executable, str(HERE / "bare.py"), str(PLANS)],
            "validate": [*PLANNER, "--plans", str(PLANS), "validate"],
            "summary": [*PLANNER, "--plans", str(PLANS), "summary"],
            "no verb": [*PLANNER, "--plans", str(PLANS)],
        },
        rounds,
    )
    _show(costs)
    _ratio("--version / bare typer", costs["version"], costs["bare typer"], 1.3)
    _ratio("validate / bare models", costs["validate"], costs["bare models"], 1.25)
    _ratio("no verb / summary", costs["no verb"], costs["summary"], 1.3)


def _key_press(rounds: int) -> None:
    """Measure the answer to TAB from the second one on."""
    tab = [*PLANNER, "completion", "--answer", "bash", "--plans", str(PLANS)]
    with tempfile.TemporaryDirectory() as cache:
        os.environ["XDG_CACHE_HOME"] = cache
        costs = in_turn(
            {
                "version": [*PLANNER, "--version"],
                "an item": [*tab, "show", ""],
                "a value": [*tab, "set", "mayors-academy", "partners.host="],
                "a verb": [*tab, ""],
            },
            2 * rounds,
        )
    _show(costs)
    for name in ("an item", "a value", "a verb"):
        _ratio(f"{name} / --version", costs[name], costs["version"], 1.4)


def _days(rounds: int) -> None:
    """Measure what holidays cost from the second run on, against a run without."""
    validate = [*PLANNER, "--plans", str(PLANS), "validate"]
    with tempfile.TemporaryDirectory() as cache:
        os.environ["XDG_CACHE_HOME"] = cache
        costs = in_turn(
            {"days": validate, "no days": [*validate, "--ignore", ",".join(OF_DAYS)]},
            rounds,
        )
    _show(costs)
    with_days, without = costs["days"].seconds, costs["no days"].seconds
    _number("days that bind / validate", (with_days - without) / with_days, 0.3)


def _writing(folder: Path, rounds: int) -> None:
    """Measure what writing into the draft costs, beside a check of it."""
    plans = folder / "plans"
    shutil.copytree(PLANS, plans)
    os.environ["XDG_STATE_HOME"] = str(folder / "state")
    draft = [*PLANNER, "--plans", str(plans)]
    given = ["--lead", "mena-hub", "--regions", "mena", "--when", "2027-04-20"]

    def add(number: int) -> list[str]:
        return [*draft, "add", "training", f"Measured {number}", *given]

    def assign(number: int) -> list[str]:
        return [
            *draft,
            "set",
            "conseils-de-jeunes-du-maghreb",
            f"summary=Measured {number}",
        ]

    costs = in_turn(
        {
            "validate draft": [*draft, "validate", str(plans / "2027-H1.toml")],
            "add": add,
            "set": assign,
        },
        rounds,
    )
    _show(costs)
    _ratio("add / validate", costs["add"], costs["validate draft"], 1.6)
    _ratio("set / validate", costs["set"], costs["validate draft"], 1.6)


def _large(folder: Path, rounds: int) -> None:
    made = Process(target=_make, args=(folder,))  # its memory is not to be measured
    made.start()
    made.join()
    costs = in_turn(
        {
            "10,000 bare": [
                sys.executable,
                str(HERE / "bare.py"),
                str(folder / "large"),
            ],
            "10,000": [*PLANNER, "--plans", str(folder / "large"), "validate"],
            "10,000 one rule": [
                *PLANNER,
                "--plans",
                str(folder / "large"),
                "validate",
                "--select",
                "D201",
            ],
            "10,000 planted": [
                *PLANNER,
                "--plans",
                str(folder / "planted"),
                "validate",
            ],
            "10,000 set": _assigning(folder / "large"),
            "10,000 fmt": [
                *PLANNER,
                "--plans",
                str(folder / "large"),
                "fmt",
                "--check",
            ],
            "1,000": [*PLANNER, "--plans", str(folder / "small"), "validate"],
            "nothing": [
                *PLANNER,
                "--plans",
                str(PLANS),
                "validate",
                "--select",
                "D201",
            ],
        },
        rounds,
    )
    _show(costs)
    large, bare = costs["10,000"], costs["10,000 bare"]
    _ratio("10,000 items / bare", large, bare, 1.6)
    _number("memory / bare", large.memory / bare.memory, 1.5)
    _ratio("one set / validate", costs["10,000 set"], large, 2.5)
    _ratio("fmt / validate", costs["10,000 fmt"], large, 2.5)
    rules = large.seconds - costs["10,000 one rule"].seconds
    _number("all rules / run", rules / large.seconds, 0.35)
    extra = costs["10,000 planted"].seconds - large.seconds
    _number("7 planted findings / run", extra / large.seconds, 0.3)
    idle = costs["nothing"].seconds
    growth = (large.seconds - idle) / (costs["1,000"].seconds - idle)
    _number("growth from 1,000 to 10,000", growth, 11.5)


def _exports(folder: Path, rounds: int) -> None:
    """Measure what exports of 10,000 items cost, beside reading them, and of 1,000."""
    for name, items in (("large", 10_000), ("small", 1_000)):
        args = (folder / name, items, THRESHOLDS)
        made = Process(target=write_workspace, args=args)
        made.start()
        made.join()
    large, small = (
        [*PLANNER, "--plans", str(folder / name)] for name in ("large", "small")
    )
    costs = in_turn(
        {
            "10,000 reading": _reading(large),
            **{name: [*large, "export", *words] for name, words in _WISHES.items()},
        },
        1,
    )
    _show(costs)
    commands = {name: [*large, "export", *words] for name, words in _WISHES.items()}
    for name, ratio in in_pairs(_reading(large), commands, rounds).items():
        _number(f"{name} / reading", ratio, 3.5 if name.endswith("ics") else 2)
    for name, words in _WISHES.items():
        pair = {name: [*large, "export", *words]}
        growth = in_pairs([*small, "export", *words], pair, rounds)[name]
        _number(f"{name}: 10,000 items / 1,000", growth, 10)


_WISHES = {
    "export markdown": ["markdown"],
    "export markdown, public": ["markdown", "--for", "public"],
    "export markdown, Arabic": ["markdown", "--lang", "ar"],
    "export markdown, public, Arabic": ["markdown", "--for", "public", "--lang", "ar"],
    "export toml": ["toml"],
    "export json": ["json"],
    "export json, public": ["json", "--for", "public"],
    "export csv": ["csv"],
    "export csv --excel": ["csv", "--excel"],
    "export ics": ["ics"],
}


def _reading(workspace: list[str]) -> list[str]:
    """Return the command that reads a plan and judges it by one rule alone."""
    return [*workspace, "validate", "--select", "D201"]


def _publishing(rounds: int) -> None:
    """Measure what a page of the draft costs, beside a check of it."""
    draft = [*PLANNER, "--plans", str(PLANS)]
    costs = in_turn(
        {
            "validate draft": [*draft, "validate", str(PLANS / "2027-H1.toml")],
            "markdown": [*draft, "export", "markdown", "2027-H1"],
            "markdown, public": [
                *(*draft, "export", "markdown", "2027-H1", "--for", "public"),
            ],
        },
        rounds,
    )
    _show(costs)
    for name in ("markdown", "markdown, public"):
        _ratio(f"{name} / validate", costs[name], costs["validate draft"], 1.5)


def _assigning(folder: Path) -> Callable[[int], list[str]]:
    """Return a command that gives an item another summary in each round."""

    def assign(number: int) -> list[str]:
        wish = f"summary=Measured {number}"
        return [*PLANNER, "--plans", str(folder), "set", "item-5000", wish]

    return assign


def _make(folder: Path) -> None:
    for name, items in (("large", 10_000), ("small", 1_000), ("planted", 10_000)):
        write_workspace(folder / name, items, THRESHOLDS)
    _plant(folder / "planted" / "2027-H1.toml")


def _plant(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    step = len(text) // (PLANTED + 1)
    for place in range(1, PLANTED + 1):
        at = text.index('\nlead = "', place * step)
        text = text[:at] + '\nlead = "nobody-' + text[at + len('\nlead = "') :]
    path.write_text(text, encoding="utf-8")


def _show(costs: dict[str, Cost]) -> None:
    for name, cost in costs.items():
        print(f"{name:<16} {cost.seconds * 1000:8.0f} ms {cost.memory:8.0f} MiB")


def _ratio(name: str, cost: Cost, base: Cost, most: float) -> None:
    _number(name, cost.seconds / base.seconds, most)


def _number(name: str, ratio: float, most: float) -> None:
    verdict = "ok" if ratio <= most else "TOO MUCH"
    print(f"  {name:<28} {ratio:6.2f}   at most {most}   {verdict}")


if __name__ == "__main__":
    main()
