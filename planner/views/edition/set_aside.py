"""Rules that are set aside in a plan, where, why and until when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planner.model.types import Waiver, Waivers
from planner.views.edition.edition import Edition


class Waived(NamedTuple):
    """A rule by its name, the item it is set aside for (or the plan), the reason."""

    rule: str
    title: str
    mark: str
    reason: str
    until: str


def waived_of(edition: Edition) -> tuple[Waived, ...]:
    """Return the rules that are set aside: of the plan, then of its items."""
    plan = edition.voice.say("the whole plan")
    found = [*_each(edition, edition.plan.waive, plan, "")]
    for entry in edition.told:
        mark = f"{entry.category.key}-{entry.name}"
        found += _each(edition, entry.item.waive, entry.item.title, mark)
    return tuple(found)


def _each(
    edition: Edition, waivers: Waivers, title: str, mark: str
) -> Iterator[Waived]:
    for rule, why in waivers.items():
        until = why.until if isinstance(why, Waiver) else None
        reason = why.reason if isinstance(why, Waiver) else why
        yield Waived(
            rule,
            title,
            mark,
            reason,
            edition.voice.day(until) if until is not None else "",
        )
