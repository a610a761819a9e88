"""The door to other programs: JSON that a terminal may show as well."""

from __future__ import annotations

import re
from json import dumps
from typing import Any

from planner.text.terminal import UNSEEN


def as_json(value: Any, *, indent: int | None = 2) -> str:
    r"""Return plain data as JSON, ended by a line break.

    Letters of any script stay; a control, a direction mark and what is no character
    (a byte of a file's name) are written as `\u202e`, which a program reads as before,
    and so is the start of `##[error]`, which a GitHub log would take for a command.
    """
    return shown(f"{dumps(value, ensure_ascii=False, indent=indent)}\n")


def shown(text: str) -> str:
    r"""Return written JSON as a terminal may show it."""
    if not text.isascii() or "\x7f" in text:
        text = re.sub(UNSEEN, lambda found: dumps(found[0])[1:-1], text)
    return text.replace("##[", "#\\u0023[")
