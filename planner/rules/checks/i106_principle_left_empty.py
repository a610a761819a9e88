"""An event in person does not say how a principle is honoured.

What: an open item that we organise and where people meet in person says nothing under
one of the five `principles`: local lead, non-discrimination, human rights, gender,
trust.

Why: the five are what the committee promised for whatever it does. Written down while
an event is planned they change the event; afterwards they only decorate the report.

Instead: a sentence for each that says how; or that it does not matter here, and why:
`principles.gender = { not_relevant = "…" }`.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.model.item import Principles
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.ours import is_ours
from planner.rules.rule import Example, rule
from planner.sentence import phrase, say

_FIVE = tuple(Principles.model_fields)


def check(case: Case) -> Iterator[Finding]:
    """Yield open events in person with principles left empty."""
    for entry in case.in_person:
        if not is_ours(entry.item, case.network):
            continue
        missing = _missing(entry.item.principles)
        if missing:
            yield Finding(
                At((*entry.path, "principles")),
                say(
                    "nothing is said about {missing}",
                    missing=", ".join(missing),
                ),
                help=say(
                    "write a sentence on how, or why it does not matter here: "
                    'principles.{first} = {{ not_relevant = "…" }}',
                    first=missing[0],
                ),
                topic="principles",
            )


def _missing(principles: Principles | None) -> list[str]:
    """Return the principles left out; an empty text is F017's."""
    return [field for field in _FIVE if getattr(principles, field, None) is None]


_EVENT = """
[training.youth-academy]
title = "Youth academy"
venue.mode = "in-person"
principles.local_lead = "The cities wrote the agenda."
principles.non_discrimination = "Open to all quarters."
principles.human_rights = "No names are published."
principles.gender = { not_relevant = "Two teachers a school." }
"""
_TRUST = 'principles.trust = "Hosts read the report first."\n'
RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    since="consultation",
    needs=("roster",),
    gathered=phrase(
        "{count} of {total} items in person say nothing about some principle: {names}"
    ),
    bad=(
        Example(
            """
[training.youth-academy]  # >> 1
title = "Youth academy"
session.one.start = 2027-04-14
session.one.venue.mode = "hybrid"
""",
            status="consultation",
        ),
        Example(
            _EVENT.replace('agenda."', 'agenda."  # >> 1'),
            status="consultation",
        ),
    ),
    good=(
        Example(_EVENT + _TRUST, status="consultation"),
        Example(
            """
[training.webinar]
title = "Webinar"
venue.mode = "online"

[advocacy.congress]
title = "At the congress of others"
venue.mode = "in-person"
partners.organiser = ["partner"]

[training.done]
title = "Took place"
status = "done"
venue.mode = "in-person"
""",
            status="consultation",
        ),
        _EVENT,
    ),
)
