"""The one write to a file that cannot be read: faults mended, sound tables kept.

What is lost has no data to compare, so what was read is held on to: every table that
could be read alone still stands in the text, byte for byte, as the same table.
"""

from collections.abc import Iterable

from planner.errors import EditRefusedError
from planner.sentence import say
from planner.source.document import Document, parse
from planner.source.edit import spliced
from planner.source.faults import Replacement
from planner.source.sections import Section, sections


def repaired(document: Document, replacements: Iterable[Replacement]) -> Document:
    """Read a damaged file anew with stretches of its text replaced.

    Faults may be left in what comes out; its `faults` say so.

    Raises:
        EditRefusedError: a table that could be read would not be the same.
    """
    ordered = sorted(replacements)
    text = spliced(document.text, ordered)
    after = parse(document.whole[: document.bom] + text, document.name)
    found = _read(after)
    for start, section in _read(document).items():
        shift = sum(
            len(new) - (end - first) for first, end, new in ordered if end <= start
        )
        now = found.get(start + shift)
        if now is None or _text(document, section) != _text(after, now):
            raise EditRefusedError(
                say("a table that can be read now would not say the same any more")
            )
    return after


def _read(document: Document) -> dict[int, Section]:
    """The tables that could be read, by where their headers begin."""
    found = sections(document.text, document.pieces).values()
    return {section.start: section for section in found}


def _text(document: Document, section: Section) -> str:
    return document.text[section.start : section.end]
