"""A name that nothing answers to: what to say of it, and what was likely meant."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from planner.rules.answers import group_of
from planner.rules.items import find_item, split_ref
from planner.rules.known import Known
from planner.rules.targets import (
    CHANGED,
    GLOBAL,
    GROUP,
    INDICATOR,
    ITEM,
    ONE,
    Target,
    table,
)
from planner.rules.uses import Use
from planner.sentence import Sentence, either, phrase, say
from planner.text.fold import fold
from planner.workspace.sheet import PlanSheet

_FEW = 8
"""As many names stand in a sentence."""

_SIMILAR = phrase("{one} with a similar name exists: `{word}`")

_OWN_NAMES = [each for each in ONE if each not in {"group", "committee.seat"}]
"""Groups and seats mostly have the name of their region or city."""


class Verdict(NamedTuple):
    """What is wrong with a name, what to do, and the word to put in its place."""

    message: Sentence
    help: Sentence
    word: str | None = None


def verdict(use: Use, known: Known) -> Verdict:
    """Return what to say of a name that nothing answers to."""
    if use.target.home == "plan":
        return _item(use, known)
    if use.target is INDICATOR:
        return _indicator(use, known)
    if use.name == GLOBAL and use.target.tables == ("region",):
        return Verdict(
            say("global is no region: only an item can be for all of them"),
            say("name the regions themselves, or leave it out"),
        )
    return _entry(use, known)


def _entry(use: Use, known: Known) -> Verdict:
    target, name = use.target, use.name
    stem = group_of(name) if target is GROUP else name
    message = _no_such(target, name)
    kind = _kind(stem, _OWN_NAMES, known)
    if target.tables and kind is not None:
        message = say(
            "{name} is {kind}, not {wanted}",
            name=name,
            kind=say(kind),
            wanted=say(target.one),
        )
    like = known.called(target).get(fold(stem))
    said = phrase("{one} that is called so exists: `{word}`")
    if like is None:
        like = known.nearest(stem, known.names[target])
        said = _SIMILAR
    if like is None:
        return Verdict(message, _choice(target, stem, known, add=kind is None))
    word = like + name.removeprefix(stem)
    one = _kind(like, target.tables, known) or target.one
    return Verdict(message, say(said, one=say(one), word=word), word)


def _no_such(target: Target, name: str) -> Sentence:
    return say("there is no {label} named {name}", label=say(target.label), name=name)


def _kind(name: str, tables: Iterable[str], known: Known) -> str | None:
    """Return what a name stands for in one of these tables, in words."""
    workspace = known.case.workspace
    found = (ONE[each] for each in tables if name in table(each, workspace))
    return next(found, None)


def _choice(target: Target, name: str, known: Known, *, add: bool) -> Sentence:
    if target.verb is not None:
        return say("`{verb}` lists them all", verb=target.verb)
    names = _few(known.names[target])
    if not target.tables or not add:
        return say("choose one of: {names}", names=names)
    file = f"{target.home}.toml"
    header = either(f"[{each}.{name}]" for each in target.tables)
    return say(
        "choose one of: {names}; or add {header} to {file}",
        names=names,
        header=header,
        file=file,
    )


def _few(names: Iterable[str]) -> str | Sentence:
    found = sorted(names)
    if not found:
        return say("(none yet)")
    return ", ".join((*found[:_FEW], "…") if len(found) > _FEW else found)


def _indicator(use: Use, known: Known) -> Verdict:
    own = use.entry.item.indicator if use.entry is not None else {}
    message = _no_such(use.target, use.name)
    like = known.nearest(use.name, own)
    if like is None:
        return Verdict(
            message,
            say(
                "say in [{item}.indicator.{name}] what is counted",
                item=".".join(use.entry.path) if use.entry is not None else "",
                name=use.name,
            ),
        )
    return Verdict(message, _similar(use.target.one, like), like)


def _similar(one: str, word: str) -> Sentence:
    return say(_SIMILAR, one=say(one), word=word)


def _item(use: Use, known: Known) -> Verdict:
    period, name = split_ref(use.name, known.period)
    items = known.items(period)
    if items is None:
        return _no_plan(period, known)
    message = say("{period} has no item {name}", period=period, name=name)
    home = None if use.target is CHANGED else _home_of(name, known)
    if home is not None:
        word = name if home == known.period else f"{home}/{name}"
        return Verdict(
            message,
            say("{home} has an item of that name: `{word}`", home=home, word=word),
            word,
        )
    like = known.nearest(name, items)
    if like is not None:
        word = use.name.removesuffix(name) + like
        return Verdict(message, _similar(ITEM.one, word), word)
    return Verdict(
        message,
        say("name an item of this plan, or write `2026-H2/name` for one of another"),
    )


def _home_of(name: str, known: Known) -> str | None:
    """Return the latest plan that has an item of a name."""
    for sheet in reversed(known.case.workspace.plans):
        if find_item(known.case.workspace, name, sheet.period) is not None:
            return sheet.period
    return None


def _no_plan(period: str, known: Known) -> Verdict:
    plans: tuple[PlanSheet, ...] = known.case.workspace.plans
    return Verdict(
        say("there is no plan of {period} in this folder", period=period),
        say("choose one of: {names}", names=_few(each.period for each in plans)),
    )
