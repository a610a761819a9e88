"""Mermaid itself reads the charts: each bar is there, with its days, and no more."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from edited import edition
from everywhere import everywhere
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as sown
from hypothesis import strategies as st
from test_read_back import SIGNS

from planner.export.format import FORMATS, Wish
from planner.text.mermaid import task
from planner.views.edition.page import page_of
from plans import workspaces

SCRIPT = Path(__file__).with_name("mermaid.mjs")
MODULES = os.environ.get("PLANNER_NPM", "")
"""A folder in which `npm install mermaid jsdom` was run."""
PLAIN = re.compile(r"[^\W_]+")

pytestmark = pytest.mark.skipif(
    not (shutil.which("node") and MODULES),
    reason="there is no node, or PLANNER_NPM does not name a folder with mermaid",
)


def read(charts, folder):
    """Return what Mermaid finds in charts."""
    (folder / "node_modules").symlink_to(Path(MODULES, "node_modules"))
    script = shutil.copy(SCRIPT, folder)
    done = subprocess.run(
        ["node", script],
        input=json.dumps(charts),
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


def drawn(page_edition):
    """Return a page and the chart in its document."""
    text = FORMATS["markdown"].make(page_edition, Wish(detail="brief")).text
    (chart,) = re.findall(r"^```mermaid\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return page_of(page_edition), chart


def expected(bar):
    return [
        task(bar.category, ""),
        bar.first.isoformat(),
        bar.last.isoformat(),
        ("done" if bar.state == "done" else "") if bar.sure else "active",
    ]


def judged(pages, found):
    """See that each chart has the bars of its page, called by their titles."""
    for page, chart in zip(pages, found, strict=True):
        assert (chart["type"], chart["title"], chart["links"]) == ("gantt", "", [])
        bars = [[section, *rest] for section, _, *rest in chart["bars"]]
        assert bars == [expected(bar) for bar in page.bars]
        for bar, (_, name, *_) in zip(page.bars, chart["bars"], strict=True):
            assert called(name, bar), (name, bar.title)


def called(name, bar):
    """Whether a name is the words of a title, or their beginning."""
    unsure = name.endswith(" (?)")
    words = PLAIN.findall(name.removesuffix(" (?)").removesuffix("…"))
    title = PLAIN.findall(bar.title)
    same = [one for one, other in zip(words, title, strict=False) if one == other]
    return unsure != bar.sure and len(same) >= min(len(words), len(title)) - 1


def test_any_title_is_the_name_of_a_bar_and_no_directive(tmp_path):
    texts = [*SIGNS, "section x", "title x", "click a href", "gantt", "2027-01-01, 3d"]
    pairs = [drawn(edition(everywhere(each))) for each in texts]
    judged([page for page, _ in pairs], read([chart for _, chart in pairs], tmp_path))


def test_charts_of_hostile_plans_have_the_bars_of_their_pages(tmp_path, seed):
    pairs = []

    @sown(seed)
    @settings(
        max_examples=60,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(workspaces(), st.sampled_from(("en", "ar")))
    def draw(files, language):
        edited = edition(files, "staff", language)
        if page_of(edited).bars:
            pairs.append(drawn(edited))

    draw()
    judged([page for page, _ in pairs], read([chart for _, chart in pairs], tmp_path))
