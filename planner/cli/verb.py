"""A verb as the command line knows it: its own words, those all share, the guard."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from inspect import Parameter, Signature, cleandoc, signature
from typing import Any

import typer

from planner.cli.guard import guarded
from planner.cli.options import (
    Ascii,
    Colour,
    Lang,
    Plan,
    Plans,
    Shared,
    Today,
    joined,
    setting,
)
from planner.sentence import plainly, spoken_by

Command = Callable[..., int | None]
"""Takes a `Setting` as `here`, then its own words; None is the exit code 0."""


def shared(  # noqa: PLR0913 - the options that every verb takes
    plans: Plans = None,
    plan: Plan = None,
    today: Today = None,
    colour: Colour = None,
    ascii: Ascii = False,  # noqa: A002 - the option's name
    lang: Lang = None,
) -> Shared:
    """Keep the options that every verb takes."""
    return Shared(plans, plan, today, colour, ascii, lang)


def verb(command: Command) -> Callable[..., None]:
    """Return a command with the shared options, which leaves with an exit code.

    An option of its own comes before a shared one of the same name. What it prints
    with `--json` is for programs, and so in English.
    """
    own = dict(signature(command, eval_str=True).parameters)
    own.pop("here")
    common = {
        name: each
        for name, each in signature(shared, eval_str=True).parameters.items()
        if name not in own
    }

    def run(context: typer.Context, **words: Any) -> None:
        after = shared(**{name: words.pop(name) for name in common})

        def act() -> int:
            here = setting(context, after)
            with spoken_by(plainly) if words.get("json") else nullcontext():
                return command(here, **words) or 0

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
    lang: Lang = None,
) -> None:
    """Keep what was given between a verb and its word."""

    def keep() -> int:
        before = context.obj if isinstance(context.obj, Shared) else Shared()
        context.obj = joined(before, Shared(plans, plan, today, colour, ascii, lang))
        return 0

    code = guarded(keep)
    if code:
        raise typer.Exit(code)
