"""Options that say which items are meant: of a category, a region, a lead."""

from __future__ import annotations

from typing import Annotated

import typer

Words = list[str] | None


def option(name: str, metavar: str, text: str) -> typer.models.OptionInfo:
    """Return an option that takes names, several joined by commas."""
    made: typer.models.OptionInfo = typer.Option(
        name, metavar=metavar, help=text, show_default=False
    )
    return made


Category = Annotated[Words, option("--category", "CATEGORY", "Of these categories.")]
Region = Annotated[Words, option("--region", "REGION", "Serving these regions.")]
Lead = Annotated[Words, option("--lead", "LEAD", "Led by these units.")]
Status = Annotated[Words, option("--status", "STATUS", "With these statuses.")]
Theme = Annotated[Words, option("--theme", "THEME", "Of these themes.")]
