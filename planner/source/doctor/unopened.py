"""Values whose opening sign is missing, or that begin with one that opens nothing."""

import re

from planner.sentence import Sentence, say
from planner.source.doctor.walk import fault
from planner.source.faults import Replacement, SyntaxFault

_END = r"(?=[ \t]*(?:#|\r?$))"
_ONE = r"(?:\"[^\"\n]*\"|'[^'\n]*'|[\w.+-]+)"
_LIST = re.compile(
    rf"{_ONE}(?:[ \t]*,[ \t]*{_ONE})+[ \t]*,?[ \t]*\]{_END}", re.MULTILINE
)
_TABLE = re.compile(rf"[\w-]+[ \t]*=(?!=)[^\n{{}}#]*\}}{_END}", re.MULTILINE)
_ASTRAY = re.compile(r"[\])}(](?=[ \t]*[\"'\d\[{])")


def unopened(text: str, pos: int) -> tuple[SyntaxFault, int] | None:
    """Return the fault of a list or an inline table without its first bracket.

    Beside it stands the offset behind the value.
    """
    if match := _LIST.match(text, pos):
        return _fault(match, "[", say("this list is not opened")), match.end()
    if match := _TABLE.match(text, pos):
        return _fault(match, "{ ", say("this inline table is not opened")), match.end()
    return None


def _fault(match: re.Match[str], opener: str, message: Sentence) -> SyntaxFault:
    start = match.start()
    way_on = say("write `{opener}` before it", opener=opener.strip())
    edit = Replacement(start, start, opener)
    return fault(start, match.end(), message, way_on, edit)


def astray(text: str, pos: int) -> SyntaxFault | None:
    """Return the fault of a bracket that stands before a value and is not its own."""
    match = _ASTRAY.match(text, pos)
    return stray_bracket(match[0], pos) if match else None


def stray_bracket(sign: str, at: int) -> SyntaxFault:
    """Return the fault of a bracket that has no counterpart."""
    message = (
        say("this `{sign}` opens nothing", sign=sign)
        if sign in "[({"
        else say("this `{sign}` closes nothing", sign=sign)
    )
    return fault(at, at + 1, message, say("take it out"), Replacement(at, at + 1, ""))
