"""What is said of exports that stand in files: what differs, a line each, a count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.inert import inert
from planner.cli.options import Setting
from planner.cli.screen import put, screen, tell
from planner.errors import WrongUseError
from planner.sentence import Sentence, say
from planner.text.terminal import clean

if TYPE_CHECKING:
    from planner.actions.export import Asked
    from planner.actions.kept import Held

LAID_OUT = "markdown"
"""The format whose page a template lays out in its place."""


def file_of(option: str, word: str | None) -> Path | None:
    """Return the file that an option names.

    Raises:
        WrongUseError: it names an empty one.
    """
    if word == "":
        raise WrongUseError(
            say("{option} names no file", option=option),
            say("write its name behind {option}, or leave it out", option=option),
        )
    return None if word is None else Path(word)


def refuse_beside_eject(period: str | None, asked: Asked, *, more: bool) -> None:
    """See that nothing is asked of a template that is printed as it is.

    Raises:
        WrongUseError: it is.
    """
    from planner.actions.export import Asked

    plain = asked.format in {"", LAID_OUT} and asked == Asked(asked.format)
    if more or period is not None or not plain:
        raise WrongUseError(
            say("--eject-template takes nothing beside it but -o FILE"),
            say("leave the rest out: the template is the same for every export"),
        )


def refuse_more(period: str | None, asked: Asked, output: Path | None) -> None:
    """See that nothing is asked beside `--all` that planner.toml says.

    Raises:
        WrongUseError: it is.
    """
    from planner.actions.export import Asked

    if asked.stamped:
        raise WrongUseError(
            say("--stamp does not go with --all: each commit would change every file"),
            say("leave it out"),
        )
    plain = Asked("", language=asked.language)
    if period is not None or output is not None or asked != plain:
        raise WrongUseError(
            say("--all takes everything else from planner.toml"),
            say("leave out what stands beside it; --check may stay"),
        )


def show_compared(here: Setting, files: Sequence[Held], way: Sentence) -> int:
    """Show what differs, then a line for each file, and the way on; 1 if one does."""
    from planner.actions.kept import compared

    _draw(here, "".join(each.difference for each in files))
    lines = [str(compared(each)) for each in files]
    wrong = sum(not each.same for each in files)
    if len(files) > 1:
        lines.append(str(_agreement(len(files), wrong)))
    if wrong:
        lines.append(f"  next: {way}")
    put("".join(f"{clean(each)}\n" for each in lines))
    tell_all(files)
    return int(wrong > 0)


def _draw(here: Setting, made: str) -> None:
    from planner.text.patch import drawn

    end = screen(here.colour)
    put(inert(drawn(made, colour=end.colour) if end.terminal or end.colour else made))


def _agreement(count: int, wrong: int) -> Sentence:
    if not wrong:
        return say("{count} exports, all as the plans give them", count=count)
    return say("{count} exports, {wrong} to be written anew", count=count, wrong=wrong)


def show_written(files: Sequence[Held]) -> None:
    """Say of each file what was done to it, and of several how many were written."""
    put("".join(f"{clean(each)}\n" for each in _written(files)))
    tell_all(files)


def _written(files: Sequence[Held]) -> Iterator[str]:
    from planner.actions.kept import told

    yield from (str(told(each)) for each in files)
    if len(files) > 1:
        yield str(_sum(len(files), sum(not each.written for each in files)))


def _sum(count: int, new: int) -> Sentence:
    if not new:
        return say("{count} exports, all as they were", count=count)
    return say("{count} exports, {new} written", count=count, new=new)


def tell_all(files: Sequence[Held]) -> None:
    """Tell, once each, what formats say of the exports."""
    for each in dict.fromkeys(str(said) for file in files for said in file.made.told):
        tell(f"planner: {clean(each)}")
