"""The sandbox in which a template runs: what it may do, and how texts are written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from jinja2 import FunctionLoader, pass_context
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS
from jinja2.runtime import Context, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment, safe_range
from jinja2.utils import Namespace
from markupsafe import Markup

from planner.export.layout import Layout
from planner.export.template.generator import Generator
from planner.export.template.limit import Limit, fitting, see_size, whole
from planner.export.template.missing import Missing
from planner.export.template.pens import Pen, listed, written
from planner.export.template.touch import may_touch

KEPT = (
    *("abs", "count", "d", "default", "dictsort", "first", "float", "groupby"),
    *("int", "items", "last", "length", "list", "lower", "map", "max", "min"),
    *("reject", "rejectattr", "reverse", "select", "selectattr", "sort", "string"),
    *("trim", "unique", "upper"),
)
"""Jinja's own filters that write nothing by themselves and let no text grow."""


class Sandbox(ImmutableSandboxedEnvironment):
    """Reads and runs one template, and those beside it that it includes.

    The pen writes every text; Jinja's escaping only keeps what is written apart from
    what is not.
    """

    code_generator_class = Generator
    intercepted_binops = frozenset({"+", "*", "**", "%"})
    concat = staticmethod(whole)

    def __init__(self, layout: Layout, pen: Pen) -> None:
        """Prepare for a template, whose texts a pen writes."""
        limit = Limit()
        self.counted, self.step = limit.counted, limit.step
        self.usual = written(pen.usual)
        super().__init__(
            loader=FunctionLoader(_reader(layout)),
            undefined=Missing,
            autoescape=True,
            finalize=self._finished,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.globals = {"range": safe_range, "dict": dict, "namespace": Namespace}
        self.filters = {
            **{name: FILTERS[name] for name in KEPT},
            **{name: written(each) for name, each in pen.texts.items()},
            **{name: listed(each) for name, each in pen.cells.items()},
            "join": self._join,
            "replace": _replace,
            "sum": _sum,
        }

    @pass_context
    def _finished(self, _: Context, value: Any) -> Markup:
        """Write a value; with the context, so that Jinja writes none beforehand."""
        return self.usual(value)

    def wrap_str_format(self, value: Any) -> None:
        """Let no text be a form to fill in: what is filled in would not be written."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ARG002
        """Whether a template may ask a value for a name."""
        return may_touch(obj, attr)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """Return what stands for a name that may not be asked for: it is not there."""
        return self.undefined(obj=obj, name=attribute)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call something; that is a step."""
        self.step()
        return super().call(context, obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Work out `left operator right`: numbers, lists that are put together."""
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            return self.joined((left, right))
        if operator == "**":
            raise SecurityError("powers are not worked out here: multiply with `*`")  # noqa: EM101, TRY003
        if operator != "+" and not _are_numbers(left, right):
            raise SecurityError(f"`{operator}` is for numbers")  # noqa: EM102, TRY003
        return fitting(super().call_binop(context, operator, left, right))

    def joined(self, values: Iterable[Any], between: str = "") -> str:
        """Return values as one text; once one of them is written, all are."""
        found = list(values)
        if not any(isinstance(each, Markup) for each in (between, *found)):
            return whole(_rows(map(str, found), between))
        texts = (str(self.usual(each)) for each in found)
        return Markup(whole(_rows(texts, self._edge(between))))  # noqa: S704 - written

    def _join(self, values: Iterable[Any], between: str = "") -> str:
        return self.joined(self.counted(values), between)

    def _edge(self, between: str) -> str:
        """Return what stands between texts, written; blanks at its ends are kept."""
        core = between.strip()
        if isinstance(between, Markup) or not core:
            return str(between)
        head, _, tail = between.partition(core)
        return f"{head}{self.usual(core)}{tail}"


def _rows(texts: Iterable[str], between: str) -> Iterator[str]:
    """Yield texts and what stands between them."""
    for number, each in enumerate(texts):
        if number:
            yield between
        yield each


def _reader(
    layout: Layout,
) -> Callable[[str], tuple[str, str | None, Callable[[], bool]] | None]:
    """Return what gives Jinja a template: its text, and its name for errors."""

    def read(name: str) -> tuple[str, str | None, Callable[[], bool]] | None:
        text = layout.read(name)
        return None if text is None else (text, name, lambda: True)

    return read


def _replace(text: Any, old: str, new: str) -> str:
    """Put other words into a text, before it is written."""
    if isinstance(text, Markup):
        raise SecurityError("`replace` comes before what writes a text")  # noqa: EM101, TRY003
    plain = str(text)
    see_size(len(plain) + plain.count(old) * len(new))
    return plain.replace(old, new)


def _sum(values: Iterable[Any]) -> Any:
    found = list(values)
    if not _are_numbers(*found):
        raise SecurityError("`sum` is for numbers")  # noqa: EM101, TRY003
    return sum(found)


def _are_numbers(*values: Any) -> bool:
    return all(isinstance(each, (int, float)) for each in values)
