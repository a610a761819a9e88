"""The answer to a press of TAB, as the scripts in `planner.shells` read it.

A script calls `planner completion --answer SHELL WORD…` with the words behind `planner`
up to the cursor, the unfinished one last, maybe empty. The first line of the answer is
`words`, or `files` or `folders`, which the shell lists itself, behind as many letters
of the word as the number tells that follows. Each further line is a word and what it
means, parted by a tab. Whatever goes wrong, the answer is empty.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from planner.actions.offers import Offer
from planner.cli.completing import FORMAT_FILE, LISTED, offered
from planner.cli.spot import Spot, spot
from planner.cli.vocabulary import vocabulary

_SIGNS = frozenset("-+.,:/=_")
_LONGEST = 200
_RAW = frozenset({"bash", "fish"})
"""Shells that give the unfinished word as it was written, quotes and all."""


Answer = tuple[str, str, list[Offer]]
"""What may stand at a spot: `words`, or whatever `files` or `folders` lie there.

Then what stands before the part that is completed, in the same shell word.
"""


def reply(words: list[str]) -> int:
    """Write the answer to the words behind `planner completion --answer`."""
    try:
        shell, *written = words
        plain = [unquoted(word) for word in written] if shell in _RAW else written
        made = list(_lines(shell, answer(spot(vocabulary(), plain)), plain))
    except (Exception, KeyboardInterrupt):  # noqa: BLE001 - nobody wants to read about it at a prompt
        return 0
    sys.stdout.write("".join(f"{line}\n" for line in made))
    return 0


def answer(here: Spot) -> Answer:
    """Return what may stand where the cursor is."""
    if here.word is None:
        return "words", "", list(_unasked(here))
    for metavar in here.metavars:
        if metavar in LISTED:
            return LISTED[metavar], here.prefix, []
        if metavar == FORMAT_FILE and ":" in here.typed:
            name = here.typed.partition(":")[0]
            return "files", f"{here.prefix}{name}:", []
    return "words", here.prefix, list(offered(here))


def _unasked(here: Spot) -> Iterator[Offer]:
    """Yield verbs or options, where neither a value nor an argument is due."""
    if here.verbs and not here.typed.startswith("-"):
        yield from (Offer(*row) for row in here.verbs)
    elif here.options:
        yield from _options(here)


def _options(here: Spot) -> Iterator[Offer]:
    for option in here.known:
        if option.many or option.names[0] not in here.given:
            long = [name for name in option.names if name.startswith("--")]
            yield from (Offer(name, option.meaning) for name in long or option.names)


def _lines(shell: str, found: Answer, written: list[str]) -> Iterator[str]:
    kind, prefix, offers = found
    yield f"{kind}\t{len(prefix)}"
    typed = written[-1].casefold() if written else ""
    for offer in offers:
        word = f"{prefix}{offer.word}"
        if is_inert(word) and (shell != "bash" or word.casefold().startswith(typed)):
            yield f"{word}\t{_shown(offer.meaning)}"


def _shown(meaning: str) -> str:
    if not meaning.isprintable():
        from planner.text.terminal import clean

        meaning = clean(meaning)
    return meaning[:_LONGEST]


def is_inert(word: str) -> bool:
    """Whether a shell takes a word as it stands, without quotes."""
    return word.isascii() and all(each.isalnum() or each in _SIGNS for each in word)


def unquoted(word: str) -> str:
    """Return a word of a command line without its quotes; nothing in it is expanded."""
    plain, quote, signs = "", "", iter(word)
    for sign in signs:
        if sign == "\\" and quote != "'":
            plain += next(signs, "")
        elif sign == quote or (not quote and sign in "\"'"):
            quote = "" if quote else sign
        else:
            plain += sign
    return plain
