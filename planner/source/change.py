"""Changes of keys and values, and the data that a file is to hold after them."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any, Literal, NamedTuple

from planner.errors import EditRefusedError
from planner.sentence import say
from planner.source.document import Document, Path
from planner.source.keys import split_key
from planner.source.toml import TomlError, loads

Order = Callable[[Path], tuple[int, ...]]
"""Where a key stands among the others of its table: the lower the earlier."""


def _as_it_comes(_path: Path) -> tuple[int, ...]:
    return ()


class Change(NamedTuple):
    """One change in terms of keys; `text` is written as it stands in a file.

    `rename` gives the key the new name `text`, `set` the value `text`, `remove`
    takes key and value out, `move` takes them to the table `to`. `add` puts a key in
    that is not there, behind the last of those that `order` puts no later, and
    `append` puts a member behind the last one of a list. `insert` puts in a table,
    `text` with its headers, behind the table `to` or `ahead` of it; with no `to` at
    the end of the file. `drop` takes out a table with all that stands below it.
    """

    act: Literal["rename", "set", "remove", "move", "add", "append", "insert", "drop"]
    path: Path
    text: str = ""
    to: Path = ()
    ahead: bool = False
    order: Order = _as_it_comes

    @property
    def touched(self) -> tuple[Path, ...]:
        """The paths at and below which another change would be in its way."""
        if self.act == "rename":
            return self.path, (*self.path[:-1], name_of(self.text))
        if self.act == "move":
            return self.path, (*self.to, self.path[-1])
        counted = self.act == "remove" and isinstance(self.path[-1], int)
        return (self.path[:-1] if counted else self.path,)


def intended(document: Document, changes: Iterable[Change]) -> dict[str, Any]:
    """The data of a file after changes none of which is in the way of another.

    Raises:
        EditRefusedError: a change cannot be made, whatever the text.
    """
    data = document.data
    for change in changes:
        if change.act not in _NEW and not document.has(change.path):
            raise absent(change.path)
        data = _MADE[change.act](document, data, change)
    return data


def named(path: Path) -> str:
    """A path of keys for a sentence."""
    return ".".join(map(str, path))


def absent(path: Path) -> EditRefusedError:
    """What is raised where there is nothing to change."""
    return EditRefusedError(say("there is no {keys} to change", keys=named(path)))


def name_of(text: str) -> str:
    """The name that a key stands for as it is written.

    Raises:
        EditRefusedError: it is not one key.
    """
    try:
        parts, end = split_key(text, 0)
    except TomlError:
        parts, end = [], 0
    if len(parts) != 1 or end != len(text):
        raise EditRefusedError(say("{text} is not a name of a field", text=text))
    return parts[0].name


def _value_of(text: str) -> Any:
    try:
        read = loads(f"it = {text}\n")
    except TomlError:
        read = {}
    if read.keys() != {"it"}:
        raise EditRefusedError(say("{text} is not a value", text=text))
    return read["it"]


def _set(_document: Document, data: Any, change: Change) -> Any:
    value = _value_of(change.text)

    def put(holder: Any) -> None:
        holder[change.path[-1]] = value

    return _with(data, change.path[:-1], put)


def _rename(_document: Document, data: Any, change: Change) -> Any:
    old, new = change.path[-1], name_of(change.text)

    def put(holder: Any) -> None:
        _refuse_second(holder, new)
        holder[new] = holder.pop(old)

    return _with(data, change.path[:-1], put)


def _remove(document: Document, data: Any, change: Change) -> Any:
    path = change.path
    data = _with(data, path[:-1], _without(path[-1]))
    while (path := path[:-1]) and not _at(data, path) and _is_implied(document, path):
        data = _with(data, path[:-1], _without(path[-1]))
    return data


def _move(document: Document, data: Any, change: Change) -> Any:
    key, value = change.path[-1], _at(data, change.path)

    def put(holder: Any) -> None:
        _refuse_second(holder, key)
        holder[key] = value

    return _with(_remove(document, data, change), change.to, put)


def _add(_document: Document, data: Any, change: Change) -> Any:
    return _put(data, change.path, _value_of(change.text))


def _append(_document: Document, data: Any, change: Change) -> Any:
    def put(holder: Any) -> None:
        holder.append(_value_of(change.text))

    return _with(data, change.path, put)


def _insert(_document: Document, data: Any, change: Change) -> Any:
    read: Any = {}
    with suppress(TomlError):
        read = loads(change.text)
    for key in change.path:
        if not isinstance(read, dict) or read.keys() != {key}:
            raise EditRefusedError(
                say("the text is not one table {keys}", keys=named(change.path))
            )
        read = read[key]
    return _put(data, change.path, read)


def _put(data: Any, path: Path, value: Any) -> Any:
    """The same data with a new key, and the tables above it that are not there."""
    holder = data
    for place, key in enumerate(path[:-1]):
        if isinstance(holder, dict) and key not in holder:
            data = _with(data, path[:place], _taking(key, {}))
        holder = _below(holder, key)
    if not isinstance(holder, dict):
        raise EditRefusedError(say("{keys} is no table", keys=named(path[:-1])))
    return _with(data, path[:-1], _taking(path[-1], value))


def _below(holder: Any, key: str | int) -> Any:
    """What stands under a key; an empty table where it can be put there."""
    if isinstance(holder, list):
        known: dict[str | int, Any] = dict(enumerate(holder))
        return known.get(key)
    return holder.get(key, {}) if isinstance(holder, dict) else None


def _taking(key: str | int, value: Any) -> Callable[[Any], None]:
    def put(holder: Any) -> None:
        _refuse_second(holder, key)
        holder[key] = value

    return put


_NEW = frozenset({"add", "insert"})
_MADE: dict[str, Callable[[Document, Any, Change], Any]] = {
    "set": _set,
    "rename": _rename,
    "remove": _remove,
    "move": _move,
    "add": _add,
    "append": _append,
    "insert": _insert,
    "drop": _remove,
}


def _without(key: str | int) -> Callable[[Any], None]:
    def take(holder: Any) -> None:
        del holder[key]

    return take


def _with(node: Any, path: Path, act: Callable[[Any], None]) -> Any:
    """The same data with what stands at a path acted upon; the old stay as they are."""
    copied = node.copy()
    if path:
        copied[path[0]] = _with(copied[path[0]], path[1:], act)
    else:
        act(copied)
    return copied


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def _is_implied(document: Document, path: Path) -> bool:
    """Whether a table is there only through its entries: `venue` of `venue.city`."""
    entry = document.entry(path)
    return path not in document.sections and not (entry and entry.has_value)


def _refuse_second(holder: Any, key: str | int) -> None:
    if key in holder:
        raise EditRefusedError(say("there is a `{key}` already", key=key))
