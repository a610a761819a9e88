"""`planner fix`: what can be mended without asking is mended."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from planner.cli.aim import aim
from planner.cli.guard import explain
from planner.cli.inert import inert
from planner.cli.judging import Baseline, Ignore, Paths, Select, StdinName
from planner.cli.options import Json, Setting, words
from planner.cli.screen import put, screen, tell
from planner.errors import WrongUseError
from planner.reporters.format import Look
from planner.sentence import say

if TYPE_CHECKING:
    from planner.diagnostics.mending import Mending


def command(
    here: Setting,
    paths: Paths = None,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what would change; write nothing.")
    ] = False,
    unsafe_fixes: Annotated[
        bool,
        typer.Option("--unsafe-fixes", help="Make the fixes that are a guess too."),
    ] = False,
    select: Select = None,
    ignore: Ignore = None,
    baseline: Baseline = None,
    exit_non_zero_on_fix: Annotated[
        bool,
        typer.Option(
            "--exit-non-zero-on-fix", help="Exit with 1 if a file was changed."
        ),
    ] = False,
    stdin_name: StdinName = None,
    json: Json = False,
) -> int:
    """Mend what is sure, and nothing else: every other byte stays as it is.

    Exit codes: 0 nothing left at or above the level that fails, 1 findings (with
    --diff: something would change), 2 wrong use, wrong settings or a file that
    cannot be written, 3 no workspace or no such plan.
    """
    from planner.actions.fix import fix, write
    from planner.actions.validate import Wanted

    asked = aim(here, paths, stdin_name)
    if json and not diff and asked.typed is not None:
        raise WrongUseError(
            say("of standard input the mended text is printed, not JSON"),
            say("leave out --json, or add --diff to see what would change"),
        )
    mending, code = fix(
        Wanted(
            today=here.today,
            aim=asked,
            chosen=words(select),
            ignored=words(ignore),
            baseline=baseline,
        ),
        unsafe=unsafe_fixes,
    )
    if diff:
        _show(mending, here, json=json)
        return int(bool(mending.changed))
    fails = int(exit_non_zero_on_fix and bool(mending.changed))
    if asked.typed is not None:
        put(_typed(mending))
        return max(code, fails)
    mending, failed = write(mending, Path.cwd())
    _report(mending, here, json=json)
    for error in failed:
        explain(error)
    if failed:
        return failed[0].code
    return max(code, fails)


def _typed(mending: Mending) -> str:
    """Return what standard input has become.

    Raises:
        WrongUseError: it is no text.
    """
    for each in mending.files:
        if each.file in mending.report.checked:
            return each.after
    raise WrongUseError(
        say("standard input is not UTF-8, and cannot be mended"),
        say("save the file as UTF-8 first"),
    )


def _show(mending: Mending, here: Setting, *, json: bool) -> None:
    """Print the patch, as it is where nobody looks at it, and beside it the count."""
    from planner.reporters.mending import mending_json, mending_text
    from planner.text.patch import drawn, patch

    if json:
        put(mending_json(mending, planned=True))
        return
    made = "".join(patch(*each[:3]) for each in mending.changed)
    end = screen(here.colour)
    seen = end.terminal or end.colour
    put(inert(drawn(made, colour=end.colour) if seen else made))
    text = mending_text(mending, _look(here) if end.terminal else Look(), planned=True)
    tell("\n" * (end.terminal and bool(made)) + text.rstrip("\n"))


def _report(mending: Mending, here: Setting, *, json: bool) -> None:
    from planner.reporters.mending import mending_json, mending_text

    if json:
        put(mending_json(mending))
        return
    put(inert(mending_text(mending, _look(here))))


def _look(here: Setting) -> Look:
    end = screen(here.colour)
    return Look(end.colour, end.width if end.terminal else None, here.ascii)
