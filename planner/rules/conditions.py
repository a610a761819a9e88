"""What stands in `when`, `require` and `forbid` of a rule, read line by line.

A condition is a field that must be there, or a field with a value, a list of values
or a table of comparisons. A field of a field is written as in an item
(`partners.host = "rabat"`), or as one key in quotation marks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal, NamedTuple

from planner.model.categories import CATEGORIES
from planner.model.plan import Entry
from planner.model.settings import Conditions
from planner.rules.asks import Ask, contradiction, holds, mistakes
from planner.rules.comparisons import COMPARISONS, IS, PRESENT, Answer, fitting
from planner.rules.facts import Around
from planner.rules.fault import Fault, Stranger
from planner.rules.impossible import Oddity
from planner.rules.nameable import ALL, Categories, Field, field_of, keys_below, known
from planner.rules.shape import Shape
from planner.sentence import both, say
from planner.source.document import Path
from planner.text.nearest import nearest

Part = Literal["when", "require", "forbid"]


class Line(NamedTuple):
    """A field, what is asked of it, and the function that says whether it is so."""

    field: Field
    asks: tuple[Ask, ...]
    path: Path
    holds: Callable[[Entry, Around], Answer]


Mistake = Fault | Oddity | Stranger
_Found = Iterator[Line | Mistake]


def read(
    part: Part, written: Conditions, path: Path, allowed: Categories = ALL
) -> tuple[tuple[Line, ...], tuple[Mistake, ...]]:
    """Return the lines of a part of a rule, and the mistakes in it.

    `allowed` are the categories whose items are looked at.
    """
    found = list(_Reader(part, allowed).read(written, path))
    return (
        tuple(each for each in found if isinstance(each, Line)),
        tuple(each for each in found if not isinstance(each, Line)),
    )


class _Reader(NamedTuple):
    part: Part
    allowed: Categories

    def read(self, written: Conditions, path: Path) -> _Found:
        """Yield what is asked in a part: a field, several, or a table of them."""
        if isinstance(written, str):
            yield from self._named(written, path)
        elif isinstance(written, tuple):
            for place, name in enumerate(written):
                yield from self._named(name, (*path, place))
        else:
            yield from self._table(written, path)

    def _named(self, name: str, path: Path) -> _Found:
        field = field_of(name, self.allowed)
        if field is None:
            yield Stranger(path, name, nearest(name, known()))
            return
        refused = self._refused(field)
        if refused is not None:
            yield refused._replace(path=path, part="value")
        else:
            yield _line(field, (Ask(PRESENT, value=True, path=path),), path)

    def _table(
        self, written: Mapping[str, Any], path: Path, above: Field | None = None
    ) -> _Found:
        for key, value in written.items():
            place = (*path, key)
            field = field_of(f"{above.key}.{key}" if above else key, self.allowed)
            if field is None:
                yield _unknown(key, value, place, above)
                continue
            refused = self._refused(field)
            if refused is not None:
                yield refused._replace(path=place)
            elif isinstance(value, dict):
                yield from self._asked(field, value, place)
            else:
                yield from _judged(field, (Ask(IS, value, place),), place)

    def _asked(self, field: Field, written: Mapping[str, Any], path: Path) -> _Found:
        asks = tuple(
            Ask(word, value, (*path, word))
            for word, value in written.items()
            if word in COMPARISONS
        )
        rest = {key: each for key, each in written.items() if key not in COMPARISONS}
        if asks:
            yield from _judged(field, asks, path)
        if not written:
            yield Oddity(
                path,
                say("nothing is asked of `{field}`", field=field.key),
                help=say(
                    "write a value, or a comparison: {words}", words=_words(field)
                ),
            )
        yield from self._table(rest, path, field)

    def _refused(self, field: Field) -> Oddity | None:
        """Say why a field that is known cannot be asked for here, if it cannot."""
        if field.chooses and self.part != "when":
            return Oddity(
                (),
                say("`{field}` can be asked for in `when` alone", field=field.key),
                help=say("move it to `when`"),
                part="key",
            )
        if field.homes & self.allowed:
            return None
        return Oddity(
            (),
            say(
                "only {categories} items have `{field}`",
                categories=both(each for each in CATEGORIES if each in field.homes),
                field=field.key,
            ),
            help=say("ask for another field, or choose another category in `when`"),
            part="key",
        )


def _unknown(key: str, value: Any, path: Path, above: Field | None) -> Fault:
    """Return the fault of a key that is neither a field nor a comparison."""
    words = tuple(known()) if above is None else (*keys_below(above.held), *_fit(above))
    table = Shape("table", dict, fields=dict.fromkeys(words, Shape("text", str)))
    return Fault("unknown-key", path, value, table, nearest(key, words))


def _fit(field: Field) -> Iterable[str]:
    return (word for word in fitting(field.sort) if word != IS)


def _words(field: Field) -> str:
    return ", ".join(_fit(field))


def _judged(field: Field, asks: tuple[Ask, ...], path: Path) -> _Found:
    """Yield the line, or everything that is wrong with it."""
    found = [mistake for ask in asks for mistake in mistakes(field, ask)]
    never = contradiction(asks) if not found else None
    if found or never is not None:
        yield from found
        yield from () if never is None else (never,)
    else:
        yield _line(field, asks, path)


def _line(field: Field, asks: tuple[Ask, ...], path: Path) -> Line:
    return Line(field, asks, path, holds(field, asks))
