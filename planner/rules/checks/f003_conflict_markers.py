"""A merge in git left both versions in the file, between markers.

What: lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`. The item and the
fields that differ are named.

Why: two people changed the same lines. The program cannot know which of the two
versions holds, and reads neither.

Instead: keep the lines that hold, and delete the others and the three markers.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.rules.case import Case
from planner.rules.finding import Finding, of_fault
from planner.rules.rule import rule


def check(case: Case) -> Iterator[Finding]:
    """Yield the conflicts that a merge left."""
    for fault in case.document.faults:
        if fault.kind == "conflict-markers":
            yield of_fault(fault)


RULE = rule(
    __name__,
    check,
    scope="file",
    bad=(
        """
[training.youth-academy]
title = "Youth academy"
# vv 1
<<<<<<< HEAD
lead = "mena-hub"
=======
lead = "africa-hub"
>>>>>>> branch
""",
        """
[training.dialogue]
title = "Dialogue of mayors"
start = "2027-04"
# vv 1
<<<<<<< HEAD

[communications.guide]
title = "دليل لرؤساء البلديات"
||||||| merged common ancestors
=======

[communications.guide]
title = "Guide à l'usage des maires"
>>>>>>> traduction
""",
    ),
    good=(
        '''
[training.youth-academy]
title = "Youth academy"
summary = """
An underlined title
=======
"""
''',
        """
# <<<<<<< a row of signs in a comment
[training.youth-academy]
title = "Youth academy"
summary = ">>>>>>> is said of a forwarded letter"
""",
    ),
)
