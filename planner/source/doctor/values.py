"""The right side of an entry: texts, bare words, lists and inline tables."""

import re
from typing import NamedTuple

from planner.sentence import say
from planner.source.doctor.keys import KEY_LINE, key
from planner.source.doctor.names import Names
from planner.source.doctor.texts import TYPOGRAPHIC, curly, quoted
from planner.source.doctor.unopened import astray, unopened
from planner.source.doctor.walk import Astray, Walk, fault, reads
from planner.source.doctor.words import explain
from planner.source.faults import Related, Replacement, SyntaxFault
from planner.source.patterns import BLANK, SPACE, TOKEN, after

_PLAIN = re.compile(r"true|false|0|-?[1-9][0-9]{0,15}")
_NESTED_WORD = re.compile(r"[^,;،؛\[\]{}#\n]*")
_UNQUOTED = re.compile(r"[^\W\d_][^,\[\]{}#\n\"'=]*\"(?=[ \t]*(?:[,\]}]|\r?\n))")
"""A text of any script, with the commas of its own, that lacks its first quote."""
_WORD = re.compile(r"[^#\n]*")
_NEXT_ENTRY = re.compile(r"\s+[\w.-]+[ \t]*=(?!=)|[ \t,;،؛\])}]*\Z")
_ROUND = re.compile(r"\([^()\n]*\)(?=[ \t]*(?:[,\]}#]|\r?$))", re.MULTILINE)
_COMMAS = (",", ";", "،", "؛")
_STRAY_COMMAS = re.compile(r"[,;،؛](?:[ \t\r\n]*[,;،؛])*")
_CLOSE = {"[": "]", "{": "}"}


def pair(text: str, pos: int, names: Names, *, nested: bool = False) -> Walk:
    """Follow a key, its `=` and its value."""
    found = yield from key(text, pos)
    end = yield from value(text, after(SPACE, text, found.end), nested=nested)
    if twice := names.add(found.parts):
        yield twice
    return end


def value(text: str, pos: int, *, nested: bool) -> Walk:
    """Follow a value; `nested` is true inside a list or an inline table."""
    first = text[pos : pos + 1]
    if not nested and (found := unopened(text, pos)):
        yield found[0]
        return found[1]
    if match := _ROUND.match(text, pos):
        yield _round(match)
        return match.end()
    if bracket := astray(text, pos):
        yield bracket
        return (yield from value(text, after(SPACE, text, pos + 1), nested=nested))
    return (yield from _whole(text, pos, first, nested=nested))


def _whole(text: str, pos: int, first: str, *, nested: bool) -> Walk:
    """Follow a value by the sign that it begins with."""
    if first in _CLOSE:
        return (yield from _members(text, pos))
    if first in ('"', "'"):
        return (yield from quoted(text, pos, nested=nested))
    if first and first in TYPOGRAPHIC:
        return (yield from curly(text, pos))
    return (yield from _bare(text, pos, nested=nested))


def _round(match: re.Match[str]) -> SyntaxFault:
    return fault(
        *match.span(),
        say("a list stands in square brackets"),
        say("write `[` and `]`"),
        Replacement(match.start(), match.start() + 1, "["),
        Replacement(match.end() - 1, match.end(), "]"),
    )


def _bare(text: str, pos: int, *, nested: bool) -> Walk:
    """Follow a number, a date, true, false, or a word that is no value."""
    match = (_NESTED_WORD if nested else _WORD).match(text, pos)
    if nested and (unquoted := _UNQUOTED.match(text, pos)):
        match = unquoted
    word = match[0].rstrip() if match else ""
    following = _NEXT_ENTRY.search(word)
    word = word[: following.start()] if following else word
    if nested and not reads(word or "?") and reads(word.partition(" ")[0] or "?"):
        word = word.partition(" ")[0]
    if not word:
        yield _nothing(text, pos)
    elif not _PLAIN.fullmatch(word) and not reads(word):
        yield explain(word).at(pos, pos + len(word))
    if not word and not nested:
        raise Astray
    return pos + len(word)


def _nothing(text: str, pos: int) -> SyntaxFault:
    line = text.rfind("\n", 0, pos) + 1
    start = line + len(text[line:pos].rstrip()) - 1
    return fault(
        start,
        start + 1,
        say("there is no value behind this `=`"),
        say("write a value, on the same line, or begin the line with `#`"),
    )


class _Bracket(NamedTuple):
    """An opened list or inline table; `lines` is true where it may hold entries."""

    pos: int
    opener: str
    close: str
    lines: bool


def _members(text: str, pos: int) -> Walk:
    """Follow a list or an inline table to its end, or to where it is given up."""
    opener = text[pos]
    inline = opener == "{"
    bracket = _Bracket(pos, opener, _CLOSE[opener], inline and _is_closed(text, pos))
    names, end = Names(), pos + 1
    while True:
        at = after(BLANK, text, end)
        if at >= len(text) or _next_entry(text, end, at, bracket):
            yield _never_closed(text, bracket, end, at)
            return end
        if text[at] in ")]}":
            yield from _closing(text, at, bracket)
            return at + 1
        if commas := _STRAY_COMMAS.match(text, at):
            yield _stray_commas(commas)
            end = commas.end()
            continue
        if inline:
            end = yield from pair(text, at, names, nested=True)
        else:
            end = yield from value(text, at, nested=True)
        end = yield from _separator(text, end, bracket)


def _separator(text: str, end: int, bracket: _Bracket) -> Walk:
    """Follow what stands between two members; return the offset behind it."""
    at = after(BLANK, text, end)
    sign = text[at : at + 1]
    if sign and sign in _COMMAS:
        if sign != ",":
            yield _other_comma(sign, at)
        return at + 1
    if sign and sign not in ")]}" and not _next_entry(text, end, at, bracket):
        yield fault(
            at,
            at + 1,
            say("a comma is missing before this"),
            say("write `,` between two entries"),
            Replacement(end, end, ","),
        )
    return end


def _closing(text: str, at: int, bracket: _Bracket) -> Walk:
    """Look whether a bracket is the one that was opened."""
    if text[at] != bracket.close:
        yield fault(
            at,
            at + 1,
            say(
                "this `{sign}` closes what `{opener}` opened",
                sign=text[at],
                opener=bracket.opener,
            ),
            say("write `{close}`", close=bracket.close),
            Replacement(at, at + 1, bracket.close),
        )
    return at + 1


def _stray_commas(match: re.Match[str]) -> SyntaxFault:
    several = len(match[0]) > 1
    return fault(
        *match.span(),
        say("there is nothing between these commas")
        if several
        else say("there is nothing before this comma"),
        say("take them out, or write what is missing")
        if several
        else say("take the comma out, or write what is missing"),
        Replacement(*match.span(), ""),
    )


def _other_comma(sign: str, at: int) -> SyntaxFault:
    return fault(
        at,
        at + 1,
        say("entries are parted by `,`, not by `{sign}`", sign=sign),
        say("write `,`"),
        Replacement(at, at + 1, ","),
    )


def _never_closed(text: str, bracket: _Bracket, end: int, at: int) -> SyntaxFault:
    """An opened bracket that runs into the next entry or the end of the table."""
    close = " }" if bracket.close == "}" else "]"
    sure = bracket.opener == "[" or end > bracket.pos + 1
    related = (Related(at, at + 1, say("the next entry begins here")),)
    return SyntaxFault(
        "syntax-error",
        bracket.pos,
        bracket.pos + 1,
        say("this `{opener}` is never closed", opener=bracket.opener),
        help=say("add the missing `{close}`", close=bracket.close),
        related=related if at < len(text) else (),
        fix=(Replacement(end, end, close),) if sure else (),
    )


def _next_entry(text: str, end: int, at: int, bracket: _Bracket) -> bool:
    """Whether the next entry of the table begins here, though a bracket is open."""
    if bracket.lines or "\n" not in text[end:at]:
        return False
    return bool(KEY_LINE.match(text, text.rfind("\n", 0, at) + 1))


def _is_closed(text: str, pos: int) -> bool:
    """Whether a bracket has its counterpart further on."""
    depth = 0
    for token in TOKEN.finditer(text, pos):
        depth += (token[0] in "[{") - (token[0] in "]}")
        if depth == 0:
            return True
    return False
