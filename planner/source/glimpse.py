"""What a file holds, seen at a glance: its tables, and what they are called.

For answers within a press of a key: the lines are looked at one by one, nothing is
checked, and of a damaged file whatever can be made out is seen.
"""

from __future__ import annotations

_FENCES = ('"""', "'''")
_NAMING = ("title", "name", "message")


Seen = tuple[tuple[str, ...], str]
"""A table by the names in its header, and its title or name, empty if none is seen."""


def tables(text: str, *first: str) -> list[Seen]:
    """Return the tables with a header that begins with one of these names, in order."""
    lines = _outside(text).split("\n")
    headers = [n for n, line in enumerate(lines) if line.lstrip()[:1] == "["]
    found: list[Seen] = []
    for place, end in zip(headers, [*headers, len(lines)][1:], strict=True):
        line = lines[place]
        path = _header(line) if any(name in line for name in first) else ()
        if path and path[0] in first:
            found.append((path, _label(lines[place + 1 : end])))
    return found


def head(text: str) -> dict[str, str]:
    """Return the texts that stand before the first header, by their keys."""
    found: dict[str, str] = {}
    for line in _outside(text).split("\n"):
        if _header(line):
            break
        key, sign, value = line.partition("=")
        if sign:
            found.setdefault(key.strip(), _words(value))
    return found


def _outside(text: str) -> str:
    """Return what stands outside of texts of several lines, and what encloses them."""
    for fence in _FENCES:
        if fence in text:
            text = (2 * fence).join(text.split(fence)[::2])
    return text


def _label(lines: list[str]) -> str:
    """Return the title or name that stands in the lines of a table."""
    for line in lines:
        if line.lstrip().startswith(_NAMING):
            key, sign, value = line.partition("=")
            if sign and key.strip() in _NAMING:
                return _words(value)
    return ""


def _header(line: str) -> tuple[str, ...]:
    """Return the names in a header; none where the line is none."""
    line = line.strip()
    if line[:1] != "[" or line[:2] == "[[":
        return ()
    inside, bracket, behind = line[1:].partition("]")
    if not bracket or behind.strip()[:1] not in {"", "#"}:
        return ()
    return tuple(part.strip().strip("\"'") for part in inside.split("."))


def _words(value: str) -> str:
    """Return the first text in a value: of a label in several languages, the first."""
    starts = [place for place in map(value.find, "\"'") if place >= 0]
    if not starts or "#" in value[: min(starts)]:
        return ""
    start = min(starts)
    inside = value[start + 1 : _end(value, start)]
    return _unescaped(inside) if "\\" in inside and value[start] == '"' else inside


def _end(value: str, start: int) -> int:
    """Return where the text ends that begins at a quotation mark."""
    quote, end = value[start], start
    while True:
        end = value.find(quote, end + 1)
        before = value[start + 1 : end]
        escapes = len(before) - len(before.rstrip("\\"))
        if end < 0 or quote == "'" or escapes % 2 == 0:
            return end if end >= 0 else len(value)


def _unescaped(text: str) -> str:
    r"""Return a text without its escapes: those of JSON; `\U` stays as it is."""
    from json import loads  # noqa: PLC0415 - few titles have any

    try:
        return str(loads(f'"{text}"'))
    except ValueError:
        return text
