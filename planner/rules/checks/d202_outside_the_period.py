"""An item lies outside the half-year of its plan.

What: an item, or one of its sessions, starts before the half-year begins or ends
after it. Of a window only what is true of every day in it counts. Long work, which
says `continues_from` or `continues_to`, need only touch the half-year, and so need
an agreement that is signed already. A date with a wrong year is D203, an end before
its start D201, a plan in the wrong file F010.

Why: the committee adopts what is to be done from January to June, or from July to
December. What lies outside is counted in no half-year, or in two.

Instead: correct the date, put the item into the plan of its half-year, or say that
the work goes on with `continues_from` and `continues_to`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.model.half_year import HalfYear
from planner.model.plan import Entry
from planner.rules.case import Case
from planner.rules.credible import Stray, strays
from planner.rules.finding import Also, At, Finding
from planner.rules.rule import Example, rule
from planner.sentence import Sentence, phrase, say
from planner.source.document import Path

_SAYS = {
    ("start", "before"): phrase("this {what} starts before the half-year begins"),
    ("start", "after"): phrase("this {what} starts after the half-year ends"),
    ("end", "before"): phrase("this {what} ends before the half-year begins"),
    ("end", "after"): phrase("this {what} ends after the half-year ends"),
    ("publish_on", "before"): phrase(
        "this {what} is published before the half-year begins"
    ),
    ("publish_on", "after"): phrase(
        "this {what} is published after the half-year ends"
    ),
    ("signed_on", "after"): phrase("this {what} is signed after the half-year ends"),
    ("expires_on", "before"): phrase("this {what} expires before the half-year begins"),
}
_GIVE = {
    "start": phrase("give it a start from {first} to {last}"),
    "end": phrase("give it an end from {first} to {last}"),
}
_GIVE_FIELD = phrase("give it a `{field}` from {first} to {last}")
_EXPIRED = phrase("correct the date, or leave it out of this plan")
_MOVE = phrase("or put it into the plan of {other}")
_GOES_ON = {
    "before": phrase(
        'or, if the work began earlier, write `continues_from = "{other}"`'
    ),
    "after": phrase('or, if the work goes on, write `continues_to = "{other}"`'),
}


def check(case: Case) -> Iterator[Finding]:
    """Yield the items, or their sessions, that are not in the half-year."""
    half_year = case.half_year
    if case.plan.period != str(half_year):
        return
    first, last = half_year.first, half_year.last
    for entry in case.entries:
        dates = entry.when
        if dates is not None and not (first <= dates.start and dates.end <= last):
            yield from _judge(entry, half_year)


def _judge(entry: Entry, half_year: HalfYear) -> Iterator[Finding]:
    found = list(strays(entry, half_year))
    together = len(found) > 1 and len(found) == len(entry.item.session)
    if together and len({(each.side, each.whole) for each in found}) == 1:
        rest = tuple(Also(At(_place(each)), say("this too")) for each in found[1:])
        yield _finding(entry, found[0], half_year, rest)
        return
    for stray in found:
        yield _finding(entry, stray, half_year, ())


def _finding(
    entry: Entry, stray: Stray, half_year: HalfYear, also: tuple[Also, ...]
) -> Finding:
    path = _place(stray)
    what = say("session") if "session" in path else entry.category.word
    before = stray.side == "before"
    return Finding(
        At(path),
        say(_SAYS[str(path[-1]), stray.side], what=what),
        label=say("{period} begins on {first}", period=half_year, first=half_year.first)
        if before
        else say("{period} ends on {last}", period=half_year, last=half_year.last),
        help=_help(stray, half_year),
        also=also,
    )


def _place(stray: Stray) -> Path:
    return stray.stretch.start_at if stray.part == "start" else stray.stretch.end_at


def _help(stray: Stray, half_year: HalfYear) -> Sentence:
    field = str(_place(stray)[-1])
    if field == "expires_on":
        return say(_EXPIRED)
    first, last = half_year.first, half_year.last
    give = _GIVE.get(field, _GIVE_FIELD)
    way = _MOVE if stray.whole else _GOES_ON[stray.side]
    return say(
        "{give}, {way}",
        give=say(give, field=field, first=first, last=last),
        way=say(way, other=_other(stray, half_year)),
    )


def _other(stray: Stray, half_year: HalfYear) -> HalfYear:
    dates = stray.stretch.when
    if stray.whole:
        after = stray.side == "after"
        return HalfYear.of(dates.start if after else min(dates.opens_late, dates.end))
    return half_year.previous if stray.side == "before" else half_year.next


RULE = rule(
    __name__,
    check,
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
start = 2027-09-02  # >> 9
""",
        """
[training.winter-school]
title = "Winter school"
start = 2026-12-28  # >> 9
end = 2027-01-04

[training.summer-school]
title = "Summer school"
start = "2027-06"
end = "2027-Q3"  # >> 7

[communications.guide]
title = "Guide for mayors"
publish_on = "2028"  # >> 14
""",
        """
[training.webinars]
title = "Webinar series"

[training.webinars.session.one]
start = 2027-06-24

[training.webinars.session.two]
start = 2027-07-01  # >> 9
""",
        """
[training.webinars]
title = "Webinar series"

[training.webinars.session.one]
start = 2027-07-01  # >> 9

[training.webinars.session.two]
start = 2027-07-08
""",
        """
[training.long-course]
title = "Course that was over before"
start = 2026-01-10  # >> 9
end = 2026-11-30
continues_from = "2026-H1"
""",
        """
[partnership.charter]
title = "Charter of cities"
signed_on = 2024-05-01
expires_on = 2026-05-01  # >> 14
""",
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
start = 2027-01-01
end = 2027-06-30
""",
        """
[training.long-course]
title = "Course of a year and a half"
start = 2026-03-01
end = 2027-09-30
continues_from = "2026-H2"
continues_to = "2027-H2"

[training.some-time]
title = "Some time in the year"
start = "2027"
""",
        """
[partnership.charter]
title = "Charter of cities"
signed_on = 2024-05-01
expires_on = 2029-04-30
""",
        Example(
            """
format = 1
period = "2026-H2"
title = "A plan in the wrong file, as F010 says"
status = "draft"
language = "en"

[training.youth-academy]
title = "Youth academy"
start = 2026-09-02
"""
        ),
    ),
)
