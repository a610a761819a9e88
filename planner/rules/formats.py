"""What rules are told of the formats of documents, a room that they cannot see."""

from __future__ import annotations

from collections.abc import Mapping

Formats = Mapping[str, Mapping[str, str | None]]
"""By format the options that it heeds, each with the one it needs beside it, if any."""
