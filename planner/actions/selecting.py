"""The rules that are judged, with what they cannot know of the rooms above them."""

from __future__ import annotations

from collections.abc import Sequence

from planner.actions.heeded import Heeded
from planner.rules import selection
from planner.rules.engine import Selection
from planner.workspace.workspace import Workspace


def select(
    workspace: Workspace,
    chosen: Sequence[str] = (),
    ignored: Sequence[str] = (),
    *,
    closed: bool = False,
    audit: bool = False,
) -> Selection:
    """Return the rules that settings and the command line select.

    Raises:
        NoSuchRuleError: a word of the command line names no rule.
    """
    found = selection.select(workspace, chosen, ignored, closed=closed, audit=audit)
    kept = workspace.settings.export
    return found._replace(formats=Heeded()) if kept else found
