"""How bad a finding is; each severity has a sign as well as a colour."""

from __future__ import annotations

from enum import IntEnum

from planner.sentence import Word


class Severity(IntEnum):
    """Ordered: an error is greater than a warning, a warning than a note."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word that is printed."""
        return self.name.lower()

    @property
    def word(self) -> Word:
        """The label in the language that is spoken."""
        return Word("severity", self.label, self.label)

    @property
    def sign(self) -> str:
        """A sign of one cell, told apart without colour."""
        return {"ERROR": "✗", "WARNING": "!", "NOTE": "·"}[self.name]

    @property
    def ascii_sign(self) -> str:
        """The sign in plain ASCII."""
        return {"ERROR": "x", "WARNING": "!", "NOTE": "-"}[self.name]

    @property
    def colour(self) -> str:
        """The name of its colour in a terminal."""
        return {"ERROR": "red", "WARNING": "yellow", "NOTE": "cyan"}[self.name]

    @classmethod
    def of(cls, label: str) -> Severity:
        """Return the severity that a file or an option names."""
        return cls[label.upper()]
