"""What is wrong in translations: nothing to translate, or no text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple

from planner.model.plan import STAGES
from planner.rules.case import Case
from planner.rules.lacking import lacking
from planner.rules.once import once
from planner.rules.shape import Shape, of_file, shape_at, value_at
from planner.source.document import Path
from planner.text.nearest import nearest
from planner.workspace.sheet import PlanSheet, Sheet

_OF = "of"
_SUBMITTED = STAGES.index("submitted")
"""From then on what a translated item lacks is said of the item itself."""


class Slip(NamedTuple):
    """A part of a translation that is none.

    kind: `no-source`, where there is nothing to translate; `like` is the text perhaps
        meant. `no-text`, where a text is translated by a value that is none.
    """

    kind: Literal["no-source", "no-text"]
    path: Path
    value: Any
    like: str | None = None


@once
def slips(case: Case) -> tuple[Slip, ...]:
    """Return what is wrong in the translations of a plan and of its items."""
    return tuple(_found(case.sheet))


def _found(sheet: Sheet) -> Iterator[Slip]:
    shape = of_file(sheet.kind)
    if not isinstance(sheet, PlanSheet) or sheet.plan is None or shape is None:
        return
    if sheet.plan.text and sheet.framed:
        yield from _of(sheet, (), sheet.plan.text, shape)
    for entry in sheet.entries:
        if entry.item.text:
            late = sheet.plan.stage >= _SUBMITTED
            asked = {*lacking(entry)} if late else set()
            inner = shape_at(shape, entry.path)
            found = _of(sheet, entry.path, entry.item.text, inner)
            yield from (slip for slip in found if str(slip.path[-1]) not in asked)


def _of(
    sheet: Sheet, path: Path, text: Mapping[str, Mapping[str, Any]], shape: Shape
) -> Iterator[Slip]:
    assert sheet.document is not None  # noqa: S101 - a plan was read from it
    source = value_at(sheet.document.data, path)
    for language, translation in text.items():
        for key, value in translation.items():
            if key != _OF:
                below = (*path, "text", language, key)
                yield from _compare(
                    value, source.get(key), shape.child(key), below, source
                )


def _compare(
    value: Any, source: Any, shape: Shape | None, path: Path, around: Any
) -> Iterator[Slip]:
    if isinstance(value, dict) and isinstance(source, dict) and shape is not None:
        for key, below in value.items():
            inner = shape.child(key)
            yield from _compare(below, source.get(key), inner, (*path, key), source)
        return
    text = shape is not None and shape.option("text") is not None
    if not text or not isinstance(source, str):
        texts = [key for key, each in around.items() if isinstance(each, (str, dict))]
        yield Slip("no-source", path, value, nearest(str(path[-1]), texts))
    elif not isinstance(value, str):
        yield Slip("no-text", path, value)
