"""A value is of another kind than the field wants.

What: a text where a list is wanted, a number in quotation marks, one value where a
table stands. The finding says what was found, what is wanted, and gives an example.

Why: the item, or the entry, cannot be read as long as one of its values has a form
that nobody expects. It is listed as unreadable until then.

Instead: write the value in the form of the example.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.rules.case import Case
from planner.rules.fault import Fault
from planner.rules.finding import At, Finding
from planner.rules.rule import Example, rule
from planner.rules.shape import Shape
from planner.rules.translations import slips
from planner.rules.values import is_blank
from planner.rules.words import example, found, has_header, meant, wanted
from planner.sentence import Sentence, say
from planner.source.change import Change
from planner.source.document import Path


def check(case: Case) -> Iterator[Finding]:
    """Yield values of another kind than is wanted."""
    for fault in case.faults.named("wrong-type"):
        yield _nameless(fault) if fault.instead else _finding(fault)
    for slip in slips(case):
        if slip.kind == "no-text":
            yield Finding(
                At(slip.path),
                say("a translation is a text, not {found}", found=found(slip.value)),
                help=say('write, for example, {key} = "…"', key=slip.path[-1]),
            )


def _nameless(fault: Fault) -> Finding:
    header = ".".join(map(str, (*fault.path[:-1], fault.instead)))
    return Finding(
        At(fault.path, "key"),
        say("`{table}` wants a name before its fields", table=fault.path[-2]),
        help=say("write the header as [{header}]", header=header),
    )


def _finding(fault: Fault) -> Finding:
    at, shape = At(fault.path), fault.shape
    assert shape is not None  # noqa: S101 - a wrong value has a shape that is wanted
    if is_blank(fault.value):
        return Finding(
            at,
            say("it is empty where {wanted} is wanted", wanted=wanted(shape)),
            help=say(
                "take it out, or write, for example, {it}", it=_shown(fault, shape)
            ),
            fix=() if isinstance(fault.path[-1], int) else (Change("remove", at.path),),
        )
    return Finding(
        at,
        say(
            "{wanted} is wanted here, not {found}",
            wanted=wanted(shape),
            found=found(fault.value),
        ),
        help=_help(fault, shape),
    )


def _help(fault: Fault, shape: Shape) -> Sentence:
    if has_header(shape):
        header = _header(fault.path, shape)
        return say("write it as a table of its own: [{header}]", header=header)
    return say("write, for example, {it}", it=_shown(fault, shape))


def _header(path: Path, shape: Shape) -> str:
    names = [str(part) for part in path]
    return ".".join([*names, "NAME"] if shape.kind == "map" else names)


def _shown(fault: Fault, shape: Shape) -> str:
    value = meant(fault.value, shape) or example(shape)
    names = [part for part in fault.path if isinstance(part, str)]
    listed = isinstance(fault.path[-1], int)
    return f"{names[-1]} = [{value}]" if listed else f"{names[-1]} = {value}"


RULE = rule(
    __name__,
    check,
    scope="file",
    fix="safe",
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
regions = "mena"  # >> 11
expected = "40"  # >> 12
venue = "rabat"  # >> 9
""",
        """
[training]
title = "Youth academy"  # >> 1
lead = "mena-hub"
""",
        """
[training.youth-academy]
title = "Youth academy"
expected = ""  # >> 12
""",
        Example('\n[city.amman]\nname = 5  # >> 8\ncountry = "JO"\n', "network.toml"),
        Example("format = 1\nthresholds.crowded = true  # >> 22\n", "planner.toml"),
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
regions = ["mena"]
expected = 40
venue.city = "rabat"
""",
        Example(
            '\n[city.amman]\nname = { en = "Amman", ar = "عمّان" }\ncountry = "JO"\n',
            "network.toml",
        ),
    ),
)
