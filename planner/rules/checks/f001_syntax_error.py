"""The file is not TOML: a quotation mark, a bracket or an equals sign is amiss.

What: every place at which the text of the file cannot be read, each in its own words.
What stands in sound tables is read and judged all the same.

Why: nobody can say what a damaged table means. Its items are listed as unreadable
and not dropped, but no rule can look at them, and no export shows them.

Instead: write texts between straight quotation marks, dates bare (`2027-04-14`),
lists in square brackets. Where the program is sure `planner fix` makes the change.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.rules.case import Case
from planner.rules.finding import Finding, of_fault
from planner.rules.foreign import FIELDS, field_meant
from planner.rules.rule import Example, rule
from planner.sentence import say
from planner.source.faults import Replacement, SyntaxFault


def check(case: Case) -> Iterator[Finding]:
    """Yield the faults of the text that are of syntax only."""
    for fault in case.document.faults:
        if fault.kind == "syntax-error":
            yield of_fault(_translated(fault))


def _translated(fault: SyntaxFault) -> SyntaxFault:
    """Return a fault of a name that needs quotes with the field that it means."""
    name = str(fault.message.facts.get("name", ""))
    field = field_meant(name, FIELDS) if name else None
    if field is None:
        return fault
    edit = Replacement(fault.start, fault.end, field)
    help_ = say("in this format it is called `{field}`", field=field)
    return fault._replace(help=help_, fix=(edit,), safe=False)


RULE = rule(
    __name__,
    check,
    scope="file",
    fix="safe",
    bad=(
        """
[training.youth-academy]
title = Youth academy  # >> 9
""",
        Example(
            """
[theme.dialogue]
name = “Dialogue”  # >> 8
""",
            file="network.toml",
        ),
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
""",
        Example(
            """
[theme.dialogue]
name = "The “dialogue” of cities"
""",
            file="network.toml",
        ),
    ),
)
