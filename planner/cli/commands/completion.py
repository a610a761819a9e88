"""`planner completion`: the shell completes verbs, options and names."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from planner.cli.options import Setting
from planner.cli.screen import put
from planner.sentence import say
from planner.text.terminal import clean


def command(
    here: Setting,  # noqa: ARG001 - every verb is told where it is
    shell: Annotated[
        str | None,
        typer.Argument(
            metavar="[bash|zsh|fish]",
            help="The shell; else yours, by SHELL.",
            show_default=False,
        ),
    ] = None,
    install: Annotated[
        bool, typer.Option("--install", help="Put it where the shell looks for it.")
    ] = False,
) -> None:
    """Let your shell complete verbs, options and names: print the script for it.

    A file of somebody else is never written over.
    """
    from planner.actions import completion
    from planner.cli.vocabulary import vocabulary

    chosen = completion.shell_of(shell, os.environ)
    if not install:
        put(chosen.script)
        return
    placed = completion.install(chosen, os.environ)
    vocabulary()
    path = placed.path
    if placed.written:
        told = [
            say("wrote {path}", path=path),
            say("next: {command}", command=placed.after),
        ]
    else:
        told = [say("{path} is there already, as it should be", path=path)]
    put("\n  ".join(clean(str(each)) for each in told) + "\n")
