"""A date with a year that cannot be meant.

What: one of the item's own dates lies more than two years from the half-year. Long
work may have begun earlier (`continues_from`) or go on longer (`continues_to`), an
agreement may be older. A single year at the beginning or the end of the title that
is not the year of the dates is a warning; outputs may name an earlier year.

Why: a slip of one key, or an item copied from an old plan. The item then vanishes
from every calendar, and every reminder comes at the wrong time.

Instead: correct the year of the date, or that in the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from planner.diagnostics.severity import Severity
from planner.model.item import Outcome
from planner.model.plan import Entry
from planner.model.when import bounds
from planner.rules.case import Case
from planner.rules.credible import is_credible, is_far, plausible
from planner.rules.finding import Also, At, Finding
from planner.rules.rule import rule
from planner.rules.stretch import stretches
from planner.sentence import say
from planner.source.document import Path

_FIELDS = ("publish_on", "signed_on", "decide_by", "apply_by")
_OF_ONE_MEETING = ("start", "end", *_FIELDS)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_NEAR = 2
_MARKS = " .!?,;:()«»“”\"'"
Dates = Iterator[tuple[Path, date | str]]


def check(case: Case) -> Iterator[Finding]:
    """Yield dates with a wrong year, at most one finding for each item."""
    if case.plan.period != str(case.half_year):
        return
    first, last = plausible(case.half_year)
    for entry in case.entries:
        if not _is_plain(entry, first, last):
            far = [each for each in _dates(entry) if _is_wrong(*each, entry, case)]
            if far:
                yield _finding(far, case)
                continue
        if _YEAR.search(entry.item.title):
            yield from _title(entry, case)


def _is_plain(entry: Entry, first: date, last: date) -> bool:
    """Whether all dates are days with a year that can be meant, at a quick look."""
    item = entry.item
    for name in _OF_ONE_MEETING:
        value = getattr(item, name)
        if value is not None and (isinstance(value, str) or not first <= value <= last):
            return False
    if item.session or item.outcome is None:
        return not item.session
    on = item.outcome.on
    return item.outcome.actual is None and (on is None or first <= on <= last)


def _dates(entry: Entry) -> Dates:
    item = entry.item
    for name in _FIELDS if item.session else _OF_ONE_MEETING:
        value = getattr(item, name)
        if value is not None:
            yield (*entry.path, name), value
    for name, session in item.session.items():
        yield (*entry.path, "session", name, "start"), session.start
        if session.end is not None:
            yield (*entry.path, "session", name, "end"), session.end
    if item.outcome is not None:
        yield from _of_outcome(item.outcome, (*entry.path, "outcome"))


def _of_outcome(outcome: Outcome, path: Path) -> Dates:
    if outcome.on is not None:
        yield (*path, "on"), outcome.on
    if outcome.actual is not None:
        for name in ("start", "end"):
            value = getattr(outcome.actual, name)
            if value is not None:
                yield (*path, "actual", name), value


def _is_wrong(path: Path, value: date | str, entry: Entry, case: Case) -> bool:
    if not is_far(value, entry.item, case.half_year):
        return False
    if path[-1] == "signed_on":
        return bounds(value)[0] > case.half_year.last
    return path[2] != "outcome" or bounds(value)[0] <= case.today


def _finding(far: list[tuple[Path, date | str]], case: Case) -> Finding:
    (path, value), *rest = far
    year, period = bounds(value)[0].year, case.half_year
    return Finding(
        At(path),
        say(
            "the year {year} is more than two years from {period}",
            year=year,
            period=period,
        ),
        label=say(
            "{period} is from {first} to {last}",
            period=period,
            first=period.first,
            last=period.last,
        ),
        help=say("correct the year, or put the item into the plan of its half-year"),
        also=tuple(Also(At(each), say("this too")) for each, _ in rest),
    )


def _title(entry: Entry, case: Case) -> Iterator[Finding]:
    year = _year_of(entry.item.title)
    if year is None or entry.when is None or abs(year - case.half_year.year) > _NEAR:
        return
    first, last = entry.when.start.year, entry.when.end.year
    early = year < first and not entry.category.output
    if (early or year > last) and is_credible(entry, case.half_year):
        yield Finding(
            At((*entry.path, "title")),
            say("the title says {year}, the dates say {first}", year=year, first=first),
            help=say("correct the year in the title, or the dates"),
            also=(Also(At(stretches(entry)[0].start_at), say("this is its date")),),
            severity=Severity.WARNING,
        )


def _year_of(title: str) -> int | None:
    """Return the only year in a title, where it stands first or last."""
    found = _YEAR.findall(title)
    if len(found) != 1:
        return None
    text = title.strip(_MARKS)
    return int(found[0]) if found[0] in {text[:4], text[-4:]} else None


RULE = rule(
    __name__,
    check,
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
start = 2072-04-14  # >> 9
end = 2072-04-15
""",
        """
[training.youth-academy]
title = "Youth academy 2026"  # >> 9
start = 2027-04-14
""",
        """
[training.webinars]
title = "Webinar series"
session.one.start = 2027-04-14
session.one.end = 2027-04-15
session.two.start = "2207-05"
decide_by = 2017-01-10  # >> 13
""",
        """
[partnership.charter]
title = "Charter of cities"
signed_on = 2072-05-01  # >> 13
outcome.on = 2017-05-01
outcome.actual.end = "2017"
""",
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy 2027"
start = 2027-04-14
""",
        """
[communications.report]
title = "Annual report 2026"
publish_on = 2027-03-01

[training.agenda]
title = "Workshop on the Agenda 2030"
start = 2027-03-01

[training.strategy]
title = "Strategy 2025 to 2026"
start = 2027-03-01
""",
        """
[training.long-course]
title = "Course of many years"
start = 2022-03-01
end = 2031-09-30
continues_from = "2026-H2"
continues_to = "2027-H2"

[partnership.charter]
title = "Charter of cities"
signed_on = 2019-05-01
outcome.on = 2033-05-01
""",
    ),
)
