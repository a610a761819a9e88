"""What follows the items: regions, decisions, changes, waivers, the foot."""

from __future__ import annotations

from collections.abc import Iterator

from planner.export.format import Stamp
from planner.export.markdown.ink import Ink
from planner.export.markdown.items import labelled
from planner.views.edition.grid import Cell, Grid
from planner.views.edition.page import Page

_NONE = "–"  # noqa: RUF001


def grid(page: Page, table: Grid, ink: Ink) -> Iterator[str]:
    """Yield how often each region is served, and why a hole is meant."""
    head = [page.say("Region"), *table.categories, page.say("all")]
    rows = [
        [line.region, *map(_cell, line.cells), str(line.items) if line.items else _NONE]
        for line in table.lines
    ]
    yield ink.table(head, rows)
    if table.notes:
        yield "\n".join(
            f"- {labelled(page.language, what, ink)} {ink.flowing(why)}"
            for what, why in table.notes
        )
    if table.uncounted:
        yield ink.paragraphs(table.uncounted)


def _cell(cell: Cell) -> str:
    return str(cell.items) if cell.items else cell.hole or _NONE


def decisions(page: Page, ink: Ink) -> Iterator[str]:
    """Yield what is to be decided, a row each."""
    head = [page.say("Decide by"), page.say("Item"), page.say("To decide")]
    rows = [[each.by, each.title, each.what] for each in page.decisions]
    yield ink.table(head, rows)


def changes(page: Page, ink: Ink) -> Iterator[str]:
    """Yield the amendments, a row each."""
    reasons = any(each.reason for each in page.changes)
    head = [page.say("On"), page.say("Authority"), page.say("Change")]
    rows = []
    for each in page.changes:
        told = (
            f"{each.authority} ({each.reported})" if each.reported else each.authority
        )
        row = [each.on, told, "\n".join(each.changes)]
        rows.append([*row, each.reason] if reasons else row)
    yield ink.table([*head, page.say("Reason")] if reasons else head, rows)


def waived(page: Page, ink: Ink) -> Iterator[str]:
    """Yield the rules that are set aside, a row each."""
    head = [page.say("Rule"), page.say("Item"), page.say("Reason"), page.say("Until")]
    rows = [[each.rule, each.title, each.reason, each.until] for each in page.waived]
    yield ink.table(head, rows)


def foot(page: Page, ink: Ink, stamp: Stamp | None) -> Iterator[str]:
    """Yield what was left out, then plan, period, status and the digest."""
    yield "---"
    if page.foot:
        yield ink.paragraphs("\n".join(page.foot))
    told = [
        page.top.period,
        page.top.status,
        page.say("content {digest}", digest=page.digest),
    ]
    if stamp is not None:
        told.append(stamped(page, stamp))
    yield ink.line(*map(ink.inline, told))


def stamped(page: Page, stamp: Stamp) -> str:
    """Return what is said of the commit that a document was made of."""
    day = page.edition.voice.day(stamp.on)
    return page.say("commit {commit}, {on}", commit=stamp.commit, on=day)
