"""Every view as it is printed; PLANNER_UPDATE_GOLDEN=1 writes the files anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from planner.terminal.look import Look

GOLDEN = Path(__file__).parent / "golden"
VIEWS = [
    *("summary", "list", "show", "timeline", "coverage", "calendar", "free"),
    "standing",
]
LOOKS = {
    "60": (60, Look()),
    "80": (80, Look()),
    "200": (200, Look()),
    "plain": (80, Look(plain=True)),
    "ascii": (80, Look(ascii=True)),
}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_printed_as_it_was_seen_and_agreed(pages, view, look):
    printed = pages[view](*LOOKS[look]).encode()
    golden = GOLDEN / f"{view}-{look}.txt"
    if os.environ.get("PLANNER_UPDATE_GOLDEN"):
        golden.write_bytes(printed)
    assert printed.decode() == golden.read_bytes().decode()
