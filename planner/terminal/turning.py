"""Right-to-left letters for screens that do not turn them: joined, then in order."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from planner.errors import PlannerError
from planner.sentence import say
from planner.text.direction import has_rtl


class NoTurningError(PlannerError):
    """Turned text was asked for, and what turns it is not installed."""

    def __init__(self) -> None:
        """Say what is missing and how it is had."""
        super().__init__(
            say("right-to-left text in visual order needs two packages more"),
            say("install them with: pip install 'semiannual-planner[rtl]'"),
        )


def joined(text: str) -> str:
    """Return a text with each letter in the form that its neighbours ask for."""
    if not has_rtl(text):
        return text
    shaped: str = _library("arabic_reshaper").reshape(text)
    return shaped


def turned(text: str, *, rtl: bool) -> str:
    """Return a text in the order in which it is seen, from left to right."""
    order: str = _library("bidi.algorithm").get_display(
        text, base_dir="R" if rtl else "L"
    )
    return order


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise NoTurningError from error
