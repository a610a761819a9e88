"""Reading a whole workspace: every file, however damaged, and nothing twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from planner.alive import hold
from planner.model.calendar import Calendar
from planner.model.glossary import Glossary
from planner.model.network import Network
from planner.model.settings import Settings
from planner.model.types import Value
from planner.sentence import say
from planner.source.decode import NotUtf8, decode
from planner.source.document import Document, parse
from planner.source.document import Path as Keys
from planner.workspace.cache import UserCache
from planner.workspace.encoding import guess, is_spoilt
from planner.workspace.files import UnreadableFileError
from planner.workspace.fit import fit_most, newer_format, true_errors
from planner.workspace.kinds import Kind, kind_of
from planner.workspace.paths import shown_from
from planner.workspace.plans import read_plan, unread_plan
from planner.workspace.sheet import FileFault, Sheet
from planner.workspace.trees import Folder, Shelf, Tree
from planner.workspace.workspace import Workspace

_MODELS: dict[Kind, type[Value]] = {
    "network": Network,
    "calendar": Calendar,
    "planner": Settings,
    "glossary": Glossary,
}


Opener = Callable[[Path], Tree]
"""Opens a folder: as it lies on the disk, or as it was in a git revision."""


def read_workspace(root: Path, opener: Opener = Folder) -> Workspace:
    """Read the workspace in a folder; mistakes are in its sheets, never raised."""
    found = gather(opener(root), str(root), shown_from(root))
    return hold(found._replace(cache=UserCache()))


def read_texts(files: dict[str, str]) -> Workspace:
    """Read a workspace in memory, by file name; a lone surrogate is a raw byte."""
    shelf = Shelf(
        {name: text.encode("utf-8", "surrogateescape") for name, text in files.items()}
    )
    return gather(shelf, ".", "")


def read_alone(path: Path, opener: Opener = Folder) -> Workspace:
    """Read one file without the workspace around it."""
    folder = opener(path.parent)
    sheet = read_sheet(folder, path.name, shown_from(path.parent))
    found = assemble(str(path.parent), (sheet,), folder, alone=True)
    return found._replace(cache=UserCache())


def read_beside(root: Path, files: list[Path], opener: Opener = Folder) -> Workspace:
    """Read a workspace with files from elsewhere in the place of its own."""
    folder = opener(root)
    own = {file.name for file in files}
    names = [name for name in _toml_names(folder) if name not in own]
    sheets = [read_sheet(folder, name, shown_from(root)) for name in names]
    sheets += [
        read_sheet(opener(file.parent), file.name, shown_from(file.parent))
        for file in files
    ]
    ordered = tuple(sorted(sheets, key=lambda sheet: sheet.file))
    found = assemble(str(root), ordered, folder, alone=False)
    return found._replace(cache=UserCache())


def gather(tree: Tree, root: str, prefix: str) -> Workspace:
    """Read every TOML file of a tree."""
    sheets = tuple(read_sheet(tree, name, prefix) for name in _toml_names(tree))
    return assemble(root, sheets, tree, alone=False)


def _toml_names(tree: Tree) -> list[str]:
    return [name for name in tree.names() if name.lower().endswith(".toml")]


def assemble(
    root: str, sheets: tuple[Sheet, ...], tree: Tree, *, alone: bool
) -> Workspace:
    """Put sheets together to a workspace; `tree` knows what else lies there."""
    values = {sheet.kind: sheet.value for sheet in sheets}
    network, calendar = values.get("network"), values.get("calendar")
    settings = values.get("planner")
    return Workspace(
        root=root,
        sheets=sheets,
        network=network if isinstance(network, Network) else None,
        calendar=calendar if isinstance(calendar, Calendar) else None,
        settings=settings if isinstance(settings, Settings) else Settings(format=1),
        presence=tree.presence,
        alone=alone,
    )


def reread(workspace: Workspace, documents: Mapping[str, Document]) -> Workspace:
    """Read files of a workspace anew from texts, by file name; the others stay."""
    sheets = tuple(
        read_document(sheet.kind, sheet.file, documents[sheet.file])
        if sheet.file in documents
        else sheet
        for sheet in workspace.sheets
    )
    made = assemble(workspace.root, sheets, Shelf({}), alone=workspace.alone)
    return made._replace(presence=workspace.presence, cache=workspace.cache)


def read_sheet(tree: Tree, name: str, prefix: str) -> Sheet:
    """Read one file of a tree; `prefix` is put before its name for people."""
    kind = kind_of(name)
    shown = prefix + name
    raw = b""
    try:
        raw = tree.read(name)
        document = parse(decode(raw), shown)
    except UnreadableFileError as error:
        fault = FileFault(error.sentence, error.help)
    except NotUtf8 as error:
        fault = _not_utf8(error, raw)
    else:
        return read_document(kind, name, document)
    if kind == "plan":
        return unread_plan(name, shown, fault)
    return Sheet(kind, name, shown, None, fault)


def read_document(kind: Kind, name: str, document: Document) -> Sheet:
    """Fit a document's data into the model of its kind."""
    if kind == "plan" or (kind == "stray" and "period" in document.data):
        return read_plan(name, document)
    model = _MODELS.get(kind)
    if model is None:
        return Sheet(kind, name, document.name, document)
    newer = newer_format(document.data)
    if newer:
        return Sheet(kind, name, document.name, document, None, newer)
    value, errors = fit_most(model, document.data, _entry)
    errors = true_errors(errors, [each.path for each in document.lost])
    whole = value is not None and not errors and not document.faults
    return Sheet(kind, name, document.name, document, None, errors, value, whole=whole)


def _entry(path: Keys) -> Keys:
    deep = path[:1] == ("committee",) and len(path) > 3  # noqa: PLR2004
    return path[:3] if deep else path[:2]


def _not_utf8(error: NotUtf8, raw: bytes) -> FileFault:
    return FileFault(
        say(
            "this file is not UTF-8: byte {offset} is 0x{byte:02X}",
            offset=error.offset,
            byte=error.byte,
        ),
        say("the rest of it is UTF-8: write the letter anew that stands there")
        if is_spoilt(raw)
        else say(
            "it was saved as {encoding}, it seems: open it with that encoding, then "
            "save it as UTF-8",
            encoding=guess(raw),
        ),
        error.line,
        error.column,
    )
