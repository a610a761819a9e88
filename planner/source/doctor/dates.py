"""Bare words that were meant as a date, a month, a half-year or a time."""

import re
from calendar import month_name, monthrange

from planner.sentence import Sentence, say
from planner.source.doctor.days import days
from planner.source.doctor.guess import Guess
from planner.source.doctor.months import month_in
from planner.source.doctor.walk import reads

_NUMBERS = re.compile(r"\d{1,4}([/.-])\d{1,2}\1\d{1,4}")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)(.*)")
_WINDOW = re.compile(r"\d{4}(-(0[1-9]|1[0-2])|-?[QqHhSsTt][1-4])?")
_TIME = re.compile(r"(\d{1,2})[:.hH](\d{2})(:\d{2})?")
_NUMBER = re.compile(r"\d+")


def guess_date(word: str) -> Guess | None:
    """What is wrong with a word that looks like a date or a time, if it does."""
    readings = (_window, _iso, _in_numbers, _time, _in_words)
    return next((guess for reading in readings if (guess := reading(word))), None)


def _in_numbers(word: str) -> Guess | None:
    """A date in another order, or with other signs: one day that it can be, or two."""
    if not _NUMBERS.fullmatch(word):
        return None
    meant = [day.isoformat() for day in days(word)]
    message = say("a date is written year-month-day")
    if not meant:
        return Guess(say("there is no such date"), _form(), kind="bad-date")
    if len(meant) == 1:
        return Guess(message, say("write `{day}`", day=meant[0]), meant[0])
    help_ = say("write `{day}` or `{other}`", day=meant[0], other=meant[1])
    return Guess(message, help_)


def _form() -> Sentence:
    return say("write year-month-day, such as `2027-04-14`")


def _window(word: str) -> Guess | None:
    """A year with a month, a quarter or a half-year, which the format wants quoted."""
    if not _WINDOW.fullmatch(word) or word.isdigit():
        return None
    better = f'"{word[:4]}-{word[4:].lstrip("-").upper()}"'
    return Guess(
        say("`{word}` is less than a day, so it stands in quotes", word=word),
        say("write `{better}`", better=better),
        better,
    )


def _iso(word: str) -> Guess | None:
    """Year, month and day in their order, and yet no date."""
    match = _ISO.fullmatch(word)
    if not match:
        return None
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    if wrong := _impossible(year, month, day):
        return wrong
    better = f"{year:04}-{month:02}-{day:02}{match[4]}"
    if better == word or not reads(better):
        return _time_behind(match[4])
    return Guess(
        say("a month and a day have two digits"),
        say("write `{better}`", better=better),
        better,
    )


def _impossible(year: int, month: int, day: int) -> Guess | None:
    """A day that no calendar holds."""
    if year == 0:
        return Guess(say("there is no year 0"), _form(), kind="bad-date")
    if not 1 <= month <= 12:  # noqa: PLR2004
        message = say("there is no month {month}", month=month)
        return Guess(message, say("months run from `01` to `12`"), kind="bad-date")
    last = monthrange(year, month)[1]
    if 1 <= day <= last:
        return None
    message = say(
        "{month} {year} has {last} days, and no day {day}",
        month=month_name[month],
        year=year,
        last=last,
        day=day,
    )
    help_ = say("its last day is `{last}`", last=f"{year:04}-{month:02}-{last:02}")
    return Guess(message, help_, kind="bad-date")


def _time_behind(rest: str) -> Guess:
    """A good day with something behind it."""
    if month_in(rest) or not rest[1:2].isdigit():
        return Guess(
            say("`{rest}` behind a date is not part of it", rest=rest.strip()),
            say("write the day alone, and words into `date_note`"),
            kind="bad-date",
        )
    message = say("`{rest}` is no time of day", rest=rest.strip("Tt "))
    return Guess(message, say("write hours and minutes, such as `T09:30`"))


def _time(word: str) -> Guess | None:
    match = _TIME.fullmatch(word)
    if not match:
        return None
    better = f"{int(match[1]):02}:{match[2]}{match[3] or ':00'}"
    if not reads(better):
        return Guess(
            say("there is no such time of day"), say("write such as `09:30:00`")
        )
    message = say("a time is written with two-digit hours and colons")
    return Guess(message, say("write `{better}`", better=better), better)


def _in_words(word: str) -> Guess | None:
    """A day, or several, with the month in words."""
    month = month_in(word)
    numbers = [int(number) for number in _NUMBER.findall(word)]
    days = [number for number in numbers if 1 <= number <= 31]  # noqa: PLR2004
    years = [number for number in numbers if 1900 <= number <= 2999]  # noqa: PLR2004
    if not month or not numbers:
        return None
    year = str(years[0]) if years else "YYYY"
    forms = [f"{year}-{month:02}-{day:02}" for day in days]
    return Guess(
        say("a date is not written in words"),
        _iso_forms(year, month, forms),
        kind="bad-date",
    )


def _iso_forms(year: str, month: int, forms: list[str]) -> Sentence:
    """What to write for a month, for a day or for the first and last of several."""
    if not forms:
        return say('write `"{month}"`', month=f"{year}-{month:02}")
    if len(forms) == 1:
        return say("write `{day}`", day=forms[0])
    return say(
        "write `{first}` in `start` and `{last}` in `end`",
        first=forms[0],
        last=forms[-1],
    )
