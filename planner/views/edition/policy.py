"""Who sees what: the table of readers, visibilities and fields.

This table is what the README shows and what the tests walk. An item is in an edition
if it concerns the reader and the reader's row of `ITEMS` has its visibility; a field
of a group in `FIELDS` is, if the group has the reader. Every other field is for all.

The public columns are what the plan format promises: never in a public export are
budget, funding, risk, note, consultation, waive, extra, comments, decisions, reasons
of amendments, and items that are not public.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, get_args

from planner.model.readers import Kind

_WHOLE: frozenset[Kind] = frozenset({"staff", "committee", "meeting", "lead"})
_OWN: frozenset[Kind] = frozenset({"staff", "lead"})
ALL = frozenset({"public", "members", "restricted"})

ITEMS: Mapping[Kind, frozenset[str]] = {
    "staff": ALL,
    "committee": ALL,
    "meeting": ALL,
    "lead": ALL,
    "region": frozenset({"public", "members"}),
    "donor": frozenset({"public", "members"}),
    "public": frozenset({"public"}),
}
"""The visibilities of items that a reader sees, of those that concern it."""


class Group(NamedTuple):
    """Fields that go together, and who sees them.

    `item` and `plan` are fields of items and of the plan, sub-fields by a dot.
    """

    name: str
    readers: frozenset[Kind]
    item: tuple[str, ...] = ()
    plan: tuple[str, ...] = ()


FIELDS: tuple[Group, ...] = (
    Group("money", _WHOLE | {"donor"}, ("budget", "funding")),
    Group("risk", _WHOLE | {"region"}, ("risk",)),
    Group("consultation", _WHOLE | {"region"}, ("consultation",), ("consultation",)),
    Group(
        "decisions",
        _WHOLE | {"region"},
        plan=("adoption.decision", "amendment.reason"),
    ),
    Group("waivers", _WHOLE, ("waive",), ("waive",)),
    Group("persons", _WHOLE | {"region"}, ("lead",)),
    Group("notes", _OWN, ("note",)),
    Group("own fields", _OWN, ("extra",), ("extra",)),
    Group("former names", _OWN, ("former_names",)),
)
"""Fields that not everybody sees.

`persons` is a lead who is a person: whoever does not see it sees the person's unit. A
region sees what its own advisory groups said, and of no other.
"""


def table() -> Iterator[tuple[str, ...]]:
    """Yield the table that people read: the readers, then a row for each group.

    A cell holds `yes`, `own` where a reader sees only its own, or nothing.
    """
    kinds: tuple[Kind, ...] = get_args(Kind)
    yield ("", *kinds)
    for visibility in ("public", "members", "restricted"):
        yield f"items: {visibility}", *(_yes(visibility in ITEMS[k]) for k in kinds)
    for group in FIELDS:
        yield group.name, *(_cell(group, kind) for kind in kinds)


def _cell(group: Group, kind: Kind) -> str:
    own = group.name == "consultation" and kind == "region"
    return "own" if own else _yes(kind in group.readers)


def _yes(seen: bool) -> str:  # noqa: FBT001 - it is what it says
    return "yes" if seen else ""


def sees_all(kind: Kind) -> bool:
    """Whether every item that concerns a reader is open to it."""
    return ITEMS[kind] == ALL


def gets_all(kind: Kind) -> bool:
    """Whether every item concerns a reader, and is open to it."""
    return sees_all(kind) and kind != "lead"


def hidden(kind: Kind, where: Literal["item", "plan"]) -> Mapping[str, str]:
    """Return the fields that a reader does not see, with the group of each."""
    return {
        field: group.name
        for group in FIELDS
        if kind not in group.readers
        for field in (group.item if where == "item" else group.plan)
    }
