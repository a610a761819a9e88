"""The line that begins a table: names in brackets."""

import re
from collections.abc import Iterator

from planner.sentence import say
from planner.source.doctor.keys import quoted_name, unquoted_name
from planner.source.doctor.texts import TYPOGRAPHIC
from planner.source.doctor.walk import Astray, Walk, fault
from planner.source.faults import Replacement, SyntaxFault
from planner.source.patterns import BASIC, LITERAL, line_end

_HEADER = re.compile(
    rf"(?P<open>\[\[?)(?P<names>(?:{BASIC}|{LITERAL}|[^\[\]\n#\"']|[\"'])*)(?P<close>\]{{0,2}})",
)
_UNOPENED = re.compile(
    r"[a-z][\w-]*(?:\.[\w-]+)+\](?=[ \t]*(?:#[^\n]*)?\r?$)", re.MULTILINE
)
_NAME = re.compile(rf"[ \t]*({BASIC}|{LITERAL}|[^.\n]*?)[ \t]*\.")
_QUOTED = re.compile(f"{BASIC}|{LITERAL}")
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def is_header(text: str, pos: int) -> bool:
    """Whether a header stands at an offset, be it without its first bracket."""
    return text.startswith("[", pos) or bool(_UNOPENED.match(text, pos))


def header(text: str, pos: int) -> Walk:
    """Follow a header to the end of its brackets."""
    if unopened := _UNOPENED.match(text, pos):
        yield _unopened(unopened)
        return unopened.end()
    match = _HEADER.match(text, pos)
    if not match or not match["names"].strip():
        yield fault(
            pos,
            pos + len(text[pos : line_end(text, pos)].rstrip()),
            say("a header needs a name"),
            say("write such as `[training.youth-academy]`"),
        )
        raise Astray
    yield from _names(match)
    if len(match["open"]) != len(match["close"]):
        yield _brackets(match)
    return match.end()


def _unopened(match: re.Match[str]) -> SyntaxFault:
    """A header without its first bracket."""
    return fault(
        *match.span(),
        say("this header is not opened"),
        say("write `[` before it"),
        Replacement(match.start(), match.start(), "["),
    )


def _names(match: re.Match[str]) -> Iterator[SyntaxFault]:
    """Look at each name between the dots."""
    base, names = match.start("names"), match["names"].rstrip()
    for found in _NAME.finditer(names + "."):
        word, start = found[1], base + found.start(1)
        if not word:
            yield _missing(match)
            break
        if _QUOTED.fullmatch(word):
            yield from quoted_name(word, start)
        elif not _BARE.fullmatch(word):
            plain = word.strip(TYPOGRAPHIC + "\"'")
            yield unquoted_name(start, start + len(word), plain)


def _missing(match: re.Match[str]) -> SyntaxFault:
    return fault(
        match.start(),
        match.end(),
        say("a name is missing beside a dot of this header"),
        say("a header has one dot between two names"),
    )


def _brackets(match: re.Match[str]) -> SyntaxFault:
    """A header that is not closed, or not as it was opened."""
    opened, closed = match["open"], match["close"]
    end = match.end() if closed else match.start() + len(match[0].rstrip())
    wanted = opened.replace("[", "]")
    where = match.start("close") if closed else end
    if closed:
        message = say(
            "this header opens with `{opened}` and closes with `{closed}`",
            opened=opened,
            closed=closed,
        )
    else:
        message = say("this header is not closed")
    return fault(
        match.start(),
        end,
        message,
        say("close it with `{wanted}`", wanted=wanted),
        Replacement(where, end, wanted),
    )
