"""A group of commands of which only the one that is called is imported."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from planner.cli.verb import as_set, keeping, verb
from planner.sentence import Sentence, say
from planner.text.nearest import nearest
from planner.text.terminal import clean

COMMANDS = "planner.cli.commands"


class PlainGroup(TyperGroup):
    """Says in plain words what was chosen that cannot be."""

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        """Read what stands before the verb."""
        with _in_plain_words():
            return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Read what stands after the verb, and act."""
        with _in_plain_words():
            return super().invoke(ctx)


@contextmanager
def _in_plain_words() -> Iterator[None]:
    """Leave out the kind of mistake that the library names before its sentence."""
    try:
        yield
    except typer.BadParameter as error:
        error.message = error.message.removeprefix("Value error, ")
        raise


def group(
    verbs: Mapping[str, str], under: str = "", usual: str = ""
) -> type[TyperGroup]:
    """Return a group class for verbs, each with the title of its help panel.

    `under` is the verb that they are words of, `usual` the one that is meant where
    none is named.
    """

    class Verbs(PlainGroup):
        """Knows its commands by name and imports each when it is needed."""

        def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
            """Return the verbs in the order in which help shows them."""
            return list(verbs)

        def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
            """Import the command of a verb; None where there is no such verb."""
            if cmd_name not in verbs:
                return None
            return load(cmd_name, verbs[cmd_name], under)

        def parse_args(self, ctx: Any, args: list[str]) -> Any:
            """Put the usual verb in where only options are given."""
            known = {*verbs, *ctx.help_option_names}
            return super().parse_args(ctx, _with_usual(args, known, usual))

        def resolve_command(self, ctx: Any, args: list[str]) -> Any:
            """Find the verb that the first word names, or name the nearest one."""
            _refuse_unknown(ctx, args, verbs)
            return super().resolve_command(ctx, args)

    return Verbs


def _with_usual(args: list[str], known: set[str], usual: str) -> list[str]:
    """Return the words of the command line with the usual verb, if they name none."""
    bare = known.isdisjoint(args) and all(each[:1] == "-" for each in args[:1])
    return [usual, *args] if usual and bare else args


def _refuse_unknown(context: Any, args: list[str], verbs: Mapping[str, str]) -> None:
    if args and args[0] not in verbs and not args[0].startswith("-"):
        context.fail(str(unknown(args[0], verbs)))


def unknown(word: str, verbs: Mapping[str, str]) -> Sentence:
    """Return what is said of a word that is no verb."""
    like = nearest(word, verbs)
    if like is None:
        return say("there is no verb {word}", word=clean(word))
    return say(
        "there is no verb {word}; one with a similar name exists: {like}",
        word=clean(word),
        like=like,
    )


@cache
def load(name: str, panel: str, under: str = "") -> Any:
    """Import the module of a verb and make its command, or the group of its words."""
    file = "_".join(filter(None, (under, name.replace("-", "_"))))
    module = import_module(f"{COMMANDS}.{file}")
    if hasattr(module, "WORDS"):
        return _words(name, panel, module)
    app = typer.Typer(add_completion=False)
    app.command(name, rich_help_panel=panel)(verb(module.command))
    return get_command(app)


def _words(name: str, panel: str, module: Any) -> Any:
    """Make the group of the words of a verb, which keeps the options before them."""
    app = typer.Typer(
        name=name,
        cls=group(module.WORDS, name, module.USUAL),
        add_completion=False,
        help=as_set(module.HELP),
    )
    app.callback(rich_help_panel=panel)(keeping)
    return get_command(app)
