"""The glossary: terms per language, with the forms not to use."""

from __future__ import annotations

from typing import Literal

from planner.model.types import Extra, Language, Name, Text, Texts, Value


class Term(Value):
    """One term: what to say in each language, and what to avoid."""

    use: dict[Language, Text] = {}
    avoid: dict[Language, Texts] = {}
    extra: Extra = {}


class Glossary(Value):
    """The whole glossary."""

    format: Literal[1]
    term: dict[Name, Term] = {}
