"""A verb as the command line knows it: its own words, those all share, the guard."""

from __future__ import annotations

from collections.abc import Callable
from inspect import Parameter, Signature, signature
from typing import Any

import typer

from planner.cli.guard import guarded
from planner.cli.options import Ascii, Colour, Plan, Plans, Shared, Today, setting

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
    run.__doc__ = command.__doc__
    return run
