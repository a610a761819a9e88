"""What stands in the catalogue of a language, read when it is first asked."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import GNUTranslations

CATALOGUES = Path(__file__).parent / "catalogues"
DOMAIN = "planner"


@cache
def catalogue(language: str) -> GNUTranslations:
    """Return the catalogue of a language other than English, which needs none."""
    from gettext import translation

    return translation(DOMAIN, CATALOGUES, [language])


@cache
def translated(language: str, template: str) -> str:
    """Return a template in a language, or as it is where nobody translated it."""
    if language == "en":
        return template
    return catalogue(language).gettext(template)


def counted(language: str, one: str, many: str, count: int) -> str:
    """Return the form of a template that a language has for a number."""
    if language == "en":
        return one if count == 1 else many
    return catalogue(language).ngettext(one, many, count)


def named(language: str, kind: str, key: str) -> str:
    """Return a word of the format in a language, empty where there is none."""
    if language == "en":
        return ""
    found = catalogue(language).pgettext(kind, key)
    return "" if found == key else found
