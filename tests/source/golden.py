"""What was found in a text, as the golden files write it.

Run as a program it writes the golden files anew.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from planner.source.document import Document, parse
from planner.source.faults import Related, SyntaxFault

FOLDER = Path(__file__).parent / "syntax"


def read(path: Path) -> str:
    return path.read_bytes().decode()


def report(document: Document) -> str:
    """Faults, lost tables and data of a document."""
    lines = [line for fault in document.faults for line in _fault(document, fault)]
    lines += [
        f"lost {'.'.join(map(str, lost.path)) or '()'} from line {lost.line}"
        for lost in document.lost
    ]
    return "\n".join([*lines, f"read {document.data}"]) + "\n"


def _fault(document: Document, fault: SyntaxFault) -> Iterator[str]:
    yield f"{_place(document, fault)} {fault.kind}: {fault.message}"
    if fault.help:
        yield f"    help: {fault.help}"
    for related in fault.related:
        yield f"    related: {_place(document, related)} {related.label}"
    for start, end, text in fault.fix:
        sure = "fix" if fault.safe else "unsafe fix"
        yield f"    {sure}: {document.text[start:end]!r} -> {text!r}"


def _place(document: Document, stretch: SyntaxFault | Related) -> str:
    start, end = (stretch.start, stretch.end)
    span = document.span(start, end)
    return f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"


def repaired(document: Document) -> str:
    """The text with every fix applied; the first of two that overlap wins."""
    edits = [edit for fault in document.faults for edit in fault.fix if fault.safe]
    text, pos = document.text, 0
    out: list[str] = []
    for start, end, new in sorted(edits):
        if start >= pos:
            out += [text[pos:start], new]
            pos = end
    return "".join([*out, text[pos:]])


if __name__ == "__main__":
    for path in sorted(FOLDER.glob("*.toml")):
        found = report(parse(read(path), path.name))
        path.with_suffix(".txt").write_text(found, encoding="utf-8", newline="")
        sys.stdout.write(f"=== {path.stem}\n{found}")
