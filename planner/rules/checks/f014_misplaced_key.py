"""A field of the item stands in one of its sub-tables, or in `extra`.

What: a key that is not known in the table where it stands, but is in the item around
it (or at the head of the file). The finding says which table it belongs to.

Why: the classic slip. A line added at the end of an item lands in the item's last
sub-table, and the item itself would seem to lack it.

Instead: move the line up, under the header of the table that it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.rules.case import Case
from planner.rules.fault import Fault
from planner.rules.finding import Also, At, Finding
from planner.rules.headless import several_astray
from planner.rules.keys import Table, fits, table_at
from planner.rules.own import known_in_extra
from planner.rules.rule import Example, rule
from planner.rules.shape import of_file
from planner.sentence import few, say
from planner.source.change import Change
from planner.source.document import Path


def check(case: Case) -> Iterator[Finding]:
    """Yield keys that belong to another table, with a move where it is sure."""
    several = several_astray(case)
    for faults in several.values():
        yield _headless(faults)
    for fault in case.faults.named("misplaced-key"):
        if fault.path[:-1] not in several:
            yield _finding(case, fault.path, fault.to)
    for path in known_in_extra(case.sheet):
        yield _finding(case, path, path[:-2])


def _finding(case: Case, path: Path, to: Path) -> Finding:
    name, key, at = ".".join(map(str, to)), path[-1], At(path, "key")
    table = say("[{name}]", name=name) if to else say("the head of the file")
    return Finding(
        at,
        say("`{key}` does not belong here, but to {table}", key=key, table=table),
        help=say("move it up to {table}", table=table)
        if not _is_there(case, path, to)
        else say("take it out: {table} has a `{key}` already", table=table, key=key),
        also=(Also(At(to, "header"), say("it belongs here")),),
        fix=(Change("move", at.path, to=to),) if _may_move(case, path, to) else (),
    )


def _headless(faults: list[Fault]) -> Finding:
    """Return the finding of another item that begins here without its header."""
    path, to = faults[0].path, faults[0].to
    return Finding(
        At(path, "key"),
        say(
            "{names} do not belong here: [{name}] has such fields already",
            names=few(f"`{each.path[-1]}`" for each in faults),
            name=".".join(map(str, to)),
        ),
        help=say(
            "if another item begins here, write its header above this line, such as "
            "[{category}.its-name]; else move them up",
            category=to[0],
        ),
        also=(Also(At(to, "header"), say("they are here")),),
    )


def _is_there(case: Case, path: Path, to: Path) -> bool:
    return path[-1] in _table(case, to).data


def _may_move(case: Case, path: Path, to: Path) -> bool:
    """Whether it may simply stand in the other table."""
    table, key = _table(case, to), str(path[-1])
    value = _table(case, path[:-1]).data.get(key)
    return key not in table.data and fits(table, key, value)


def _table(case: Case, path: Path) -> Table:
    shape = of_file(case.sheet.kind)
    assert shape is not None  # noqa: S101 - its keys were judged by its shape
    return table_at(case.document.data, shape, path)


RULE = rule(
    __name__,
    check,
    scope="file",
    fix="safe",
    bad=(
        """
[training.youth-academy]
title = "Youth academy"

[training.youth-academy.venue]
city = "rabat"
lead = "mena-hub"  # >> 1
""",
        """
[training.youth-academy]
title = "Youth academy"
extra.theme = "youth"  # >> 7
partners.deliverable = "Ten teams trained"  # >> 10
""",
        Example(
            """
[city.amman]
name = "Amman"
extra.country = "JO"  # >> 7
country = "JO"
""",
            file="network.toml",
        ),
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
lead = "mena-hub"
theme = "youth"
venue.city = "rabat"
extra.room = "to be booked"
""",
        """
[training.webinars]
title = "Webinars"

[training.webinars.session.opening]
title = "Opening"
start = 2027-03-01
""",
    ),
)
