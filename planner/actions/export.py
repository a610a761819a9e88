"""A plan as a document: for a reader, in a language, in a format."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, get_args

from planner.actions.opening import Opened, Wanted, open_plan
from planner.actions.proof import prove
from planner.alive import hold
from planner.errors import PlannerError, WrongUseError
from planner.export.format import FORMATS, Detail, Format, Made, Wish
from planner.language.voice import LANGUAGES, Voice, voice
from planner.sentence import Sentence, say
from planner.text.nearest import nearest
from planner.views.edition.edition import Edition, edition_of
from planner.views.edition.reader import reader_of
from planner.views.label import Labels
from planner.workspace.kinds import Kind

_STOOD_ON: tuple[Kind, ...] = ("network", "calendar")


class Asked(NamedTuple):
    """What is asked for; without a language the plan's own is meant.

    stamped: whether the commit that the plan stands at is named at its foot.
    """

    format: str
    reader: str = "staff"
    language: str | None = None
    wish: Wish = Wish()
    stamped: bool = False


class NotWholeError(PlannerError):
    """A file could not be read whole, so that a document of it would lack something."""

    code = 1

    def __init__(self, file: str) -> None:
        """Name the file, and what says why."""
        super().__init__(
            say("{file} cannot be read whole: nothing is exported", file=file),
            say("planner validate says what is wrong with it"),
        )


def export(wanted: Wanted, asked: Asked) -> Made:
    """Return the document that is asked for.

    Raises:
        WrongUseError: there is no such format, reader or language.
        NotFoundError: there is no workspace, or no such plan.
        NotWholeError: the plan, or what it stands on, cannot be read whole.
        ToldError: it would tell what its reader does not get.
    """
    check(asked, format_of(asked.format))
    return render(open_plan(wanted), asked)


def render(opened: Opened, asked: Asked) -> Made:
    """Return the document that is asked for, of a plan that was read.

    Raises:
        WrongUseError: there is no such format, reader or language.
        NotWholeError: the plan, or what it stands on, cannot be read whole.
        ToldError: it would tell what its reader does not get.
    """
    form = format_of(asked.format)
    check(asked, form)
    wish, told = _filled(opened, asked)
    found = hold(edition(opened, asked))
    made = prove(found, form.make(found, wish))
    return made._replace(told=(*made.told, *told))


def _filled(opened: Opened, asked: Asked) -> tuple[Wish, tuple[Sentence, ...]]:
    """Return what is wished with what git knows, and what is to be said of it."""
    if not asked.stamped:
        return asked.wish, ()
    from planner.actions.stamp import stamp_of

    stamp, told = stamp_of(opened)
    return asked.wish._replace(stamp=stamp), told


_MEANT = {
    "md": "markdown",
    "excel": "csv --excel",
    "xls": "csv --excel",
    "xlsx": "csv --excel",
    "calendar": "ics",
    "ical": "ics",
    "icalendar": "ics",
}
"""Other words for formats, and what is to be written in their place."""


def format_of(name: str) -> Format:
    """Return the format of a name.

    Raises:
        WrongUseError: there is none.
    """
    if name in FORMATS:
        return FORMATS[name]
    wrong = say("there is no format {name}", name=name)
    if (meant := _MEANT.get(name.lower())) is not None:
        raise WrongUseError(
            wrong, say("write for example: planner export {format}", format=meant)
        )
    like = nearest(name, FORMATS)
    raise WrongUseError(
        wrong,
        say("a format with a similar name exists: {like}", like=like)
        if like
        else say("these are there: {known}", known=", ".join(FORMATS)),
    )


def wish_of(*, detail: str, chart: bool, expand: bool, excel: bool) -> Wish:
    """Return what is wished of a document, as the command line words it.

    Raises:
        WrongUseError: there is no such detail.
    """
    for known in get_args(Detail):
        if detail == known:
            return Wish(known, chart, None, expand, excel)
    raise WrongUseError(
        say("there is no detail {detail}", detail=detail),
        say("these are there: {known}", known=", ".join(get_args(Detail))),
    )


_OPTIONS = {
    "detail": "--detail",
    "chart": "--no-chart",
    "stamp": "--stamp",
    "expand": "--expand",
    "excel": "--excel",
    "template": "--template",
}


def check(asked: Asked, form: Format) -> None:
    """See that a format heeds what is wished of it.

    Raises:
        WrongUseError: an option means nothing to it, or the language is not spoken.
    """
    for field in _wished(asked):
        if field not in form.heeds:
            raise WrongUseError(
                say(
                    "{option} means nothing to {format}",
                    option=_OPTIONS[field],
                    format=asked.format,
                ),
                say("leave it out"),
            )
    if asked.language is not None and asked.language not in LANGUAGES:
        raise WrongUseError(
            say("the language {tag} is not spoken", tag=asked.language),
            say("these are: {known}", known=", ".join(LANGUAGES)),
        )
    if asked.language is not None and not form.speaks(asked.wish):
        raise WrongUseError(
            say("{format} is in no language: keys are the same", format=asked.format),
            say("with {option} it is in one", option=_OPTIONS[form.mute_without])
            if form.mute_without
            else say("leave --lang out"),
        )


def _wished(asked: Asked) -> Iterator[str]:
    """Yield what is wished beyond what is usual, by its fields."""
    for field, usual in Wish()._asdict().items():
        if getattr(asked.wish, field) != usual:
            yield field
    if asked.stamped:
        yield "stamp"


def edition(opened: Opened, asked: Asked) -> Edition:
    """Return the edition of a plan that is asked for.

    Raises:
        WrongUseError: there is no such reader.
        NotWholeError: the plan, or what it stands on, cannot be read whole.
    """
    workspace, sheet, today = opened
    for each in (*map(workspace.sheet, _STOOD_ON), sheet):
        if each is not None and not each.whole:
            raise NotWholeError(each.shown)
    reader = reader_of(asked.reader, Labels.of(workspace))
    return edition_of(workspace, sheet, reader, _voice(opened, asked), today)


def _voice(opened: Opened, asked: Asked) -> Voice:
    plan = opened.sheet.plan
    return voice(asked.language or (plan.language if plan is not None else "en"))
