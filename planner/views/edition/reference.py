"""What an item is called that another one names."""

from __future__ import annotations

from planner.views.edition.edition import Edition


def called(edition: Edition, reference: str) -> str:
    """Return the title of an item, with its plan where that is another one.

    Of an item that is not kept, the reference stands for itself.
    """
    period, slash, name = reference.rpartition("/")
    if not slash or period == edition.plan.period:
        return edition.titles.get(name, reference)
    title = edition.titles_in(period).get(name)
    return reference if title is None else f"{title} ({period})"
