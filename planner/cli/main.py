"""The verbs, in the order in which help shows them."""

from __future__ import annotations

from typing import Annotated

import typer

from planner.cli.guard import guarded
from planner.cli.lazy import group
from planner.cli.options import (
    Ascii,
    Colour,
    Plan,
    Plans,
    Shared,
    Today,
    lang_option,
    setting,
)
from planner.cli.screen import put
from planner.cli.tongue import speak
from planner.version import VERSION

BEGIN, READ, WRITE, CHECK = "Begin", "Read a plan", "Write a plan", "Check plans"
PUBLISH = "Publish"
SHELL = "Work at the terminal"
VERBS = {
    "init": BEGIN,
    "new": BEGIN,
    "summary": READ,
    "list": READ,
    "show": READ,
    "timeline": READ,
    "calendar": READ,
    "coverage": READ,
    "add": WRITE,
    "set": WRITE,
    "edit": WRITE,
    "note": WRITE,
    "rename": WRITE,
    "move": WRITE,
    "copy": WRITE,
    "remove": WRITE,
    "roster": WRITE,
    "fmt": WRITE,
    "undo": WRITE,
    "validate": CHECK,
    "fix": CHECK,
    "schema": CHECK,
    "settings": CHECK,
    "explain": CHECK,
    "rules": CHECK,
    "init-ci": CHECK,
    "export": PUBLISH,
    "completion": SHELL,
}

app = typer.Typer(
    cls=group(VERBS),
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Write, check and read a committee's half-year action plan.",
)


def _version(wanted: bool) -> None:
    if wanted:
        put(f"planner {VERSION}\n")
        raise typer.Exit


def _spoken(lang: str | None) -> str | None:
    """Speak the language from the first mistake on: a verb that is not there."""

    def begin() -> int:
        speak(lang)
        return 0

    if code := guarded(begin):
        raise typer.Exit(code)
    return lang


@app.callback()
def shared(  # noqa: PLR0913 - the options that every verb takes
    context: typer.Context,
    plans: Plans = None,
    plan: Plan = None,
    today: Today = None,
    colour: Colour = None,
    ascii: Ascii = False,  # noqa: A002 - the option's name
    lang: Annotated[str | None, lang_option(_spoken)] = None,
    version: Annotated[  # noqa: ARG001 - its callback acts
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print it."),
    ] = False,
) -> None:
    """Keep what was given before the verb; without a verb show where one is."""
    context.obj = Shared(plans, plan, today, colour, ascii, lang)
    if context.invoked_subcommand is None and not context.resilient_parsing:
        from planner.cli.bare import bare

        raise typer.Exit(guarded(lambda: bare(setting(context, Shared()))))
