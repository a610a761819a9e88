"""A verb as the command line knows it: its own words, those all share, the guard."""

from __future__ import annotations

from collections.abc import Callable
from inspect import Parameter, Signature, cleandoc, signature
from typing import Any

import typer

from planner.cli.guard import guarded
from planner.cli.options import (
    Ascii,
    Colour,
    Plan,
    Plans,
    Shared,
    Today,
    joined,
    setting,
)

Command = Callable[..., int | None]
"""Takes a `Setting` as `here`, then its own words; None is the exit code 0."""


def shared(
    plans: Plans = None,
    plan: Plan = None,
    today: Today = None,
    colour: Colour = None,
    ascii: Ascii = False,  # noqa: A002 - the option's name
) -> Shared:
    """Keep the options that every verb takes."""
    return Shared(plans, plan, today, colour, ascii)


def verb(command: Command) -> Callable[..., None]:
    """Return a command with the shared options, which leaves with an exit code."""
    own = dict(signature(command, eval_str=True).parameters)
    own.pop("here")
    common = signature(shared, eval_str=True).parameters

    def run(context: typer.Context, **words: Any) -> None:
        after = shared(**{name: words.pop(name) for name in common})

        def act() -> int:
            return command(setting(context, after), **words) or 0

        raise typer.Exit(guarded(act))

    first = Parameter("context", Parameter.KEYWORD_ONLY, annotation=typer.Context)
    given = [*own.values(), *common.values()]
    keyed = [each.replace(kind=Parameter.KEYWORD_ONLY) for each in given]
    run.__signature__ = Signature([first, *keyed])  # type: ignore[attr-defined]
    run.__annotations__ = {each.name: each.annotation for each in (first, *keyed)}
    run.__doc__ = as_set(cleandoc(command.__doc__ or ""))
    return run


def as_set(text: str) -> str:
    """Return a help text as Typer sets it: lines flow, except where they are set in."""
    return "\n\n".join(
        f"\b{each}" if each.startswith("  ") else each.replace("\n", " ")
        for each in text.split("\n\n")
    )


def keeping(  # noqa: PLR0913 - the options that every verb takes
    context: typer.Context,
    plans: Plans = None,
    plan: Plan = None,
    today: Today = None,
    colour: Colour = None,
    ascii: Ascii = False,  # noqa: A002 - the option's name
) -> None:
    """Keep what was given between a verb and its word."""

    def keep() -> int:
        before = context.obj if isinstance(context.obj, Shared) else Shared()
        context.obj = joined(before, Shared(plans, plan, today, colour, ascii))
        return 0

    code = guarded(keep)
    if code:
        raise typer.Exit(code)
