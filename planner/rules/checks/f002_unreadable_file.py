"""A file of the workspace cannot be read at all.

What: the file is not UTF-8, may not be opened, or is no file. Where it stops being
UTF-8 the line of the first such byte is named.

Why: nothing in it is judged or shown, and rules that need it are silent.

Instead: save the file as UTF-8 in your editor, or ask its owner for permission to
read it.
"""

from __future__ import annotations

from collections.abc import Iterator

from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.rule import Example, rule


def check(case: Case) -> Iterator[Finding]:
    """Yield why the file could not be read."""
    fault = case.sheet.fault
    assert fault is not None  # noqa: S101 - a file without a document has one
    yield Finding(
        At(()), fault.message, help=fault.help, line=(fault.line, fault.column)
    )


RULE = rule(
    __name__,
    check,
    scope="unread",
    bad=(
        Example(
            'format = 1\n[term.hub]\nuse.en = "h\udcfcb"  # >> 12\n', "glossary.toml"
        ),
        Example(
            'format = 1\nperiod = "2027-H2"\ntitle = "Plan \udcff"  # >> 15\n',
            "2027-H2.toml",
        ),
    ),
    good=(
        Example('format = 1\n[term.hub]\nuse.en = "hüb"\n', "glossary.toml"),
        Example(
            'format = 1\nperiod = "2027-H2"\ntitle = "عمل"\nstatus = "draft"\n'
            'language = "ar"\n',
            "2027-H2.toml",
        ),
    ),
)
