"""What is asked about a new item: nine questions at most, each with its default."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from planner.actions.choices import choices
from planner.actions.opening import Opened
from planner.model.categories import CATEGORIES, Category
from planner.sentence import Sentence, say
from planner.views.dates import written

Keys = tuple[str, ...]
Values = Mapping[Keys, Any]

WHERE = ("venue", "city")
_SIGNED = frozenset({"signed", "active", "ended"})
_NEEDED = frozenset({"title", "lead", "regions"})


class Question(NamedTuple):
    """A question about a field.

    optional: whether Enter passes it over.
    default: what Enter means, as it would be typed.
    """

    keys: Keys
    words: Sentence
    optional: bool = False
    default: str | None = None


_WORDS = {
    "title": say("what is it called"),
    "lead": say("who leads it"),
    "regions": say("which regions does it serve"),
    "kind": say("what kind is it"),
    "venue.city": say("in which city, or online"),
    "parties": say("who agrees with whom, ourselves included"),
    "instrument": say("what is it written down in"),
    "stage": say("how far has it come"),
    "form": say("how is it said"),
    "forum": say("at which event"),
    "ask": say("what is asked for, in one sentence"),
    "start": say("when (14 april, 2nd week of may, june)"),
    "signed_on": say("when was it signed (14 april, june)"),
    "publish_on": say("when is it published (31 may, june)"),
    "theme": say("which theme does it belong to"),
    "audience": say("whom is it made for"),
    "deliverable": say("what exists at the end"),
}


def next_question(
    opened: Opened, category: str, values: Values, passed: Collection[Keys]
) -> Question | None:
    """Return what is to be asked now; None where nothing is left.

    `passed` are the fields that were passed over.
    """
    for keys in asked(category, values):
        if keys in values or keys in passed or _is_known(keys, values):
            continue
        question = _question(opened, category, keys, values)
        if not question.optional or _can_be_answered(opened, category, keys):
            return question
    return None


def _can_be_answered(opened: Opened, category: str, keys: Keys) -> bool:
    """Whether there is anything to choose from, or any words will do."""
    found = choices(opened, category, keys)
    return found is None or bool(found.labels) or keys == WHERE


def asked(key: str, values: Values) -> Iterator[Keys]:
    """Yield the fields of a category in the order in which they are asked."""
    category = CATEGORIES[key]
    own = [field for field in category.required if field in category.fields]
    deciding = [other for _, other, _ in category.exempt]
    yield from (("title",), ("lead",), ("regions",))
    for field in sorted(own, key=lambda each: each not in deciding):
        if not _is_exempt(category, field, values):
            yield (field,)
    if category.event:
        yield WHERE
    yield (_dated(category, values),)
    yield ("theme",)
    if "audience" in category.required:
        yield ("audience",)
    yield ("deliverable",)


def _is_known(keys: Keys, values: Values) -> bool:
    """Whether what was given says already what is asked: online is no city."""
    if keys == WHERE:
        return ("venue", "mode") in values or ("venue", "countries") in values
    if keys[0] in {"start", "signed_on"}:
        dates = {("start",), ("signed_on",)} & values.keys()
        return bool(dates) or values.get(("status",)) == "postponed"
    return False


def _is_exempt(category: Category, field: str, values: Values) -> bool:
    return any(
        field == free and values.get((other,)) in among
        for free, other, among in category.exempt
    )


def _dated(category: Category, values: Values) -> str:
    """Return the field that takes the date: of what is signed, when that was."""
    signed = values.get(("stage",)) in _SIGNED and "signed_on" in category.dated_by
    return "signed_on" if signed else category.dated_by[0]


def _question(opened: Opened, category: str, keys: Keys, values: Values) -> Question:
    field = ".".join(keys)
    needed = field in {*_NEEDED, *CATEGORIES[category].dated_by}
    default = _DEFAULTS[field](opened, values) if field in _DEFAULTS else None
    return Question(keys, _WORDS[field], not needed, default)


def _lead(opened: Opened, _: Values) -> str | None:
    network = opened.workspace.network
    leads = list(network.leads()) if network is not None else []
    return leads[0] if len(leads) == 1 else None


def _regions(opened: Opened, values: Values) -> str | None:
    """Return the region of whoever leads it, or the only one that there is."""
    network = opened.workspace.network
    if network is None:
        return None
    unit = network.unit.get(str(values.get(("lead",))))
    if unit is not None and unit.region is not None:
        return unit.region
    return next(iter(network.region)) if len(network.region) == 1 else None


def _start(opened: Opened, values: Values) -> str | None:
    """Return the dates of the forum that an item is for."""
    calendar = opened.workspace.calendar
    event = calendar.event.get(str(values.get(("forum",)))) if calendar else None
    if event is None:
        return None
    first = written(event.start)
    return first if event.end is None else f"{first} to {written(event.end)}"


_DEFAULTS = {"lead": _lead, "regions": _regions, "start": _start}
