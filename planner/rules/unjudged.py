"""What could not be read in a workspace, and what was therefore not judged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planner.rules.finding import At
from planner.sentence import Sentence, phrase, say
from planner.workspace.kinds import Kind
from planner.workspace.sheet import PlanSheet, Sheet
from planner.workspace.workspace import Workspace

_SILENT: dict[Kind, str] = {
    "network": phrase(
        "{file} could not be read in full, so names and coverage were not checked"
    ),
    "calendar": phrase(
        "{file} could not be read in full, so meetings, outside events and "
        "observances were not checked"
    ),
    "planner": phrase(
        "{file} could not be read in full, so what is wrong in it is left out"
    ),
    "glossary": phrase(
        "{file} could not be read in full, so words to avoid were not checked"
    ),
}


class Gap(NamedTuple):
    """A place where something could not be read, and what follows from it."""

    at: At
    why: Sentence


def gaps(workspace: Workspace) -> Iterator[Gap]:
    """Yield what was left out, in the order of the files; nothing where all is well."""
    for sheet in workspace.sheets:
        if isinstance(sheet, PlanSheet):
            yield from _of_plan(sheet)
        elif not sheet.whole and sheet.kind in _SILENT:
            why = say(_SILENT[sheet.kind], file=sheet.file)
            yield Gap(_first(sheet), why)
    yield from _of_all(workspace)


def _of_all(workspace: Workspace) -> Iterator[Gap]:
    first = workspace.sheets[0].file if workspace.sheets else None
    if workspace.alone:
        yield Gap(
            At((), file=first),
            say(
                "the file was read alone, without the roster, the calendar and other "
                "plans, so names were not checked"
            ),
        )
    elif workspace.sheet("network") is None and workspace.plans:
        yield Gap(
            At((), file=workspace.plans[0].file),
            say("there is no network.toml, so names and coverage were not checked"),
        )


def _of_plan(sheet: PlanSheet) -> Iterator[Gap]:
    if sheet.fault is not None:  # F002 says so already
        return
    if sheet.plan is None:
        yield Gap(_first(sheet), say("none of this plan was checked"))
        return
    if not sheet.framed:
        yield Gap(
            _first(sheet),
            say(
                "the head of the plan could not be read, so the plan as a whole was "
                "not checked"
            ),
        )
    if sheet.unreadable:
        item = sheet.unreadable[0]
        yield Gap(
            At((item.category, item.name), "header", sheet.file),
            say(
                "coverage was not checked, because these items could not be read: "
                "{names}",
                names=", ".join(
                    each.name or each.title or each.category
                    for each in sheet.unreadable
                ),
            ),
        )


def _first(sheet: Sheet) -> At:
    """Return where the first thing stands that was not understood."""
    path = sheet.errors[0].path if sheet.errors else ()
    return At(path, file=sheet.file)
