"""Where findings go: which formats are asked for, and into which files."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from planner.errors import WrongUseError
from planner.reporters.format import FORMATS, Format
from planner.sentence import say
from planner.text.nearest import nearest


class Output(NamedTuple):
    """A format, and the file it is written to; None is standard output."""

    name: str
    file: Path | None = None

    @property
    def format(self) -> Format:
        """The format itself."""
        return FORMATS[self.name]


class Service(NamedTuple):
    """What a service that runs checks is told unasked, and how it sees files.

    outputs: the words that `--output` would take.
    summary: the file for the summary of a step.
    root: the repository's folder.
    commands: whether it obeys commands in what is printed.
    """

    outputs: tuple[str, ...] = ("full",)
    summary: Path | None = None
    root: Path | None = None
    commands: bool = False


def service(environment: Mapping[str, str]) -> Service:
    """Return the service that the environment variables speak of."""
    if environment.get("GITHUB_ACTIONS") == "true":
        return Service(
            ("full", "github"),
            _path(environment.get("GITHUB_STEP_SUMMARY")),
            _path(environment.get("GITHUB_WORKSPACE")),
            commands=True,
        )
    if environment.get("GITLAB_CI") == "true":
        return Service(
            ("full", "gitlab:gl-code-quality-report.json"),
            root=_path(environment.get("CI_PROJECT_DIR")),
        )
    return Service()


def _path(text: str | None) -> Path | None:
    return Path(text) if text else None


def outputs(words: Sequence[str]) -> tuple[Output, ...]:
    """Return what words like `full` and `sarif:findings.sarif` ask for.

    Raises:
        WrongUseError: there is no such format, one would go to a plan, or two to one
            place.
    """
    asked = tuple(_output(word) for word in words)
    for number, output in enumerate(asked):
        for other in asked[:number]:
            _distinct(other, output)
    return asked


def _output(word: str) -> Output:
    name, colon, file = word.partition(":")
    if name not in FORMATS:
        like = nearest(name, FORMATS)
        raise WrongUseError(
            say("there is no format {name}", name=name),
            say("a format with a similar name exists: {like}", like=like)
            if like
            else say("these are there: {known}", known=", ".join(FORMATS)),
        )
    if colon and not file:
        raise WrongUseError(
            say("no file is named after {word}", word=word),
            say("write for example {word}findings.txt", word=word),
        )
    if os.path.realpath(file).lower().endswith(".toml"):
        raise WrongUseError(
            say("findings are not written to {file}: plans are TOML", file=file),
            say("name another file, for example {name}:findings.txt", name=name),
        )
    return Output(name, Path(file) if file else None)


def _distinct(first: Output, second: Output) -> None:
    names = {"first": first.name, "second": second.name}
    if first.file is None or second.file is None:
        both_printed = first.file is second.file
        if both_printed and "whole" in {first.format.kind, second.format.kind}:
            raise WrongUseError(
                say("{first} and {second} would both be printed", **names),
                say("name a file for one: {first}:FILE", **names),
            )
        return
    if os.path.realpath(first.file) == os.path.realpath(second.file):
        raise WrongUseError(
            say("{first} and {second} would go to one file", **names),
            say("name a file for each"),
        )
