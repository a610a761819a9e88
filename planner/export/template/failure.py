"""Why a template cannot be used: its file, its line, what is wrong and the way on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from types import TracebackType
from typing import Any

from jinja2.exceptions import (
    TemplateAssertionError,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
)

from planner.errors import PlannerError
from planner.export.layout import Layout
from planner.export.template.limit import TooMuchError
from planner.export.template.missing import MissingNameError
from planner.export.template.plain import Wrong, plain
from planner.export.template.touch import ONLY, called, touchable
from planner.sentence import Sentence, say
from planner.text.nearest import nearest

_OF_TEMPLATES = "__jinja_exception__"
"""Jinja puts this into the frames that stand for lines of templates."""


class TemplateError(PlannerError):
    """A template that fails."""

    def __init__(self, place: str, wrong: Sentence, way: Sentence | None) -> None:
        """Say where and what is wrong."""
        super().__init__(say("{place}: {wrong}", place=place, wrong=wrong), way)


def failure(error: Exception, layout: Layout, names: Collection[str]) -> TemplateError:
    """Return why a template failed; `names` are those that it could have used."""
    wrong = _wrong(error, names)
    return TemplateError(_place(error, layout), *wrong)


def _place(error: Exception, layout: Layout) -> str:
    """Return the template and line: the innermost of those that were at work."""
    if isinstance(error, TemplateSyntaxError):
        return layout.place(error.name or layout.name, error.lineno)
    found = layout.place(layout.name, None)
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if _OF_TEMPLATES in trace.tb_frame.f_globals:
            found = layout.place(name, trace.tb_lineno)
        trace = trace.tb_next
    return found


def _wrong(error: Exception, names: Collection[str]) -> Wrong:
    for kind, told in _TOLD:
        if isinstance(error, kind):
            return told(error, names)
    return plain(error)


def _unknown(error: Any, names: Collection[str]) -> Wrong:
    """Tell of a filter or test that there is none of."""
    return Wrong(say("{message}", message=error.message), _known("", names))


def _unread(error: Any, _: Collection[str]) -> Wrong:
    return Wrong(say("{message}", message=error.message))


def _alone(error: Any, _: Collection[str]) -> Wrong:
    return Wrong(
        say("there is no template {name} beside it", name=error.name),
        say("name a file of its own folder, or of one below it"),
    )


def _told(error: Any, _: Collection[str]) -> Wrong:
    return Wrong(say("{message}", message=error))


def _circle(_: Any, __: Collection[str]) -> Wrong:
    return Wrong(say("it goes round in circles"))


def _beyond(error: Any, _: Collection[str]) -> Wrong:
    return Wrong(say("{message}", message=error), say("let it show less"))


def _missing(error: Any, names: Collection[str]) -> Wrong:
    value, name = error.value, error.name
    if value is None:
        what = say("there is no `{name}` here", name=name)
        return Wrong(what, _known(name, names))
    found = value if isinstance(value, Mapping) else touchable(value)
    only = ONLY.get(type(value))
    what = (
        say("`{value}` has no `{name}`", value=only, name=name)
        if only is not None
        else say("a {kind} has no `{name}`", kind=called(value), name=name)
    )
    return Wrong(what, _known(name, [str(each) for each in found]))


def _known(name: str, known: Collection[str]) -> Sentence | None:
    like = nearest(name, known) if name else None
    if like is not None:
        return say("one with a similar name exists: {like}", like=like)
    listed = ", ".join(sorted(known))
    return say("these are there: {known}", known=listed) if listed else None


_TOLD: tuple[tuple[type[Exception], Callable[[Any, Collection[str]], Wrong]], ...] = (
    (MissingNameError, _missing),
    (TemplateAssertionError, _unknown),
    (TemplateSyntaxError, _unread),
    (TemplateNotFound, _alone),
    (RecursionError, _circle),
    (TooMuchError, _beyond),
    (TemplateRuntimeError, _told),
)
"""What is said of each kind of failure; the first that fits speaks."""
