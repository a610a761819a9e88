"""The headers of a file in their order, and which of them make up one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from planner.errors import EditRefusedError
from planner.sentence import say
from planner.source.sections import Path, Section


class Headers:
    """The sections of a file by where they stand."""

    def __init__(self, sections: Iterable[Section]) -> None:
        """Number them, and count how many stand at and below each path."""
        self.sections = sorted(sections, key=lambda each: each.start)
        self._numbers = {each.path: place for place, each in enumerate(self.sections)}
        self._counts = Counter(
            each.path[:length]
            for each in self.sections
            for length in range(len(each.path) + 1)
        )

    def run(self, path: Path) -> list[Section]:
        """Return the header of a table and those of all tables below it.

        Raises:
            EditRefusedError: it has no header, or other tables stand between them.
        """
        first, count = self._numbers.get(path), self._counts[path]
        if first is not None:
            found = self.sections[first : first + count]
            if sum(each.path[: len(path)] == path for each in found) == count:
                return found
        name = ".".join(map(str, path))
        raise EditRefusedError(
            say("{name} is not in one piece under the header [{name}]", name=name),
            say(
                "bring all of it together below [{name}], its tables one after the "
                "other; `planner fmt` does that",
                name=name,
            ),
        )

    def last(self, path: Path) -> Section | None:
        """Return the last section at or below a path, if there is one."""
        if not self._counts[path]:
            return None
        there = reversed(self.sections)
        return next(each for each in there if each.path[: len(path)] == path)

    def above(self, section: Section) -> Section | None:
        """Return the section that stands before another one."""
        place = self._numbers[section.path]
        return self.sections[place - 1] if place else None

    def below(self, section: Section) -> Section | None:
        """Return the section that follows another one."""
        place = self._numbers[section.path] + 1
        return self.sections[place] if place < len(self.sections) else None
