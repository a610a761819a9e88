"""Markdown, as GitHub, GitLab and plain CommonMark show it alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planner.export.format import Format, Made, Wish
from planner.export.markdown import closing
from planner.export.markdown.gantt import timeline
from planner.export.markdown.ink import Ink, anchor
from planner.export.markdown.items import items
from planner.export.markdown.opening import contents, opening, summary
from planner.views.edition.edition import Edition
from planner.views.edition.page import Page, page_of


class Part(NamedTuple):
    """A part of a document behind its contents: mark, title, blocks."""

    mark: str
    title: str
    blocks: Iterable[str]


def make(edition: Edition, wish: Wish) -> Made:
    """Return the document of an edition, laid out by a template if one is wished."""
    if wish.template is not None:
        from planner.export.template.render import rendered

        return Made(rendered(edition, wish.template, wish))
    page = page_of(edition, whole=wish.detail == "full")
    *blocks, last = _whole(page, wish)
    return Made("\n\n".join([*blocks, f"{last}\n"]))


def _whole(page: Page, wish: Wish) -> Iterator[str]:
    """Yield the blocks of a page, in its direction."""
    blocks = _blocks(page, Ink(page.rtl), wish)
    if not page.rtl:
        yield from blocks
        return
    yield f'<div dir="rtl" lang="{page.language}">'
    yield from blocks
    yield "</div>"


def _blocks(page: Page, ink: Ink, wish: Wish) -> Iterator[str]:
    yield from opening(page, ink)
    parts = [
        *_papers(page, ink),
        *_sections(page, ink, wish),
        *_others(page, ink, wish),
    ]
    heads = [(part.mark, part.title) for part in parts]
    if page.paper is None:
        yield contents(
            page,
            ink,
            [("summary", page.say("Summary")), *heads],
            deep=wish.detail == "full",
        )
        yield from summary(page, ink)
    for part in parts:
        yield f"## {anchor(part.mark)}{ink.heading(part.title)}"
        yield from part.blocks
    yield from closing.foot(page, ink, wish.stamp)


def _papers(page: Page, ink: Ink) -> Iterator[Part]:
    """Yield what a meeting is told beside what it has to decide."""
    if page.decisions:
        title = page.say("To decide")
        yield Part("decisions", title, closing.decisions(page, ink))
    paper = page.paper
    if paper is None:
        return
    for mark, title, pieces in (
        ("overdue", page.say("Overdue"), paper.overdue),
        ("due", page.say("Due before the meeting"), paper.due),
        ("finished", page.say("Ended since the last meeting"), paper.finished),
    ):
        if pieces:
            yield Part(mark, title, items(page, pieces, ink, "table"))
        else:
            yield Part(mark, title, [ink.line(ink.inline(page.say("none")))])


def _sections(page: Page, ink: Ink, wish: Wish) -> Iterator[Part]:
    for section in page.sections:
        blocks = items(page, section.items, ink, wish.detail)
        yield Part(section.key, section.label, blocks)


def _others(page: Page, ink: Ink, wish: Wish) -> Iterator[Part]:
    if page.grid is not None:
        title = page.say("Regions served")
        yield Part("regions", title, closing.grid(page, page.grid, ink))
    if page.bars and wish.chart:
        yield Part("timeline", page.say("Timeline"), timeline(page, ink))
    if page.changes:
        title = page.say("Changed since adoption")
        yield Part("changes", title, closing.changes(page, ink))
    if page.waived:
        title = page.say("Rules set aside")
        yield Part("waivers", title, closing.waived(page, ink))


FORMAT = Format(
    make,
    ".md",
    "a page to read, for GitHub, GitLab and the web",
    heeds=frozenset({"detail", "chart", "stamp", "template"}),
    spoken=True,
)
