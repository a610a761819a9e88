"""Every finding with its place in the file, for people."""

from __future__ import annotations

from planner.diagnostics.diagnostic import Diagnostic, Place
from planner.diagnostics.report import Report
from planner.reporters.count import count_line
from planner.reporters.direction import settled
from planner.reporters.format import Format, Look
from planner.reporters.lines import wrapped
from planner.reporters.snippet import Pen, gutter, snippet
from planner.sentence import Sentence, say
from planner.text.ansi import paint
from planner.text.terminal import clean
from planner.text.width import width


def write(report: Report, look: Look) -> str:
    """Return all findings and their count."""
    blocks = [block(found, report, look) for found in report.diagnostics]
    return settled("\n\n".join([*blocks, count_line(report)]) + "\n", look)


def block(found: Diagnostic, report: Report, look: Look) -> str:
    """Return one finding: its sentence, its place, the lines, the way on."""
    places = [found.place, *(related.place for related in found.related)]
    cells = max(len(str(place.line)) for place in places)
    lines = [*_head(found, look), _arrow("-->", found.place, cells, look)]
    pen = Pen("^", found.severity.colour, cells, context=True)
    lines += _drawn(found.place, found.label, report, look, pen)
    for place, words in found.related:
        lines.append(_arrow(":::", place, cells, look))
        lines += _drawn(
            place, words, report, look, Pen("-", "blue", cells, context=False)
        )
    return "\n".join(lines + _help(found, cells, look))


def _drawn(
    place: Place, words: Sentence | None, report: Report, look: Look, pen: Pen
) -> list[str]:
    source = report.lines.get(place.file)
    label = "" if words is None else clean(str(words))
    if source is None:
        return [label] if label else []
    bar = [gutter("", pen.gutter, look)] if pen.context else []
    return [*bar, *snippet(source, place, label, look, pen)]


def _help(found: Diagnostic, cells: int, look: Look) -> list[str]:
    if found.help is None:
        return []
    mark = paint(" " * cells + " = ", "blue", colour=look.colour)
    word = str(say("help:"))
    lead = mark + paint(word[:-1], "bold", colour=look.colour) + ": "
    text = clean(str(found.help))
    bar = gutter("", cells, look)
    return [bar, *wrapped(text, lead, cells + 4 + width(word), look.width)]


def _head(found: Diagnostic, look: Look) -> list[str]:
    colour = found.severity.colour
    title = f"{found.severity.word}[{found.code}]"
    lead = paint(title, colour, colour=look.colour) + f"{found.behind_code}: "
    cells = width(title) + len(found.behind_code) + 2
    message = clean(str(found.message))
    return wrapped(message, lead, cells, look.width, style="bold" * look.colour)


def _arrow(sign: str, place: Place, cells: int, look: Look) -> str:
    arrow = paint(" " * cells + sign, "blue", colour=look.colour)
    return f"{arrow} {clean(place.file)}:{place.line}:{place.column}"


FORMAT = Format(write, "every finding with the lines it is about")
