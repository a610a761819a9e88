"""The table of words is made: of the verbs as Typer knows them, and of the format."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planner.text.terminal import clean

_WIDE = 200


def learned() -> Iterator[str]:
    """Yield the lines of the table that `planner.cli.vocabulary` describes."""
    from typer.main import get_command

    from planner.actions.words import settable, words
    from planner.cli.main import app

    yield from _of(get_command(app), None, "")
    for metavar, known in words().items():
        yield from (_row("choice", metavar, *each) for each in known)
    told: set[str] = set()
    for field in settable():
        many = _many(field.many)
        yield _row("field", field.owner, field.name, field.metavar, many, field.meaning)
        if field.metavar not in told and field.choices:
            told.add(field.metavar)
            pairs = field.choices.items()
            yield from (_row("choice", field.metavar, *pair) for pair in pairs)


def _of(command: Any, above: Any, scope: str) -> Iterator[str]:
    """Yield the lines of a verb, and of the verbs below it."""
    import typer

    context = typer.Context(command, parent=above, info_name=scope or "planner")
    for param in command.get_params(context):
        if not getattr(param, "hidden", False):
            yield _line(param, context, scope)
    names = command.list_commands(context) if hasattr(command, "list_commands") else ()
    for name in names:
        verb = command.get_command(context, name)
        yield _row("verb", scope, name, verb.get_short_help_str(_WIDE))
        yield from _of(verb, context, f"{scope} {name}".strip())


def _line(param: Any, context: Any, scope: str) -> str:
    """Return the line of an option or an argument."""
    metavar = _metavar(param, context)
    if param.param_type_name == "argument":
        return _row("argument", scope, metavar, _many(param.nargs != 1))
    names = sorted((*param.opts, *param.secondary_opts), key=len, reverse=True)
    if param.is_flag or param.count:
        metavar = ""
    many = _many(param.multiple)
    return _row("option", scope, ",".join(names), metavar, many, param.help or "")


def _metavar(param: Any, context: Any) -> str:
    """Return the choices of an argument or option, else its metavar, else its name."""
    choices = [each.value for each in param.shell_complete(context, "") if each.value]
    return "|".join(choices) or param.metavar or param.name.upper()


def _many(many: bool) -> str:
    return "many" if many else ""


def _row(*cells: str) -> str:
    return "\t".join(map(clean, cells))
