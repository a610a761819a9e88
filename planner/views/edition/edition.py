"""The edition of a plan for one reader, in one language: what every export shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from typing import Any, NamedTuple

from pydantic import TypeAdapter

from planner.language.voice import Voice
from planner.model.categories import CATEGORIES
from planner.model.half_year import HalfYear
from planner.model.item import Item
from planner.model.plan import Entry, PlanFrame
from planner.views.edition.concerning import concerns
from planner.views.edition.policy import ITEMS, hidden
from planner.views.edition.reader import Reader
from planner.views.edition.translate import is_same, translated, words_in
from planner.views.edition.withhold import Sight, keep, keep_frame
from planner.views.label import Labels
from planner.workspace.sheet import PlanSheet
from planner.workspace.workspace import Workspace


class Withheld(NamedTuple):
    """How much an edition leaves out.

    items: items that concern the reader and are not open to it.
    others: items that do not concern it.
    fields: how often fields of each group were left out.
    """

    items: int
    others: int
    fields: Counter[str]

    @property
    def details(self) -> int:
        """How many fields were left out in all."""
        return self.fields.total()


@dataclass(frozen=True, slots=True)
class Edition:
    """A plan as one reader gets it.

    plan: the plan with the reader's items and fields alone, in its own languages.
    entries: its items, in the order in which they are shown.
    frame, told: plan and items once more, their texts in the voice's language where
        they are translated; names of roster and calendar are looked up in `labels`.
    titles: what its items are called, by name; `titles_in` those of another plan.
    untranslated: how many items have a text in another language.
    today: the day of a paper for a meeting; no other export knows a day.
    """

    workspace: Workspace
    sheet: PlanSheet
    reader: Reader
    voice: Voice
    labels: Labels
    plan: PlanFrame
    entries: tuple[Entry, ...]
    frame: PlanFrame
    told: tuple[Entry, ...]
    withheld: Withheld
    untranslated: int
    titles: Mapping[str, str]
    titles_in: Callable[[str], Mapping[str, str]]
    today: date | None

    @property
    def half_year(self) -> HalfYear:
        """The half-year of the plan."""
        return HalfYear.parse(self.plan.period)

    @property
    def digest(self) -> str:
        """The first 12 hex digits of the SHA-256 of what the reader gets, as JSON."""
        plan = TypeAdapter(type(self.plan))
        data = plan.dump_json(self.plan, exclude_defaults=True)
        return sha256(data).hexdigest()[:12]


def edition_of(
    workspace: Workspace, sheet: PlanSheet, reader: Reader, voice: Voice, today: date
) -> Edition:
    """Return a plan as a reader gets it; the plan was read whole."""
    plan = sheet.plan
    if plan is None:
        message = "the edition of a plan that could not be read"
        raise ValueError(message)
    labels = Labels.of(workspace, voice.language)
    own = [entry for entry in sheet.entries if concerns(entry.item, reader, labels)]
    seen = [entry for entry in own if _is_open(entry.item, reader)]
    visible = _visible(workspace, sheet, reader, labels)
    sight = Sight(reader, labels, hidden(reader.kind, "item"), visible)
    lost: Counter[str] = Counter()
    entries = tuple(_kept(entry, sight, lost) for entry in seen)
    kept, gone = keep_frame(plan, reader, _by_category(entries))
    language = voice.language
    told = tuple(_told(each, language) for each in entries)
    return Edition(
        workspace=workspace,
        sheet=sheet,
        reader=reader,
        voice=voice,
        labels=labels,
        plan=kept,
        entries=entries,
        frame=translated(kept, kept.text, language),
        told=told,
        withheld=Withheld(
            len(own) - len(seen), len(sheet.entries) - len(own), lost + gone
        ),
        titles={entry.name: entry.item.title for entry in told},
        titles_in=_titles(workspace, language),
        untranslated=sum(not _is_told(each, kept, language) for each in entries),
        today=today if reader.kind == "meeting" else None,
    )


def _is_open(item: Item, reader: Reader) -> bool:
    return item.visibility in ITEMS[reader.kind]


def _kept(entry: Entry, sight: Sight, lost: Counter[str]) -> Entry:
    kept = keep(entry.item, sight, lost)
    return entry if kept is entry.item else entry._replace(item=kept)


def _by_category(entries: tuple[Entry, ...]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for key in CATEGORIES:
        found[key] = {e.name: e.item for e in entries if e.category.key == key}
    return found


def _told(entry: Entry, language: str) -> Entry:
    """Return an item in a language; without a title to be seen it has its name."""
    item = translated(entry.item, entry.item.text, language)
    if not any(char.isprintable() and char != " " for char in item.title):
        item = item.model_copy(update={"title": entry.name})
    return entry if item is entry.item else entry._replace(item=item)


_TEXTS = frozenset({"title", "deliverable", "summary", "ask"})
"""The texts of an item by which it counts as translated."""


def _is_told(entry: Entry, plan: PlanFrame, language: str) -> bool:
    item = entry.item
    if is_same(item.language or plan.language, language):
        return True
    there = _TEXTS & item.model_fields_set
    return there <= set(words_in(item.text, language))


def _titles(workspace: Workspace, language: str) -> Callable[[str], Mapping[str, str]]:
    """Return what the items of a plan are called, by name; each plan read once."""

    @cache
    def titles(period: str) -> Mapping[str, str]:
        sheet = workspace.plan(period)
        told = (_told(entry, language) for entry in (sheet.entries if sheet else ()))
        return {entry.name: entry.item.title for entry in told}

    return titles


def _visible(
    workspace: Workspace, sheet: PlanSheet, reader: Reader, labels: Labels
) -> Callable[[str], bool]:
    """Return what says of a reference whether the reader sees the item it names."""

    @cache
    def seen(period: str) -> frozenset[str]:
        where = sheet if period == sheet.period else workspace.plan(period)
        return frozenset(
            entry.name
            for entry in (where.entries if where is not None else ())
            if _is_open(entry.item, reader) and concerns(entry.item, reader, labels)
        )

    def visible(reference: str) -> bool:
        period, slash, name = reference.rpartition("/")
        return name in seen(period if slash else sheet.period)

    return visible
