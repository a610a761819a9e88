"""GitHub's workflow commands: findings as annotations of a pull request."""

from __future__ import annotations

from collections.abc import Mapping

from planner.diagnostics.diagnostic import Diagnostic, Place
from planner.diagnostics.report import Report
from planner.diagnostics.severity import Severity
from planner.reporters.format import for_machines
from planner.reporters.worst import worst_first
from planner.text.terminal import clean
from planner.text.workflow import command

_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}
_SHOWN = 10
"""GitHub shows so many of each severity in a step, and drops the others silently."""
_LONGEST = 4096
"""So many UTF-16 units of a message are kept."""


def write(report: Report) -> str:
    """Return a command for the first findings of each severity, the worst first."""
    found = worst_first(report)
    lines: list[str] = []
    more: list[str] = []
    for severity in reversed(Severity):
        alike = [each for each in found if each.severity is severity]
        lines += [_line(each) for each in alike[:_SHOWN]]
        if len(alike) > _SHOWN:
            more.append(_more(len(alike) - _SHOWN, severity))
    if more:
        lines.append(f"and {', '.join(more)}: GitHub shows {_SHOWN} of each in a step")
    return "".join(f"{line}\n" for line in lines)


def _more(number: int, severity: Severity) -> str:
    return f"{number:,} more {severity.label}{'s' * (number != 1)}"


def _line(found: Diagnostic) -> str:
    message = clean(str(found.message))
    if found.help is not None:
        message += f"\nhelp: {clean(str(found.help))}"
    title = f"planner[{found.code}]{found.behind_code}"
    properties = {"title": title, **_place(found.place)}
    return command(_COMMANDS[found.severity], properties, _cut(message))


def _place(place: Place) -> Mapping[str, object]:
    """Return where it is; the runner takes no columns over several lines."""
    where = {"file": clean(place.file), "line": place.line, "endLine": place.end_line}
    if place.line != place.end_line:
        return where
    return {**where, "col": place.column, "endColumn": place.end_column}


def _cut(message: str) -> str:
    units = message.encode("utf-16-le")
    if len(units) <= 2 * _LONGEST:
        return message
    return units[: 2 * (_LONGEST - 1)].decode("utf-16-le", "ignore") + "…"


FORMAT = for_machines(write, "annotations of a pull request on GitHub", "lines")
