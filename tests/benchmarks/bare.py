"""What validate is measured against: the same imports, files and models, no rules."""

from __future__ import annotations

import sys
from pathlib import Path

import pydantic  # noqa: F401 - the floor that the program stands on
import tomli
import typer  # noqa: F401

from planner.model.calendar import Calendar
from planner.model.glossary import Glossary
from planner.model.network import Network
from planner.model.plan import Plan
from planner.model.settings import Settings

MODELS = {
    "network.toml": Network,
    "calendar.toml": Calendar,
    "planner.toml": Settings,
    "glossary.toml": Glossary,
}


def main() -> None:
    """Read every file of a folder into its model, and keep data and models."""
    kept = []
    for path in sorted(Path(sys.argv[1]).glob("*.toml")):
        data = tomli.loads(path.read_text(encoding="utf-8"))
        kept.append((data, MODELS.get(path.name, Plan).model_validate(data)))
    sys.stdout.write(f"{len(kept)} files\n")


if __name__ == "__main__":
    main()
