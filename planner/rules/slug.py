"""A name made of any words."""

from __future__ import annotations

import re
import unicodedata

from planner.rules.shape import Shape

_OTHER = re.compile(r"[^a-z0-9]+")
_LONGEST = 60


def slug(words: str, shape: Shape) -> str | None:
    """Return the name nearest to some words, or None where none can be made."""
    plain = unicodedata.normalize("NFKD", words).casefold()
    letters = "".join(each for each in plain if not unicodedata.combining(each))
    name = _OTHER.sub("-", letters).strip("-")[:_LONGEST].rstrip("-")
    return name if shape.fits(name) else None
