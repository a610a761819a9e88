"""What mending did, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planner.diagnostics.mending import Mended, MendedFile, Mending
from planner.diagnostics.severity import Severity
from planner.reporters.count import files, found_line
from planner.reporters.data import as_data
from planner.reporters.format import Look
from planner.reporters.lines import wrapped
from planner.sentence import Sentence, in_turn, phrase, say, say_count
from planner.text.ansi import paint
from planner.text.data import as_json
from planner.text.terminal import clean
from planner.text.width import width

VERSION = 1
_DONE, _REFUSED = ("green", phrase("{what}")), ("yellow", phrase("not mended: {what}"))


def mending_text(mending: Mending, look: Look, *, planned: bool = False) -> str:
    """Return a line for each fix under its file, a count, and the way on.

    `planned` says that nothing is written: it tells what would be done.
    """
    blocks = [_block(each, look) for each in mending.files]
    told = [block for block in blocks if block]
    end = [_count(mending, planned=planned), *_next(mending, planned=planned)]
    return "\n\n".join([*told, "\n".join(end)]) + "\n"


def _block(file: MendedFile, look: Look) -> str:
    told = [(each, _DONE) for each in file.done]
    told += [(each, _REFUSED) for each in file.refused]
    cells = max((len(_place(each)) for each, _ in told), default=0)
    lines = [row for each, how in told for row in _lines(each, how, cells, look)]
    lines += [] if file.left is None else _left(file.left, look)
    if not lines:
        return ""
    return "\n".join([paint(clean(file.file), "bold", colour=look.colour), *lines])


def _place(mended: Mended) -> str:
    return f"{mended.found.place.line}:{mended.found.place.column}"


def _lines(mended: Mended, how: tuple[str, str], cells: int, look: Look) -> list[str]:
    """Return a fix in a line: its place, its rule, and what was done."""
    style, template = how
    found, where = mended.found, f"  {_place(mended):>{cells}}  "
    lead = f"{where}{paint(found.code, style, colour=look.colour)} {found.name}: "
    used = len(where) + len(found.code) + len(found.name) + 3
    what = clean(str(say(template, what=mended.what)))
    return wrapped(what, lead, used, look.width)


def _left(why: Sentence, look: Look) -> list[str]:
    head = str(say("not changed:"))
    lead = "  " + paint(head[:-1], "yellow", colour=look.colour) + ": "
    return wrapped(clean(str(why)), lead, width(head) + 3, look.width)


def _count(mending: Mending, *, planned: bool) -> str:
    done = _done(mending, planned=planned)
    return str(in_turn((done, found_line(mending.report))))


def _done(mending: Mending, *, planned: bool) -> Sentence:
    if not mending.number:
        return say("nothing to mend" if planned else "nothing was mended")
    number, changed = mending.number, files(len(mending.changed))
    if planned:
        return say_count(
            "{count} would be mended in {files}",
            "{count} would be mended in {files}",
            number,
            files=changed,
        )
    return say_count(
        "{count} mended in {files}", "{count} mended in {files}", number, files=changed
    )


def _next(mending: Mending, *, planned: bool) -> Iterator[str]:
    if mending.unsafe:
        yield str(
            say_count(
                "{count} more can be mended on a guess: "
                "planner fix --unsafe-fixes --diff",
                "{count} more can be mended on a guess: "
                "planner fix --unsafe-fixes --diff",
                mending.unsafe,
            )
        )
    if mending.report.diagnostics and not planned:
        yield str(say("what is left: planner validate"))


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
