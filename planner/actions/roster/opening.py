"""A workspace with its roster, and what of the roster is meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from planner.actions.assign import Assignment, assignment, each_of
from planner.actions.opening import Wanted, open_workspace
from planner.actions.target import writable
from planner.actions.writing import Draft, Step, drafted_in
from planner.errors import NotFoundError, WrongUseError
from planner.model.types import Name
from planner.rules.shape import shape_of, value_at
from planner.rules.slug import slug
from planner.rules.tables import Table, tables
from planner.sentence import Sentence, few, say
from planner.source.document import Document
from planner.source.written import key_of
from planner.text.nearest import nearest
from planner.workspace.sheet import Sheet
from planner.workspace.workspace import Workspace

_USUAL = ("en",)
_FEW = 8
_NAME = shape_of(Name)


class Roster(NamedTuple):
    """A workspace, the file of its roster, what stands in there, and the day."""

    workspace: Workspace
    sheet: Sheet
    document: Document
    today: date

    @property
    def data(self) -> dict[str, Any]:
        """The data of the file, as the TOML reader returns them."""
        return self.document.data

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that the network works in, first that of its plans."""
        found = value_at(self.data, ("network", "languages"))
        known = found if isinstance(found, list) else []
        return tuple(each for each in known if isinstance(each, str)) or _USUAL


class Wish(NamedTuple):
    """What is wanted of an entry: its kind, the names as typed, and its fields."""

    table: Table
    names: tuple[str, ...]
    fields: tuple[Assignment, ...]


class Drafted(NamedTuple):
    """A change of an entry, which is told by its path: `committee.seat.rabat`."""

    entry: str
    draft: Draft


def open_roster(wanted: Wanted) -> Roster:
    """Read a workspace whose roster can be written to.

    Raises:
        NotFoundError: there is no workspace, or no roster in it.
        PlannerError: the roster cannot be read without mistakes.
    """
    workspace = open_workspace(wanted)
    sheet = sheet_of(workspace)
    return Roster(workspace, sheet, writable(workspace, sheet), wanted.today)


def sheet_of(workspace: Workspace) -> Sheet:
    """Return the file of a workspace's roster.

    Raises:
        NotFoundError: there is none.
    """
    sheet = workspace.sheet("network")
    if sheet is None:
        raise NotFoundError(
            say("there is no network.toml in {root}", root=workspace.root),
            say("`planner init DIR` begins another workspace: take the one from there"),
        )
    return sheet


def wish_of(kind: str, words: Sequence[str]) -> Wish:
    """Return what the words of the command line ask for.

    Raises:
        WrongUseError: there is no such kind, or there are too many names.
    """
    table = table_of(kind)
    read = [(word, assignment(word)) for word in words]
    names = tuple(word for word, each in read if each is None)
    if len(names) > table.names:
        raise WrongUseError(
            say(
                "these are too many names for one {kind}: {names}",
                kind=table.kind,
                names=", ".join(names),
            ),
            say('put words that belong together in "…", and write field=value'),
        )
    fields = [part for _, each in read if each is not None for part in each_of(each)]
    return Wish(table, names, tuple(fields))


def table_of(kind: str) -> Table:
    """Return the table that a word names: `city` and `cities`.

    Raises:
        WrongUseError: there is no such kind of entry.
    """
    known = tables()
    word = kind.casefold()
    found = next((each for each in known if word in {each, _plural(each)}), None)
    if found is not None:
        return known[found]
    like = nearest(word, known)
    raise WrongUseError(
        say("the roster has no kind {kind}", kind=kind),
        say("a kind with a similar name exists: {like}", like=like)
        if like
        else say("the kinds are {kinds}", kinds=", ".join(known)),
    )


def _plural(kind: str) -> str:
    return f"{kind[:-1]}ies" if kind.endswith("y") else f"{kind}s"


def existing(roster: Roster, wish: Wish) -> tuple[str, ...]:
    """Return the names of the entry that is meant, which is there.

    Words are taken for the name that is made of them: `Sahel Hub` for `sahel-hub`.

    Raises:
        WrongUseError: it is not said which one is meant.
        NotFoundError: there is none of that name.
    """
    table, found = wish.table, tuple[str, ...]()
    for place in range(table.names):
        above = table.holder if table.holder and place < table.holder.names else table
        known = _known(roster, above, found)
        word = wish.names[place] if place < len(wish.names) else None
        if word is None:
            raise WrongUseError(
                say("it is not said which {kind} is meant", kind=above.kind),
                _there(above, known),
            )
        found = (*found, word if word in known else slug(word, _NAME) or word)
        if found[-1] not in known:
            raise NoSuchEntryError(roster, above, word, known)
    if not roster.document.has(table.path(found)):
        raise NoSuchEntryError(roster, table, "", ())
    return found


class NoSuchEntryError(NotFoundError):
    """An entry that is named is not in the roster."""

    def __init__(
        self, roster: Roster, table: Table, name: str, known: Sequence[str]
    ) -> None:
        """Name the entry and the nearest one that is there."""
        file, like = roster.sheet.shown, nearest(name, known)
        super().__init__(
            say("{file} has no {kind} {name}", file=file, kind=table.kind, name=name)
            if name
            else say("{file} has no {kind}", file=file, kind=table.kind),
            say("one with a similar name exists: {like}", like=like)
            if like
            else _there(table, known),
        )


def _known(roster: Roster, table: Table, above: tuple[str, ...]) -> list[str]:
    """Return the names of a table's entries, those below the entries named above."""
    entries = (names for names, _ in table.entries(roster.data))
    return [each[-1] for each in entries if each[:-1] == above]


def _there(table: Table, known: Sequence[str]) -> Sentence:
    if not known:
        return say("put it in: planner roster add {kind} …", kind=table.kind)
    return say("these are there: {names}", names=few(known, _FEW))


def drafted(
    roster: Roster, path: Sequence[str], steps: Iterable[Step], did: Iterable[Sentence]
) -> Drafted:
    """Make changes of the roster in memory, and judge what it concerns.

    Raises:
        EditRefusedError: a change has no place in the file.
    """
    file = roster.sheet.file
    draft = drafted_in(roster.workspace, roster.today, file, {file: steps}, did)
    return Drafted(key_of(path), draft)
