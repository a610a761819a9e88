"""Whom a document can be for."""

from __future__ import annotations

from typing import Literal, get_args

Kind = Literal["staff", "committee", "meeting", "lead", "region", "donor", "public"]
KINDS: tuple[Kind, ...] = get_args(Kind)
NAMED: tuple[Kind, ...] = ("meeting", "lead", "region", "donor")
"""Kinds of which it is said which one: `region:mena`."""
