"""A name is not written as names are.

What: a key or a reference with capitals, spaces, accents or underscores; a rule set
aside under its code, or under a name that no rule has.

Why: names are typed on command lines, stand in links between plans and in the names
of calendar entries. They must be easy to type, and never change.

Instead: lower-case words of `a-z` and `0-9` joined by `-`, beginning with a letter, 2
to 60 characters: `youth-academy`. The title says the rest, in any script.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.rules.case import Case
from planner.rules.fault import Fault
from planner.rules.finding import At, Finding
from planner.rules.rule import Example, rule
from planner.rules.shape import Shape
from planner.rules.slug import slug
from planner.rules.titles import texts_of
from planner.rules.waived import misnamed
from planner.rules.words import literal, short
from planner.sentence import Sentence, say
from planner.source.change import Change
from planner.source.hidden import HIDDEN, called
from planner.text.fold import fold

_CALLED = ("unit", "person", "region", "city", "organisation", "theme")
"""What people write by its label where its name is wanted."""


def check(case: Case) -> Iterator[Finding]:
    """Yield names that are none, and waivers under another name than a rule's."""
    for fault in case.faults.named("bad-name"):
        yield _finding(fault, case)
    for path, name in misnamed(case.sheet):
        at = At(path, "key")
        yield Finding(
            at,
            say("a rule is set aside by its name, not by its code"),
            help=say("write `{name}`", name=name),
            fix=(Change("rename", at.path, name),),
        )


def _finding(fault: Fault, case: Case) -> Finding:
    shape = fault.shape
    assert shape is not None  # noqa: S101 - a name has its shape
    named = shape.option("name", "reference")
    is_key = fault.value == fault.path[-1]
    known = None if is_key else _called(fault, case)
    better = known or _slug(fault, named)
    at = At(fault.path, "key" if is_key else "value")
    return Finding(
        at,
        _said(fault),
        help=say("write the name it has in the roster: `{name}`", name=known)
        if known
        else _help(fault, better),
        fix=(_change(at, better),) if better else (),
        safe=False,
    )


def _slug(fault: Fault, named: Shape | None) -> str | None:
    seen = HIDDEN.sub("", str(fault.value))
    return slug(seen, named) if named is not None else None


def _change(at: At, better: str) -> Change:
    if at.part == "key":
        return Change("rename", at.path, better)
    return Change("set", at.path, literal(better))


def _said(fault: Fault) -> Sentence:
    hidden = HIDDEN.search(str(fault.value))
    if hidden is not None:
        return say(
            "an invisible character in this name: {name}", name=called(hidden[0])
        )
    return say("`{value}` is no {thing}", value=short(fault.value), thing=_thing(fault))


def _called(fault: Fault, case: Case) -> str | None:
    """Return the name of the roster's entry that is called what was written."""
    network = case.workspace.network
    if network is None:
        return None
    written = fold(str(fault.value))
    for kind in _CALLED:
        for name, entry in getattr(network, kind).items():
            if written and written in map(fold, texts_of(entry)):
                return str(name)
    return None


def _thing(fault: Fault) -> Sentence:
    if fault.shape is not None and fault.shape.kind == "reference":
        return say("name of an item")
    return say("language" if _is_language(fault) else "name")


def _is_language(fault: Fault) -> bool:
    return fault.shape is not None and fault.shape.kind == "language"


def _help(fault: Fault, better: str | None) -> Sentence:
    if _is_language(fault):
        return say("write its code, such as en, fr or ar")
    if fault.shape is not None and fault.shape.kind == "reference":
        return say("write it as youth-academy, or as 2026-H2/youth-academy")
    if better:
        return say("write `{better}`: lower-case words joined by -", better=better)
    return say("write lower-case words of a-z and 0-9, joined by -, at least 2 letters")


RULE = rule(
    __name__,
    check,
    scope="file",
    fix="safe",
    bad=(
        """
[training."Youth Academy"]  # >> 11
title = "Youth academy"
lead = "MENA Hub"  # >> 8
""",
        """
[training.youth-academy]
title = "Youth academy"
waive.D201 = "It is meant."  # >> 7
""",
        r"""
[training.youth-academy]
title = "Youth academy"
regions = ["mena", "east\u200b-africa"]  # >> 20
""",
        Example('\n[theme.Dialogue]  # >> 8\nname = "Dialogue"\n', file="network.toml"),
    ),
    good=(
        """
[training.youth-academy]
title = "Youth Academy"
lead = "mena-hub"
""",
        """
[training.youth-academy]
title = "Youth academy"
waive.end-before-start = "It is meant."
waive."X:host-named" = "There is none."
""",
    ),
)
