"""An item goes to another plan, or to another place among those of its category."""

from __future__ import annotations

from planner.actions.adopted import refuse_joining, refuse_leaving
from planner.actions.following import FilesSteps, Respelt, fixed, follow, followed
from planner.actions.lifted import elsewhere, lifted
from planner.actions.namings import Naming, naming
from planner.actions.opening import Opened
from planner.actions.place import Spot, place_for
from planner.actions.taken import names_in, refuse_taken
from planner.actions.target import half_year
from planner.actions.writing import Draft, drafted, drafted_in, stepped
from planner.errors import WrongUseError
from planner.model.plan import Entry
from planner.sentence import say
from planner.source.change import Change
from planner.source.document import Document
from planner.source.extent import extent
from planner.workspace.sheet import PlanSheet


def move_to(opened: Opened, entry: Entry, period: str) -> Draft:
    """Put an item into another plan, inside its category by date, in memory.

    The plan that it goes to is written first: who is stopped between the two files
    has the item in both.

    Raises:
        NotFoundError: there is no such plan.
        PlannerError: an item of either plan was adopted, the name is taken there, or
            a file may name the item and cannot be read.
        EditRefusedError: the item is not in one piece.
    """
    home, target = opened.sheet, half_year(opened.workspace, period)
    if target is home:
        raise WrongUseError(
            say("{item} is in {plan} already", item=entry.name, plan=home.period),
            say("--after and --before move it within its plan"),
        )
    refuse_leaving(half_year(opened.workspace, home.period), entry)
    refuse_joining(target)
    refuse_taken(target, entry.name)
    found = [
        each
        for each in naming(opened.workspace, home, entry)
        if each.part == "value" and not _is_own(each, home, entry)
    ]
    spot = place_for(target, entry.category.key, entry.when, entry.name)
    block = _block(home, entry, target)
    steps: FilesSteps = {
        target.file: [fixed([Change("insert", entry.path, block, *spot)])],
        home.file: [fixed([Change("drop", entry.path)])],
    }
    follow(steps, found, _respelling(entry, target))
    return drafted_in(
        opened.workspace,
        opened.today,
        home.period,
        steps,
        [say("it is in {plan}", plan=target.period), *followed(len(found))],
        moves={(home.shown, entry.path): (target.shown, entry.path)},
    )


def move_beside(opened: Opened, entry: Entry, other: Entry, *, ahead: bool) -> Draft:
    """Put an item behind another one of its category, or ahead of it, in memory.

    Raises:
        WrongUseError: the other one is the item itself, or of another category.
        EditRefusedError: one of them is not in one piece.
    """
    _refuse_place(entry, other)
    document, sheet = opened.sheet.document, opened.sheet
    assert document is not None  # noqa: S101 - a plan that can be written to has one
    block = lifted(sheet, entry).text
    spot = Spot(other.path, ahead=ahead)
    changes = [
        Change("drop", entry.path),
        Change("insert", entry.path, block, *spot),
    ]
    stays = _is_there(document, entry, spot)
    made = drafted(
        opened,
        [] if stays else [fixed([each]) for each in changes],
        [
            say("it stands ahead of {other}", other=other.name)
            if ahead
            else say("it stands behind {other}", other=other.name)
        ],
    )
    return made._replace(brought=())  # an order brings none, it tells them elsewhere


def _is_own(found: Naming, home: PlanSheet, entry: Entry) -> bool:
    return found.sheet is home and found.item == entry.path


def _block(home: PlanSheet, entry: Entry, target: PlanSheet) -> str:
    """Return an item's text as it is to stand in another plan."""
    own = frozenset((entry.name, *entry.item.former_names))
    step = elsewhere(entry.path, home.period, target.period, own)
    return stepped(lifted(home, entry), [step]).text


def _respelling(entry: Entry, target: PlanSheet) -> Respelt:
    """Return how an item is named once it is in another plan.

    By the name that stood there, unless that is another item's in the new plan.
    """
    there = names_in(target)

    def respelt(found: Naming) -> str:
        name = found.names[1]
        name = entry.name if name in there else name
        return name if found.sheet is target else f"{target.period}/{name}"

    return respelt


def _refuse_place(entry: Entry, other: Entry) -> None:
    if other is entry:
        raise WrongUseError(say("{item} cannot stand beside itself", item=entry.name))
    if other.category is not entry.category:
        raise WrongUseError(
            say(
                "{other} is of {category}: an item stays among those of its own",
                other=other.name,
                category=other.category.key,
            ),
            say("name an item of {category}", category=entry.category.key),
        )


def _is_there(document: Document, entry: Entry, spot: Spot) -> bool:
    """Whether nothing but blank lines is between an item and its place."""
    start, end = extent(document, entry.path)
    first, last = extent(document, spot.to)
    between = (end, first) if spot.ahead else (last, start)
    return between[0] <= between[1] and not document.text[slice(*between)].strip()
