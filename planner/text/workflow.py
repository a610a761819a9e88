"""The door to a GitHub log: exact commands, and none that is forged."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256


def command(name: str, properties: Mapping[str, object], message: str) -> str:
    """Return a workflow command on one line, without its end."""
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {listed}::{data(message)}"


def data(text: str) -> str:
    """Return what stands after the second `::`."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return data(str(value)).replace(":", "%3A").replace(",", "%2C")


def inert(text: str) -> str:
    """Return a text of whole lines in which the runner looks for no command.

    It would find `##[error]` anywhere in a line. The word that ends the pause is made
    of the text itself, so that no text can hold its own.
    """
    word = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"::stop-commands::{word}\n{text}::{word}::\n"
