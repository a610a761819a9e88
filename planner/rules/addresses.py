"""Addresses of the web and of mail."""

from __future__ import annotations

import re

_SCHEME = re.compile(r"\s*[A-Za-z][A-Za-z0-9+.-]*:")
_SAFE = re.compile(r"\s*(?:https?://[^\s/]|mailto:[^\s@]+@[^\s@])", re.IGNORECASE)


def has_scheme(text: str) -> bool:
    """Whether a text begins like an address: `https:`, `mailto:`, `file:`."""
    return _SCHEME.match(text) is not None


def is_safe(text: str) -> bool:
    """Whether a text is an address that a reader may be led to."""
    return _SAFE.match(text) is not None
