"""Calendars of small workspaces, and what stands in them, read without a library."""

from __future__ import annotations

import re

from planner.rules.example import CALENDAR, FRAME, NETWORK

_SIGNS = {"\\n": "\n", "\\N": "\n"}


def files(piece="", frame="", **others):
    """Return the texts of a workspace with a piece of a plan in it."""
    head = FRAME.format(status="draft")
    plans = {
        f"{name.replace('_', '-')}.toml": head.replace(
            "2027-H1", name.replace("_", "-")
        )
        + text
        for name, text in others.items()
        if name.startswith("2")
    }
    return {
        "planner.toml": "format = 1\n",
        "network.toml": NETWORK + others.get("network", ""),
        "calendar.toml": CALENDAR + others.get("calendar", ""),
        "2027-H1.toml": f"{head}{frame}\n{piece}",
        **plans,
    }


def lines(text):
    """Return the unfolded lines of a calendar."""
    assert text.endswith("\r\n")
    return re.sub("\r\n[ \t]", "", text).split("\r\n")[:-1]


def events(text):
    """Return each event as its properties, parameters in their names."""
    found, event = [], None
    for line in lines(text):
        if line == "BEGIN:VEVENT":
            found.append(event := {})
        elif line == "END:VEVENT":
            event = None
        elif event is not None:
            name, _, value = line.partition(":")
            assert name not in event
            event[name] = unescaped(value)
    return found


def unescaped(value):
    """Return a value of the type TEXT as it was."""
    return re.sub(r"\\(.)", lambda m: _SIGNS.get(m[0], m[1]), value)
