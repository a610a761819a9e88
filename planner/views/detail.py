"""One item, whole: every field and sub-table that it has, and its findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import partial, reduce
from math import isfinite
from typing import Any, NamedTuple

from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.report import Report
from planner.language.voice import ENGLISH, Voice
from planner.model.item import Item
from planner.model.plan import Entry
from planner.model.types import Value
from planner.sentence import say
from planner.views.concern import item_of
from planner.views.find import Found
from planner.views.head import Head, head_of, opening
from planner.views.label import Labels
from planner.views.row import Row, lost_row, row_of
from planner.workspace.workspace import Workspace


class Fact(NamedTuple):
    """A field in words; `path` is where it stands below the item."""

    path: tuple[str, ...]
    label: str
    text: str


class Section(NamedTuple):
    """The facts of one sub-table, or of the item itself where `key` is empty.

    `name` is what the sub-table is called where there may be several of its kind.
    """

    key: str
    name: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Detail:
    """An item with its facts by section; one that could not be read has none."""

    head: Head
    row: Row
    sections: tuple[Section, ...]
    findings: tuple[Diagnostic, ...]

    def as_data(self) -> dict[str, Any]:
        """Return the facts as plain data.

        Keys: `plan`; `item`, as in a list; `fields`, the item's own as written, null
        where it could not be read; `findings`, with line and column in its file.
        """
        return {
            **opening("show", self.head.today),
            "plan": self.head.as_data(),
            "item": self.row.as_data(),
            "fields": None if self.row.item is None else plain(_given(self.row.item)),
            "findings": [
                {
                    "code": found.code,
                    "name": found.name,
                    "severity": found.severity.label,
                    "line": found.place.line,
                    "column": found.place.column,
                    "message": str(found.message),
                    "help": None if found.help is None else str(found.help),
                }
                for found in self.findings
            ],
        }


def detail(
    workspace: Workspace,
    found: Found,
    today: date,
    report: Report,
    voice: Voice = ENGLISH,
) -> Detail:
    """Return everything of one item; of the report its own findings count."""
    sheet, item = found
    labels = Labels.of(workspace, voice.language)
    if isinstance(item, Entry):
        row, sections = (
            row_of(sheet, item, labels),
            _sections(item.item, _Words(labels, voice)),
        )
    else:
        row, sections = lost_row(sheet, item, labels), iter(())
    return Detail(
        head=head_of(sheet, today, voice.language),
        row=row,
        sections=tuple(sections),
        findings=tuple(
            each
            for each in report.diagnostics
            if each.place.file == sheet.shown and item_of(each) == item.name
        ),
    )


def plain(value: Any) -> Any:
    """Return a value of a file as JSON can hold it: dates and `nan` as text."""
    if isinstance(value, Value):
        return plain(_given(value))
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, float) and not isfinite(value):
        return str(value)
    return value.isoformat() if isinstance(value, (date, time)) else value


def _given(value: Value) -> dict[str, Any]:
    """Return the fields that were written, in the model's order."""
    return {
        name: getattr(value, name)
        for name in type(value).model_fields
        if name in value.model_fields_set
    }


class _Words(NamedTuple):
    """Who is called what, and the language of all other words."""

    labels: Labels
    voice: Voice


def _sections(item: Item, words: _Words) -> Iterator[Section]:
    own: list[Fact] = []
    deep: list[Section] = []
    for name, value in _given(item).items():
        if name in _OWN or not isinstance(value, (Value, Mapping)):
            own += _facts((name,), value, words)
        else:
            deep += _tables(name, value, words)
    yield Section("", "", tuple(own))
    yield from deep


def _tables(key: str, value: Any, words: _Words) -> Iterator[Section]:
    """Yield a section for each named sub-table, or one for the table itself."""
    if key not in _NAMED:
        yield Section(key, "", tuple(_facts((key,), value, words)))
        return
    for name, table in value.items():
        called = _title(key, name, words)
        yield Section(key, called, tuple(_facts((key, name), table, words)))


def _title(key: str, name: str, words: _Words) -> str:
    """Return what a sub-table is called: a group, a language, or by its own name."""
    if key == "consultation":
        return words.labels.group(name)
    return _choice("language", name, words.voice) if key == "text" else name


_OWN = frozenset({"venue", "funding", "budget", "partners"})
"""Tables so small that they stand among the item's own facts."""

_NAMED = frozenset({"session", "indicator", "consultation", "note", "text"})
"""Tables of which an item may have several, by name."""

_CALLED: Mapping[str, Callable[[Labels, str], str]] = {
    "lead": Labels.lead,
    "by": Labels.lead,
    "regions": Labels.region,
    "theme": Labels.theme,
    "parties": Labels.party,
    "partners": Labels.party,
    "city": Labels.city,
    "forum": Labels.forum,
    "speaker": Labels.seat,
}
"""By field, what its names are called."""


_CHOSEN = frozenset(
    {
        *("status", "mode", "kind", "instrument", "stage", "form", "made_by"),
        *("origin", "audience", "visibility", "result"),
    }
)
"""Fields whose values are words of the format."""

_TONGUES = frozenset({"language", "languages", "publish_in"})
"""Fields whose values are codes of languages."""


def _facts(path: tuple[str, ...], value: Any, words: _Words) -> Iterator[Fact]:
    table = _given(value) if isinstance(value, Value) else value
    if isinstance(table, Mapping) and not _is_short(path, table):
        for name, each in table.items():
            yield from _facts((*path, str(name)), each, words)
    else:
        yield Fact(path, _label(path, words.voice), _text(path, table, words))


def _is_short(path: tuple[str, ...], table: Mapping[str, Any]) -> bool:
    return path[-1] in _IN_ONE_LINE or set(table) == {"amount", "currency"}


_IN_ONE_LINE = frozenset({"replies", "participants", "indicators", "of"})
"""Tables of names with one number each, or one fingerprint."""


def _label(path: tuple[str, ...], voice: Voice) -> str:
    depth = 2 if path[0] in _NAMED else 1
    names = path if path[0] in _OWN else path[min(depth, len(path) - 1) :]
    if voice.language == "en":
        return " ".join(_WORDS.get(name, name.replace("_", " ")) for name in names)
    words = [_word_of(path, name, voice) for name in names]
    return reduce(partial(_pair, voice), words)


def _word_of(path: tuple[str, ...], name: str, voice: Voice) -> str:
    """Return what a field is called in the language; names of people's own stay."""
    if path[0] in _UNKNOWN:
        return name.replace("_", " ")
    if name in _SPOKEN:
        return voice.speak(_SPOKEN[name])
    role = path[0] == "partners" and name != path[0]
    return voice.word("role" if role else "field", name)


def _pair(voice: Voice, label: str, value: str) -> str:
    return voice.say("{label}: {value}", label=label, value=value)


_WORDS = {"of": "made from", "regions": "serves", "on": "day"}
"""What fields are called where their own name would puzzle."""

_SPOKEN = {"of": say("made from"), "note": say("Note")}
"""The same, in the other languages."""

_UNKNOWN = frozenset({"waive", "extra"})
"""Tables whose keys are names of rules or of people's own."""


def _text(path: tuple[str, ...], value: Any, words: _Words) -> str:
    if isinstance(value, Mapping):
        return _line(path, value, words.voice)
    if isinstance(value, (list, tuple)):
        return _comma(words.voice).join(_text(path, each, words) for each in value)
    if isinstance(value, bool):
        return words.voice.speak(say("yes") if value else say("no"))
    return _word(path, value, words)


def _word(path: tuple[str, ...], value: Any, words: _Words) -> str:
    """Return a day, a time, a name or a choice as people read it."""
    if isinstance(value, time) and not value.second:
        return value.isoformat("minutes")
    if isinstance(value, (date, time)):
        return value.isoformat()
    called = _CALLED.get(path[0] if path[0] == "partners" else path[-1])
    if called:
        return _with_name(called(words.labels, value), value)
    return _choice(path[-1], str(value), words.voice)


def _choice(field: str, value: str, voice: Voice) -> str:
    """Return a choice or a language in words; in English as it is written."""
    if voice.language == "en":
        return value
    if field in _TONGUES:
        return voice.tongue(value)
    return voice.word(field, value) if field in _CHOSEN else value


def _line(path: tuple[str, ...], table: Mapping[str, Any], voice: Voice) -> str:
    if "currency" in table:
        return f"{voice.number(table['amount'])} {table['currency']}"
    own = voice.language == "en" or path[-1] == "indicators"
    names = [name if own else voice.word("field", name) for name in table]
    pairs = (f"{name} {table[key]}" for name, key in zip(names, table, strict=True))
    return _comma(voice).join(pairs)


def _comma(voice: Voice) -> str:
    return "، " if voice.rtl else ", "


def _with_name(label: str, name: str) -> str:
    same = label.casefold().replace(" ", "-") == name
    return label if same else f"{label} ({name})"
