"""Nobody wrote down until when we must apply to a forum, or the day has passed.

What: the `forum` of an open advocacy item takes applications until a day that the
calendar knows (`apply_by`), and the item has no `apply_by` of its own, or one that
has passed while the item is still only proposed or planned. Campaigns and statements
need no application.

Why: the forum's date is months ahead, its closing date is not. Whoever plans by the
first misses the second.

Instead: write in `apply_by` until when the lead applies, before the forum's own day;
once the forum has answered, set the item to confirmed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.diagnostics.severity import Severity
from planner.model.item import Item
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.rule import Example, rule
from planner.sentence import phrase, say

_OPEN = frozenset({"proposed", "planned"})
_NO_APPLICATION = frozenset({"campaign", "statement"})


def check(case: Case) -> Iterator[Finding]:
    """Yield items that may miss the day on which a forum closes its list."""
    calendar = case.workspace.calendar
    for entry in case.open:
        item = entry.item
        if item.forum is None or calendar is None or item.form in _NO_APPLICATION:
            continue
        event = calendar.event.get(item.forum)
        closes = event.apply_by if event is not None else None
        if closes is None or item.status not in _OPEN:
            continue
        field = _field(item, case.today)
        if field is not None:
            yield Finding(
                At((*entry.path, field)),
                say("nothing says until when we apply")
                if item.apply_by is None
                else say("the day to apply has passed, and the item is still planned"),
                label=say(
                    "{forum} takes applications until {day}",
                    forum=item.forum,
                    day=closes,
                ),
                help=say(
                    "write a day in `apply_by`; once the forum has answered, set "
                    "`status` to confirmed"
                ),
                topic="apply_by",
            )


def _field(item: Item, today: date) -> str | None:
    """Return the field at which something is wrong, if any."""
    if item.apply_by is None:
        return "forum"
    return "apply_by" if item.apply_by < today else None


_SPEECH = """
[advocacy.speech]
title = "Speech to the summit"
status = "{status}"
forum = "city-summit"{mark}
form = "{form}"
"""
RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    since="consultation",
    needs=("calendar",),
    gathered=phrase(
        "{count} of {total} items do not say until when we apply, or the day has "
        "passed: {names}"
    ),
    bad=(
        Example(
            _SPEECH.format(status="planned", mark="  # >> 9", form="speech"),
            status="consultation",
        ),
        Example(
            _SPEECH.format(status="proposed", mark="", form="side-event")
            + "apply_by = 2026-11-21  # >> 12\n",
            status="submitted",
        ),
    ),
    good=(
        Example(
            _SPEECH.format(status="planned", mark="", form="speech")
            + "apply_by = 2026-11-22\n",
            status="consultation",
        ),
        Example(
            _SPEECH.format(status="confirmed", mark="", form="speech")
            + "apply_by = 2026-11-01\n",
            status="consultation",
        ),
        Example(
            _SPEECH.format(status="planned", mark="", form="statement")
            + """
[advocacy.no-forum]
title = "Meeting with the minister"

[advocacy.unknown]
title = "Another forum"
forum = "nowhere"
""",
            status="consultation",
        ),
    ),
)
