"""A new item is asked for on a terminal: question by question, then a last look.

What was typed is kept until the item is written, so that whoever is interrupted can
go on the next time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.cli import prompts
from planner.cli.screen import put
from planner.errors import PlannerError
from planner.sentence import Sentence, Word, say
from planner.text.terminal import clean

if TYPE_CHECKING:
    from planner.actions.opening import Opened
    from planner.actions.questions import Question
    from planner.actions.unfinished import Unfinished
    from planner.diagnostics.diagnostic import Diagnostic

Keys = tuple[str, ...]
Values = Mapping[Keys, Any]

_ONLINE = "online"
_YES, _NO = "yes", "no"
_DATES = frozenset({"start", "signed_on", "publish_on"})


class Talk(NamedTuple):
    """What the questions are about: the plan, the category, where answers are kept."""

    opened: Opened
    category: str
    kept: Unfinished


def talk(opened: Opened, category: str, values: Values, name: str | None) -> Values:
    """Ask for what is missing of an item, and at the end whether to write it.

    Raises:
        StoppedError: whoever was asked stopped, or did not want it.
        PlannerError: there is no place for the item.
    """
    from planner.actions.unfinished import Unfinished

    root = Path(opened.workspace.root)
    kept = Unfinished(root, opened.sheet.period, category)
    here = Talk(opened, category, kept)
    try:
        return _agreed(here, values, name)
    except prompts.StoppedError:
        raise prompts.StoppedError(_way_on(kept)) from None


def _agreed(here: Talk, given: Values, name: str | None) -> Values:
    """Ask, show what came of it, and ask again what is to be changed."""
    answers = dict(_resumed(here))
    while True:
        values = _asked(here, given, answers)
        word = _last_look(here, values, name)
        if word == _YES:
            return values
        keys = tuple(word.split("."))
        given = {key: value for key, value in given.items() if key != keys}
        answers.pop(word, None)


def done(opened: Opened, category: str) -> None:
    """Forget the answers about an item that is written."""
    from planner.actions.unfinished import Unfinished

    Unfinished(Path(opened.workspace.root), opened.sheet.period, category).forget()


def _way_on(kept: Unfinished) -> Sentence | None:
    if not kept.recall():
        return None
    return say(
        "what you typed is kept: `planner add {category}` goes on with it",
        category=kept.category,
    )


def _asked(here: Talk, values: Values, answers: dict[str, str]) -> Values:
    """Ask what is neither given nor answered; return all of it as values."""
    from planner.actions.questions import next_question

    while question := next_question(
        here.opened, here.category, values, _passed(answers)
    ):
        field = ".".join(question.keys)
        if field not in answers:
            answers[field] = _answered(here, question, values)
            here.kept.keep(answers)
        values = {**values, **_meant(here, question.keys, answers[field])}
    return values


def _passed(answers: Mapping[str, str]) -> set[Keys]:
    return {tuple(field.split(".")) for field, text in answers.items() if not text}


def _resumed(here: Talk) -> Mapping[str, str]:
    """Return the answers that were kept, if they are wanted."""
    kept = {
        key: text
        for key, text in here.kept.recall().items()
        if _is_sound(here, key, text)
    }
    if not kept:
        return {}
    began = say(
        "You began {title} and did not finish it.",
        title=kept.get("title") or say("an item"),
    )
    put(f"{clean(str(began))}\n")
    if prompts.confirm(say("go on with it")):
        return kept
    here.kept.forget()
    return {}


def _is_sound(here: Talk, field: str, text: str) -> bool:
    """Whether an answer that was kept still is one."""
    try:
        _meant(here, tuple(field.split(".")), text)
    except PlannerError:
        return False
    return True


def _answered(here: Talk, question: Question, values: Values) -> str:
    """Ask until the answer is one, and is meant."""

    def check(text: str) -> None:
        _meant(here, question.keys, text)

    among = _among(here, question.keys)
    while True:
        put("\n")
        text = prompts.text(
            question.words,
            question.default,
            check,
            among,
            optional=question.optional,
        )
        if not text or not _doubts(here, question.keys, text, values):
            return text
        if prompts.confirm(say("keep it all the same")):
            return text


def _meant(here: Talk, keys: Keys, text: str) -> Values:
    """Return the values that an answer stands for.

    Raises:
        PlannerError: it cannot stand there.
    """
    from planner.actions.heard import heard
    from planner.actions.questions import WHERE

    if not text:
        return {}
    if keys == WHERE and text.casefold() in {_ONLINE, _online()}:
        return {("venue", "mode"): _ONLINE}
    values = heard(here.opened, here.category, keys, text, known=True).values
    return {**values, ("venue", "mode"): "in-person"} if keys == WHERE else values


def _online() -> str:
    """Return the word in the language that is spoken."""
    return str(Word("mode", _ONLINE, _ONLINE)).casefold()


def _among(here: Talk, keys: Keys) -> prompts.Among | None:
    from planner.actions.choices import choices
    from planner.actions.known import field_shape
    from planner.actions.questions import WHERE

    found = choices(here.opened, here.category, keys)
    if found is None:
        return None
    several = field_shape(here.category, keys).option("list") is not None
    other = (_ONLINE,) if keys == WHERE else ()
    return prompts.Among(found.labels, several, other)


def _doubts(here: Talk, keys: Keys, text: str, values: Values) -> bool:
    """Say at once what speaks against a title or a date; false where nothing does."""
    from planner.actions.add import like_titles
    from planner.actions.heard import heard

    if keys == ("title",):
        like = like_titles(here.opened, text)
        _tell(say("an item reads alike: {name}", name=each) for each in like)
        return bool(like)
    if keys[0] not in _DATES:
        return False
    meant = heard(here.opened, here.category, keys, text)
    _tell(meant.notes)
    found = _of_date(here, {**values, **meant.values})
    _tell(
        say("{message}; {help}", message=each.message, help=each.help) for each in found
    )
    return bool(found)


def _of_date(here: Talk, values: Values) -> list[Diagnostic]:
    """Return what would be found of an item's date."""
    from planner.actions.add import added

    draft = added(here.opened, here.category, values).draft
    return [each for each in draft.brought if each.code.startswith("D")]


def _tell(sentences: Iterable[Sentence]) -> None:
    for each in sentences:
        put(f"  {clean(str(each))}\n")


def _last_look(here: Talk, values: Values, name: str | None) -> str:
    """Show the item as it will stand in the file, and ask whether to write it.

    Return `yes`, or the field that is to be asked again.

    Raises:
        StoppedError: it is not to be written.
    """
    from planner.actions.add import added
    from planner.text.terminal import clean_source

    new = added(here.opened, here.category, values, name)
    rows = (f"  {clean_source(row)}\n" for row in new.block.split("\n"))
    put("\n" + "".join(rows) + "\n")
    question = say(
        "write it into {plan} (or name a field to change it)",
        plan=here.opened.sheet.period,
    )
    fields = _changeable(here, values)
    word = prompts.choice(question, (_YES, _NO, *fields), _YES)
    if word == _NO:
        raise prompts.StoppedError
    return word


def _changeable(here: Talk, values: Values) -> list[str]:
    """Return the fields that there is a question about."""
    from planner.actions.questions import asked

    named = [".".join(keys) for keys in asked(here.category, values)]
    return [field for field in named if tuple(field.split(".")) in values]
