"""The text of a new plan: its frame, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from planner.layout.title import first_title
from planner.model.categories import CATEGORIES
from planner.model.half_year import HalfYear
from planner.rules.words import literal

_SCHEMA = "#:schema ./plan.schema.json\n"
_TEXT = """\
# The plan of {first} to {last}. What to do next:
# - say in `introduction` what the committee wants from this half-year;
# - write items below, or let `planner add training` ask for one;
# - `planner validate` says what is wrong or missing, `planner summary` shows the plan.
format = 1
period = {period}
title = {title}
status = "draft"  # then consultation, submitted, adopted, closed
language = {language}  # the language its texts are written in
"""
_ITEM = """

# --- Items -------------------------------------------------------------------
#
# Each has a header [CATEGORY.NAME]: {categories}.
# Five lines are enough to begin with; take the marks at their beginnings away:
#
# [training.referral-pathways]
# title = "Referral pathways for front-line workers"
# lead = {lead}
# regions = {regions}
# start = {start}  # or a window where less is known: "{year}-Q{quarter}"
"""
_CONSULTATION = """
# When the regional advisory groups are asked. Set both days, and take the marks away:
# [consultation]
# opens = {opens}
# closes = {closes}
"""
_INTRODUCTION = '# introduction = "In at most 200 words."\n'


class Frame(NamedTuple):
    """What a new plan says before it has items.

    translations: by language, the title in it.
    lead: a name of the roster, for the example.
    schema: whether the schema of plans is kept beside it.
    """

    period: HalfYear
    title: str
    language: str
    publish_in: tuple[str, ...] = ()
    previous: HalfYear | None = None
    themes: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    illustrative: bool = False
    translations: Mapping[str, str] = {}
    lead: str = "secretariat"
    schema: bool = False


def plan_text(frame: Frame) -> str:
    """Return the file."""
    head = _TEXT.format(
        first=frame.period.first,
        last=frame.period.last,
        period=literal(str(frame.period)),
        title=literal(frame.title),
        language=literal(frame.language),
    )
    return "".join(
        (
            _SCHEMA if frame.schema else "",
            head,
            *_lines(frame),
            _INTRODUCTION,
            _consultation(frame.period),
            *_translations(frame.translations),
            _item(frame),
        )
    )


def _lines(frame: Frame) -> list[str]:
    previous = literal(str(frame.previous)) if frame.previous else ""
    lines = {
        "publish_in": literal(list(frame.publish_in)) if frame.publish_in else "",
        "illustrative": "true" if frame.illustrative else "",
        "previous": previous,
        "themes": literal(list(frame.themes)) if frame.themes else "",
        "regions": literal(list(frame.regions)) if frame.regions else "",
    }
    why = {
        "illustrative": "  # an example, not a fact: take this line out of a true plan",
        "themes": "  # each wants an item",
        "regions": "  # that must be served",
    }
    return [
        f"{key} = {value}{why.get(key, '')}\n" for key, value in lines.items() if value
    ]


def _consultation(period: HalfYear) -> str:
    year, month = period.first.year, period.first.month
    before = (year - 1, 10, 31) if month == 1 else (year, 4, 30)
    opens = f"{before[0]}-{before[1]:02}-01"
    closes = f"{before[0]}-{before[1]:02}-{before[2]}"
    return _CONSULTATION.format(opens=opens, closes=closes)


def _translations(titles: Mapping[str, str]) -> list[str]:
    return [
        f"\n[text.{language}]\ntitle = {literal(title)}\n"
        for language, title in titles.items()
    ]


def _item(frame: Frame) -> str:
    first = frame.period.first
    return _ITEM.format(
        categories=", ".join(CATEGORIES),
        lead=literal(frame.lead),
        regions=literal(list(frame.regions[:1]) or ["global"]),
        start=first.replace(month=first.month + 2, day=9),
        year=first.year,
        quarter=frame.period.half * 2,
    )


def first_frame(period: HalfYear, language: str) -> Frame:
    """Return the frame of a first plan, before the roster adds to it."""
    return Frame(period, first_title(period, language), language)
