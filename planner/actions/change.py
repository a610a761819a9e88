"""Changing items of a plan: fields are set, dated notes are put in."""

from __future__ import annotations

from collections.abc import Sequence

from planner.actions.adopted import was_adopted
from planner.actions.assign import Assignment, did, each_of, steps
from planner.actions.heard import plainly
from planner.actions.opening import Opened
from planner.actions.writing import Draft, Step, drafted
from planner.errors import PlannerError
from planner.model.plan import Entry
from planner.sentence import say
from planner.source.change import Change
from planner.source.document import Document
from planner.source.written import key_of, literal
from planner.views.find import find
from planner.views.listing import Filters, list_items
from planner.workspace.sheet import Unreadable


def named(opened: Opened, names: Sequence[str]) -> list[Entry]:
    """Return the items of the plan that names stand for, each once.

    Raises:
        NotFoundError: there is no such item.
        PlannerError: an item cannot be read, or is one of another plan.
    """
    found = [_entry(opened, name) for name in names]
    return list({entry.path: entry for entry in found}.values())


def matching(opened: Opened, filters: Filters) -> list[Entry]:
    """Return the items of the plan that filters let through, in its order."""
    listed = list_items(opened.workspace, [opened.sheet], opened.today, filters)
    names = {row.name for row in listed.rows if row.item is not None}
    return [entry for entry in opened.sheet.entries if entry.name in names]


def assign(
    opened: Opened, entries: Sequence[Entry], wanted: Sequence[Assignment]
) -> Draft:
    """Set fields of items, in memory.

    Raises:
        PlannerError: a field is not known, a value cannot stand there, an item is not
            in one piece, or it was adopted.
    """
    categories = dict.fromkeys(entry.category.key for entry in entries)
    single = [
        meant
        for each in wanted
        for part in each_of(each)
        for meant in plainly(opened, next(iter(categories)), part)
    ]
    document, adopted = _document(opened), was_adopted(opened.sheet)
    made = steps(document, entries, single, adopted=adopted)
    return drafted(opened, made, map(did, single))


def note(opened: Opened, entry: Entry, text: str, by: str | None) -> Draft:
    """Put a note of the day at the end of an item, in memory.

    Raises:
        EditRefusedError: the item is not in one piece.
    """
    day, known = f"n-{opened.today}", entry.item.note
    later = (f"{day}-{number}" for number in range(2, len(known) + 3))
    name = next(each for each in (day, *later) if each not in known)
    path = (*entry.path, "note", name)
    rows = [f"[{key_of(path)}]", f"on = {opened.today}"]
    rows += [f"by = {literal(by)}"] if by else []
    rows.append(f"text = {literal(text)}")
    change = Change("insert", path, "\n".join(rows), to=entry.path)
    return drafted(opened, [_fixed(change)], [say("the note {name} is in", name=name)])


def _document(opened: Opened) -> Document:
    document = opened.sheet.document
    assert document is not None  # noqa: S101 - a plan that can be written to has one
    return document


def item_named(opened: Opened, name: str) -> Entry | Unreadable:
    """Return the item of the plan that a name stands for, whether or not it is read.

    Raises:
        NotFoundError: there is no such item.
        PlannerError: it is one of another plan.
    """
    sheet, found = find(opened.workspace, opened.sheet, name)
    if sheet.file != opened.sheet.file:
        raise PlannerError(
            say("{name} is an item of another plan", name=name),
            say("name that plan with --plan {period}", period=sheet.period),
        )
    return found


def unread(name: str) -> PlannerError:
    """Return what is raised of an item that cannot be read."""
    return PlannerError(
        say("{name} cannot be read without mistakes", name=name),
        say("`planner validate` shows them"),
    )


def _entry(opened: Opened, name: str) -> Entry:
    found = item_named(opened, name)
    if not isinstance(found, Entry):
        raise unread(name)
    return found


def _fixed(*changes: Change) -> Step:
    def step(_document: Document) -> Sequence[Change]:
        return changes

    return step
