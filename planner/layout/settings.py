"""The text of a new `planner.toml`."""

from __future__ import annotations

TEXT = """\
#:schema ./planner.schema.json
# Settings of this workspace; the file marks the folder as one. What is left out has
# its default: `planner settings` lists everything that can stand here.
format = 1

[validate]
fail_on = "error"       # warnings and notes are shown, and stop nothing

[thresholds]
short_notice_weeks = 8  # within so many weeks an event in person has place and day
"""
