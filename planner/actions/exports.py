"""All exports that `planner.toml` keeps: `[export.NAME]`, a file each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from planner.actions.export import Asked, render, wish_of
from planner.actions.kept import Held, held, see_apart
from planner.actions.opening import Opened, Wanted, open_workspace
from planner.actions.selecting import select
from planner.actions.template import layout_of
from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.severity import Severity
from planner.errors import PlannerError, WrongUseError
from planner.model.settings import Export
from planner.rules.engine import judge
from planner.sentence import say
from planner.workspace.find import repository
from planner.workspace.paths import real, shown_from
from planner.workspace.sheet import Sheet
from planner.workspace.workspace import Workspace

_TABLE = "export"


def exports(wanted: Wanted) -> tuple[Held, ...]:
    """Return every export that is kept, made of the plans as they are now.

    Nothing is written; where one cannot be made, none is returned.

    Raises:
        NoWorkspaceError: there is no workspace.
        WrongUseError: it keeps no export, or one of them has a mistake.
        PlannerError: one cannot be made, or its file not be read.
    """
    workspace = open_workspace(wanted)
    kept = _kept(workspace, wanted)
    root = Path(workspace.root)
    templates = [root / each.template for each in kept.values() if each.template]
    for each in kept.values():
        see_apart(root / each.path, templates)
    return tuple(_held(workspace, name, each, wanted) for name, each in kept.items())


def _kept(workspace: Workspace, wanted: Wanted) -> Mapping[str, Export]:
    sheet = workspace.sheet("planner")
    for found in _mistakes(workspace, sheet, wanted):
        place = found.place
        raise WrongUseError(
            say(
                "{file}:{line}: {message}",
                file=place.file,
                line=place.line,
                message=found.message,
            ),
            found.help,
        )
    if not workspace.settings.export:
        raise WrongUseError(
            say("{root} keeps no exports", root=workspace.root),
            say("name them in planner.toml: planner explain export"),
        )
    return workspace.settings.export


def _mistakes(
    workspace: Workspace, sheet: Sheet | None, wanted: Wanted
) -> Iterator[Diagnostic]:
    """Yield what is wrong with the exports, or with a file that hides some."""
    if sheet is None:
        return
    report = judge(workspace, select(workspace), wanted.today, frozenset({sheet.file}))
    for each in report.diagnostics:
        about = each.keys[:1] == (_TABLE,) or not sheet.whole
        if about and each.severity is Severity.ERROR:
            yield each


def _held(workspace: Workspace, name: str, export: Export, wanted: Wanted) -> Held:
    try:
        opened = Opened(workspace, workspace.named(export.plan), wanted.today)
        path = Path(workspace.root) / export.path
        _see_inside(path, Path(workspace.root))
        return held(path, render(opened, _asked(export, Path(workspace.root))))
    except PlannerError as error:
        error.sentence = say(
            "[export.{name}]: {reason}", name=name, reason=error.sentence
        )
        raise


def _see_inside(path: Path, root: Path) -> None:
    """See that an export stays in the repository that keeps the workspace.

    Where there is none, it stays in the folder that the workspace's folder is in.

    Raises:
        WrongUseError: it does not, or git's own folder is meant.
    """
    home, target = real(root), real(path)
    top = repository(home)
    shown = shown_from(path.parent) + path.name
    if not target.is_relative_to(top or home.parent):
        raise _outside(shown, top or home.parent, kept=top is not None)
    if any(part.lower() == ".git" for part in target.parts):
        raise WrongUseError(
            say("{file} lies in git's own folder", file=shown),
            say("name another file: git would obey what is written there"),
        )


def _outside(shown: str, top: Path, *, kept: bool) -> WrongUseError:
    if kept:
        return WrongUseError(
            say("{file} lies outside the repository", file=shown),
            say("name a file inside it: what is kept is kept by git"),
        )
    return WrongUseError(
        say("{file} lies outside {folder}", file=shown, folder=top),
        say("name a file inside it: git keeps no folder further up"),
    )


def _asked(export: Export, root: Path) -> Asked:
    wish = wish_of(
        detail=export.detail or "full",
        chart=export.chart is not False,
        expand=bool(export.expand),
        excel=bool(export.excel),
    )
    if export.template:
        wish = wish._replace(template=layout_of(root / export.template))
    return Asked(export.form, export.reader or "staff", export.lang, wish)
