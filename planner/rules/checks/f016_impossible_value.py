"""A value has the right form, and yet it cannot be true.

What: money or a number of people below zero; a country, currency or language that no
standard lists; one name twice in a list; `global` beside a region; more replies than
the advisory group has members; an item with sessions and with dates of its own; a rule
of one's own that asks what can never be true; an export that no file can keep, or an
option of it that its format does not heed.

Why: counts, sums and calendars would be worked out from it.

Instead: correct the value. Countries are two capital letters (`MA`), currencies three
(`EUR`), languages small letters (`ar`).
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.model.plan import Entry
from planner.rules.case import Case
from planner.rules.declared import mistakes
from planner.rules.exported import unheeded, unkept
from planner.rules.finding import Also, At, Finding
from planner.rules.impossible import Oddity, oddities, too_many_replies
from planner.rules.rule import Example, rule
from planner.sentence import say


def check(case: Case) -> Iterator[Finding]:
    """Yield values that cannot be true, alone or beside another one."""
    own = (each for each in mistakes(case.sheet) if isinstance(each, Oddity))
    kept = unkept(case.sheet, case.workspace.root)
    vain = unheeded(case.sheet, case.formats)
    yield from map(_finding, (*oddities(case.sheet), *own, *kept, *vain))
    if case.sheet.kind != "plan":
        return
    judgeable = case.workspace.has("network")
    for entry in case.plan_sheet.entries:
        if entry.item.session:
            yield from _dated_twice(entry)
        if entry.item.consultation and judgeable:
            yield from map(_finding, too_many_replies(entry, case.network))


def _dated_twice(entry: Entry) -> Iterator[Finding]:
    item = entry.item
    fields = {"start": item.start, "end": item.end}
    for field in [name for name, value in fields.items() if value is not None][:1]:
        yield Finding(
            At((*entry.path, field), "key"),
            say("an item with sessions has no dates of its own"),
            help=say("take `start` and `end` out: the sessions say when it is"),
            also=(Also(At((*entry.path, "session")), say("its sessions")),),
        )


def _finding(oddity: Oddity) -> Finding:
    first = oddity.first
    return Finding(
        At(oddity.path, oddity.part),
        oddity.message,
        help=oddity.help,
        also=(Also(At(first), oddity.beside),) if first is not None else (),
    )


RULE = rule(
    __name__,
    check,
    scope="file",
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
regions = ["mena", "global"]  # >> 20
languages = ["en", "xx"]  # >> 20
expected = -4  # >> 12
budget = { amount = 1, currency = "EUX" }  # >> 35
""",
        """
[training.webinars]
title = "Webinars"
start = 2027-03-01  # >> 1
audience = ["youth", "health", "youth"]  # >> 32
session.opening.start = 2027-03-01

[training.webinars.consultation.mena]
on = 2026-10-20
result = "support"
replies = { support = 4 }  # >> 11
""",
        Example(
            """
[city.amman]
name = { en = "Amman", arabic-script = "عمّان" }  # >> 24
country = "jo"  # >> 11
""",
            file="network.toml",
        ),
        Example(
            """
[observance.founding-day]
name = "Founding day"
start = 2027-03-01
countries = ["XX"]  # >> 14
level = "note"
certainty_days = -1  # >> 18
""",
            file="calendar.toml",
        ),
        Example(
            """
[export.page]
path = "../page.md"
plan = "2027-H1"
format = "markdown"

[export.paper]
path = "../docs/../page.md"  # >> 8
plan = "2027-H1"
format = "markdown"
for = "meeting:isc"  # >> 7

[export.plan]
path = "2027-H1.toml"  # >> 8
plan = "2027-H1"
format = "toml"

[export.far]
path = "/srv/page.md"  # >> 8
plan = "2027-H1"
format = "markdown"

[export.hook]
path = "../.git/hooks/pre-commit"  # >> 8
plan = "2027-H1"
format = "markdown"

[export.own]
path = "../own.md"  # >> 8
plan = "2027-H1"
format = "markdown"
template = "../own.md"
""",
            file="planner.toml",
        ),
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
regions = ["global"]
languages = ["en", "fr-MA", "ckb"]
expected = 0
budget = { amount = 1, currency = "EUR" }
extra = { votes = [3, 3] }

[training.youth-academy.consultation.mena-2]
on = 2026-10-20
result = "support"
replies = { support = 3 }
""",
        Example(
            """
[city.pristina]
name = { en = "Pristina", sq = "Prishtina" }
country = "XK"
""",
            file="network.toml",
        ),
    ),
)
