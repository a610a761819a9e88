"""What formats of documents heed of a kept export, as the rules are told it."""

from __future__ import annotations

from typing import Any

from planner.registry import Registry


class Heeded(Registry):
    """By format the options that it heeds, each with the one it needs beside it."""

    def __init__(self) -> None:
        """Look where the formats are; none is loaded before it is asked for."""
        super().__init__("planner.export.formats", "FORMAT")

    def __getitem__(self, name: str) -> Any:
        """Load a format and return what it heeds."""
        form = super().__getitem__(name)
        heeds: dict[str, str | None] = dict.fromkeys(form.heeds)
        return {**heeds, "lang": form.mute_without} if form.spoken else heeds
