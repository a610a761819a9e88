"""`planner fmt`: files get the format's order of fields, and one spacing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from shlex import join
from typing import TYPE_CHECKING, Annotated

import typer

from planner.cli.aim import aim
from planner.cli.guard import explain
from planner.cli.inert import inert
from planner.cli.judging import Paths, StdinName
from planner.cli.options import Json, Setting
from planner.cli.program import program
from planner.cli.screen import put, screen, tell
from planner.cli.writing import way_back
from planner.errors import WrongUseError
from planner.sentence import say

if TYPE_CHECKING:
    from planner.actions.fmt import Formed
    from planner.reporters.forming import Told


def command(
    here: Setting,
    paths: Paths = None,
    check: Annotated[
        bool,
        typer.Option("--check", help="List what would change; write nothing."),
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what would change; write nothing.")
    ] = False,
    stdin_name: StdinName = None,
    json: Json = False,
) -> int:
    """Put files into their form: the order of tables and fields, and the spacing.

    What they say stays the same, and comments stay with what they describe. Exit
    codes: 0 in form, 1 with --check or --diff if something would change, 2 wrong use
    or a file that cannot be read or written, 3 no workspace or no such plan.
    """
    from planner.actions.fmt import fmt, remember, write

    asked, planned = aim(here, paths, stdin_name), check or diff
    if json and asked.typed is not None and not planned:
        raise WrongUseError(
            say("of standard input the text in form is printed, not JSON"),
            say("leave out --json, or add --check"),
        )
    files = fmt(asked)
    if planned:
        _show(here, files, diff=diff, json=json)
    elif asked.typed is not None:
        put("".join(each.after for each in files if each.failed is None))
    else:
        files = write(files, Path.cwd())
        words = join(["planner", "fmt", *(paths or ())])
        kept = remember(files, Path.cwd(), words)
        _report(here, files, json=json, kept=kept)
    return _code(files, planned=planned)


def _code(files: Sequence[Formed], *, planned: bool) -> int:
    """Say what went wrong, and return the exit code."""
    failed = [each.failed for each in files if each.failed is not None]
    for error in failed:
        explain(error)
    if failed:
        return failed[0].code
    return int(planned and any(each.changed for each in files))


def _show(here: Setting, files: Sequence[Formed], *, diff: bool, json: bool) -> None:
    """Tell what would change; of a patch, beside it."""
    from planner.reporters.forming import diff_of, forming_json, forming_text
    from planner.text.patch import drawn

    told = _told(files)
    if json:
        put(forming_json(told, planned=True))
        return
    changed = any(each.changed for each in told)
    on = (
        [f"  {say('next: {command}', command=f'{program(here)} fmt')}"]
        if changed and not diff
        else []
    )
    text = inert(forming_text(told, on, planned=True))
    if not diff:
        put(text)
        return
    end, made = screen(here.colour), diff_of(told)
    put(inert(drawn(made, colour=end.colour) if end.terminal or end.colour else made))
    tell("\n" * (end.terminal and bool(made)) + text.rstrip("\n"))


def _report(here: Setting, files: Sequence[Formed], *, json: bool, kept: bool) -> None:
    """Tell what was written, and the way back."""
    from planner.reporters.forming import forming_json, forming_text

    told = _told(files)
    if json:
        put(forming_json(told))
        return
    back = f"  {way_back(here, kept=kept)}"
    on = [back] if any(each.changed for each in told) else []
    put(inert(forming_text(told, on)))


def _told(files: Sequence[Formed]) -> list[Told]:
    """Return the files to be told of."""
    from planner.reporters.forming import Told

    return [
        Told(
            each.file,
            each.before,
            each.after,
            each.left,
            each.failed.sentence if each.failed is not None else None,
        )
        for each in files
    ]
