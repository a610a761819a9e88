"""What the words of `planner roster` have in common: the kind of an entry."""

from __future__ import annotations

from typing import Annotated

import typer

KINDS = (
    "city, organisation, unit, person, region, group, member, seat, theme; also "
    "committee and network."
)
KindArgument = Annotated[str, typer.Argument(metavar="KIND", help=KINDS)]
