"""Keys that stand twice in one table."""

from collections.abc import Sequence

from planner.sentence import few, say
from planner.source.faults import Related, SyntaxFault
from planner.source.keys import KeyPart


class Names:
    """The keys of one table so far, and where each was first defined."""

    def __init__(self) -> None:
        """Start with an empty table."""
        self._values: dict[tuple[str, ...], KeyPart] = {}
        self._tables: dict[tuple[str, ...], KeyPart] = {}

    def add(self, parts: Sequence[KeyPart]) -> SyntaxFault | None:
        """Note a key; say so when it, or a part of it, already has a value."""
        path: tuple[str, ...] = ()
        for part in parts[:-1]:
            path += (part.name,)
            if first := self._values.get(path):
                return _twice(part, first)
            self._tables.setdefault(path, part)
        path += (parts[-1].name,)
        if first := self._values.get(path) or self._tables.get(path):
            return _twice(parts[-1], first)
        self._values[path] = parts[-1]
        return None


def gathered(faults: list[SyntaxFault]) -> list[SyntaxFault]:
    """Return faults with many keys that stand twice as one: a header is missing.

    The second of each two must stand behind the first of all of them.
    """
    twice = [each for each in faults if each.kind == "duplicate-name"]
    firsts = [each.related[0].start for each in twice]
    if len(twice) < _SEVERAL or min(each.start for each in twice) < max(firsts):
        return faults
    one = _headless(twice)
    return [
        one if each is twice[0] else each for each in faults if each not in twice[1:]
    ]


_SEVERAL = 2
"""So many keys that stand twice are those of an entry without its header."""


def _headless(twice: list[SyntaxFault]) -> SyntaxFault:
    names = (f"`{each.message.facts['name']}`" for each in twice)
    return twice[0]._replace(
        message=say("{names} are defined twice in this table", names=few(names)),
        help=say(
            "if another entry begins here, write its header above this line; "
            "else keep one of each two"
        ),
    )


def _twice(part: KeyPart, first: KeyPart) -> SyntaxFault:
    return SyntaxFault(
        "duplicate-name",
        part.start,
        part.end,
        say("`{name}` is defined twice in this table", name=part.name),
        help=say("keep one of the two"),
        related=(Related(first.start, first.end, say("first defined here")),),
    )
