"""A link leads neither to the web nor to a mail address.

What: an address in `links`, `hub`, `outcome.evidence` or a calendar's `source` that
does not begin with `https://`, `http://` or `mailto:`. Evidence without a colon is
the name of a file.

Why: exports make links of these. One that begins with `javascript:` or `file:` does
something else than lead to a page, on the computer of whoever clicks it.

Instead: write the whole address, with `https://`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.model.calendar import Calendar
from planner.model.plan import Entry
from planner.rules.addresses import has_scheme, is_safe
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.rule import Example, rule
from planner.sentence import say
from planner.source.document import Path
from planner.source.hidden import HIDDEN
from planner.workspace.sheet import PlanSheet


def check(case: Case) -> Iterator[Finding]:
    """Yield addresses that no reader should be led to.

    Empty ones are F017's, and those with hidden characters T601's.
    """
    for path, address in _addresses(case):
        if is_safe(address) or not address.strip():
            continue
        if not HIDDEN.search(address):
            yield Finding(
                At(path),
                say("this is no address of the web or of mail"),
                help=say("begin it with https://, http:// or mailto:"),
            )


def _addresses(case: Case) -> Iterator[tuple[Path, str]]:
    sheet = case.sheet
    if isinstance(sheet, PlanSheet):
        for entry in sheet.entries:
            yield from _of_item(entry)
    elif isinstance(sheet.value, Calendar):
        yield from _of_calendar(sheet.value)


def _of_calendar(calendar: Calendar) -> Iterator[tuple[Path, str]]:
    for table in ("meeting", "event", "observance"):
        for name, entry in getattr(calendar, table).items():
            if entry.source is not None:
                yield (table, name, "source"), entry.source


def _of_item(entry: Entry) -> Iterator[tuple[Path, str]]:
    item = entry.item
    if not all(map(is_safe, item.links)):
        for place, address in enumerate(item.links):
            yield (*entry.path, "links", place), address
    if item.hub is not None:
        yield (*entry.path, "hub"), item.hub
    evidence = item.outcome.evidence if item.outcome is not None else ()
    for place, address in enumerate(evidence):
        if has_scheme(address):
            yield (*entry.path, "outcome", "evidence", place), address


RULE = rule(
    __name__,
    check,
    scope="file",
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
links = ["https://example.org", "javascript:alert(1)"]  # >> 33
outcome.evidence = ["file:///etc/passwd"]  # >> 21

[communications.guide]
title = "Guide for mayors"
hub = "www.example.org/guide"  # >> 7
""",
        Example(
            """
[event.congress]
name = "Congress of mayors"
kind = "congress"
start = 2027-05-04
source = "data:text/html,congress"  # >> 10
""",
            file="calendar.toml",
        ),
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
links = ["https://example.org", "HTTP://example.org/a", "mailto:info@example.org", ""]
outcome.evidence = ["evidence/report.pdf"]
""",
        r"""
[training.youth-academy]
title = "T601 says that something hides in the address"
links = ["https:\u200b//example.org"]
""",
        Example(
            """
[event.congress]
name = "Congress of mayors"
kind = "congress"
start = 2027-05-04
source = "https://example.org"

[meeting.july]
name = "Committee meeting, July"
start = 2027-07-01
""",
            file="calendar.toml",
        ),
    ),
)
