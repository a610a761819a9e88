"""A document is handed over only when it tells nothing that its reader does not get."""

from __future__ import annotations

from planner.errors import PlannerError
from planner.export.format import Made
from planner.export.proof.proof import Leak, leaks
from planner.sentence import Sentence, few, say
from planner.views.edition.edition import Edition


class ToldError(PlannerError):
    """A document would tell what is withheld, so it is not handed over."""

    code = 1

    def __init__(self, reader: str, places: Sentence) -> None:
        """Name the reader, and where what would be told stands."""
        super().__init__(
            say(
                "nothing is exported: the document for {reader} tells what is withheld "
                "from it, of {places}",
                reader=reader,
                places=places,
            ),
            say("take it out of the template, or open the field or item itself"),
        )


def prove(edition: Edition, made: Made) -> Made:
    """Return a document that tells nothing of what its edition withholds.

    What stands in an open field too is told, and it is said where it is withheld.

    Raises:
        ToldError: it tells something else; the places of what it tells are named.
    """
    found = sorted({_place(edition, leak) for leak in leaks(edition, made.text)})
    closed = [place for _, place, opened in found if not opened]
    if closed:
        raise ToldError(str(edition.reader), few(closed))
    repeated = [place for _, place, _ in found]
    if not repeated:
        return made
    told = say(
        "an open text repeats what {reader} does not get: {places}",
        reader=edition.reader,
        places=few(repeated),
    )
    return made._replace(told=(*made.told, told))


def _place(edition: Edition, leak: Leak) -> tuple[int, str, bool]:
    """Return a line, the place and its keys as one text, and whether it is open too."""
    keys = ".".join(map(str, leak.path))
    document = edition.sheet.document
    if document is None:
        return 0, keys, leak.opened
    line = document.locate(leak.path).line
    return line, f"{edition.sheet.shown}:{line} {keys}", leak.opened
