"""A key is not known in the table where it stands.

What: a field that the format does not have here, most often a misspelt one; a role of
partners that does not exist; a translation of a text that is not there. A required
field that is missing beside it, and whose value fits, is the same finding.

Why: a misspelt `lead` would be passed over in silence, and the item would seem to
have none. So whatever is not known is an error.

Instead: write the known key that is meant. Fields of your own stand under `extra`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.model.categories import CATEGORIES
from planner.rules.case import Case
from planner.rules.fault import Fault
from planner.rules.finding import At, Finding
from planner.rules.foreign import field_meant
from planner.rules.rule import Example, rule
from planner.rules.translations import Slip, slips
from planner.rules.words import short
from planner.sentence import Sentence, both, say
from planner.source.change import Change
from planner.workspace.unreadable import category_meant

_FEW = 12
_ITEM_FIELD = 3
"""A list of no more keys is shown whole; a field of an item is the third key."""


def check(case: Case) -> Iterator[Finding]:
    """Yield keys that are not known, and translations of nothing."""
    for fault in case.faults.named("unknown-key"):
        yield _finding(fault, case)
    for slip in slips(case):
        if slip.kind == "no-source":
            yield _translation(slip)


def _translation(slip: Slip) -> Finding:
    key = short(slip.path[-1])
    return Finding(
        At(slip.path, "key"),
        say("it translates nothing: there is no text `{key}`", key=key),
        help=say("a text with a similar name exists: `{like}`", like=slip.like)
        if slip.like
        else say("take it out, or write the text that it translates"),
    )


def _finding(fault: Fault, case: Case) -> Finding:
    at, key = At(fault.path, "key"), short(fault.path[-1])
    if case.sheet.kind == "plan" and len(fault.path) == 1 and not _is_slip(fault):
        astray = _astray(at, key, fault.value)
        if astray is not None:
            return astray
    return Finding(
        at,
        say("unknown key `{key}`", key=key)
        if not fault.lacking
        else say(
            "unknown key `{key}`, while `{known}` is missing",
            key=key,
            known=fault.instead,
        ),
        help=_help(fault),
        fix=(Change("rename", at.path, fault.instead),)
        if fault.instead is not None and (fault.sure or fault.lacking)
        else (),
        safe=fault.sure,
    )


def _is_slip(fault: Fault) -> bool:
    """Whether a table of the head is meant, and no category."""
    meant = fault.shape.child(fault.instead or "") if fault.shape is not None else None
    tabular = meant is not None and meant.option("table", "map") is not None
    return tabular and fault.instead not in CATEGORIES


def _astray(at: At, key: str, value: object) -> Finding | None:
    """Return what is said of items under no category that there is."""
    if not isinstance(value, dict) or not value:
        return None
    known = ", ".join(CATEGORIES)
    if all(isinstance(each, dict) for each in value.values()):
        return Finding(
            at,
            say("there is no category `{key}`", key=key),
            help=_category(str(at.path[0])),
        )
    if "title" not in value:
        return None
    return Finding(
        at,
        say("the item `{key}` stands in no category", key=key),
        help=say(
            "write its header as [CATEGORY.{key}]; the categories are {known}",
            key=key,
            known=known,
        ),
    )


def _category(key: str) -> Sentence:
    if like := category_meant(key):
        return say("a category with a similar name exists: `{like}`", like=like)
    if meant := field_meant(key, CATEGORIES):
        return say("write the category as it is called here: `{meant}`", meant=meant)
    return say("the categories are {known}", known=", ".join(CATEGORIES))


def _help(fault: Fault) -> Sentence:
    if fault.lacking:
        return say("write `{known}` in its place", known=fault.instead)
    if fault.instead and field_meant(str(fault.path[-1]), {fault.instead}):
        return say("in this format it is called `{field}`", field=fault.instead)
    if fault.instead:
        return say("a key with a similar name exists: `{like}`", like=fault.instead)
    owners = [
        category.key
        for category in CATEGORIES.values()
        if fault.path[-1] in category.fields and len(fault.path) == _ITEM_FIELD
    ]
    if owners and fault.path[0] in CATEGORIES:
        return say(
            "only {categories} items have a `{key}`",
            categories=both(owners),
            key=fault.path[-1],
        )
    return _known(fault)


def _known(fault: Fault) -> Sentence:
    shape = fault.shape
    assert shape is not None  # noqa: S101 - of an unknown key it is the table's
    known = [*shape.fields, *(shape.key.choices if shape.key is not None else ())]
    if len(known) <= _FEW:
        return say("known here: {keys}", keys=", ".join(known))
    return say("take it out; fields of your own stand under `extra`")


RULE = rule(
    __name__,
    check,
    scope="file",
    fix="safe",
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
strat = 2027-04-14  # >> 1
publish_on = 2027-05-01  # >> 1
""",
        """
[training.youth-academy]
titel = "Youth academy"  # >> 1
partners.hosts = ["rabat"]  # >> 10
""",
        """
[training.youth-academy]
title = "Youth academy"

[training.youth-academy.text.fr]
titre = "Académie de la jeunesse"  # >> 1
""",
        Example('format = 1\n\n[validate]\nignored = ["I"]  # >> 1\n', "planner.toml"),
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
start = 2027-04-14
partners.host = ["rabat"]
extra.room = "to be booked by the city"

[training.youth-academy.text.fr]
title = "Académie de la jeunesse"
""",
        Example('format = 1\n\n[validate]\nignore = ["I"]\n', "planner.toml"),
    ),
)
