"""What a reader does not see is taken out of an item or a plan, and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, TypeVar

from planner.model.commitments import is_commitment
from planner.model.item import Answer, Item
from planner.model.plan import Adoption, Amendment, PlanFrame
from planner.model.types import Value
from planner.views.edition.policy import gets_all, hidden, sees_all
from planner.views.edition.reader import Reader
from planner.views.label import Labels

WITHHELD = "withheld"
"""Stands where the plan format demands a text that the reader does not see."""

T = TypeVar("T", bound=Value)
_REFERENCES = ("depends_on", "derived_from", "replaces", "carried_from", "renews")


class Sight(NamedTuple):
    """How a reader looks at items.

    gone: the fields it does not see, with the group of each.
    visible: says of a reference whether the item it names is seen.
    """

    reader: Reader
    labels: Labels
    gone: Mapping[str, str]
    visible: Callable[[str], bool]


class Kept(NamedTuple):
    """An item as a reader sees it, and how many fields of each group it lost."""

    item: Item
    lost: Counter[str]


def keep(item: Item, sight: Sight) -> Kept:
    """Return an item without what the reader does not see."""
    lost: Counter[str] = Counter()
    if not sight.gone:
        return Kept(item, lost)
    kept = _fields(item)
    _take_out(kept, sight, lost)
    _keep_own_answers(kept, sight, lost)
    if not sees_all(sight.reader.kind):
        _keep_seen_references(kept, sight, lost)
    texts = _translations(item.text, sight)
    if texts != item.text:
        kept["text"] = texts
    return Kept(_made(item, kept) if lost or texts != item.text else item, lost)


def _take_out(kept: dict[str, Any], sight: Sight, lost: Counter[str]) -> None:
    for field in sight.gone.keys() & kept.keys():
        if field == "lead":
            kept["lead"] = _unit(kept["lead"], sight, lost)
        else:
            lost[sight.gone[field]] += 1
            del kept[field]


def _fields(value: Value) -> dict[str, Any]:
    held = value.__dict__
    return {name: held[name] for name in value.model_fields_set}


def _made(like: T, fields: Mapping[str, Any]) -> T:
    """Return a value with these fields alone, as if no others had been written."""
    gone, held = like.model_fields_set - fields.keys(), like.__dict__
    changed = {name: each for name, each in fields.items() if each is not held[name]}
    changed |= {name: _default(type(like), name) for name in gone}
    made = like.model_copy(update=changed)
    made.model_fields_set.difference_update(gone)
    return made


@cache
def _default(model: type[Value], name: str) -> Any:
    return model.model_fields[name].get_default(call_default_factory=True)


def _unit(lead: str | None, sight: Sight, lost: Counter[str]) -> str | None:
    person = sight.labels.network.person.get(lead or "")
    if person is None:
        return lead
    lost["persons"] += 1
    return person.unit


def _keep_own_answers(kept: dict[str, Any], sight: Sight, lost: Counter[str]) -> None:
    """Leave a region what its own groups said."""
    answers: Mapping[str, Answer] = kept.get("consultation", {})
    own = {name: each for name, each in answers.items() if _is_heard(name, sight)}
    if len(own) < len(answers):
        lost["consultation"] += 1
        kept["consultation"] = own


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
    kept: dict[str, Any], sight: Sight, lost: Counter[str]
) -> None:
    for field in set(_REFERENCES) & kept.keys():
        value = kept[field]
        seen = tuple(_seen(value, sight))
        if len(seen) < len((value,) if isinstance(value, str) else value):
            lost["references"] += 1
            kept[field] = seen if isinstance(value, tuple) else None
    outcome = kept.get("outcome")
    if (
        outcome is not None
        and outcome.carried_to
        and not sight.visible(outcome.carried_to)
    ):
        lost["references"] += 1
        kept["outcome"] = outcome.model_copy(update={"carried_to": None})


def _seen(value: str | Iterable[str], sight: Sight) -> Iterator[str]:
    for each in (value,) if isinstance(value, str) else value:
        if sight.visible(each):
            yield each


def _translations(
    texts: Mapping[str, Mapping[str, Any]], sight: Sight
) -> dict[str, dict[str, Any]]:
    gone = set(sight.gone) - {"lead"}
    return {tag: _without(words, gone, sight) for tag, words in texts.items()}


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
    gone = hidden(reader.kind, "plan")
    lost: Counter[str] = Counter()
    kept = _fields(plan) | dict(items)
    for field in gone.keys() & kept.keys():
        lost[gone[field]] += 1
        del kept[field]
    if "adoption.decision" in gone and plan.adoption is not None:
        lost["decisions"] += 1
        kept["adoption"] = _without_decision(plan.adoption)
    if "amendment.reason" in gone and plan.amendment:
        lost["decisions"] += len(plan.amendment)
    if reader.kind != "staff" and plan.amendment:
        kept["amendment"] = dict(_amendments(plan, reader, items))
    return _made(plan, kept), lost


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
