"""Nearly all items are of one category.

What: of five items or more, more than 70 % are of one category. Cancelled and
carried items do not count. The numbers are the settings `dominance_percent` and
`dominance_from_items`.

Why: the committee directs four kinds of work. A plan of one kind is the plan of one
team.

Instead: look whether partnerships, advocacy or outputs that are under way are
missing; else waive the rule with a reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from planner.diagnostics.severity import Severity
from planner.model.categories import CATEGORIES
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.rule import rule
from planner.sentence import Word, say


def check(case: Case) -> Iterator[Finding]:
    """Yield the category that outweighs the others."""
    total = len(case.counted)
    if total == 0 or total < case.threshold("dominance_from_items"):
        return
    [(key, count)] = Counter(entry.category.key for entry in case.counted).most_common(
        1
    )
    if count * 100 > total * case.threshold("dominance_percent"):
        yield Finding(
            At(("format",), "key"),
            say(
                "{count} of {total} items are of one category: {plural}",
                count=count,
                total=total,
                plural=Word("plural", key, CATEGORIES[key].plural),
            ),
            help=say("see whether work of the other categories is missing"),
        )


def _plan(trainings: int, advocacy: int, mark: str = "") -> str:
    """Return a plan with so many items of two categories."""
    names = [("training", place) for place in range(trainings)]
    names += [("advocacy", place) for place in range(advocacy)]
    head = (
        f'format = 1{mark}\nperiod = "2027-H1"\ntitle = "Work plan"\n'
        'status = "consultation"\nlanguage = "en"\n'
    )
    return head + "".join(
        f'\n[{key}.{key}-{place}]\ntitle = "Item {place}"\n' for key, place in names
    )


RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    since="consultation",
    needs=("roster", "items"),
    thresholds={"dominance_percent": 70, "dominance_from_items": 5},
    bad=(_plan(5, 0, "  # >> 1"), _plan(8, 3, "  # >> 1")),
    good=(_plan(4, 0), _plan(7, 3)),
)
