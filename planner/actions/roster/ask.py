"""What is asked of whoever puts an entry into the roster: one question at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from planner.actions.roster.add import begun
from planner.actions.roster.entry import LABEL, in_words, missing
from planner.actions.roster.example import as_typed, meaning
from planner.actions.roster.opening import Roster, Wish, wish_of
from planner.errors import WrongUseError
from planner.model.label import spoken
from planner.rules.fields import NAME
from planner.rules.references import BY_FILE
from planner.rules.shape import Shape
from planner.rules.tables import Table
from planner.rules.targets import entries
from planner.sentence import Sentence, say
from planner.source.toml import loads
from planner.text.nearest import nearest

Check = Callable[[str], object]
Labels = Mapping[str, str]


class Question(NamedTuple):
    """A question whose answer, behind `word`, becomes a word of the command.

    `among` are the words that may be typed, each with what it stands for, `several` of
    them joined by commas; without them any text may be. `check` raises a
    `PlannerError` where an answer will not do.
    """

    asks: Sentence
    word: str
    check: Check
    among: Labels = MappingProxyType({})
    several: bool = False
    default: str | None = None


def question(roster: Roster, kind: str, words: Sequence[str]) -> Question | None:
    """Return the next question about a new entry; None when nothing is missing.

    Raises:
        PlannerError: what was said so far will not do.
    """
    wish = wish_of(kind, words)
    names, value = begun(roster, wish)
    table, lacking = wish.table, missing(wish.table, value)
    found: Question | None = None
    if table.holder is not None and len(names) < table.holder.names:
        found = _holder(roster, table.holder)
    elif lacking:
        found = _field(roster, wish, lacking[0][0])
    elif len(names) < table.names:
        asks = say("its name in the files, in a-z and 0-9, such as sahel-hub")
        found = Question(asks, "", str)
    return found and _checked(found, roster, kind, words)


def _checked(
    found: Question, roster: Roster, kind: str, words: Sequence[str]
) -> Question:
    """Return a question with the check that an answer is known, and fits the others."""

    def check(text: str) -> None:
        _refuse_unknown(text, found)
        begun(roster, wish_of(kind, [*words, found.word + text]))

    return found._replace(check=check)


def _refuse_unknown(text: str, found: Question) -> None:
    words = text.split(",") if found.several else [text]
    for word in map(str.strip, words):
        if found.among and word not in found.among:
            like = nearest(word, found.among)
            raise WrongUseError(
                say("{word} is none of these", word=word),
                say("one with a similar name exists: {like}", like=like)
                if like
                else say("Tab lists them"),
            )


def _holder(roster: Roster, above: Table) -> Question:
    known = {names[-1]: _label(value) for names, value in above.entries(roster.data)}
    return Question(say("in which {kind}", kind=above.kind), "", str, known)


def _field(roster: Roster, wish: Wish, field: str) -> Question:
    table, word = wish.table, f"{field}="
    if field == LABEL:
        default = in_words(wish.names[-1]) if wish.names else None
        asks = say("what is the {kind} called", kind=table.kind)
        return Question(asks, word, str, default=default)
    shape = table.shape.fields[field]
    listed = shape.option("list")
    among = _among(roster, table, field, listed.inner if listed else shape)
    asks = _asks(table, field, among)
    return Question(asks, word, str, among, several=listed is not None)


def _asks(table: Table, field: str, among: Labels) -> Sentence:
    found = meaning(table, field)
    text = found.text[:1].lower() + found.text[1:].rstrip(".")
    if among:
        return say("{field}: {text}", field=field, text=text)
    example = as_typed(loads(f"it = {found.example}")["it"])
    return say(
        "{field}: {text}, such as {example}", field=field, text=text, example=example
    )


def _among(roster: Roster, table: Table, field: str, shape: Shape | None) -> Labels:
    """Return what may stand in a field: choices, or entries of the roster."""
    if shape is not None and shape.choices:
        return dict.fromkeys(map(str, shape.choices), "")
    keys = [*("*" if key == NAME else key for key in table.keys), field]
    named = (each for each in BY_FILE["network"] if each.keys == ".".join(keys))
    target = next((each.target for each in named), None)
    known = entries(target, roster.workspace) if target is not None else {}
    return {
        name: spoken(getattr(entry, LABEL, None)) or "" for name, entry in known.items()
    }


def _label(value: object) -> str:
    name = value.get(LABEL) if isinstance(value, dict) else None
    return name if isinstance(name, str) else ""
