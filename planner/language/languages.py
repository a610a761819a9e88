"""Which languages are spoken, and which one a tag or a locale names."""

from __future__ import annotations

LANGUAGES = ("en", "fr", "ar")
"""What can be spoken; any other tag is English."""


def spoken_tag(text: str) -> str | None:
    """Return the language that a tag or a locale is of: `ar` for `ar_MA.UTF-8`.

    None where it is not spoken.
    """
    tag = text.replace("_", "-").replace(".", "-").partition("-")[0].lower()
    return tag if tag in LANGUAGES else None
