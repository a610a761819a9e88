"""A new item: its fields as a block of text, put inside its category by date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from planner.actions.adopted import refuse_joining
from planner.actions.known import order_of
from planner.actions.opening import Opened
from planner.actions.place import place_for
from planner.actions.writing import Draft, drafted
from planner.errors import WrongUseError
from planner.language.names import name_for
from planner.model.categories import CATEGORIES, ITEM_MODELS
from planner.model.dates import its_date
from planner.model.plan import Entry
from planner.model.types import Name
from planner.rules.alike import alike
from planner.rules.lacking import lacking
from planner.rules.scripts import other_script, script_of
from planner.rules.shape import shape_of
from planner.sentence import Sentence, say
from planner.source.change import Change
from planner.source.document import Document
from planner.source.written import key_of, literal
from planner.text.nearest import nearest
from planner.views.dates import in_words
from planner.workspace.fit import fit

Keys = tuple[str, ...]
Values = Mapping[Keys, Any]

_LEAST = (("title",), ("lead",), ("regions",))


class Added(NamedTuple):
    """A new item that is not written yet.

    lacks: the fields, as dotted keys, that it must have before its plan is submitted.
    """

    draft: Draft
    name: str
    block: str
    lacks: tuple[str, ...]


def category_of(word: str) -> str:
    """Return the category that a word names.

    Raises:
        WrongUseError: it names none.
    """
    if word in CATEGORIES:
        return word
    begun = [key for key in CATEGORIES if word and key.startswith(word.casefold())]
    if len(begun) == 1:
        return begun[0]
    like = nearest(word, CATEGORIES)
    raise WrongUseError(
        say("there is no category {word}", word=word),
        say("one with a similar name exists: {like}", like=like)
        if like
        else say("there are {known}", known=", ".join(CATEGORIES)),
    )


def missing(category: str, values: Values) -> tuple[Keys, ...]:
    """Return what a new item cannot do without and has not.

    Nothing but its title is asked of one that is cancelled or carried, and no date of
    one that is postponed.
    """
    status = values.get(("status",))
    least = _LEAST[:1] if status in {"cancelled", "carried"} else _LEAST
    gone = [keys for keys in least if keys not in values]
    dates = [(field,) for field in CATEGORIES[category].dated_by]
    meets = any(keys[0] == "session" for keys in values)
    undated = least == _LEAST and status != "postponed" and not meets
    if undated and not any(keys in values for keys in dates):
        gone.append(dates[0])
    return tuple(gone)


def added(
    opened: Opened, category: str, values: Values, name: str | None = None
) -> Added:
    """Put a new item into the plan, in memory.

    Raises:
        WrongUseError: the name is none, or is taken.
        PlannerError: the plan was adopted, or there is no place for the item.
    """
    refuse_joining(opened.sheet)
    values = _with_language(opened, values)
    entry = _entry(category, _name(opened, category, values, name), values)
    block = item_text(entry.path, values)

    def step(_: Document) -> Sequence[Change]:
        spot = place_for(opened.sheet, category, entry.when, entry.name)
        return [Change("insert", entry.path, block, *spot)]

    draft = drafted(opened, [step], [_did(entry)])
    return Added(draft, entry.name, block, tuple(lacking(entry)))


def item_text(path: tuple[str, str], values: Values) -> str:
    """Return an item as it stands in a file, its fields in the format's order."""
    ordered = sorted(values, key=lambda keys: order_of((*path, *keys)))
    rows = [f"{key_of(keys)} = {literal(values[keys])}" for keys in ordered]
    return "\n".join([f"[{key_of(path)}]", *rows])


def like_titles(opened: Opened, title: str) -> list[str]:
    """Return the items of the plan whose titles read like a new one."""
    titles = {each.name: each.item.title for each in opened.sheet.entries}
    groups = alike({**titles, "": title})
    return [name for group in groups if "" in group for name in group if name]


def _entry(category: str, name: str, values: Values) -> Entry:
    item, errors = fit(ITEM_MODELS[category], _nested(values))
    if item is None:
        field = ".".join(map(str, errors[0].path))
        raise WrongUseError(
            say("{field} is missing, or wrong", field=field),
            say("`planner explain {word}` says what it is", word=errors[0].path[0]),
        )
    home = CATEGORIES[category]
    return Entry(home, name, item, its_date(home, item))


def _nested(values: Values) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for keys, value in values.items():
        holder = data
        for key in keys[:-1]:
            holder = holder.setdefault(key, {})
        holder[keys[-1]] = value
    return data


def _name(opened: Opened, category: str, values: Values, wanted: str | None) -> str:
    sheet = opened.sheet
    taken = {*(each.name for each in sheet.entries)}
    taken |= {each.name for each in sheet.unreadable}
    former = {old for each in sheet.entries for old in each.item.former_names}
    if wanted is None:
        kinds = (values.get((field,)) for field in ("kind", "form", "instrument"))
        kind = next((each for each in kinds if each not in {None, "other"}), category)
        return name_for(values["title",], kind, taken | former)
    if not shape_of(Name).fits(wanted):
        raise WrongUseError(
            say("{name} is not a name", name=wanted),
            say("a name has lower-case letters, digits and -, such as youth-academy"),
        )
    if wanted in taken | former:
        raise WrongUseError(
            say("{plan} has an item {name}", plan=sheet.period, name=wanted),
            say("name it otherwise with --name"),
        )
    return wanted


def _with_language(opened: Opened, values: Values) -> Values:
    """Say which language a title is in where its script is plainly not the plan's."""
    plan, network = opened.sheet.plan, opened.workspace.network
    if plan is None or ("language",) in values:
        return values
    own = script_of(plan.language)
    script = other_script(values["title",], own) if own else None
    known = (*plan.publish_in, *(network.network.languages if network else ()))
    found = next((each for each in known if script and script_of(each) == script), None)
    return {**values, ("language",): found} if found else values


def _did(entry: Entry) -> Sentence:
    label, item = entry.category.word, entry.item
    when = in_words(entry.when)
    if not when:
        return say("a new {label}: {title}", label=label, title=item.title)
    return say(
        "a new {label}, {when}: {title}", label=label, when=when, title=item.title
    )
