"""The page of a rule, and the table of all rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from planner.reporters.format import Look
from planner.reporters.lines import wrapped
from planner.sentence import say
from planner.text.ansi import paint
from planner.text.terminal import clean

_LAST = len("unsafe fix")
_SEVERITY = len("warning")


class Page(NamedTuple):
    """What is said of a rule: its page is paragraphs, its examples are TOML.

    own: whether a workspace has declared it for itself.
    """

    code: str
    name: str
    severity: str
    since: str
    fix: str
    family: str
    page: str
    bad: tuple[str, ...]
    good: tuple[str, ...]
    own: bool = False

    @property
    def title(self) -> str:
        """The first sentence."""
        return self.page.strip().partition("\n\n")[0]


def page_text(page: Page, look: Look) -> str:
    """Return a rule's page with the first bad and the first good example."""
    words = page.code if page.own else f"{page.code} {page.name}"
    title = paint(words, "bold", colour=look.colour)
    facts = [page.severity, page.since, page.family, page.fix]
    lines = [title, paint(" · ".join(filter(None, facts)), "dim", colour=look.colour)]
    for paragraph in page.page.strip().split("\n\n"):
        lines += ["", *_paragraph(paragraph, look)]
    for word, examples in (("Bad", page.bad), ("Good", page.good)):
        for example in examples[:1]:
            lines += ["", paint(f"{word}:", "bold", colour=look.colour), ""]
            lines += [f"    {line}".rstrip() for line in example.split("\n")]
    return "\n".join(lines) + "\n"


def _paragraph(paragraph: str, look: Look) -> list[str]:
    text = clean(" ".join(line.strip() for line in paragraph.split("\n")))
    word, colon, rest = text.partition(": ")
    if word not in {"What", "Why", "Instead"} or not colon:
        return wrapped(text, "", 0, look.width or 79)
    lead = paint(f"{word}:", "bold", colour=look.colour) + " "
    return wrapped(rest, lead, len(word) + 2, look.width or 79)


def table_text(pages: Iterable[Page], families: Mapping[str, str], look: Look) -> str:
    """Return a line for each rule, under the words of its family.

    Of a rule of one's own, whose code holds its name, the line gives the message.
    """
    found = tuple(pages)
    rows = [
        (page.code, page.name, page.severity, page.since, page.fix)
        for page in found
        if not page.own
    ]
    own = [(page.code, page.severity, clean(page.title)) for page in found if page.own]
    return _tabulate(rows, families, look) + _of_own(own, families, look)


def _of_own(
    rows: Sequence[tuple[str, str, str]], families: Mapping[str, str], look: Look
) -> str:
    cells = max((len(code) for code, _, _ in rows), default=0)
    lines: list[str] = []
    for code, severity, message in rows:
        if not lines:
            lines += ["", _title(code[0], families, look)]
        lead = f"{code.ljust(cells)}  {severity.ljust(_SEVERITY)}  "
        lines += wrapped(message, lead, len(lead), look.width)
    return "".join(f"{line}\n" for line in lines)


def _title(family: str, families: Mapping[str, str], look: Look) -> str:
    return paint(f"{family}  {say(families[family])}", "bold", colour=look.colour)


def _tabulate(
    rows: Sequence[tuple[str, ...]], families: Mapping[str, str], look: Look
) -> str:
    sizes = [max(len(row[place]) for row in rows) for place in range(4)]
    narrow = look.width is not None and sum(sizes) + 8 + _LAST > look.width
    lines: list[str] = []
    family = ""
    for row in rows:
        if row[0][0] != family:
            family = row[0][0]
            lines += ["", _title(family, families, look)]
        lines += _stacked(row, look) if narrow else [_row(row, sizes)]
    return "\n".join(lines[1:]) + "\n"


def _row(row: tuple[str, ...], sizes: Sequence[int]) -> str:
    cells = [cell.ljust(size) for cell, size in zip(row, sizes, strict=False)]
    return "  ".join([*cells, row[4]]).rstrip()


def _stacked(row: tuple[str, ...], look: Look) -> list[str]:
    """Return a rule in two lines, for a narrow screen."""
    code, name, *facts = row
    said = " · ".join(filter(None, facts))
    return [f"{code}  {name}", paint(f"      {said}", "dim", colour=look.colour)]
