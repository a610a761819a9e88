"""Limits of a template: so many steps, so much text, so large a number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from jinja2.exceptions import TemplateRuntimeError

STEPS, SIGNS = 500_000, 5_000_000
"""Rounds of loops and calls; characters of a text, and entries of a list."""

_LARGEST = 10**15


class TooMuchError(TemplateRuntimeError):
    """A template goes on and on, or makes more than any page holds."""


class Limit:
    """Counts the steps of one run; the same template and plan take the same steps."""

    def __init__(self) -> None:
        """Begin with no step."""
        self.steps = 0

    def step(self) -> None:
        """Count a step.

        Raises:
            TooMuchError: there were too many.
        """
        self.steps += 1
        if self.steps > STEPS:
            message = f"it goes on and on: more than {STEPS:,} rounds and calls"
            raise TooMuchError(message)

    def counted(self, values: Iterable[Any]) -> Iterator[Any]:
        """Yield values, each of them a step."""
        for each in values:
            self.step()
            yield each


def whole(pieces: Iterable[str]) -> str:
    """Join the pieces of a text.

    Raises:
        TooMuchError: it is too long.
    """
    found, size = [], 0
    for each in pieces:
        size += len(each)
        see_size(size)
        found.append(each)
    return "".join(found)


def fitting(value: Any) -> Any:
    """Return what was worked out.

    Raises:
        TooMuchError: it is too long a list, or too large a number.
    """
    if isinstance(value, (int, float)):
        if abs(value) > _LARGEST:
            message = f"a number is over {_LARGEST:,}"
            raise TooMuchError(message)
    else:
        see_size(len(value))
    return value


def see_size(size: int) -> None:
    """See that a text or list is not too long.

    Raises:
        TooMuchError: it is.
    """
    if size > SIGNS:
        message = f"it makes too much: more than {SIGNS:,} characters or entries"
        raise TooMuchError(message)
