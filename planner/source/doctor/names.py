"""Keys that stand twice in one table."""

from collections.abc import Sequence

from planner.sentence import say
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


def _twice(part: KeyPart, first: KeyPart) -> SyntaxFault:
    return SyntaxFault(
        "duplicate-name",
        part.start,
        part.end,
        say("`{name}` is defined twice in this table", name=part.name),
        help=say("keep one of the two"),
        related=(Related(first.start, first.end, say("first defined here")),),
    )
