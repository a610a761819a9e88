"""Syntax that is newer than TOML 1.0."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))

import pytest
from golden import read
from hypothesis import given, settings
from spellings import documents

from planner.source.document import parse
from planner.source.edition import newer_syntax

tomllib = pytest.importorskip("tomllib")
SAMPLES = Path(__file__).parent / "samples"


def found(text: str) -> list[tuple[str, str]]:
    document = parse(text)
    assert document.faults == ()
    return [
        (text[start:end], str(message))
        for start, end, message in newer_syntax(document)
    ]


def test_newer_syntax_of_every_kind_is_found_once() -> None:
    text = """\
        a = "\\e and \\x41 but \\\\e and \\n"
        "k\\x41" = 09:30
        b = [2027-04-14T09:30Z, 2027-04-14 09:30+01:00]
        c = { x = 1, y = { z = 2, }, # remark, with a comma
        }
        d = { e = [
          1,
        ], f.g = 2 }
        ["h\\e"]
        i = { }
        """
    assert found(text) == [
        ("\\e", "the escape `\\e` is new in TOML 1.1"),
        ("\\x41", "the escape `\\x41` is new in TOML 1.1"),
        ("\\x41", "the escape `\\x41` is new in TOML 1.1"),
        ("09:30", "a time without seconds is new in TOML 1.1"),
        ("2027-04-14T09:30Z", "a time without seconds is new in TOML 1.1"),
        ("2027-04-14 09:30+01:00", "a time without seconds is new in TOML 1.1"),
        (
            "{ x = 1, y = { z = 2, }, # remark, with a comma\n        }",
            "a line break inside `{ }` is new in TOML 1.1",
        ),
        (",", "a comma before `}` is new in TOML 1.1"),
        (",", "a comma before `}` is new in TOML 1.1"),
        ("\\e", "the escape `\\e` is new in TOML 1.1"),
    ]


def test_what_only_looks_newer_is_left_alone() -> None:
    text = """\
        a = "at 10:30, {name,} and {"   # { a = 1, }
        b = 'C:\\\\exe and \\x41'
        c = \"\"\"
        d = 09:30
        { x = 1, }
        \"\"\"
        e = { f = "},", g = 09:30:00 }
        """
    assert found(text) == []


def test_plain_files_are_left_alone() -> None:
    assert newer_syntax(parse(read(SAMPLES / "plan.toml"))) == ()


@settings(max_examples=150, deadline=None)
@given(documents())
def test_it_agrees_with_the_reader_of_the_standard_library(text: str) -> None:
    if sys.version_info >= (3, 15):
        return
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        assert found(text) != []
    else:
        assert found(text) == []
