"""An edition laid out by a template."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from jinja2.exceptions import TemplateAssertionError

from planner.errors import PlannerError
from planner.export.format import Wish
from planner.export.layout import Layout
from planner.export.markdown.closing import stamped
from planner.export.markdown.ink import Ink
from planner.export.template.failure import failure
from planner.export.template.pens import pen
from planner.export.template.sandbox import Sandbox
from planner.export.template.words import saying, telling
from planner.views.edition.edition import Edition
from planner.views.edition.page import Page, page_of


def rendered(edition: Edition, layout: Layout, wish: Wish) -> str:
    """Return what a template makes of an edition.

    Raises:
        TemplateError: it fails; its file and line are named.
        PlannerError: it cannot be read.
    """
    page = page_of(edition)
    sandbox = Sandbox(layout, pen(layout.writing, Ink(page.rtl)))
    sandbox.filters["day"] = telling(page)
    values = _values(page, wish)
    try:
        return sandbox.get_template(layout.name).render(values)
    except PlannerError:
        raise
    except Exception as error:
        raise failure(error, layout, _names(error, sandbox, values)) from error


def _names(
    error: Exception, sandbox: Sandbox, values: Mapping[str, Any]
) -> Collection[str]:
    """Return the names that a template could have used where it failed."""
    if not isinstance(error, TemplateAssertionError):
        return [*values, *sandbox.globals]
    named = str(error.message).startswith("No filter")
    return sandbox.filters if named else sandbox.tests


def _values(page: Page, wish: Wish) -> dict[str, Any]:
    """Return what a template can name."""
    return {
        "page": page,
        "detail": wish.detail,
        "chart": wish.chart,
        "stamp": "" if wish.stamp is None else stamped(page, wish.stamp),
        "say": saying(page),
    }
