"""How values are written by templates: each kind of writing has its pen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from jinja2 import Undefined
from jinja2.exceptions import TemplateRuntimeError
from markupsafe import Markup

from planner.export.layout import Writing
from planner.export.markdown.ink import Ink
from planner.export.template.touch import called
from planner.text import html, markdown, mermaid
from planner.text.terminal import clean_lines

Write = Callable[[str], str]
Cells = Callable[[Sequence[Any]], str]


class Pen(NamedTuple):
    """What writes a text where nothing else is said, and the filters beside it.

    texts: filters that write a text. cells: those that write a list of them.
    """

    usual: Write
    texts: Mapping[str, Write] = {}
    cells: Mapping[str, Cells] = {}


def pen(writing: Writing, ink: Ink) -> Pen:
    """Return the pen of a kind of writing; `ink` is the page's, for Markdown."""
    if writing == "markup":
        return _MARKUP
    return Pen(clean_lines) if writing == "plain" else _markdown(ink)


_MARKUP = Pen(
    html.inline,
    {"lines": html.flowing, "paragraphs": html.paragraphs, "link": html.link},
)


def _markdown(ink: Ink) -> Pen:
    return Pen(
        lambda text: markdown.begun(ink.inline(text)),
        {
            "inline": ink.inline,
            "bold": ink.bold,
            "lines": ink.flowing,
            "paragraphs": ink.paragraphs,
            "heading": ink.heading,
            "link": ink.link,
            "task": lambda title: mermaid.task(title, "-"),
        },
        {
            "row": lambda cells: _row(ink, cells),
            "rule": lambda cells: "|" + " --- |" * len(cells),
            "line": lambda parts: ink.line(*(_part(ink, each) for each in parts)),
        },
    )


def _part(ink: Ink, value: Any) -> str:
    """Return a part of a line: as it is written, or written now."""
    return str(value) if isinstance(value, Markup) else ink.inline(_text(value))


def _row(ink: Ink, cells: Sequence[Any]) -> str:
    """Return a row of a table; what is written already stays on the row's line."""
    return "| " + " | ".join(_cell(ink, each) or " " for each in cells) + " |"


def _cell(ink: Ink, value: Any) -> str:
    if isinstance(value, Markup):
        return str(value).replace("\n", " ")
    return "" if value is None else ink.flowing(_text(value))


def written(write: Write) -> Callable[[Any], Markup]:
    """Return what writes a value, and keeps it from being written once more.

    What is written already stays so, nothing is an empty text; whole numbers and days
    are themselves.
    """

    def once(value: Any) -> Markup:
        if isinstance(value, Markup):
            return value
        if value is None:
            return Markup()
        if isinstance(value, (date, int)):
            return Markup(value)  # noqa: S704 - digits and strokes
        return Markup(write(_text(value)))  # noqa: S704 - `write` is the door

    return once


def _text(value: Any) -> str:
    """Return a text or number as text.

    Raises:
        TemplateRuntimeError: it is neither; what is not there says so itself.
    """
    if not isinstance(value, (str, int, float, Undefined)):
        kind = called(value)
        message = f"a {kind} is no text: name a field of it, or show what is in it"
        raise TemplateRuntimeError(message)
    return str(value)


def listed(write: Cells) -> Callable[[Any], Markup]:
    """Return what writes a list of values; one value is a list of it."""

    def once(value: Any) -> Markup:
        cells = [value] if isinstance(value, str) else list(value)
        return Markup(write(cells))  # noqa: S704 - `write` is the door

    return once
