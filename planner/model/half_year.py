"""A half-year: January to June, or July to December."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, Self


class HalfYear(NamedTuple):
    """The first (1) or second (2) half of a calendar year; ordered by time."""

    year: int
    half: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2027-H1`; the text has that form already."""
        return cls(int(text[:4]), int(text[6]))

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the half-year that a day lies in."""
        return cls(day.year, 1 if day.month <= 6 else 2)  # noqa: PLR2004

    def __str__(self) -> str:
        """Return the form used in files, `2027-H1`."""
        return f"{self.year:04}-H{self.half}"

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, 1 if self.half == 1 else 7, 1)

    @property
    def last(self) -> date:
        """The last day."""
        return date(self.year, 6, 30) if self.half == 1 else date(self.year, 12, 31)

    @property
    def next(self) -> HalfYear:
        """The half-year after."""
        return HalfYear(self.year + self.half - 1, 3 - self.half)

    @property
    def previous(self) -> HalfYear:
        """The half-year before."""
        return HalfYear(self.year - 2 + self.half, 3 - self.half)
