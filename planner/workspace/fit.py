"""Data into a model: what fits is kept, what does not is named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from planner.model.types import Value
from planner.source.document import Path
from planner.workspace.sheet import ModelError

Data = Mapping[str, Any]
Cut = Callable[[Path], Path]
"""What is left out for a mistake at a path: the path of the part that goes."""

FORMAT = 1
"""The version of the format that this program reads."""

V = TypeVar("V", bound=Value)


def fit(model: type[V], data: Data) -> tuple[V | None, tuple[ModelError, ...]]:
    """Return the value, or None and every mistake that the model found."""
    try:
        return model.model_validate(data), ()
    except ValidationError as error:
        found = error.errors(include_url=False)
        return None, tuple(_mistake(each, data) for each in found)


def fit_most(
    model: type[V], data: Data, cut: Cut
) -> tuple[V | None, tuple[ModelError, ...]]:
    """Like `fit`, but leave out the parts that do not fit, if the rest then does."""
    value, errors = fit(model, data)
    if value is not None:
        return value, errors
    rest = without(data, {cut(error.path) for error in errors})
    value, _ = fit(model, rest)
    return value, errors


def newer_format(data: Data) -> tuple[ModelError, ...]:
    """Return the one mistake of a file that a later program wrote, or none."""
    written = data.get("format")
    if type(written) is not int or written <= FORMAT:
        return ()
    return (ModelError("newer_format", ("format",), {}, written),)


def true_errors(
    errors: tuple[ModelError, ...], lost: Iterable[Path]
) -> tuple[ModelError, ...]:
    """Leave out what only follows from tables that could not be read."""
    gone = set(lost)
    return tuple(
        error
        for error in errors
        if error.kind != "missing"
        or not (error.path in gone or error.path[:-1] in gone)
    )


def _mistake(error: Any, data: Data) -> ModelError:
    path, found = present(error["loc"], data)
    if error["type"] == "missing":
        path = (*path, error["loc"][-1])
    elif not found and error["loc"] and error["loc"][-1] == "[key]":
        return ModelError("bad_key", path, error.get("ctx", {}), path[-1])
    return ModelError(error["type"], path, error.get("ctx", {}), error["input"])


def present(loc: Iterable[Any], data: Any) -> tuple[Path, bool]:
    """Return the part of pydantic's location that is in the data.

    What pydantic adds (union tags, model names, `[key]`) is not in it; the flag
    says whether the last part was.
    """
    path: Path = ()
    found = True
    for part in loc:
        found = _holds(data, part)
        if found:
            data, path = data[part], (*path, part)
    return path, found


def _holds(data: Any, part: Any) -> bool:
    if isinstance(data, dict):
        return isinstance(part, str) and part in data
    return isinstance(data, list) and isinstance(part, int) and part < len(data)


def without(data: Data, paths: Iterable[Path]) -> dict[str, Any]:
    """Return the data without some of its parts; the data itself stays as it is."""
    rest: dict[str, Any] = dict(data)
    copied: set[Path] = {()}
    for path in sorted(paths, key=len, reverse=True):
        _drop(rest, path, copied)
    return rest


def _drop(rest: dict[str, Any], path: Path, copied: set[Path]) -> None:
    table: Any = rest
    for depth, part in enumerate(path[:-1], 1):
        if not isinstance(table, dict) or part not in table:
            return
        if path[:depth] not in copied and isinstance(table[part], dict):
            table[part] = dict(table[part])
            copied.add(path[:depth])
        table = table[part]
    if path and isinstance(table, dict):
        table.pop(path[-1], None)
