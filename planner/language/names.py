"""Names for items, made of their titles: short, readable, and not there yet.

`Referral pathways for front-line workers` is `referral-pathways`: the words up to the
first preposition, if there are two; more of them where that name is taken. Words in
other scripts are not spelt in Latin letters: Arabic leaves its vowels out, and
`msrt-lhl` is read by nobody. Such an item is called after its kind, with a number.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import count
from unicodedata import combining, normalize

_LONGEST = 40
_MOST = 4
_ENOUGH = 2
_TAIL = 5
"""Room for a number behind a name."""

_LATIN = str.maketrans(
    {
        "œ": "oe",
        "æ": "ae",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ł": "l",
        "\u0131": "i",
        "þ": "th",
    }
)
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")  # noqa: RUF001
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_STOP_WORDS = """
a an the of for on in to at by from with and or between among into through about
towards against across its their our as is are via per toward within
le la les l un une des de du d et ou en au aux pour par sur sous dans avec entre
chez vers sans ses leurs nos qu que qui contre lors
في من على الى عن مع بين حول او ثم عند لدى ضد نحو خلال
"""
_STOPS = frozenset(_STOP_WORDS.split())


def name_for(title: str, kind: str, taken: Collection[str]) -> str:
    """Return a name for an item that is not among those taken.

    Args:
        title: its title, in any language.
        kind: what it is, `workshop` or `training`: a name itself.
        taken: the names that are there already.
    """
    return next(name for name in _names(title, kind) if name not in taken)


def _names(title: str, kind: str) -> Iterator[str]:
    """Return names in the order in which they are tried; they do not end."""
    phrases = _phrases(title)
    words = [word for phrase in phrases for word in phrase]
    for most in range(_head(phrases), _MOST + 1):
        if name := _joined(words, most, _LONGEST):
            yield name
    base, first = _joined(words, _head(phrases), _LONGEST - _TAIL), 2
    if not base:
        base, first = _joined(kind.split("-"), _MOST, _LONGEST - _TAIL), 1
    yield from (f"{base or 'item'}-{number}" for number in count(first))


def _head(phrases: list[list[str]]) -> int:
    """Return how many words stand before the first stop word behind two of them."""
    words = 0
    for phrase in phrases:
        words += sum(word.count("-") + 1 for word in phrase)
        if words >= _ENOUGH:
            break
    return min(words, _MOST)


def _joined(words: list[str], most: int, longest: int) -> str:
    """Return as many whole words as there is room for; `front-line` is two, or none."""
    name = ""
    for word in words:
        longer = f"{name}-{word}".lstrip("-")
        if longer.count("-") >= most or len(longer) > longest:
            break
        name = longer
    return name if len(name) > 1 else ""


def _phrases(title: str) -> list[list[str]]:
    """Return the words of a title, parted where stop words stand between them."""
    words = _WORD.findall(_folded(title))
    told = [word for word in words if word not in _STOPS]
    if 2 * sum(map(bool, map(_PLAIN.fullmatch, told))) <= len(told):
        return []
    phrases: list[list[str]] = [[]]
    for word in words:
        if word in _STOPS:
            phrases.append([])
        elif _PLAIN.fullmatch(word) and (any(phrases) or word[0].isalpha()):
            phrases[-1].append(word)
    return phrases


def _folded(title: str) -> str:
    spread = normalize("NFKD", _POSSESSIVE.sub("", title)).casefold()
    bare = "".join(each for each in spread if not combining(each))
    return bare.translate(_LATIN)
