"""What a rule says: a path of keys and sentences; the engine finds the line."""

from __future__ import annotations

from typing import NamedTuple

from planner.diagnostics.severity import Severity
from planner.sentence import Sentence
from planner.source.change import Change
from planner.source.document import Path
from planner.source.faults import SyntaxFault
from planner.source.span import Part


class At(NamedTuple):
    """A place by its keys; `file` where it is not the file that is judged.

    `file` is the name in the workspace, `network.toml`. A path that is not there
    stands for the nearest header above it.
    """

    path: Path
    part: Part = "value"
    file: str | None = None


class Also(NamedTuple):
    """Another place that a finding speaks of, with what it says of it."""

    at: At
    label: Sentence


class Finding(NamedTuple):
    """A finding before its place is looked up.

    `severity` is given where it is not the rule's own; `topic` tells apart what
    is gathered to one finding where many items share it. `fault` is one of the text
    itself; `offsets` are of what has no keys of its own, a comment: `at` is then what
    it stands above. `fix` is what mends it, in terms of keys.
    """

    at: At
    message: Sentence
    label: Sentence | None = None
    help: Sentence | None = None
    also: tuple[Also, ...] = ()
    fix: tuple[Change, ...] = ()
    safe: bool = True
    severity: Severity | None = None
    topic: str = ""
    fault: SyntaxFault | None = None
    line: tuple[int, int] | None = None
    offsets: tuple[int, int] | None = None


def of_fault(fault: SyntaxFault) -> Finding:
    """Return the finding that a fault of the text is."""
    return Finding(
        At(()),
        fault.message,
        label=fault.label,
        help=fault.help,
        safe=fault.safe,
        fault=fault,
    )
