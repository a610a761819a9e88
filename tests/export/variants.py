"""Every way in which a format can be wished for, worked out from what it heeds."""

from __future__ import annotations

from datetime import UTC, datetime

from planner.export.format import FORMATS, Stamp, Wish

_OTHER = {
    "detail": ("table", "brief"),
    "chart": (False,),
    "stamp": (Stamp("0123456789abcdef", datetime(2026, 11, 22, tzinfo=UTC)),),
    "expand": (True,),
    "excel": (True,),
}


def wishes(form):
    """Yield the plain wish, and one for each other value of what a format heeds."""
    yield "", Wish()
    for field in sorted(FORMATS[form].heeds - {"template"}):  # has tests of its own
        for value in _OTHER[field]:
            name = value if isinstance(value, str) else field
            yield f"-{name}", Wish()._replace(**{field: value})
