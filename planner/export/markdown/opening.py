"""The top of a document: title, what it is, introduction, contents, the summary."""

from __future__ import annotations

from collections.abc import Iterator

from planner.export.markdown.ink import Ink, anchor
from planner.views.edition.page import Page
from planner.views.edition.top import Top


def opening(page: Page, ink: Ink) -> Iterator[str]:
    """Yield the title, what stands below it, and the introduction."""
    top = page.top
    yield f"# {ink.heading(top.title)}"
    yield "<br>\n".join(filter(None, _head(page, top, ink)))
    for line in top.said:
        yield f"> {ink.line(ink.inline(line))}"
    if top.decision:
        yield ink.paragraphs(top.decision)
    if top.introduction:
        yield ink.paragraphs(top.introduction)


def _head(page: Page, top: Top, ink: Ink) -> Iterator[str]:
    yield ink.line(ink.bold(top.network), ink.inline(top.committee))
    status = page.say("Status: {status}", status=top.status)
    yield ink.line(*map(ink.inline, (top.period, top.days, status)))
    yield ink.bold(top.reader)
    if page.paper is not None:
        told = page.say(
            "The meeting is on {on}; this paper is of {day}",
            on=page.paper.on,
            day=page.paper.day,
        )
        yield ink.line(ink.inline(told))


def contents(page: Page, ink: Ink, parts: list[tuple[str, str]], *, deep: bool) -> str:
    """Return links to the parts of a document, by mark and title; `deep` to items."""
    inside = {section.key: section for section in page.sections} if deep else {}
    found: list[str] = []
    for mark, title in parts:
        found.append(f"- {_to(mark, title, ink)}")
        section = inside.get(mark)
        pieces = section.items if section is not None else ()
        found += (f"  - {_to(each.mark, each.title, ink)}" for each in pieces)
    return f"## {ink.heading(page.say('Contents'))}\n\n" + "\n".join(found)


def _to(mark: str, title: str, ink: Ink) -> str:
    return ink.line(f"[{ink.inline(title)}](#{mark})")


def summary(page: Page, ink: Ink) -> Iterator[str]:
    """Yield how many items of each category have which status."""
    yield f"## {anchor('summary')}{ink.heading(page.say('Summary'))}"
    head = ["", *(word for _, word in page.statuses), page.say("all")]
    rows = [
        [section.label, *_counts(page, dict(section.counts)), str(len(section.items))]
        for section in page.sections
    ]
    total: dict[str, int] = {}
    for section in page.sections:
        for status, count in section.counts:
            total[status] = total.get(status, 0) + count
    rows.append([page.say("all"), *_counts(page, total), str(page.items)])
    yield ink.table(head, rows)


def _counts(page: Page, counts: dict[str, int]) -> list[str]:
    found = (counts.get(status, 0) for status, _ in page.statuses)
    return [str(count) if count else "–" for count in found]  # noqa: RUF001
