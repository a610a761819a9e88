"""A text names a person's mail address or telephone number.

What: a mail address that is no role address (`info@`, `office@`, a unit's own name), or
a telephone number that begins with `+` or `00`, in any text but `links`. In an item
that is not public it is a warning.

Why: whoever reads the repository reads it, for ever: what is once in git stays there.
In this work a name with a number can put somebody in danger.

Instead: take it out, and name a role address or the unit. If it is somebody's own,
tell the person; taking it out does not take it out of the history.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.model.categories import CATEGORIES
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.prose import texts
from planner.rules.rule import Example, rule
from planner.rules.signs import signs_of
from planner.sentence import phrase, say
from planner.source.document import Path
from planner.workspace.sheet import PlanSheet

_ROLE_WORDS = """
    accueil admin administration bureau comms communication communications contact
    enquiries events feedback hello help helpdesk hub info information inquiries
    mail mairie media membership network news newsletter noreply office partnerships
    prefecture press presse privacy programme programmes protocol registration
    secretariat service support team training unit webmaster
"""
_ROLES = frozenset(_ROLE_WORDS.split())
_PROBES = frozenset({" 00", '"00'})
_MAIL = r"(?<![\w./@+-])([\w.+-]+)@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}"
_PHONE = r"(?<![\w+])(?:\+|00)[ (]{0,2}[1-9](?:[ ().\u00a0/-]{0,2}\d){6,13}(?!\d)"


def check(case: Case) -> Iterator[Finding]:
    """Yield texts that name a way to reach a person."""
    signs = signs_of(case)
    if _PROBES.isdisjoint(signs.probes) and signs.marks.isdisjoint("@+"):
        return
    roles = _roles(case)
    for prose in texts(case, lambda text: _what(text, roles)):
        if "links" not in prose.path:
            yield Finding(
                At(prose.path),
                say(
                    "this text holds {what}",
                    what=say(_what(prose.text, roles)),
                ),
                help=say("take it out, and name a role address or the unit"),
                severity=_severity(prose.path, case),
            )


def _roles(case: Case) -> frozenset[str]:
    network = case.workspace.network
    return _ROLES | (frozenset(network.unit) if network is not None else frozenset())


def _what(text: str, roles: frozenset[str]) -> str:
    """Return what kind of contact a text holds, empty for none."""
    if "@" in text and any(
        not _is_role(local.lower(), roles) for local in re.findall(_MAIL, text)
    ):
        return phrase("the mail address of a person")
    digits = ("+" in text or "00" in text) and re.search(_PHONE, text)
    return phrase("a telephone number") if digits else ""


def _is_role(local: str, roles: frozenset[str]) -> bool:
    words = re.split(r"[.+_-]", local)
    return local in roles or not roles.isdisjoint(words)


def _severity(path: Path, case: Case) -> Severity:
    """Return how bad it is: less where the item is kept from the public."""
    sheet = case.sheet
    if isinstance(sheet, PlanSheet) and path[0] in CATEGORIES:
        for entry in sheet.entries:
            if entry.path == path[:2] and entry.item.visibility != "public":
                return Severity.WARNING
    return Severity.ERROR


RULE = rule(
    __name__,
    check,
    scope="file",
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
visibility = "public"
summary = "Questions to jane.doe@example.org"  # >> 11
risk = "Call +212 6 12 34 56 78 if the host withdraws"  # >> 8

[training.course]
title = "Course"
date_note = "ask 00212-612-345-678"  # >> 13
outcome.evidence = ["mailto:jane.doe@example.org"]  # >> 21
""",
        Example(
            """
[organisation.institute]
name = "Institute"
extra = { contact = "Jane Doe, +44 (0)20 7946 0000" }  # >> 21
""",
            file="network.toml",
        ),
    ),
    good=(
        """
[training.youth-academy]
title = "Youth academy"
visibility = "public"
summary = "Questions to info@example.org or mena-hub@example.org"
links = ["mailto:jane.doe@example.org", "https://example.org/@jane"]
deliverable = "More than 2 000 000 people in 100+ cities, 2027-2028 and 1+1"
""",
        """
[training.course]
title = "Course"
summary = "Write to press.office@example.org @ 9"
risk = "Of 00 items none, and +5 % of costs"
""",
    ),
)
