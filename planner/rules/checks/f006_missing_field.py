"""A field is missing that the plan cannot do without.

What: some fields are needed always: the title of an item, the name of a city. Others
are needed once the plan is submitted: lead, date, regions, theme, deliverable, funding,
the mode of an event, and what the category asks for. Of these only a missing `lead` or
date is mentioned before, as a warning. No date is asked of a postponed item, nothing
but the title of a cancelled or carried one, and nothing but what is always needed of
a record. A text that is empty counts as missing.

Why: the committee adopts what it can read: who answers for it, when, for whom, and
what exists at the end.

Instead: fill the field in. Where the date is open, a window will do: `"2027-04"`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.model.categories import CATEGORIES, ITEM_MODELS
from planner.model.plan import Entry
from planner.rules.blanks import blanks
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.headless import is_explained, is_headless
from planner.rules.lacking import (
    lacking,
    lacking_early,
    lacking_either,
)
from planner.rules.rule import Example, rule
from planner.rules.shape import Shape, of_model
from planner.rules.values import is_blank
from planner.rules.words import example_at
from planner.sentence import Sentence, phrase, say
from planner.source.document import Path

_ITEM_FIELD = 3
"""How many keys lead to a field of an item."""


def check(case: Case) -> Iterator[Finding]:
    """Yield fields that are missing, by what the format and the status ask for."""
    if not case.document.data and not case.document.faults and case.faults.all:
        yield _empty(case)
        return
    yield from _always(case)
    for lack in lacking_either(case.sheet):
        yield _either(*lack)
    if _is_staged(case):
        late = case.reached("submitted")
        for entry in case.entries:
            yield from _staged(entry, late=late)


def _empty(case: Case) -> Finding:
    fields = ", ".join(
        str(fault.path[-1]) for fault in case.faults.named("missing-field")
    )
    return Finding(
        At(()),
        say("this file is empty"),
        help=say("it needs at least: {fields}", fields=fields),
    )


def _always(case: Case) -> Iterator[Finding]:
    headless: dict[Path, list[str]] = {}
    for fault in case.faults.named("missing-field"):
        table, field = fault.path[:-1], str(fault.path[-1])
        if is_headless(case.document, table):
            headless.setdefault(table, []).append(field)
        else:
            yield _finding(case, fault.path, fault.shape, empty=is_blank(fault.value))
    for table, fields in headless.items():
        if not is_explained(case, table):
            yield _headless(table, fields)
    yield from _blank(case)


def _blank(case: Case) -> Iterator[Finding]:
    for leaf in blanks(case):
        if leaf.required:
            yield _finding(case, leaf.path, leaf.shape, empty=True)


def _headless(table: Path, fields: list[str]) -> Finding:
    header = ".".join(map(str, table))
    return Finding(
        At(table),
        say(
            "the header [{header}] is missing: only tables below are there",
            header=header,
        ),
        help=say(
            "write [{header}] above this line, and in it at least: {fields}",
            header=header,
            fields=", ".join(fields),
        ),
    )


def _finding(case: Case, path: Path, shape: Shape | None, *, empty: bool) -> Finding:
    field = str(path[-1])
    help_ = (
        say(
            "write, for example, {field} = {value}",
            field=field,
            value=example_at(case.sheet.kind, path, shape),
        )
        if shape is not None and not _has_header(shape)
        else say("add the table [{path}]", path=".".join(map(str, path)))
    )
    item = len(path) == _ITEM_FIELD and path[0] in CATEGORIES
    return Finding(
        At(path),
        _said(field, path, empty=empty),
        help=help_,
        topic=field if item else "",
    )


def _said(field: str, path: Path = (), *, empty: bool) -> Sentence:
    if empty:
        return say("`{field}` is empty", field=field)
    if path[:1] and path[0] in CATEGORIES and len(path) > _ITEM_FIELD:
        table = ".".join(map(str, path[_ITEM_FIELD - 1 : -1]))
        return say("`{field}` is missing in `{table}`", field=field, table=table)
    return say("`{field}` is missing", field=field)


def _has_header(shape: Shape) -> bool:
    return shape.kind == "table"


def _either(path: Path, fields: tuple[str, str], form: Sentence) -> Finding:
    first, second = fields
    return Finding(
        At(path),
        say("`{first}` or `{second}` is missing", first=first, second=second),
        help=say("write one of the two, {form}", form=form),
    )


def _is_staged(case: Case) -> bool:
    """Whether the plan's status is known and asks for more than the format does."""
    sheet = case.sheet
    if sheet.kind != "plan" or case.plan_sheet.plan is None:
        return False
    known = case.document.data.get("status") == case.plan.status
    return known and case.plan.stage >= 0


def _staged(entry: Entry, *, late: bool) -> Iterator[Finding]:
    for field in lacking(entry) if late else lacking_early(entry):
        yield Finding(
            At((*entry.path, *field.split("."))),
            _said(field, empty=is_blank(getattr(entry.item, field, None))),
            help=_help(field, entry),
            severity=Severity.ERROR if late else Severity.WARNING,
            topic=field,
        )


def _help(field: str, entry: Entry) -> Sentence:
    if field in entry.category.dated_by:
        return say(
            'a day will do, or a window such as {field} = "2027-04"', field=field
        )
    choices = _choices(field, entry)
    if choices:
        return say("write `{field}`, one of: {choices}", field=field, choices=choices)
    return say(
        "write `{field}` into the item; it is asked for when a plan is submitted",
        field=field,
    )


def _choices(field: str, entry: Entry) -> str:
    """Return what may stand in a field of an item, where it is one of a list."""
    shape: Shape | None = of_model(ITEM_MODELS[entry.category.key])
    for part in field.split("."):
        shape = shape.child(part) if shape is not None else None
    while shape is not None and shape.inner is not None:
        shape = shape.inner
    return ", ".join(map(str, shape.choices)) if shape is not None else ""


_ITEM = """
[training.youth-academy]
title = "Youth academy"
lead = "mena-hub"
regions = ["mena"]
theme = "youth"
deliverable = "Ten city teams trained"
start = 2027-04-14
kind = "academy"
audience = ["youth"]
venue.mode = "in-person"
funding.status = "secured"
"""
RULE = rule(
    __name__,
    check,
    scope="file",
    gathered=phrase("{count} of {total} items have no `{topic}`: {names}"),
    bad=(
        """
[training.youth-academy]  # >> 1
lead = "mena-hub"
start = 2027-04-14
""",
        """
# vv 1
[communications.toolkit]
title = "Toolkit"
start = 2027-04-14
lead = "mena-hub"
""",
        Example(
            _ITEM.replace("]\ntitle", "]  # >> 1\ntitle").replace(
                'theme = "youth"\n', ""
            ),
            status="submitted",
        ),
        Example('\n[region.levant]  # >> 1\nname = "Levant"\n', "network.toml"),
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
lead = "mena-hub"
start = "2027-04"
""",
        Example(_ITEM, status="submitted"),
        Example(
            '\n[training.academy]\ntitle = "Academy"\nstatus = "cancelled"\n',
            status="adopted",
        ),
    ),
)
