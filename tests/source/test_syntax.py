"""What is said about a text that is not TOML, mistake by mistake."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

sys.path.append(str(Path(__file__).parent))


import tomli
from golden import FOLDER, read, repaired, report

from planner.sentence import say
from planner.source import pieces, salvage
from planner.source.document import parse
from planner.source.faults import Related, Replacement, SyntaxFault, moved

FILES = sorted(FOLDER.glob("*.toml"))


def one_file(function: Callable[[Path], None]) -> Any:
    return pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)(function)


@one_file
def test_what_is_found_is_what_the_golden_file_says(file: Path) -> None:
    assert report(parse(read(file))) == read(file.with_suffix(".txt"))


@one_file
def test_line_ends_of_windows_change_nothing(file: Path) -> None:
    unix, windows = read(file).replace("\r\n", "\n"), read(file)
    windows = unix.replace("\n", "\r\n")
    expected, found = parse(unix), parse(windows)
    assert [(str(f.message), found.span(f.start, f.end)[2:]) for f in found.faults] == [
        (str(f.message), expected.span(f.start, f.end)[2:]) for f in expected.faults
    ]
    assert [lost.path for lost in found.lost] == [lost.path for lost in expected.lost]


@one_file
def test_what_was_read_has_its_places(file: Path) -> None:
    document = parse(read(file))
    for path in [(top,) for top in document.data]:
        assert document.has(path)
        assert document.locate(path, "key").end > 0 or path == ("",)


@one_file
def test_a_file_whose_faults_all_have_fixes_is_repaired_by_them(file: Path) -> None:
    document = parse(read(file))
    text = repaired(document)
    if all(fault.fix and fault.safe for fault in document.faults):
        tomli.loads(text)
    else:
        count = len(parse(text).faults)
        assert count <= sum(not (f.fix and f.safe) for f in document.faults)


def test_every_golden_file_has_a_fault() -> None:
    assert [file.stem for file in FILES if not parse(read(file)).faults] == []


def test_a_mistake_of_the_doctor_hides_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(_text: str) -> NoReturn:
        raise RuntimeError

    monkeypatch.setattr(pieces, "examine", stumble)
    document = parse("[a]\nx = 1\n[b]\ny = z\n")
    assert report(document) == (
        "4:5-4:6 syntax-error: this cannot be read: invalid value\n"
        "lost b from line 3\n"
        "read {'a': {'x': 1}}\n"
    )


def test_a_mistake_of_salvage_hides_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stumble(_text: str, *_: int) -> NoReturn:
        raise RuntimeError

    monkeypatch.setattr(salvage, "cut", stumble)
    document = parse("[a]\nx = 1\n[b]\ny = z\n")
    assert report(document) == (
        "4:5-4:6 syntax-error: this cannot be read: invalid value\n"
        "lost () from line 1\n"
        "read {}\n"
    )
    assert document.locate(("a", "x")).line == 1


def test_a_fault_can_be_moved() -> None:
    label = say("here")
    fault = SyntaxFault(
        "syntax-error", 1, 2, label,
        related=(Related(3, 4, label),), fix=(Replacement(5, 6, "x"),),
    )  # fmt: skip
    assert moved(fault, 10) == SyntaxFault(
        "syntax-error", 11, 12, label,
        related=(Related(13, 14, label),), fix=(Replacement(15, 16, "x"),),
    )  # fmt: skip
