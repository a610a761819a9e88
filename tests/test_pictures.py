"""The pictures of the README are what the program draws now.

`PLANNER_UPDATE_GOLDEN=1` draws them anew.
"""

from __future__ import annotations

import io
import os
import re
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console
from rich.text import Text

from planner.actions.opening import Wanted
from planner.actions.summary import summary
from planner.reporters.format import Look as Paper
from planner.reporters.formats.full import write
from planner.rules.catalogue import all_rules
from planner.rules.engine import judge, judged
from planner.terminal.look import Look
from planner.terminal.summary import draw
from planner.workspace.read import read_texts

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 22)
_OUTSIDE = re.compile(r"\s*@font-face \{.*?\}\n", re.DOTALL)
WIDTH = 100


def svg(text, title):
    """Draw coloured text; the picture fetches nothing from anywhere."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(text.rstrip("\n")))
    drawn = console.export_svg(title=title, unique_id=title.replace(" ", "-"))
    plain = _OUTSIDE.sub("", drawn)
    return plain.replace("Fira Code", "DejaVu Sans Mono").replace("\u200e", "")


def of_a_summary():
    wanted = Wanted(ROOT, ROOT / "plans", "2027-H1", TODAY)
    text = draw(summary(wanted), WIDTH, Look(colour=True, bidi="plain"))
    return svg(text, "planner summary")


def of_a_finding():
    names = ("2027-H1.toml", "network.toml", "calendar.toml", "planner.toml")
    files = {n: (ROOT / "plans" / n).read_text(encoding="utf-8") for n in names}
    plan = files["2027-H1.toml"]
    plan = plan.replace("end = 2027-04-28", "end = 2027-07-28", 1)
    plan = plan.replace('partners.host = ["kisumu"]', 'partners.host = ["kisumo"]', 1)
    assert plan != files["2027-H1.toml"]
    files["2027-H1.toml"] = plan
    workspace = read_texts(files)
    report = judge(workspace, judged(all_rules()), TODAY, frozenset({"2027-H1.toml"}))
    return svg(write(report, Paper(colour=True, width=WIDTH)), "planner validate")


@pytest.mark.parametrize(
    ("name", "picture"), [("summary", of_a_summary), ("finding", of_a_finding)]
)
def test_a_picture_of_the_readme_is_current(name, picture):
    path = ROOT / ".github" / f"{name}.svg"
    now = picture()
    if os.environ.get("PLANNER_UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(now, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == now
    assert re.findall(r"(?:src|href|url)\W+http", now) == []
