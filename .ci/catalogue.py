"""The tool of translators: catalogues that know all words, and their compiled form.

`python .ci/catalogue.py` brings the .po files up to what the code says and compiles
them. What is new stands in them untranslated; what is no longer said goes.
"""

from __future__ import annotations

import ast
import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args, get_origin

from babel.messages.catalog import Catalog
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
from planner.rules.scripts import SCRIPTS

LANGUAGES = ("fr", "ar")
PLURALS = {
    "fr": "nplurals=2; plural=(n > 1);",
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
    "n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
}
"""By the convention of gettext: Babel's own for Arabic has another order of forms."""

PLANNER = Path(__file__).parents[1] / "planner"
Key = tuple[str, str]


class Template(NamedTuple):
    """A template that the code says, the files that say it, and its other number."""

    one: str
    many: str
    files: tuple[str, ...]

    @property
    def key(self) -> str | tuple[str, str]:
        """What it is called in a catalogue."""
        return (self.one, self.many) if self.many else self.one


class _Catalogue(Catalog):
    """A catalogue whose header says no more than gettext needs, and never the day."""

    @property
    def num_plurals(self) -> int:
        """How many forms a counted sentence has."""
        return int(PLURALS[str(self.locale)][len("nplurals=")])

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
    for template in templates():
        _add(new, old, template.key, places=template.files)
    return new


def _add(  # noqa: PLR0913 - what stands in an entry
    new: Catalog,
    old: Catalog,
    key: Any,
    *,
    context: str | None = None,
    comment: str = "",
    places: Iterable[str] = (),
) -> None:
    known = old.get(key, context)
    same = known is not None and known.pluralizable == isinstance(key, tuple)
    new.add(
        key,
        known.string if known is not None and same else "",
        locations=[(each, None) for each in places],
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


def templates() -> list[Template]:
    """Return every template that the code says, by the first file that says it."""
    files: dict[tuple[str, str], list[str]] = {}
    for path in sorted(PLANNER.rglob("*.py")):
        name = path.relative_to(PLANNER.parent).as_posix()
        for pair in said_in(ast.parse(path.read_text(encoding="utf-8"))):
            files.setdefault(pair, []).append(name)
    return [
        Template(one, many, tuple(dict.fromkeys(names)))
        for (one, many), names in files.items()
        if PLACE.sub("", one).strip()
    ]


def said_in(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Yield the templates in a module, each with that for other numbers, or nothing."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        texts = [list(texts_of(each)) for each in node.args]
        if name in _ONE and texts:
            yield from ((text, "") for text in texts[0])
        elif name in _TWO and len(texts) > 1:
            yield from zip(texts[0], texts[1], strict=False)


def texts_of(node: ast.AST) -> Iterator[str]:
    """Yield a text that is written out, or both that a condition chooses from."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from texts_of(node.body)
        yield from texts_of(node.orelse)


def words() -> list[Key]:
    """Return every word of the format that people read, by its kind."""
    found = [("severity", each.label) for each in reversed(Severity)]
    found += [("script", script.lower()) for script in SCRIPTS]
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


PLACE = re.compile(r"\{[^{}]*\}")
_ONE = frozenset({"say", "phrase"})
_TWO = frozenset({"say_count", "count", "forms"})
_HEADER = """\
# planner in "{language}": every sentence and word that people read.
# Places in braces stay as they are. `python .ci/catalogue.py` writes this file."""


if __name__ == "__main__":
    main()
