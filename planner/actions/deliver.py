"""Handing over findings: what is printed, and what is written to files."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from planner.actions.outputs import Output
from planner.diagnostics.card import RuleCard
from planner.diagnostics.report import Report
from planner.errors import WrongUseError
from planner.reporters.format import FORMATS, Format, Look
from planner.sentence import say
from planner.workspace.files import append_text, replace_text

_SUMMARY_LARGEST = 1_048_576
"""Bytes; a larger summary of a step is not shown by GitHub."""


class Delivery(NamedTuple):
    """A report on its way: as what, how it looks on the screen, and what goes along.

    folder: where one is, as seen from the repository's root: `plans/`, or nothing.
    commands: whether what is printed must hold no command by chance.
    """

    report: Report
    outputs: Sequence[Output]
    look: Look
    folder: str = ""
    counted: bool = False
    commands: bool = False


def check(
    outputs: Sequence[Output], *, counted: bool, baseline: Path | None = None
) -> None:
    """See that a count of the rules has somewhere to stand, and each file one writer.

    Raises:
        WrongUseError: no format is for people, or findings would go to the baseline.
    """
    for output in outputs:
        if baseline is not None and output.file is not None:
            _distinct(output.file, baseline)
    if counted and all(output.format.kind != "drawn" for output in outputs):
        raise WrongUseError(
            say("--statistics has no place in {name}", name=outputs[0].name),
            say("add --output full, or --output concise"),
        )


def _distinct(output: Path, baseline: Path) -> None:
    if os.path.realpath(output) == os.path.realpath(baseline):
        raise WrongUseError(
            say("the findings and the baseline would go to one file"),
            say("name a file for each"),
        )


def folder_below(here: Path, root: Path | None) -> str:
    """Return how a folder is called from above it; nothing where it is not below."""
    if root is None:
        return ""
    above, below = os.path.realpath(root), os.path.realpath(here)
    if not below.startswith(above.rstrip(os.sep) + os.sep):
        return ""
    return os.path.relpath(below, above).replace(os.sep, "/") + "/"


def printed(delivery: Delivery) -> str:
    """Return what goes to standard output."""
    return "".join(
        _screened(_text(delivery, output.format, delivery.look), output, delivery)
        for output in delivery.outputs
        if output.file is None
    )


def write(delivery: Delivery) -> None:
    """Write the files that are asked for, each whole or not at all.

    Raises:
        UnwritableFileError: a file cannot be written.
    """
    for output in delivery.outputs:
        if output.file is not None:
            replace_text(output.file, _text(delivery, output.format, Look()))


def summarise(delivery: Delivery, file: Path) -> bool:
    """Put the findings at the end of a step's summary; whether there was room.

    Raises:
        UnwritableFileError: the file cannot be written.
    """
    text = _text(delivery, FORMATS["markdown"], Look())
    return append_text(file, text, _SUMMARY_LARGEST)


def _screened(text: str, output: Output, delivery: Delivery) -> str:
    if not delivery.commands or output.format.kind != "drawn":
        return text
    from planner.text.workflow import inert

    return inert(text)


def _text(delivery: Delivery, form: Format, look: Look) -> str:
    report = delivery.report
    if form.rooted and delivery.folder:
        from planner.reporters.rooted import rooted

        report = rooted(report, delivery.folder)
    if form.rules:
        report = report._replace(rules=_cards(report))
    text = form.write(report, look)
    if delivery.counted and form.kind == "drawn" and report.diagnostics:
        from planner.reporters.statistics import statistics

        text += "\n" + statistics(report, look)
    return text


def _cards(report: Report) -> dict[str, RuleCard]:
    """Return what is to be said of the rules that found something."""
    from planner.rules.catalogue import find
    from planner.rules.rule import card_of

    codes = {found.code for found in report.diagnostics}
    return {code: report.rules.get(code) or card_of(find(code)) for code in codes}
