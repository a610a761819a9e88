"""What the place that is drawn for can show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from planner.views.dates import DASH

Bidi = Literal["marks", "visual", "plain"]


@dataclass(frozen=True, slots=True)
class Look:
    """How to draw.

    colour: styles may be used.
    plain: a pipe: a row a line and nothing cut, for `grep` and for programs.
    ascii: of our own signs only those of ASCII; people's texts stay as they are.
    bidi: how right-to-left text is kept in its column: `marks` puts marks without
        width around it, `visual` turns it round for terminals that cannot,
        `plain` leaves it alone.
    """

    colour: bool = False
    plain: bool = False
    ascii: bool = False
    bidi: Bidi = "marks"

    @property
    def dash(self) -> str:
        """What stands between two days."""
        return "/" if self.ascii else DASH

    @property
    def dot(self) -> str:
        """What stands between two facts of one line."""
        return " | " if self.ascii else " · "

    @property
    def dots(self) -> str:
        """What stands where a text was cut."""
        return "~" if self.ascii else "…"

    @property
    def turns(self) -> bool:
        """Whether right-to-left text is turned round."""
        return self.bidi == "visual" and not self.plain

    @property
    def marks(self) -> bool:
        """Whether right-to-left text gets marks."""
        return self.bidi == "marks" and not self.plain
