"""A browser shows an Arabic page as it should be read: columns, dates, bullets."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest
from reading import cmark_gfm

HERE = Path(__file__).parent
PLANS = HERE.parent.parent / "plans"
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--virtual-time-budget=5000",
    "--window-size=1012,800",
)
ISLAND = re.compile(r"[A-Z0-9]+(?:[-–:][A-Z0-9]+)+")
DAY = re.compile(r"\d+ [\u0620-\u064a]")
CLOSED = re.compile(r"[A-Za-zÀ-ÿ][.!?]+(?=\W*$)")

pytestmark = pytest.mark.skipif(BROWSER is None, reason="there is no chromium")


def page(markdown):
    """Return a page as GitHub shows it: blocks turn by their first letter."""
    html = re.sub(r"<(h[1-6]|p|ul|ol)>", r'<\1 dir="auto">', cmark_gfm(markdown))
    script = (HERE / "looked_at.js").read_text(encoding="utf-8")
    return (
        '<!doctype html><meta charset="utf-8"><body>'
        f"<article>{html}</article><script>{script}</script>"
    )


@pytest.fixture(params=["table", "full"])
def looked_at(request, planner, tmp_path):
    """Return where a browser has put the parts of the draft plan in Arabic."""
    words = ("--lang", "ar", "--detail", request.param, "--plans", PLANS)
    answer = planner("export", "markdown", "2027-H1", *words)
    assert answer.code == 0
    file = tmp_path / "page.html"
    file.write_text(page(answer.out), encoding="utf-8")
    done = subprocess.run(
        [BROWSER, *OPTIONS, f"--user-data-dir={tmp_path}", "--dump-dom", file.as_uri()],
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=120,
    )
    (body,) = re.findall("<body>(.*)</body>", done.stdout, re.DOTALL)
    return json.loads(unescape(body))


def test_the_page_reads_from_right_to_left(looked_at):
    columns_run_from_right_to_left(looked_at["rows"])
    every_block_runs_from_right_to_left(looked_at["blocks"])
    assert dates_run_from_left_to_right(looked_at["texts"]) > 10
    closing_signs_stand_behind_their_words(looked_at["texts"])
    days_stand_beside_their_months(looked_at["texts"])


def columns_run_from_right_to_left(rows):
    assert len(rows) > 10
    for row in rows:
        assert all(left > right for left, right in pairwise(row)), row


def every_block_runs_from_right_to_left(blocks):
    assert {tag for tag, *_ in blocks} >= {"H1", "H2", "P", "UL", "LI"}
    assert [block for block in blocks if block[2] != "rtl"] == []


def written(signs):
    return "".join(sign for sign, *_ in signs)


def dates_run_from_left_to_right(texts):
    """See that days, hours and codes stand in their order; count them."""
    count = 0
    for signs in texts:
        for found in ISLAND.finditer(written(signs)):
            places = [left for _, left, _, _ in signs[found.start() : found.end()]]
            assert places == sorted(places), found[0]
            count += 1
    return count


def closing_signs_stand_behind_their_words(texts):
    for signs in texts:
        for found in CLOSED.finditer(written(signs)):
            letter, sign = signs[found.start()], signs[found.start() + 1]
            assert sign[1] > letter[1] or sign[2] > letter[2], written(signs)


def days_stand_beside_their_months(texts):
    """See that a day stands right of the month behind it, one blank away."""
    for signs in texts:
        for found in DAY.finditer(written(signs)):
            day, month = signs[found.start()], signs[found.end() - 1]
            same_line = day[2] == month[2]
            assert not same_line or 0 < day[1] - month[1] < 40, written(signs)
