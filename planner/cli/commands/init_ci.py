"""`planner init-ci`: the file by which a service checks the plans."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from planner.cli.options import Setting
from planner.cli.screen import put
from planner.registry import names
from planner.sentence import say

SERVICES = [name.replace("_", "-") for name in names("planner.wiring.services")]
Service = StrEnum("Service", [(name, name) for name in SERVICES])  # type: ignore[misc]


def command(
    here: Setting,
    service: Annotated[Service, typer.Argument(help="Who is to check the plans.")],
    install: Annotated[
        str | None,
        typer.Option(
            "--install",
            metavar="WHAT",
            help="What pip installs; else this version by its name.",
            show_default=False,
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print the file, write nothing.")
    ] = False,
) -> None:
    """Let GitHub, GitLab or pre-commit check the plans: write the file for it, once.

    A file that is there already is never changed.
    """
    from planner.actions.wire import wired, write
    from planner.text.terminal import clean

    file = wired(str(service), Path.cwd(), here.plans, install)
    if dry_run:
        put(file.text)
        return
    shown = clean(str(file.path))
    if write(file):
        put(f"{say('wrote {path}', path=shown)}\n")
        put(f"  {say('next: {command}', command=say(file.after))}\n")
    else:
        put(f"{say('{path} is there already, as it should be', path=shown)}\n")
