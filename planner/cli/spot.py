"""Where on the command line the cursor stands, and what was written before it."""

# Annotations are not postponed here: a NamedTuple would compile them, which takes long.
from collections.abc import Sequence
from typing import NamedTuple

from planner.cli.vocabulary import Vocabulary


class Word(NamedTuple):
    """An option by its names, or an argument without any; what may stand there.

    metavar: as help shows it; of an option that takes no value, nothing.
    many: it may be given as often as one likes.
    """

    names: tuple[str, ...]
    metavar: str
    many: bool
    meaning: str = ""


class Spot(NamedTuple):
    """What stands before the cursor.

    verb: the verb, and the one below it: `set`, `roster add`; at first nothing.
    arguments: the words of the verb that are no options.
    given: by the longest name of an option what it was given last.
    word: what is to be completed: an option's value, an argument; else nothing.
    prefix: what stands in the same shell word before the part to be completed.
    typed: that part, as far as it was written.
    """

    words: Vocabulary
    verb: str = ""
    arguments: tuple[str, ...] = ()
    given: dict[str, str] = {}  # noqa: RUF012 - it is never changed
    word: Word | None = None
    prefix: str = ""
    typed: str = ""
    options: bool = True

    @property
    def verbs(self) -> list[list[str]]:
        """The verbs that may stand here, with their meanings."""
        return self.words.rows("verb", self.verb)

    @property
    def metavars(self) -> list[str]:
        """The words of the metavar: of `[ITEM]... FIELD=VALUE...` these two."""
        plain = self.word.metavar if self.word else ""
        for sign in ("[", "]", "{", "}", "..."):
            plain = plain.replace(sign, "")
        return plain.replace("|", " ").split()

    @property
    def is_bare(self) -> bool:
        """Whether not a letter was written yet of what is to be completed."""
        return not self.typed

    @property
    def categories(self) -> list[str]:
        """The categories of items."""
        return [row[0] for row in self.words.rows("choice", "CATEGORY")]

    @property
    def shared(self) -> list[Word]:
        """The options that stand before the verb as well."""
        return [_option(row) for row in self.words.rows("option", "")]

    @property
    def known(self) -> list[Word]:
        """The options that may stand here."""
        return [_option(row) for row in self.words.rows("option", self.verb)]

    def option(self, name: str) -> Word | None:
        """Return the option of a name, as far as this verb has it."""
        return next((each for each in self.known if name in each.names), None)

    @property
    def argument(self) -> Word | None:
        """The argument that comes next; the last may take all that follow."""
        rows = self.words.rows("argument", self.verb)
        taken = len(self.arguments)
        if rows and taken >= len(rows) and rows[-1][1]:
            return _argument(rows[-1])
        return _argument(rows[taken]) if taken < len(rows) else None


def spot(words: Vocabulary, written: Sequence[str]) -> Spot:
    """Return where one is after the words behind `planner`; the last is unfinished."""
    *before, last = written or [""]
    here = Spot(words)
    for word in before:
        here = _after(here, word)
    if here.word is not None:
        return here._replace(typed=last)
    if here.options and last.startswith("-"):
        return _at_option(here, last)
    return here._replace(word=here.argument, typed=last)


def _after(here: Spot, word: str) -> Spot:
    """Return where one is once a word is behind."""
    if here.word is not None:
        given = {**here.given, here.word.names[0]: word}
        return here._replace(given=given, word=None)
    if here.options and word.startswith("-") and word != "-":
        return _after_option(here, word)
    if here.verbs:
        return here._replace(verb=f"{here.verb} {word}".strip())
    return here._replace(arguments=(*here.arguments, word))


def _after_option(here: Spot, word: str) -> Spot:
    if word == "--":
        return here._replace(options=False)
    name, sign, value = word.partition("=")
    found = here.option(name)
    if found is None:
        return here
    if found.metavar and not sign:
        return here._replace(word=found)
    return here._replace(given={**here.given, found.names[0]: value})


def _at_option(here: Spot, last: str) -> Spot:
    """Return where one is in an option, or in the value that is joined to it."""
    name, sign, value = last.partition("=")
    found = here.option(name) if sign else None
    if found is None or not found.metavar:
        return here._replace(typed=last)
    return here._replace(word=found, prefix=f"{name}=", typed=value)


def _option(row: list[str]) -> Word:
    names, metavar, many, meaning = row
    return Word(tuple(names.split(",")), metavar, bool(many), meaning)


def _argument(row: list[str]) -> Word:
    metavar, many = row
    return Word((), metavar, bool(many))
