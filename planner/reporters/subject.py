"""What a finding is about, by name: `training.youth-academy.regions[0]`."""

from __future__ import annotations

from collections.abc import Iterable

from planner.text.terminal import clean


def subject(keys: Iterable[str | int]) -> str:
    """Return a path of keys as one reads it in a plan; nothing for the file itself."""
    named = "".join(
        f"[{key}]" if isinstance(key, int) else f".{clean(key)}" for key in keys
    )
    return named.removeprefix(".")
