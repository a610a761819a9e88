"""What a person types of a network, as entries of its roster."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import normalize

from planner.errors import WrongUseError
from planner.layout.founding import Area, Entry, Founding
from planner.model.codes import COUNTRIES, LANGUAGES
from planner.model.types import NAME_PATTERN, Name
from planner.rules.shape import shape_of
from planner.rules.slug import slug
from planner.sentence import say
from planner.text.terminal import clean

_DAMAGED = "\ufffd"
_WORDS = re.compile(r"[,;\s]+")


class Told(NamedTuple):
    """The texts that were typed; lists are joined by `;`, words by `,`."""

    name: str
    regions: str
    languages: str = "en"
    units: str = "Secretariat"
    themes: str = ""
    organisation: str = ""
    host: str = ""
    committee: str = "Steering Committee"
    seats: int = 25


def founding(told: Told) -> Founding:
    """Return what was told, each thing with a name made of its words.

    Raises:
        WrongUseError: something is missing, or not what is asked for.
    """
    title = line(told.name)
    own = entry(told.organisation or title, "our-network")
    return Founding(
        title=title,
        organisation=own,
        host=_host(told.host, own),
        languages=languages(told.languages),
        committee=line(told.committee),
        seats=told.seats,
        areas=areas(told.regions),
        units=units(told.units),
        themes=entries(told.themes, "theme"),
    )


def _host(text: str, own: Entry) -> Entry | None:
    if not text.strip():
        return None
    host = entry(text, "our-host")
    return own if host.label == own.label else host


def line(text: str) -> str:
    """Return a text as one tidy line.

    Raises:
        WrongUseError: it is empty, or holds what nobody can see.
    """
    tidy = normalize("NFC", " ".join(clean(text).split()))
    if _DAMAGED in tidy:
        raise WrongUseError(
            say("{text} holds a control character", text=tidy), say("type it anew")
        )
    if not tidy:
        raise WrongUseError(say("a text is empty"), say("write at least a word"))
    return tidy


def languages(text: str) -> tuple[str, ...]:
    """Return languages by their codes.

    Raises:
        WrongUseError: none is named, or one is not known.
    """
    found = tuple(dict.fromkeys(_words(text.lower())))
    for code in found or ("",):
        if code.partition("-")[0] not in LANGUAGES:
            raise WrongUseError(
                say(
                    "{word} is not the code of a language", word=code or say("nothing")
                ),
                say("write two letters for each, such as en, fr, ar"),
            )
    return found


def entry(text: str, otherwise: str) -> Entry:
    """Return `Youth engagement` or `youth = Youth engagement` as an entry.

    Where no name can be made of the words, it is called `otherwise`.

    Raises:
        WrongUseError: the text is empty, or holds what nobody can see.
    """
    short, sign, words = text.partition("=")
    if sign and re.fullmatch(NAME_PATTERN, short.strip()):
        shape = shape_of(Name)
        if shape.fits(short.strip()):
            return Entry(short.strip(), line(words))
    label = line(text)
    return Entry(slug(label, shape_of(Name)) or otherwise, label)


def entries(text: str, kind: str) -> tuple[Entry, ...]:
    """Return the entries of a list.

    Raises:
        WrongUseError: two have the same name, or one cannot be read.
    """
    texts = [part for part in text.split(";") if part.strip()]
    found = [entry(part, f"{kind}-{place}") for place, part in enumerate(texts, 1)]
    _refuse_twins(found, kind)
    return tuple(found)


def units(text: str) -> tuple[Entry, ...]:
    """Return those who can lead items, at least one.

    Raises:
        WrongUseError: there is none, two have the same name, or one cannot be read.
    """
    found = entries(text, "unit")
    if not found:
        raise WrongUseError(
            say("no unit is named"), say("every item is led by one: name at least one")
        )
    return found


def areas(text: str) -> tuple[Area, ...]:
    """Return the regions of a list: `mena: MA, TN; west-africa = West Africa: GH, SN`.

    Raises:
        WrongUseError: there is none, one has no countries, or two have one name.
    """
    texts = [part for part in text.split(";") if part.strip()]
    if not texts:
        raise WrongUseError(say("no region is named"), _EXAMPLE)
    found = tuple(_area(part, place) for place, part in enumerate(texts, 1))
    _refuse_twins([area.entry for area in found], "region")
    return found


_EXAMPLE = say('write it with its countries: "mena: MA, TN"; a ; begins the next one')


def _area(text: str, place: int) -> Area:
    words, sign, codes = text.rpartition(":")
    countries = tuple(dict.fromkeys(_words(codes.upper())))
    if not sign or not countries:
        raise WrongUseError(
            say("the region {text} has no countries", text=line(text)), _EXAMPLE
        )
    for code in countries:
        if code not in COUNTRIES:
            raise WrongUseError(
                say("{word} is not the code of a country", word=code),
                say("write two letters for each, such as MA for Morocco"),
            )
    return Area(entry(words, f"region-{place}"), countries)


def _words(text: str) -> list[str]:
    return [word for word in _WORDS.split(text) if word]


def _refuse_twins(found: Sequence[Entry], kind: str) -> None:
    names = [each.name for each in found]
    twin = next((name for name in names if names.count(name) > 1), None)
    if twin is not None:
        raise WrongUseError(
            say("two entries have the name {name}", name=twin),
            say(
                'give one another: "another-name = {label}"',
                label=next(each.label for each in found if each.name == twin),
            )
            if kind != "region"
            else say('give one another: "another-name = Its words: MA, TN"'),
        )
