"""Texts in quotes: where they end, and what must not stand in them."""

import re
import sys
from collections.abc import Iterator

from planner.sentence import say
from planner.source.doctor.walk import Astray, Walk, fault, in_quotes
from planner.source.faults import Replacement, SyntaxFault
from planner.source.hidden import called
from planner.source.patterns import (
    BASIC,
    LITERAL,
    MULTI_BASIC,
    MULTI_LITERAL,
    after,
    line_end,
)

TYPOGRAPHIC = "“”„‟«»‘’‚‛"  # noqa: RUF001

_SPELLINGS = {
    '"""': re.compile(MULTI_BASIC),
    "'''": re.compile(MULTI_LITERAL),
    '"': re.compile(BASIC),
    "'": re.compile(LITERAL),
}
_ESCAPE = re.compile(
    r"\\(?:[btnfre\"\\]|[ \t]*\r?\n|[xuU]"
    r"(?P<code>(?<=x)[0-9A-Fa-f]{2}|(?<=u)[0-9A-Fa-f]{4}|(?<=U)[0-9A-Fa-f]{8})"
    r"|(?P<wrong>[\s\S]))",
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)")
_CURLY = re.compile(
    rf"[{TYPOGRAPHIC}][ \u00a0\u202f]?"
    rf"(?P<words>(?:[^{TYPOGRAPHIC}\"\n]|’(?=\w))*?)"  # noqa: RUF001
    rf"[ \u00a0\u202f]?[{TYPOGRAPHIC}\"](?!\w)",
)
_HALF_CURLY = re.compile(
    rf"[\"'][^\"'\n]*(?P<last>[{TYPOGRAPHIC}])(?=[ \t]*(?:[,\]}}#]|\r?$))", re.MULTILINE
)
_TO_THE_END = {
    quote: re.compile(
        rf"{quote}(?P<words>[^\n]*){quote}(?=[ \t]*(?:#[^\n{quote}]*)?\r?$)",
        re.MULTILINE,
    )
    for quote in "\"'"
}
_TO_A_COMMA = {
    quote: re.compile(
        rf"{quote}(?P<words>[^\n]*?){quote}(?=[ \t]*(?:[,\]}}#]|\r?$))", re.MULTILINE
    )
    for quote in "\"'"
}
_MAY_FOLLOW = re.compile(
    r"[ \t]*+(?:[,;،\]}#\n]|\r\n|\Z|[\w.-]+[ \t]*=|[\[({]+\s*(?:\n|\Z))"
)
_NO_LETTER = re.compile(r"(?![\w])")
_OPEN_IN_LIST = re.compile(
    r"[\"'][^\"'\n,]*?(?=[ \t]*[\]}]+[ \t]*(?:#[^\n]*)?\r?$)", re.MULTILINE
)


def quoted(text: str, pos: int, *, nested: bool) -> Walk:
    """Follow a text in quotes; `nested` is true inside a list or an inline table."""
    quote = next(sign for sign in _SPELLINGS if text.startswith(sign, pos))
    match = _SPELLINGS[quote].match(text, pos)
    if not match:
        return (yield from _unclosed(text, pos, quote, nested=nested))
    if len(quote) == 1 and not _ends_well(text, match.end(), nested=nested):
        return (yield from _quote_inside(text, pos, quote, nested=nested))
    yield from _contents(text, pos, match.end())
    return match.end()


def curly(text: str, pos: int) -> Walk:
    """Follow a text in typographic quotes."""
    match = _CURLY.match(text, pos)
    end = match.end() if match else pos + len(text[pos : line_end(text, pos)].rstrip())
    edits = [Replacement(pos, end, in_quotes(match["words"]))] if match else []
    yield fault(
        pos,
        end,
        say(
            "`{quote}` is a typographic quote; a text stands in straight quotes",
            quote=text[pos],
        ),
        say('write straight quotes: `"…"`'),
        *edits,
    )
    return end


def control_signs(text: str, start: int, end: int) -> Iterator[SyntaxFault]:
    """Signs that nobody sees and TOML forbids."""
    for match in _CONTROL.finditer(text, start, end):
        yield fault(
            match.start(),
            match.end(),
            say("there is an invisible character here: {name}", name=called(match[0])),
            say("delete it"),
            Replacement(match.start(), match.end(), ""),
        )


def _ends_well(text: str, end: int, *, nested: bool) -> bool:
    """Whether what follows a text can follow one."""
    if nested:
        return bool(_NO_LETTER.match(text, end))
    return bool(_MAY_FOLLOW.match(text, end))


def _contents(text: str, start: int, end: int) -> Iterator[SyntaxFault]:
    """What must not stand in a closed text."""
    if text[start] == '"':
        for match in _ESCAPE.finditer(text, start, end):
            if match["wrong"]:
                yield _wrong_escape(match)
            elif match["code"] and not _is_letter(int(match["code"], 16)):
                yield _no_letter(match)
    yield from control_signs(text, start, end)


def _wrong_escape(match: re.Match[str]) -> SyntaxFault:
    at = match.start()
    return fault(
        at,
        match.end(),
        say("`{escape}` means nothing in a text", escape=match[0]),
        say("write `\\\\` for a backslash"),
        Replacement(at, at + 1, "\\\\"),
    )


def _is_letter(code: int) -> bool:
    """Whether Unicode has a letter or a sign with this number."""
    return code <= sys.maxunicode and not 0xD800 <= code <= 0xDFFF  # noqa: PLR2004


def _no_letter(match: re.Match[str]) -> SyntaxFault:
    return fault(
        *match.span(),
        say("there is no letter with the number `{escape}`", escape=match[0]),
        say("write the letter itself"),
    )


def _quote_inside(text: str, pos: int, quote: str, *, nested: bool) -> Walk:
    """A closing quote with more text behind it: an apostrophe, or a quotation."""
    match = (_TO_A_COMMA if nested else _TO_THE_END)[quote].match(text, pos)
    first = _SPELLINGS[quote].match(text, pos)
    closed = first.end() if first else pos
    if not match or match.end() <= closed:
        yield _text_behind(text, closed)
        raise Astray
    words = match["words"]
    if quote == "'":
        yield _apostrophe(match)
    else:
        yield _quotation(match, closed, words)
    return match.end()


def _text_behind(text: str, closed: int) -> SyntaxFault:
    end = line_end(text, closed)
    rest = text[closed:end].rstrip()
    return fault(
        closed - 1,
        closed + len(rest),
        say("the text ends at this quote, and more follows"),
        say("put the closing quote at the end, or begin a comment with `#`"),
    )


def _apostrophe(match: re.Match[str]) -> SyntaxFault:
    better = in_quotes(match["words"])
    return fault(
        *match.span(),
        say("the apostrophe ends this text, which stands in single quotes"),
        say("put the text in double quotes: `{text}`", text=better),
        Replacement(*match.span(), better),
    )


def _quotation(match: re.Match[str], closed: int, words: str) -> SyntaxFault:
    better = '"' + re.sub(r'(?<!\\)"', r"\"", words) + '"'
    return SyntaxFault(
        "syntax-error",
        closed - 1,
        closed,
        say("the text ends at this quote, and more follows"),
        help=say('write `\\"` for a quote inside a text'),
        fix=(Replacement(*match.span(), better),),
        safe=False,
    )


def _unclosed(text: str, pos: int, quote: str, *, nested: bool) -> Walk:
    """A text without its closing quote."""
    if len(quote) > 1:
        yield fault(
            pos,
            pos + len(quote),
            say("this text is never closed"),
            say("close it with `{quote}`", quote=quote),
        )
        raise Astray
    if half := _HALF_CURLY.match(text, pos):
        yield _half_curly(half, quote)
        return half.end()
    end = line_end(text, pos)
    end = pos + len(text[pos:end].rstrip())
    stop = after(_OPEN_IN_LIST, text, pos) if nested else end
    yield _not_closed(text, pos, stop if stop > pos else end, quote, sure=stop > pos)
    if nested and stop == pos:
        raise Astray
    return stop


def _half_curly(match: re.Match[str], quote: str) -> SyntaxFault:
    return fault(
        *match.span("last"),
        say(
            "`{quote}` is a typographic quote and does not close this text",
            quote=match["last"],
        ),
        say("write `{quote}`", quote=quote),
        Replacement(*match.span("last"), quote),
    )


_FURTHER = re.compile(r"(?:\r?\n(?![ \t]*(?:[\[#\r\n]|[^=\n]*=|\Z))[^\r\n]*){1,3}")
"""Lines that are no entries, so that a text above them may go on there."""


def _not_closed(
    text: str, pos: int, end: int, quote: str, *, sure: bool
) -> SyntaxFault:
    """A text on one line that goes on to the end of the line."""
    sure = sure and "#" not in text[pos:end] and not text.startswith("\\", end - 1)
    further = _FURTHER.match(text, end)
    if further is not None:
        return fault(
            pos,
            further.end(),
            say("this text is not closed on its line, and seems to go on below"),
            say('write it on one line, or between `"""` and `"""`'),
        )
    return fault(
        pos,
        end,
        say("this text is not closed on its line"),
        say("add the closing `{quote}`", quote=quote),
        *([Replacement(end, end, quote)] if sure else []),
    )
