"""What a report says of a rule itself, beside its findings."""

from __future__ import annotations

from typing import NamedTuple

from planner.diagnostics.severity import Severity


class RuleCard(NamedTuple):
    """A rule's code and name, how severe it usually is, and its page of paragraphs.

    own: whether a workspace has declared it, so that people wrote the page.
    """

    code: str
    name: str
    severity: Severity
    page: str
    own: bool = False

    @property
    def title(self) -> str:
        """The page's first sentence."""
        return self.paragraphs[0]

    @property
    def paragraphs(self) -> list[str]:
        """The page's paragraphs, each on one line."""
        return [" ".join(each.split()) for each in self.page.strip().split("\n\n")]
