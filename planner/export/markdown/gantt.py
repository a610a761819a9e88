"""The dates of a plan as a Mermaid chart, which GitHub and GitLab draw."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from planner.export.markdown.ink import Ink
from planner.text.mermaid import task
from planner.views.edition.bars import Bar
from planner.views.edition.page import Page

_LETTER = 6
"""Pixels, at the most, of a letter in the name of a section."""


def timeline(page: Page, ink: Ink) -> Iterator[str]:
    """Yield the chart, and what a light bar in it means."""
    chart = "\n".join(["```mermaid", *_lines(page), "```"])
    yield f'<div dir="ltr">\n\n{chart}\n\n</div>' if ink.rtl else chart
    if not all(bar.sure for bar in page.bars):
        told = page.say("A light bar with (?): the date is open, somewhere within it.")
        yield ink.line(ink.inline(told))


def _lines(page: Page) -> Iterator[str]:
    room = 20 + _LETTER * max(len(bar.category) for bar in page.bars)
    yield f'%%{{init: {{"gantt": {{"leftPadding": {room}}}}}}}%%'
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
    """Return when a bar begins, and of how many days it is."""
    done = "done, " if bar.state == "done" else ""
    tag = done if bar.sure else "active, "
    days = (bar.last - bar.first).days + 1
    return f"{tag}{bar.first.isoformat()}, {days}d"
