"""The left side of an entry: a key and its `=`."""

import re
from collections.abc import Generator
from typing import NamedTuple

from planner.sentence import say
from planner.source.doctor.texts import TYPOGRAPHIC
from planner.source.doctor.walk import Astray, fault, in_quotes
from planner.source.faults import Replacement, SyntaxFault
from planner.source.keys import KeyPart, unquoted
from planner.source.patterns import BASIC, LITERAL, SPACE, after, line_end
from planner.source.toml import TomlError

KEY = rf"(?:[\w-]+|{BASIC}|{LITERAL})"
KEY_LINE = re.compile(
    rf"^[ \t]*{KEY}(?:[ \t]*\.[ \t]*{KEY})*[ \t]*=(?!=)", re.MULTILINE
)
_NAME = re.compile(rf"{BASIC}|{LITERAL}|[^\s=.\[\]{{}}\"'#,:،]+")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SIGN = re.compile(r":=|=>|==|:|=")
_SPACED = re.compile(r"[^\S\n]*[^=\n#\"'\[\]{},:]+(?==)")
_VALUE_AHEAD = re.compile(rf"[\"'\[{{{TYPOGRAPHIC}]|[+-]?\d|(?:true|false)\b")


class Key(NamedTuple):
    """The names of a key, and the offset behind its `=`."""

    parts: list[KeyPart]
    end: int


def key(text: str, pos: int) -> Generator[SyntaxFault, None, Key]:
    """Follow a key and its `=`."""
    parts: list[KeyPart] = []
    while True:
        part = yield from name(text, after(SPACE, text, pos))
        parts.append(part)
        pos = after(SPACE, text, part.end)
        if not text.startswith(".", pos):
            return Key(parts, (yield from _sign(text, parts, pos)))
        pos += 1


def name(text: str, pos: int) -> Generator[SyntaxFault, None, KeyPart]:
    """Follow one name of a key or of a header."""
    match = _NAME.match(text, pos)
    if not match:
        end = min(pos + 1, line_end(text, pos))
        yield fault(pos, end, say("a name is missing here"), say("write `key = value`"))
        raise Astray
    word = match[0]
    if word[0] in "\"'" or _BARE.fullmatch(word):
        return KeyPart((yield from quoted_name(word, pos)), pos, match.end())
    plain = word.strip(TYPOGRAPHIC)
    yield unquoted_name(pos, match.end(), plain)
    return KeyPart(plain, pos, match.end())


def unquoted_name(start: int, end: int, word: str) -> SyntaxFault:
    """A name with other signs than a bare name may have."""
    if _BARE.fullmatch(word):
        message = say("`{name}` does not stand in two straight quotes", name=word)
    else:
        message = say(
            "`{name}` needs quotes: a bare name has only a-z, 0-9, `-` and `_`",
            name=word,
        )
    return fault(
        start,
        end,
        message,
        say("write `{better}`", better=in_quotes(word)),
        Replacement(start, end, in_quotes(word)),
    )


def quoted_name(word: str, pos: int) -> Generator[SyntaxFault, None, str]:
    """What a bare or quoted word of a key stands for."""
    try:
        return unquoted(word)
    except TomlError:
        yield fault(
            pos,
            pos + len(word),
            say("this quoted name holds a `\\` that means nothing"),
            say("write `\\\\` for a backslash"),
        )
        return word


def _sign(
    text: str, parts: list[KeyPart], pos: int
) -> Generator[SyntaxFault, None, int]:
    """Follow the `=`; return the offset behind it."""
    match = _SIGN.match(text, pos)
    if match and match[0] != "=":
        yield _other_sign(match)
    if match:
        return match.end()
    if spaced := _SPACED.match(text, pos):
        yield _with_spaces(text, parts[0].start, spaced.end())
        return spaced.end() + 1
    if pos > parts[-1].end and _VALUE_AHEAD.match(text, pos):
        yield _no_sign(text, parts, pos)
        return pos
    yield _no_value(text, parts)
    raise Astray


def _other_sign(match: re.Match[str]) -> SyntaxFault:
    return fault(
        *match.span(),
        say("a key and its value are joined by `=`, not by `{sign}`", sign=match[0]),
        say("write `=`"),
        Replacement(*match.span(), " =" if match[0] == ":" else "="),
    )


def _with_spaces(text: str, start: int, end: int) -> SyntaxFault:
    words = text[start:end].strip()
    return SyntaxFault(
        "syntax-error",
        start,
        start + len(words),
        say("a name holds no spaces"),
        help=say("write `{better}`", better="_".join(words.split())),
        fix=(Replacement(start, start + len(words), in_quotes(words)),),
        safe=False,
    )


def _no_sign(text: str, parts: list[KeyPart], pos: int) -> SyntaxFault:
    written = text[parts[0].start : parts[-1].end]
    return fault(
        pos,
        pos + 1,
        say("there is no `=` between `{key}` and its value", key=written),
        say("write `=` before the value"),
        Replacement(pos, pos, "= "),
    )


def _no_value(text: str, parts: list[KeyPart]) -> SyntaxFault:
    """A key alone, or a line of prose."""
    start, end = parts[0].start, parts[-1].end
    line = text[start : line_end(text, start)].rstrip()
    if start + len(line) > end:
        message = say("this line is neither a key with its value nor a comment")
        end = start + len(line)
    else:
        message = say("`{key}` has no value", key=line)
    return fault(
        start, end, message, say("write `key = value`, or begin the line with `#`")
    )
