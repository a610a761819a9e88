"""The tool of translators: catalogues that know all words, and their compiled form.

`python .ci/catalogue.py` brings the .po files up to what the code says and compiles
them. What is new stands in them untranslated; what is no longer said goes.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from pydantic import BaseModel

from planner.diagnostics.severity import Severity
from planner.language.catalogue import CATALOGUES, DOMAIN
from planner.language.words import NO_CATEGORY, english, key_of, kind_of
from planner.model.calendar import Calendar
from planner.model.categories import CATEGORIES
from planner.model.network import Network
from planner.model.plan import Plan

LANGUAGES = ("fr", "ar")
PLURALS = {
    "fr": "nplurals=2; plural=(n > 1);",
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
    "n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
}
"""By the convention of gettext: Babel's own for Arabic has another order of forms."""

Key = tuple[str, str]


class _Catalogue(Catalog):
    """A catalogue whose header says no more than gettext needs, and never the day."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The header, as Babel asks for it."""
        return [
            ("Language", str(self.locale)),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", PLURALS[str(self.locale)]),
        ]


def main() -> None:
    """Bring all catalogues up to date."""
    for language in LANGUAGES:
        catalogue = renewed(read(language), language)
        path_of(language).write_bytes(as_text(catalogue))
        path_of(language).with_suffix(".mo").write_bytes(compiled(catalogue))


def path_of(language: str) -> Path:
    """Return where the catalogue of a language stands."""
    return CATALOGUES / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def read(language: str) -> Catalog:
    """Return a catalogue, empty where there is none yet."""
    path = path_of(language)
    if not path.exists():
        return Catalog()
    with path.open("rb") as file:
        return read_po(file)


def renewed(old: Catalog, language: str) -> Catalog:
    """Return a catalogue of what the code says, with the translations there were."""
    new = _Catalogue(language, header_comment=_HEADER.format(language=language))
    for kind, key in words():
        _add(new, old, key, context=kind, comment=english(kind, key))
    return new


def _add(
    new: Catalog, old: Catalog, key: Any, context: str | None, comment: str
) -> None:
    known: Message | None = old.get(key, context)
    new.add(
        key,
        known.string if known else "",
        context=context,
        auto_comments=[comment] if comment else [],
    )


def as_text(catalogue: Catalog) -> bytes:
    """Return a catalogue as it stands in its .po file."""
    text = io.BytesIO()
    write_po(text, catalogue, width=88)
    return text.getvalue().replace(b"#, fuzzy\n", b"", 1)


def compiled(catalogue: Catalog) -> bytes:
    """Return a catalogue as gettext reads it."""
    machine = io.BytesIO()
    write_mo(machine, catalogue)
    return machine.getvalue()


def words() -> list[Key]:
    """Return every word of the format that people read, by its kind."""
    found = [("severity", each.label) for each in reversed(Severity)]
    found += [("category", key) for key in CATEGORIES]
    found += [("plural", key) for key in (*CATEGORIES, NO_CATEGORY)]
    for model in _models():
        for name, field in model.model_fields.items():
            found.append(("field", name))
            found += [(kind_of(name), word) for word in _choices(field.annotation)]
    return list(dict.fromkeys((kind, key_of(kind, word)) for kind, word in found))


def _models() -> list[type[BaseModel]]:
    found: dict[type[BaseModel], None] = {}
    for model in (Plan, Network, Calendar):
        _gather(model, found)
    return list(found)


def _gather(model: type[BaseModel], found: dict[type[BaseModel], None]) -> None:
    if model in found:
        return
    found[model] = None
    for field in model.model_fields.values():
        for each in _parts(field.annotation):
            if isinstance(each, type) and issubclass(each, BaseModel):
                _gather(each, found)


def _choices(kind: Any) -> list[str]:
    literals = [each for each in _parts(kind) if get_origin(each) is Literal]
    return [word for each in literals for word in get_args(each) if word != 1]


def _parts(kind: Any) -> Iterator[Any]:
    """Yield a type and, from the outside in, those that it is made of."""
    yield kind
    if get_origin(kind) is not Literal:
        for each in get_args(kind):
            yield from _parts(each)


_HEADER = """\
# planner in "{language}": every sentence and word that people read.
# Places in braces stay as they are. `python .ci/catalogue.py` writes this file."""


if __name__ == "__main__":
    main()
