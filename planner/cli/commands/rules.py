"""`planner rules`: the table of all rules."""

from __future__ import annotations

from pathlib import Path

from planner.cli.options import Json, Setting
from planner.cli.screen import put, screen


def command(
    here: Setting,
    json: Json = False,
) -> None:
    """List all rules: code, name, severity, from when they speak, whether they fix.

    Last come the rules of your own, from planner.toml, with their messages.
    """
    from planner.actions.explain import catalogue, rule_data
    from planner.reporters.format import Look
    from planner.reporters.pages import table_text
    from planner.rules.catalogue import FAMILIES

    pages = catalogue(Path.cwd(), here.plans)
    if json:
        from planner.text.data import as_json

        rows = {"version": 1, "rules": [rule_data(page) for page in pages]}
        put(as_json(rows))
        return
    end = screen(here.colour)
    look = Look(end.colour, end.width if end.terminal else None)
    put(table_text(pages, FAMILIES, look))
