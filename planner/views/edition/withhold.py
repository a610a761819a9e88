"""What a reader does not see is taken out of an item or a plan, and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, TypeVar

from planner.model.commitments import is_commitment
from planner.model.item import Item
from planner.model.plan import Adoption, Amendment, PlanFrame
from planner.model.types import Value
from planner.views.edition.policy import gets_all, hidden, sees_all
from planner.views.edition.reader import Reader
from planner.views.label import Labels

WITHHELD = "withheld"
"""Stands where the plan format demands a text that the reader does not see."""

T = TypeVar("T", bound=Value)
_REFERENCES = frozenset(
    {"depends_on", "derived_from", "replaces", "carried_from", "renews"}
)


class Sight(NamedTuple):
    """How a reader looks at items.

    gone: the fields it does not see, with the group of each.
    visible: says of a reference whether the item it names is seen.
    """

    reader: Reader
    labels: Labels
    gone: Mapping[str, str]
    visible: Callable[[str], bool]


def keep(item: Item, sight: Sight, lost: Counter[str]) -> Item:
    """Return an item without what the reader does not see, and count what it lost.

    It is the very same if it loses nothing.
    """
    if not sight.gone:
        return item
    written, changed = item.model_fields_set, _Changed(lost)
    gone = sight.gone.keys() & written
    if "lead" in gone:
        gone.remove("lead")
        _keep_unit(item, sight, changed)
    lost.update(sight.gone[field] for field in gone)
    if "consultation" in written - gone:
        _keep_own_answers(item, sight, changed)
    if not sees_all(sight.reader.kind):
        _keep_seen_references(item, written - gone, sight, changed)
    if item.text:
        _keep_translations(item, sight, changed)
    return _made(item, changed.fields, gone)


class _Changed:
    """Fields that are something else for a reader, and how many of a group it lost."""

    def __init__(self, lost: Counter[str]) -> None:
        self.fields: dict[str, Any] = {}
        self._lost = lost

    def put(self, field: str, value: Any, group: str) -> None:
        self.fields[field] = value
        self._lost[group] += 1


def _made(like: T, changed: Mapping[str, Any], gone: Collection[str]) -> T:
    """Return a value with fields changed, and some as if they had not been written."""
    if not (gone or changed):
        return like
    bare = {name: _default(type(like), name) for name in gone}
    made = like.model_copy(update={**changed, **bare})
    made.model_fields_set.difference_update(gone)
    return made


@cache
def _default(model: type[Value], name: str) -> Any:
    return model.model_fields[name].get_default(call_default_factory=True)


def _keep_unit(item: Item, sight: Sight, changed: _Changed) -> None:
    """Tell the unit of a person in the person's place."""
    person = sight.labels.network.person.get(item.lead or "")
    if person is not None:
        changed.put("lead", person.unit, "persons")


def _keep_own_answers(item: Item, sight: Sight, changed: _Changed) -> None:
    """Leave a region what its own groups said."""
    answers = item.consultation
    own = {name: each for name, each in answers.items() if _is_heard(name, sight)}
    if len(own) < len(answers):
        changed.put("consultation", own, "consultation")


def _is_heard(answer: str, sight: Sight) -> bool:
    """Whether the reader sees an answer, as far as it sees any."""
    return sight.reader.kind != "region" or _is_own(answer, sight)


def _is_own(answer: str, sight: Sight) -> bool:
    network = sight.labels.network
    rounds = (answer, answer.rpartition("-")[0])
    group = next(
        (network.group[name] for name in rounds if name in network.group), None
    )
    own = set(sight.labels.parts([sight.reader.name]))
    return group is not None and not own.isdisjoint(sight.labels.parts(group.regions))


def _keep_seen_references(
    item: Item, written: Collection[str], sight: Sight, changed: _Changed
) -> None:
    for field in _REFERENCES.intersection(written):
        value = getattr(item, field)
        seen = tuple(_seen(value, sight))
        if len(seen) < len((value,) if isinstance(value, str) else value):
            changed.put(field, seen if isinstance(value, tuple) else None, "references")
    outcome = item.outcome if "outcome" in written else None
    if (
        outcome is not None
        and outcome.carried_to
        and not sight.visible(outcome.carried_to)
    ):
        left = outcome.model_copy(update={"carried_to": None})
        changed.put("outcome", left, "references")


def _seen(value: str | Iterable[str], sight: Sight) -> Iterator[str]:
    for each in (value,) if isinstance(value, str) else value:
        if sight.visible(each):
            yield each


def _keep_translations(item: Item, sight: Sight, changed: _Changed) -> None:
    gone = set(sight.gone) - {"lead"}
    seen = {tag: _without(words, gone, sight) for tag, words in item.text.items()}
    if seen != item.text:
        changed.fields["text"] = seen


def _without(words: Mapping[str, Any], gone: set[str], sight: Sight) -> dict[str, Any]:
    kept = {key: value for key, value in words.items() if key not in gone}
    answers, prints = kept.get("consultation"), kept.get("of")
    if isinstance(answers, Mapping):
        kept["consultation"] = {
            name: each for name, each in answers.items() if _is_heard(name, sight)
        }
    if isinstance(prints, Mapping):
        kept["of"] = {
            key: value
            for key, value in prints.items()
            if _is_open(key.split("."), gone, sight)
        }
    return kept


def _is_open(keys: list[str], gone: set[str], sight: Sight) -> bool:
    """Whether the reader sees what a fingerprint is of."""
    field, *below = keys
    if field == "consultation" and below:
        return field not in gone and _is_heard(below[0], sight)
    return field not in gone


def keep_frame(
    plan: PlanFrame, reader: Reader, items: Mapping[str, Mapping[str, Item]]
) -> tuple[PlanFrame, Counter[str]]:
    """Return a plan with these items, by category, without what is not for a reader."""
    hid = hidden(reader.kind, "plan")
    gone = hid.keys() & plan.model_fields_set
    lost = Counter(hid[field] for field in gone)
    changed: dict[str, Any] = dict(items)
    if "adoption.decision" in hid and plan.adoption is not None:
        lost["decisions"] += 1
        changed["adoption"] = _without_decision(plan.adoption)
    if "amendment.reason" in hid and plan.amendment:
        lost["decisions"] += len(plan.amendment)
    if reader.kind != "staff" and plan.amendment:
        changed["amendment"] = dict(_amendments(plan, reader, items))
    return _made(plan, changed, gone), lost


def _without_decision(adoption: Adoption) -> Adoption:
    return adoption.model_copy(update={"decision": WITHHELD})


def _amendments(
    plan: PlanFrame, reader: Reader, items: Mapping[str, Mapping[str, Item]]
) -> Iterator[tuple[str, Amendment]]:
    """Yield the amendments that changed what the reader gets, and of them only that."""
    seen = {name for each in items.values() for name in each}
    whole = gets_all(reader.kind)
    reasons = "amendment.reason" not in hidden(reader.kind, "plan")
    for name, each in plan.amendment.items():
        change = {
            item: _change(fields, reader)
            for item, fields in each.change.items()
            if whole or item in seen
        }
        if change or whole:
            update: dict[str, Any] = {"change": change}
            yield (
                name,
                each.model_copy(
                    update=update if reasons else {**update, "reason": WITHHELD}
                ),
            )


_CHANGES = frozenset({"added", "withdrawn"})


def _change(fields: Mapping[str, Any], reader: Reader) -> dict[str, Any]:
    """Return what an amendment changed; who does not see all, sees commitments."""
    gone = hidden(reader.kind, "item")
    return {
        key: value
        for key, value in fields.items()
        if not gone or (key not in gone and (key in _CHANGES or is_commitment((key,))))
    }
