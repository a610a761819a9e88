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
            say(
                "take it out of the template, or out of the open texts that repeat it; "
                "or open the field or item itself"
            ),
        )


def prove(edition: Edition, made: Made) -> None:
    """See that a document tells nothing of what its edition withholds.

    Raises:
        ToldError: it does; the places of what it tells are named.
    """
    found = {_place(edition, leak) for leak in leaks(edition, made.text)}
    if found:
        places = few([place for _, place in sorted(found)])
        raise ToldError(str(edition.reader), places)


def _place(edition: Edition, leak: Leak) -> tuple[int, str]:
    """Return a line, and `plans/2027-H1.toml:86 training.referral-pathways.risk`."""
    keys = ".".join(map(str, leak.path))
    document = edition.sheet.document
    if document is None:
        return 0, keys
    line = document.locate(leak.path).line
    return line, f"{edition.sheet.shown}:{line} {keys}"
