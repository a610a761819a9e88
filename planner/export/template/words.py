"""What templates say themselves: the program's own words in the page's language."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from string import Formatter
from typing import Any

from jinja2.exceptions import SecurityError

from planner.views.edition.page import Page


def saying(page: Page) -> Callable[..., str]:
    """Return the function `say`: a sentence of the program, with its places filled."""

    def say(template: str, /, **facts: Any) -> str:
        for _, field, spec, conversion in _places(template):
            if field is not None and (field not in facts or spec or conversion):
                raise SecurityError(_UNFILLED.format(field=field))
        return page.say(template, **{key: str(each) for key, each in facts.items()})

    return say


def _places(template: str) -> list[tuple[Any, ...]]:
    """Return the places of a sentence, as Python reads them.

    Raises:
        SecurityError: a brace is alone.
    """
    try:
        return list(Formatter().parse(template))
    except ValueError:
        raise SecurityError(_ALONE) from None


_ALONE = "`say` has a brace that is alone: places are plain names, `{count}`"
_UNFILLED = "`say` has no `{field}` to fill in: places are plain names, `{{count}}`"


def telling(page: Page) -> Callable[[Any], str]:
    """Return the filter `day`: a day in words."""

    def tell(value: Any) -> str:
        if not isinstance(value, date):
            raise SecurityError(_NO_DAY)
        return page.edition.voice.day(value)

    return tell


_NO_DAY = "`day` is for days, such as `bar.first`"
