"""What mending did, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.mending import Mended, MendedFile, Mending
from planner.diagnostics.severity import Severity
from planner.reporters.count import found_line, plural
from planner.reporters.data import as_data
from planner.reporters.format import Look
from planner.reporters.lines import wrapped
from planner.sentence import Sentence
from planner.text.ansi import paint
from planner.text.data import as_json
from planner.text.terminal import clean

VERSION = 1


def mending_text(mending: Mending, look: Look, *, planned: bool = False) -> str:
    """Return a line for each fix under its file, a count, and the way on.

    `planned` says that nothing is written: it tells what would be done.
    """
    blocks = [_block(each, look) for each in mending.files]
    told = [block for block in blocks if block]
    end = [_count(mending, planned=planned), *_next(mending, planned=planned)]
    return "\n\n".join([*told, "\n".join(end)]) + "\n"


def _block(file: MendedFile, look: Look) -> str:
    done = [_fix(each, look) for each in file.done]
    refused = [_refusal(each, look) for each in file.refused]
    left = [] if file.left is None else _left(file.left, look)
    lines = [line for lines in (*done, *refused, left) for line in lines]
    if not lines:
        return ""
    return "\n".join([paint(clean(file.file), "bold", colour=look.colour), *lines])


def _fix(mended: Mended, look: Look) -> list[str]:
    return _line(mended.found, "green", clean(str(mended.what)), look)


def _refusal(mended: Mended, look: Look) -> list[str]:
    why = clean(str(mended.what))
    return _line(mended.found, "yellow", f"not mended: {why}", look)


def _line(found: Diagnostic, style: str, text: str, look: Look) -> list[str]:
    where = f"  {found.place.line}:{found.place.column}"
    lead = f"{where:<9} {paint(found.code, style, colour=look.colour)} {found.name}: "
    cells = max(9, len(where)) + len(found.code) + len(found.name) + 4
    return wrapped(text, lead, cells, look.width)


def _left(why: Sentence, look: Look) -> list[str]:
    lead = "  " + paint("not changed", "yellow", colour=look.colour) + ": "
    return wrapped(clean(str(why)), lead, len("  not changed: "), look.width)


def _count(mending: Mending, *, planned: bool) -> str:
    found = found_line(mending.report)
    if not mending.number:
        return f"nothing {'to mend' if planned else 'was mended'}; {found}"
    number = f"{mending.number:,} {'would be ' if planned else ''}mended"
    return f"{number} in {plural(len(mending.changed), 'file')}; {found}"


def _next(mending: Mending, *, planned: bool) -> Iterator[str]:
    if mending.unsafe:
        yield (
            f"{mending.unsafe:,} more can be mended on a guess: "
            "planner fix --unsafe-fixes --diff"
        )
    if mending.report.diagnostics and not planned:
        yield "what is left: planner validate"


def mending_json(mending: Mending, *, planned: bool = False) -> str:
    """Return what was done as JSON: `version`, `written`, `mended`, `files`, `counts`.

    `counts` is of what is found afterwards.
    """
    counts = {level.label: mending.report.number(level) for level in reversed(Severity)}
    whole = {
        "version": VERSION,
        "written": bool(mending.changed) and not planned,
        "mended": mending.number,
        "files": [_file(each) for each in mending.files if _is_told(each)],
        "counts": {**counts, "unsafe": mending.unsafe},
    }
    return as_json(whole)


def _is_told(file: MendedFile) -> bool:
    return bool(file.done or file.refused or file.left)


def _file(file: MendedFile) -> dict[str, Any]:
    return {
        "file": file.file,
        "changed": file.changed,
        "left": None if file.left is None else str(file.left),
        "fixes": [_as_data(each) for each in file.done],
        "refused": [_as_data(each) for each in file.refused],
    }


def _as_data(mended: Mended) -> dict[str, Any]:
    return {**as_data(mended.found), "what": str(mended.what)}
