"""What an edit does to a text, in a sentence."""

from collections.abc import Iterable
from itertools import takewhile

from planner.sentence import Sentence, say
from planner.source.change import Change, named
from planner.source.document import Document
from planner.source.edit import Edit

_LONG = 40
_AROUND = 12
_OF_KEYS = frozenset({"rename", "remove", "move", "drop"})


def told(document: Document, edit: Edit) -> Sentence:
    """Say what an edit of a document does, before it is made."""
    if len(edit.changes) == 1 and edit.changes[0].act in _OF_KEYS:
        return _of_keys(edit.changes[0])
    start, end = edit.splices[0].start, edit.splices[-1].end
    old, new = document.text[start:end], ""
    for place, until, text in edit.splices:
        new += document.text[start:place] + text
        start = until
    return _of_text(old, new)


def _of_keys(change: Change) -> Sentence:
    key = change.path[-1]
    if change.act == "rename":
        return say("`{key}` is now `{text}`", key=key, text=change.text)
    if change.act in {"remove", "drop"}:
        return say("`{key}` is taken out", key=key)
    if not change.to:
        return say("`{key}` stands at the head of the file now", key=key)
    return say("`{key}` stands in [{table}] now", key=key, table=named(change.to))


def _of_text(old: str, new: str) -> Sentence:
    if not old:
        return say("{new} is put in", new=_shown(new, 0, 0))
    before = _alike(old, new)
    behind = _alike(reversed(old[before:]), reversed(new[before:]))
    if not new:
        return say("{old} is taken out", old=_shown(old, 0, 0))
    return say(
        "{old} is now {new}",
        old=_shown(old, before, behind),
        new=_shown(new, before, behind),
    )


def _alike(one: Iterable[str], other: Iterable[str]) -> int:
    """How many letters two texts have in common at their beginning."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _shown(text: str, before: int, behind: int) -> str:
    """A text in few signs, around what is new in it; what nobody sees is spelt out."""
    start, end = 0, len(text)
    if len(text) > _LONG:
        start = max(0, before - _AROUND)
        end = min(len(text) - max(0, behind - _AROUND), start + _LONG)
    spelt = "".join(map(_spelt, text[start:end]))
    return "…" * (start > 0) + spelt + "…" * (end < len(text))


def _spelt(letter: str) -> str:
    if letter.isprintable():
        return letter
    return letter.encode("unicode_escape").decode()
