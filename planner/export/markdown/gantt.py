"""The dates of a plan as a Mermaid chart, which GitHub and GitLab draw."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import groupby

from planner.text.mermaid import task
from planner.views.edition.bars import Bar
from planner.views.edition.page import Page

_DAY = timedelta(days=1)
_TAGS = {"done": "done, ", "confirmed": "active, ", "in-progress": "active, "}


def gantt(page: Page) -> str:
    """Return the chart; what has no certain day yet ends its name with a question."""
    return "\n".join(["```mermaid", *_lines(page), "```"])


def _lines(page: Page) -> Iterator[str]:
    yield "gantt"
    yield "    dateFormat YYYY-MM-DD"
    yield "    axisFormat %Y-%m"
    yield "    tickInterval 1month"
    yield "    todayMarker off"
    for label, bars in groupby(page.bars, lambda bar: bar.category):
        yield f"    section {task(label, '-')}"
        for number, bar in enumerate(bars, start=1):
            yield f"    {_name(bar, number)} :{_dates(bar)}"


def _name(bar: Bar, number: int) -> str:
    name = task(bar.title, str(number))
    return name if bar.sure else f"{name} (?)"


def _dates(bar: Bar) -> str:
    """Return when a bar begins and, as Mermaid wants it, the day after it ends."""
    tag = _TAGS.get(bar.state, "") if bar.sure else "crit, "
    return f"{tag}{bar.first.isoformat()}, {(bar.last + _DAY).isoformat()}"
