"""What can be wrong with the exports that a workspace keeps: `[export.NAME]`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from posixpath import basename, dirname, join, normpath
from typing import NamedTuple

from planner.model.readers import KINDS, NAMED
from planner.model.settings import Export, Settings
from planner.rules.formats import Formats
from planner.rules.impossible import Oddity
from planner.rules.known import Known
from planner.rules.references import Reference
from planner.rules.stranger import Verdict, verdict
from planner.rules.targets import LEAD, PARTY, REGION, Target
from planner.rules.uses import Use
from planner.rules.words import short
from planner.sentence import Sentence, say
from planner.source.document import Path
from planner.workspace.sheet import Sheet

_TABLE, _FORMAT, _FOR, _PATH, _TEMPLATE = "export", "format", "for", "path", "template"
_TARGETS: Mapping[str, Target] = {"region": REGION, "donor": PARTY, "lead": LEAD}
_ADOPTED = "adopted"
_USUAL: Mapping[str, object] = {
    "detail": "full",
    "chart": True,
    "template": None,
    "expand": False,
    "excel": False,
    "lang": None,
}
"""The options of exports that formats heed or not, and what they are if left out."""


def strange(sheet: Sheet, formats: Formats) -> Iterator[tuple[Path, str, list[str]]]:
    """Yield words that are no format or no kind of reader, and the choices there are.

    Without any formats, those are not judged.
    """
    readers = [f"{kind}:NAME" if kind in NAMED else kind for kind in KINDS]
    for name, each in _exports(sheet):
        form = each.format or ""
        if formats and form.strip() and form not in formats:
            yield (_TABLE, name, _FORMAT), form, list(formats)
        if each.reader and each.reader.strip() and not _is_reader(each.reader):
            yield (_TABLE, name, _FOR), each.reader, readers


def _is_reader(word: str) -> bool:
    kind, _, name = word.partition(":")
    return bool(name) if kind in NAMED else word in KINDS


def unheeded(sheet: Sheet, formats: Formats) -> Iterator[Oddity]:
    """Yield options that mean nothing to the format of their export."""
    for name, each in _exports(sheet):
        heeds = formats.get(each.form)
        why = _why(each, heeds) if heeds is not None else ()
        for option, said, way in why:
            yield Oddity((_TABLE, name, option), said, way, part="key")


def _why(
    export: Export, heeds: Mapping[str, str | None]
) -> Iterator[tuple[str, Sentence, Sentence]]:
    """Yield options that mean nothing, why that is, and the way on."""
    for option, usual in _USUAL.items():
        if getattr(export, option) in {None, usual}:
            continue
        needed = heeds.get(option)
        if option not in heeds:
            said = say(
                "{option} means nothing to {format}",
                option=f"`{option}`",
                format=export.form,
            )
            yield option, said, say("leave it out")
        elif needed is not None and not getattr(export, needed):
            said = say(
                "{format} is in no language: keys are the same", format=export.form
            )
            way = say("with {option} it is in one", option=f"`{needed} = true`")
            yield option, said, way


def nobody(sheet: Sheet, known: Known) -> Iterator[tuple[Path, Verdict]]:
    """Yield readers of whom the roster knows nothing."""
    for name, each in _exports(sheet):
        kind, _, word = (each.reader or "").partition(":")
        target = _TARGETS.get(kind)
        if not word or target is None or target not in known.names:
            continue
        if word not in known.names[target]:
            path = (_TABLE, name, _FOR)
            use = Use(path, word, Reference(f"{_TABLE}.*.{_FOR}", target), None)
            yield path, verdict(use, known)


def unkept(sheet: Sheet, root: str) -> Iterator[Oddity]:
    """Yield what no export can be kept for, or at; `root` is the workspace's folder."""
    taken = _Taken({}, dict(_templates(sheet, root)))
    for name, each in _exports(sheet):
        if (each.reader or "").startswith("meeting:"):
            yield Oddity(
                (_TABLE, name, _FOR),
                say("a paper for a meeting changes by the day, and is not kept"),
                say("name another reader, and export the paper when it is needed"),
            )
        if each.path.strip():
            yield from _place(name, each, root, taken)


class _Taken(NamedTuple):
    """Which files are taken, and by what: the exports before one, all templates."""

    exports: dict[str, Path]
    templates: Mapping[str, Path]


def _templates(sheet: Sheet, root: str) -> Iterator[tuple[str, Path]]:
    for name, each in _exports(sheet):
        if each.template:
            place = _below(each.template, root).casefold()
            yield place, (_TABLE, name, _TEMPLATE)


def _place(name: str, export: Export, root: str, taken: _Taken) -> Iterator[Oddity]:
    """Yield why an export cannot be kept at its path."""
    path, place = (_TABLE, name, _PATH), _below(export.path, root)
    before = taken.exports.setdefault(place.casefold(), path)
    template = taken.templates.get(place.casefold())
    if _leads_away(export.path):
        yield Oddity(
            path,
            say("{path} names no file from here on", path=short(export.path)),
            say('write it from planner.toml on, such as "../docs/2027-H1.md"'),
        )
    elif any(part.lower() == ".git" for part in export.path.split("/")):
        yield Oddity(
            path,
            say("{path} lies in git's own folder", path=short(export.path)),
            say("name another file: git would obey what is written there"),
        )
    elif _is_source(place, root):
        yield Oddity(
            path,
            say("{path} is a file of the plans themselves", path=short(export.path)),
            say("name another file: an export would be written over it"),
        )
    elif before is not path:
        yield Oddity(
            path,
            say("{path} is kept twice", path=short(export.path)),
            say("name another file for one of the two"),
            first=before,
        )
    elif template is not None:
        yield Oddity(
            path,
            _is_template(export.path, itself=template[1] == name),
            say("name another file: the export would be written over it"),
            first=template,
            beside=say("the template"),
        )


def _is_template(path: str, *, itself: bool) -> Sentence:
    if itself:
        return say("{path} is the template itself", path=short(path))
    return say("{path} is the template of another export", path=short(path))


def _below(path: str, root: str) -> str:
    """Return a path from the folder around the workspace, as it says, links aside."""
    return normpath(join(_folder(root), path))


def _folder(root: str) -> str:
    return basename(normpath(root.replace("\\", "/"))).lstrip(".")


def _leads_away(path: str) -> bool:
    whole = path.startswith("/") or "\\" in path or path[1:2] == ":"
    return whole or not path.isprintable() or basename(path) in {"", ".", ".."}


def _is_source(place: str, root: str) -> bool:
    home = _folder(root)
    within = {home, join(home, _ADOPTED)}
    return dirname(place) in within and place.lower().endswith(".toml")


def _exports(sheet: Sheet) -> Iterator[tuple[str, Export]]:
    if isinstance(sheet.value, Settings):
        yield from sheet.value.export.items()
