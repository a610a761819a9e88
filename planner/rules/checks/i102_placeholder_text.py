"""A text that was to be replaced is still there.

What: "lorem ipsum", XXX, TODO, FIXME, "[insert …]", "{{ … }}", or TBC and TBD where a
text should stand, in a text of the plan or of an item that is neither cancelled nor
carried. Notes, answers of groups, waivers and own fields are for working, and left
out.

Why: what nobody replaced before the groups were asked is read by all of them, and
ends in the minutes.

Instead: write the text, or take the line out: what is left out is reported as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planner.model.categories import CATEGORIES
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.prose import Prose, texts
from planner.rules.rule import Example, rule
from planner.rules.signs import signs_of
from planner.sentence import say

_SIGNS = ("XXX", "TODO", "FIXME", "TBC", "TBD", "TKTK", "{{", "???", "[أ")
_PROBES = frozenset({"ipsum", "nsert"})
_INSIDE = (
    r"(?i:lorem ipsum)|\bX{3,}\b|\bTODO\b|\bFIXME\b|\bTKTK\b|\?{3,}"
    r"|\{\{[^{}]{0,80}\}\}|\[(?:[Ii]nsert|[Ii]nsérer|أدخل|أضف)\b[^\]]{0,80}\]"
)
_ALL = r"\W*(?:TBC|TBD)\W*"
_WORKING = frozenset({"note", "consultation", "waive", "extra", "amendment", "gap"})
_ITEM_DEPTH = 2


def check(case: Case) -> Iterator[Finding]:
    """Yield texts that stand for others."""
    signs = signs_of(case)
    if _PROBES.isdisjoint(signs.probes) and not any(
        each in signs.signs for each in _SIGNS
    ):
        return
    counted = {entry.path for entry in case.counted}
    for prose in texts(case, _placeholder):
        if _is_judged(prose, counted):
            yield Finding(
                At(prose.path),
                say("this text was to be replaced"),
                label=say("`{word}`", word=_placeholder(prose.text)),
                help=say("write what is meant, or take the line out"),
            )


def _placeholder(text: str) -> str:
    found = re.search(_INSIDE, text) or re.fullmatch(_ALL, text)
    return found[0] if found else ""


def _is_judged(prose: Prose, counted: set[tuple[str, str]]) -> bool:
    """Whether a text is for others to read; a deliverable of TBC is I101's."""
    path = prose.path
    of_item = path[0] in CATEGORIES
    if of_item and (str(path[0]), str(path[1])) not in counted:
        return False
    if path[-1] == "deliverable" and re.fullmatch(_ALL, prose.text):
        return False
    kind = path[_ITEM_DEPTH] if of_item else path[0]
    return kind not in _WORKING and not prose.is_address


RULE = rule(
    __name__,
    check,
    rises=True,
    since="consultation",
    bad=(
        Example(
            """
introduction = "Lorem ipsum dolor sit amet"  # >> 16

[training.youth-academy]
title = "XXX"  # >> 9
summary = "A week in {{ city }} for [insert number] mayors"  # >> 11
""",
            status="consultation",
        ),
        Example(
            """
[advocacy.speech]
title = "Speech to the assembly"
ask = "TBC"  # >> 7
text.ar.title = "[أدخل العنوان]"  # >> 17
principles.gender = "TODO: ask the hub"  # >> 21
""",
            status="submitted",
        ),
    ),
    good=(
        Example(
            """
[training.youth-academy]
title = "Youth academy [second week] of EXXXO, <10 people"
deliverable = "TBC"
extra = { note = "TODO" }
links = ["https://example.org/?q=XXX"]

[training.youth-academy.note.n-2026-11-20]
on = 2026-11-20
text = "TODO: call the host"

[training.cancelled]
title = "XXX"
status = "cancelled"
""",
            status="consultation",
        ),
        """
[training.youth-academy]
title = "TODO in a draft that is not yet consulted on"
""",
    ),
)
