"""`planner roster`: who and what the plans may name, and the words that change it."""

from __future__ import annotations

_SEE, _CHANGE = "See", "Change"
USUAL = "list"
WORDS = {"list": _SEE, "add": _CHANGE, "set": _CHANGE, "remove": _CHANGE}
HELP = """Keep network.toml: who and what the plans may name.

The kinds of entries are city, organisation, unit, person, region, group, member, seat
and theme, and the one committee and network. Without a word the kinds are listed.
"""
