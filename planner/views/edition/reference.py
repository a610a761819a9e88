"""What an item is called that another one names."""

from __future__ import annotations

from planner.views.edition.edition import Edition
from planner.views.edition.translate import translated


def called(edition: Edition, reference: str) -> str:
    """Return the title of an item, with its plan where that is another one.

    Of an item that is not kept, the reference stands for itself.
    """
    period, slash, name = reference.rpartition("/")
    if not slash or period == edition.plan.period:
        title = edition.titles.get(name)
        return reference if title is None else title
    sheet = edition.workspace.plan(period)
    entries = sheet.entries if sheet is not None else ()
    item = next((entry.item for entry in entries if entry.name == name), None)
    if item is None:
        return reference
    title = translated(item, item.text, edition.voice.language).title
    return f"{title} ({period})"
