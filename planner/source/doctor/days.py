"""The days that a text may mean, in the forms in which people write them."""

import re
from collections.abc import Iterator
from datetime import date

from planner.source.doctor.months import month_word

_YEAR_FIRST = re.compile(r"([12]\d{3})([-/. ])(\d{1,2})\2(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})\2([12]\d{3})")
_IN_WORDS = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th|er|\.)? )?M(?: (\d{1,2}),?)? (\d{4})"
)


def days(text: str) -> list[date]:
    """Return every day that a text may mean; `03/04/2027` may mean two.

    The day before the month comes first: so most of the world writes it.
    """
    return list(dict.fromkeys(_days(" ".join(text.split()))))


def month_alone(text: str) -> str | None:
    """Return a month with its year, `2027-04`, where a text names no day of it."""
    month, found = _in_words(" ".join(text.split()))
    if found is None or found[1] or found[2]:
        return None
    return f"{found[3]}-{month:02}"


def _days(text: str) -> Iterator[date]:
    first, last = _YEAR_FIRST.fullmatch(text), _DAY_FIRST.fullmatch(text)
    if first:
        yield from _real(first[1], first[3], first[4])
    if last:
        yield from _real(last[4], last[3], last[1])
        if last[2] != ".":
            yield from _real(last[4], last[1], last[3])
    month, found = _in_words(text)
    if found and (found[1] is None) != (found[2] is None):
        yield from _real(found[3], month, found[1] or found[2])


def _real(year: str, month: str | int, day: str) -> Iterator[date]:
    try:
        yield date(int(year), int(month), int(day))
    except ValueError:
        return


def _in_words(text: str) -> tuple[int, re.Match[str] | None]:
    named = month_word(text)
    if named is None:
        return 0, None
    number, word = named
    rest = text[word.end() :].removeprefix(".")
    return number, _IN_WORDS.fullmatch(f"{text[: word.start()]}M{rest}")
