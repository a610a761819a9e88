"""Bare words that are no value, and what they were meant to be."""

import re
import unicodedata

from planner.sentence import say
from planner.source.doctor.dates import guess_date
from planner.source.doctor.guess import Guess
from planner.source.doctor.walk import in_quotes, reads

_YES_NO = {"yes": "true", "on": "true", "no": "false", "off": "false"}
_YES_NO |= {"oui": "true", "non": "false", "نعم": "true", "لا": "false"}
_NOTHING = {"null", "none", "nil", "~", "undefined", "n/a", "tbc", "tbd", "?", "-"}
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")  # noqa: RUF001
_ARABIC_SIGNS = {0x066B: ".", 0x066C: "_"}
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:[,' \u00a0\u202f]\d{3})+")
_ZEROS = re.compile(r"([+-]?)0+(\d[\d_]*)")
_HALF_POINT = re.compile(r"[+-]?(?:\d+\.|\.\d+)")
_COMMA_POINT = re.compile(r"([+-]?\d+),(\d{1,2})")
_AMOUNT = re.compile(r"[^\w\s]?\s*([\d_]+(?:\.\d+)?)\s*(?:%|[^\w\s]|[A-Z]{3})?")


def explain(word: str) -> Guess:
    """Why a bare word is no value."""
    if word[-1] in "\"'":
        return _no_quotes(word)
    readings = (_other_digits, _yes_or_no, _nothing, guess_date, _number, _amount)
    guesses = (guess for reading in readings if (guess := reading(word)))
    return next(guesses, None) or _no_quotes(word)


def _other_digits(word: str) -> Guess | None:
    """Digits and dashes that a keyboard of another language writes."""
    plain = "".join(_ascii_digit(sign) for sign in word).translate(_DASHES)
    plain = plain.translate(_ARABIC_SIGNS)
    if plain == word:
        return None
    if not reads(plain):
        guess = explain(plain)
        return guess if plain[:1].isdigit() else None
    what = (
        _DIGITS
        if any(sign.isdecimal() and not sign.isascii() for sign in word)
        else _DASH
    )
    return Guess(what, say("write `{better}`", better=plain), plain)


_DIGITS = say("numbers and dates are written with the digits 0 to 9")
_DASH = say("a date is written with hyphens")


def _ascii_digit(sign: str) -> str:
    return str(unicodedata.decimal(sign)) if sign.isdecimal() else sign


def _yes_or_no(word: str) -> Guess | None:
    low = word.lower()
    if low in ("true", "false"):
        message = say("`{word}` is written in lower case", word=word)
        return Guess(message, say("write `{better}`", better=low), low)
    if low not in _YES_NO:
        return None
    help_ = say(
        "write `{truth}`, or `{text}` for a text",
        truth=_YES_NO[low],
        text=in_quotes(word),
    )
    return Guess(say("`{word}` is not a value", word=word), help_)


def _nothing(word: str) -> Guess | None:
    if word.lower() not in _NOTHING:
        return None
    message = say("there is no value for nothing; `{word}` is not one", word=word)
    return Guess(message, say("leave the key out, or begin its line with `#`"))


def _number(word: str) -> Guess | None:
    """Numbers that are written as elsewhere."""
    if _GROUPED.fullmatch(word):
        better = re.sub(r"[^\d+-]", "", word)
        message = say("the digits of a number stand together")
    elif match := _ZEROS.fullmatch(word):
        better = match[1] + match[2]
        message = say("a number does not begin with 0")
    elif _HALF_POINT.fullmatch(word):
        better = word + "0" if word.endswith(".") else word.replace(".", "0.")
        message = say("a decimal number has digits on both sides of the point")
    elif match := _COMMA_POINT.fullmatch(word):
        better = f"{match[1]}.{match[2]}"
        message = say("a decimal number is written with a point")
    else:
        return None
    return Guess(message, say("write `{better}`", better=better), better)


def _amount(word: str) -> Guess | None:
    """A number with a currency or a per cent sign."""
    match = _AMOUNT.fullmatch(word)
    if not match or not reads(match[1]):
        return None
    message = say("a number stands alone, without a sign or a currency")
    help_ = say(
        "write `{number}`, or `{text}` for a text",
        number=match[1],
        text=in_quotes(word),
    )
    return Guess(message, help_)


def _no_quotes(word: str) -> Guess:
    if len(word) > 1 and word[-1] in "\"'" and not set(word[:-1]) & set("\"'"):
        better = in_quotes(word[:-1])
        message = say("the first quotation mark of this text is missing")
        return Guess(message, say("write `{better}`", better=better), better)
    better = in_quotes(word)
    sure = word[0].isalpha() and not set(word) & set("\"'[]{}=")
    return Guess(
        say("a text stands in quotes"),
        say("write `{better}`", better=better),
        better if sure else None,
    )
