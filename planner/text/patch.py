"""The door to `git apply`: what changed in a text, line by line, as a patch."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from operator import add
from typing import NamedTuple

from planner.text.ansi import paint
from planner.text.terminal import clean_source

_CONTEXT = 3
_SAME = 3
"""So many lines in a row that are the same again end a difference."""
_FURTHEST = 400
_STYLES = {"+": "green", "-": "red", "@": "cyan"}
_UNUSUAL = re.compile(r'[\x00-\x1f"\\\x7f]')


class _Difference(NamedTuple):
    """Lines of the old text, `start` to `end`, in whose place are lines of the new."""

    start: int
    end: int
    new_start: int
    new_end: int


def patch(name: str, before: str, after: str) -> str:
    r"""Return the unified diff of a file; nothing where the texts are the same.

    Only `\n` ends a line here, as in git; all other signs stay as they are.
    """
    old, new = _lines(before), _lines(after)
    hunks = [_hunk(old, new, group) for group in _groups(_differences(old, new))]
    if not hunks:
        return ""
    heads = (f"--- {_named('a', name)}\n", f"+++ {_named('b', name)}\n")
    return "".join([*heads, *hunks])


def drawn(text: str, *, colour: bool) -> str:
    """Return a patch for people: no control reaches the screen."""
    rows: list[str] = []
    for line in text.split("\n")[:-1]:
        style = "bold" if line[:4] in {"--- ", "+++ "} else _STYLES.get(line[:1], "")
        shown = clean_source(line.removesuffix("\r").replace("\t", "    "))
        rows.append(paint(shown, style, colour=colour and bool(style)) + "\n")
    return "".join(rows)


def _lines(text: str) -> list[str]:
    lines = [f"{line}\n" for line in text.split("\n")]
    if lines[-1] == "\n":
        return lines[:-1]
    lines[-1] += "\\ No newline at end of file\n"
    return lines


def _named(side: str, name: str) -> str:
    """Return a name as git writes it: quoted where it has to be, ended by a tab."""
    whole = f"{side}/{name.lstrip('/')}"
    if _UNUSUAL.search(whole):
        return '"' + _UNUSUAL.sub(_escaped, whole) + '"'
    return f"{whole}\t" if " " in whole else whole


def _escaped(match: re.Match[str]) -> str:
    letter = match[0]
    return f"\\{letter}" if letter in '"\\' else f"\\{ord(letter):03o}"


def _differences(old: Sequence[str], new: Sequence[str]) -> Iterator[_Difference]:
    at, there = 0, 0
    while at < len(old) or there < len(new):
        if at < len(old) and there < len(new) and old[at] == new[there]:
            at, there = at + 1, there + 1
            continue
        end, new_end = _again(old, new, at, there)
        yield from _within(old, new, _Difference(at, end, there, new_end))
        at, there = end, new_end


def _within(
    old: Sequence[str], new: Sequence[str], whole: _Difference
) -> Iterator[_Difference]:
    """Leave out of a difference the lines in it that are the same."""
    start, end, new_start, new_end = whole
    if max(end - start, new_end - new_start) > _FURTHEST:
        yield whole
        return
    lines = old[start:end], new[new_start:new_end]
    for act, *ends in SequenceMatcher(None, *lines, autojunk=False).get_opcodes():
        if act != "equal":
            shift = start, start, new_start, new_start
            yield _Difference(*map(add, ends, shift))


def _again(
    old: Sequence[str], new: Sequence[str], at: int, there: int
) -> tuple[int, int]:
    """Return the nearest place from which on the lines are the same again."""
    ends = len(old), len(new)
    for distance in range(1, _FURTHEST):
        for skipped in range(distance + 1):
            one, other = at + skipped, there + distance - skipped
            alike = old[one : one + _SAME] == new[other : other + _SAME]
            both = one < ends[0] and other < ends[1]
            if alike and (both or (one, other) == ends):
                return one, other
    return ends


def _groups(differences: Iterator[_Difference]) -> list[list[_Difference]]:
    """Put differences together that stand near each other."""
    groups: list[list[_Difference]] = []
    for each in differences:
        if groups and each.start - groups[-1][-1].end <= 2 * _CONTEXT:
            groups[-1].append(each)
        else:
            groups.append([each])
    return groups


def _hunk(old: Sequence[str], new: Sequence[str], group: list[_Difference]) -> str:
    first, last = group[0], group[-1]
    start = max(0, first.start - _CONTEXT)
    end = min(len(old), last.end + _CONTEXT)
    rows: list[str] = []
    at = start
    for each in group:
        rows += [f" {line}" for line in old[at : each.start]]
        rows += [f"-{line}" for line in old[each.start : each.end]]
        rows += [f"+{line}" for line in new[each.new_start : each.new_end]]
        at = each.end
    rows += [f" {line}" for line in old[at:end]]
    there = first.new_start - (first.start - start)
    length = last.new_end + (end - last.end) - there
    return f"@@ -{_range(start, end - start)} +{_range(there, length)} @@\n" + "".join(
        rows
    )


def _range(start: int, length: int) -> str:
    return f"{start + 1 if length else start},{length}"
