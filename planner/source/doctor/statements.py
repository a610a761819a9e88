"""From line to line through a piece of text: headers, entries, comments."""

import re
from collections.abc import Iterator

from planner.sentence import say
from planner.source.doctor.headers import header, is_header
from planner.source.doctor.keys import KEY_LINE
from planner.source.doctor.names import Names
from planner.source.doctor.unopened import stray_bracket
from planner.source.doctor.unseen import cleaned
from planner.source.doctor.values import pair
from planner.source.doctor.walk import Astray, Walk, fault
from planner.source.faults import Replacement, SyntaxFault
from planner.source.patterns import SPACE, TOKEN, after, line_end

_WHITE = re.compile(r"[ \t\r\n]*+")
_MARKER = re.compile(r"(?:<{7}|\|{7}|={7}|>{7})(?: [^\r\n]*)?(?=\r?$)", re.MULTILINE)


def examine(text: str) -> Iterator[SyntaxFault]:
    """Every mistake in a piece of text that the reader refuses, once.

    What a fault of several lines takes in is not spoken of again.
    """
    clean, start, end = cleaned(text), 0, 0
    yield from clean.faults
    for found in _faults(clean.text):
        if found.start >= end or "\n" not in clean.text[start : found.start]:
            yield clean.back(found)
            start, end = found.start, found.end


def _faults(text: str) -> Iterator[SyntaxFault]:
    names, pos = Names(), 0
    while (pos := after(_WHITE, text, pos)) < len(text):
        if is_header(text, pos):
            names = Names()
        try:
            end = yield from _statement(text, pos, names)
            pos = yield from _rest(text, end)
        except Astray:
            pos = _next_statement(text, pos)


def _statement(text: str, pos: int, names: Names) -> Walk:
    """Follow a comment, a marker, a header or an entry."""
    if text[pos] == "#":
        return pos
    if match := _MARKER.match(text, pos):
        yield _marker(match)
        return match.end()
    if is_header(text, pos):
        return (yield from header(text, pos))
    return (yield from pair(text, pos, names))


def _marker(match: re.Match[str]) -> SyntaxFault:
    """A line that a merge left behind, without the others of its conflict."""
    return SyntaxFault(
        "conflict-markers",
        *match.span(),
        say("a git merge left this line behind"),
        help=say("see that the lines around it are right, then delete it"),
        fix=(Replacement(*match.span(), ""),),
        safe=False,
    )


def _rest(text: str, pos: int) -> Walk:
    """Look at what follows on the line; return where the next statement begins."""
    start, end = after(SPACE, text, pos), line_end(text, pos)
    end -= text.startswith("\r", end - 1)
    rest = text[start:end].rstrip(" \t")
    if rest and (rest[0] in ",;،؛]})" or not rest.strip("[({")):
        yield _too_much(text, start)
        return (yield from _rest(text, start + 1))
    if not rest or rest.startswith("#"):
        return end
    if KEY_LINE.match(text[start:end]):
        yield _two_on_a_line(pos, start, start + len(rest))
        return start
    yield fault(
        start,
        start + len(rest),
        say("there is more on this line than an entry"),
        say("begin it with `#` to make it a comment"),
    )
    return end


def _too_much(text: str, at: int) -> SyntaxFault:
    if text[at] not in ",;،؛":
        return stray_bracket(text[at], at)
    message = say("an entry does not end with `{sign}`", sign=text[at])
    return fault(at, at + 1, message, say("take it out"), Replacement(at, at + 1, ""))


def _two_on_a_line(end: int, start: int, stop: int) -> SyntaxFault:
    return fault(
        start,
        stop,
        say("there are two entries on one line"),
        say("begin a new line here"),
        Replacement(end, start, "\n"),
    )


def _next_statement(text: str, pos: int) -> int:
    """Where to go on after a statement that could not be followed."""
    depth, end = 0, line_end(text, pos)
    for token in TOKEN.finditer(text, pos):
        depth += (token[0] in "[{") - (token[0] in "]}")
        if token[0] == "\n" and depth <= 0:
            end = token.start()
            break
    match = KEY_LINE.search(text, end)
    return match.start() if match else len(text)
