"""Options that several verbs share, before or after the verb."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Annotated, NamedTuple

import typer
from typer.models import OptionInfo

from planner.cli.screen import ColourMode
from planner.cli.tongue import speak
from planner.errors import WrongUseError
from planner.sentence import say

Plans = Annotated[
    Path | None,
    typer.Option(
        "--plans",
        metavar="DIR",
        help="The workspace's folder; else PLANNER_PLANS, else the nearest one.",
        show_default=False,
    ),
]
Plan = Annotated[
    str | None,
    typer.Option(
        "--plan",
        metavar="PERIOD",
        help="The plan, for example 2027-H1.",
        show_default=False,
    ),
]
Today = Annotated[
    str | None,
    typer.Option(
        "--today",
        metavar="DATE",
        help="The day to judge by, 2027-02-01; else PLANNER_TODAY, else today.",
        show_default=False,
    ),
]
Colour = Annotated[
    ColourMode | None,
    typer.Option("--color", help="When to use colour; auto.", show_default=False),
]


def lang_option(callback: Callable[..., object] | None = None) -> OptionInfo:
    """Return the option that names the language to speak; it is read first."""
    made: OptionInfo = typer.Option(
        "--lang",
        metavar="LANG",
        help="The language to speak: en, fr, ar; else PLANNER_LANG, else the locale's.",
        show_default=False,
        is_eager=True,
        callback=callback,
    )
    return made


Lang = Annotated[str | None, lang_option()]
Ascii = Annotated[bool, typer.Option("--ascii", help="Plain ASCII signs and lines.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]


class Shared(NamedTuple):
    """The shared options as they were given, before or after the verb."""

    plans: Path | None = None
    plan: str | None = None
    today: str | None = None
    colour: ColourMode | None = None
    ascii: bool = False
    lang: str | None = None


class Setting(NamedTuple):
    """What a verb works with: workspace, plan, day, colours, the language spoken.

    `given` are the shared options that stand on the command line, by field.
    """

    plans: Path | None
    plan: str | None
    today: date
    colour: ColourMode
    ascii: bool
    language: str = "en"
    given: frozenset[str] = frozenset()


def joined(before: Shared, after: Shared) -> Shared:
    """Join what was given before a verb and after it.

    Raises:
        WrongUseError: they name two plans.
    """
    if before.plan and after.plan and before.plan != after.plan:
        raise two_plans(before.plan, after.plan)
    pairs = zip(before, after, strict=True)
    return Shared._make(late or early for early, late in pairs)


def setting(context: typer.Context, after: Shared) -> Setting:
    """Join what was given before the verb, after it, and in the environment."""
    before = context.obj if isinstance(context.obj, Shared) else Shared()
    language = speak(after.lang or before.lang)
    told = joined(before, after)
    return Setting(
        plans=told.plans or _path(os.environ.get("PLANNER_PLANS")),
        plan=told.plan,
        today=_today(told.today),
        colour=told.colour or ColourMode.AUTO,
        ascii=told.ascii,
        language=language,
        given=frozenset(
            name for name, value in zip(Shared._fields, told, strict=True) if value
        ),
    )


def _path(text: str | None) -> Path | None:
    return Path(text) if text else None


def _today(option: str | None) -> date:
    """Read the clock here and nowhere else."""
    text = option or os.environ.get("PLANNER_TODAY")
    return day(text) if text else date.today()  # noqa: DTZ011 - the user's own day


def day(text: str) -> date:
    """Return the day that a word of the command line names.

    Raises:
        WrongUseError: it is no ISO date.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise WrongUseError(
            say("{text} is not a date", text=text),
            say("write the day as year-month-day, for example 2027-02-01"),
        ) from None


def one_plan(argument: str | None, setting: Setting) -> str | None:
    """Return the plan that an argument or `--plan` names.

    Raises:
        WrongUseError: they name two.
    """
    if argument and setting.plan and argument != setting.plan:
        raise two_plans(argument, setting.plan)
    return argument or setting.plan


def two_plans(first: str, second: str) -> WrongUseError:
    """Return what is raised where two plans are named for one."""
    return WrongUseError(
        say("two plans are named: {first} and {second}", first=first, second=second),
        say("name one of them"),
    )


def words(values: list[str] | None) -> tuple[str, ...]:
    """Return the words of an option that may be repeated or joined by commas."""
    return tuple(
        word for value in values or () for word in value.replace(",", " ").split()
    )
