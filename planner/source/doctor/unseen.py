"""Characters that nobody sees, where no text stands: in keys, between words."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planner.sentence import say
from planner.source.doctor.texts import TYPOGRAPHIC
from planner.source.doctor.walk import fault
from planner.source.faults import Related, Replacement, SyntaxFault
from planner.source.hidden import JOINERS, SIGNS, SPACES, called
from planner.source.patterns import ANY_TEXT, COMMENT

_CURLY = rf"[{TYPOGRAPHIC}][^\n]*?[{TYPOGRAPHIC}]"
_FOUND = re.compile(
    rf"{ANY_TEXT}|(?P<comment>{COMMENT})|{_CURLY}|[\"'][^\n]*|\r\n"
    rf"|(?P<hidden>[{SIGNS}{JOINERS}\r])"
)
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n|\Z)")
"""What TOML does not allow in a comment either."""
_WIDE = re.compile(
    rf"(?:^|(?<=[=,\[{{]))[ \t]*(?P<after>[{SPACES}]+)"
    rf"|(?P<before>[{SPACES}]+)(?=[ \t]*[=,\]}}])",
    re.MULTILINE,
)


class Cleaned(NamedTuple):
    """A text without its invisible characters; `gone` says where each stood in it."""

    text: str
    faults: tuple[SyntaxFault, ...]
    gone: tuple[int, ...]

    def back(self, found: SyntaxFault) -> SyntaxFault:
        """Return a fault of the clean text as one of the text that it was."""
        if not self.gone:
            return found
        start, end = self._stretch(found.start, found.end)
        return found._replace(
            start=start,
            end=end,
            related=tuple(
                Related(*self._stretch(a, b), label) for a, b, label in found.related
            ),
            fix=tuple(
                Replacement(*self._stretch(a, b), text) for a, b, text in found.fix
            ),
        )

    def _stretch(self, start: int, end: int) -> tuple[int, int]:
        first = start + bisect_right(self.gone, start)
        return first, max(first, end + bisect_left(self.gone, end))


def cleaned(text: str) -> Cleaned:
    """Take out what nobody sees outside of texts and comments."""
    hidden = [*_hidden(text)]
    wide = [*_wide(text)]
    for stretch in wide:
        spaces = " " * (stretch.stop - stretch.start)
        text = text[: stretch.start] + spaces + text[stretch.stop :]
    faults = [_fault(text, at) for at in hidden] + [*map(_space, wide)]
    gone = tuple(at - number for number, at in enumerate(hidden))
    return Cleaned(_without(text, hidden), tuple(faults), gone)


def _hidden(text: str) -> Iterator[int]:
    for match in _FOUND.finditer(text):
        if match["hidden"]:
            yield match.start()
        elif match["comment"]:
            for each in _FORBIDDEN.finditer(match["comment"]):
                yield match.start() + each.start()


def _wide(text: str) -> Iterator[slice]:
    for match in _WIDE.finditer(text):
        yield slice(*match.span("after" if match["after"] else "before"))


def _without(text: str, places: Sequence[int]) -> str:
    ends = [*places, len(text)]
    starts = [0, *(at + 1 for at in places)]
    return "".join(text[a:b] for a, b in zip(starts, ends, strict=True))


def _fault(text: str, at: int) -> SyntaxFault:
    return fault(
        at,
        at + 1,
        say("there is an invisible character here: {name}", name=called(text[at])),
        say("delete it"),
        Replacement(at, at + 1, ""),
    )


def _space(stretch: slice) -> SyntaxFault:
    return fault(
        stretch.start,
        stretch.stop,
        say("there is a non-breaking space here"),
        say("write an ordinary space"),
        Replacement(stretch.start, stretch.stop, " "),
    )
