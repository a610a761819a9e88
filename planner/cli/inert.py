"""Text for standard output, in which a service that obeys commands finds none."""

from __future__ import annotations

import os

from planner.actions.outputs import service


def inert(text: str) -> str:
    """Return the text, harmless where it runs under such a service."""
    if not text or not service(os.environ).commands:
        return text
    from planner.text import workflow

    return workflow.inert(text)
