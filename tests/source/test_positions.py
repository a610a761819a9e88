"""Where each key and value of a document stands."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

from hypothesis import given, settings
from law import broken
from spellings import documents

from planner.source.document import Document, parse
from planner.source.sections import sections
from planner.source.span import Part

HERE = Path(__file__).parent
SAMPLES = sorted((HERE / "samples").glob("*.toml"))


def read(path: Path) -> str:
    return path.read_bytes().decode()


def place(document: Document, *path: str | int, part: Part = "value") -> str:
    span = document.locate(path, part)
    return document.text[span.start : span.end]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_every_span_of_a_sample_says_what_data_say(sample: Path, newline: str) -> None:
    document = parse(read(sample).replace("\n", newline))
    assert (document.faults, broken(document)) == ((), [])
    assert document.newline == newline


@settings(max_examples=150, deadline=None)
@given(documents())
def test_every_span_of_any_document_says_what_the_data_say(text: str) -> None:
    document = parse(text)
    assert (document.faults, broken(document)) == ((), []), text


PLAN = """\
format = 1

[training.academy]
title = "Académie 🙂"
\tvenue.city = "rabat"
funding = { status = "secured" }

# about the next one
[training.academy.note.first]
[plan]
title = "x"
"""


def test_a_span_counts_code_points_from_one() -> None:
    assert parse(PLAN).locate(("training", "academy", "title")) == (
        39, 51, 4, 9, 4, 21,
    )  # fmt: skip


def test_a_byte_order_mark_is_no_column() -> None:
    document = parse("\ufeff" + PLAN)
    assert document.bom
    assert document.locate(("format",)) == parse(PLAN).locate(("format",))
    assert document.text == PLAN


def test_a_value_a_key_and_a_header_have_places_of_their_own() -> None:
    document = parse(PLAN)
    path = ("training", "academy", "venue", "city")
    assert place(document, *path) == '"rabat"'
    assert place(document, *path, part="key") == "city"
    assert place(document, *path, part="header") == "[training.academy]"
    assert place(document, *path[:3]) == "venue"
    assert place(document, *path[:3], part="key") == "venue"


def test_a_table_stands_at_its_header() -> None:
    document = parse(PLAN)
    assert place(document, "training", "academy") == "[training.academy]"
    assert place(document, "training", "academy", part="key") == "academy"
    assert place(document, "training") == "[training.academy]"
    assert place(document, "training", part="key") == "training"
    assert place(document, "training", "academy", "note", part="key") == "note"


def test_what_is_missing_stands_at_the_nearest_header() -> None:
    document = parse(PLAN)
    assert place(document, "training", "academy", "start") == "[training.academy]"
    assert place(document, "plan", "start", "day", part="key") == "[plan]"
    assert document.locate(("nothing", 0)) == (0, 0, 1, 1, 1, 1)
    assert document.locate(()) == (0, 0, 1, 1, 1, 1)
    assert document.locate((), "key") == (0, 0, 1, 1, 1, 1)


def test_an_element_of_a_list_has_no_key() -> None:
    document = parse('x = ["a", "b"]')
    assert place(document, "x", 1, part="key") == '"b"'
    assert place(document, "x", part="key") == "x"


def test_a_list_of_tables_stands_at_its_first_header() -> None:
    document = parse("[[seat]]\na = 1\n[[seat]]\na = 2\n")
    assert place(document, "seat") == "[[seat]]"
    assert document.locate(("seat", 1)).line == 3
    assert place(document, "seat", 1, "a") == "2"


def test_only_what_was_read_is_had() -> None:
    document = parse('a = [{ b = 1 }]\n"1" = 2')
    paths = [(), ("a",), ("a", 0), ("a", 0, "b"), ("a", 1), ("a", "0"), ("a", 0, "c")]
    assert [document.has(path) for path in paths] == [True] * 4 + [False] * 3
    assert not document.has(("a", 0, "b", "c"))
    assert not document.has((1,))


def test_a_section_ends_with_its_last_entry() -> None:
    for newline in ("\n", "\r\n"):
        document = parse(PLAN.replace("\n", newline))
        span = document.section(("training", "academy", "title"))
        assert document.text[span.start : span.end] == newline.join(
            PLAN.split("\n")[2:6],
        )
    empty = document.section(("training", "academy", "note", "first"))
    assert (empty.line, empty.end_line) == (9, 9)
    assert document.section(())[2:] == (1, 1, 1, 11)


def test_a_document_knows_its_lines() -> None:
    document = parse("a = 1\r\nb = 2\r\n")
    assert document.line_count == 2
    assert [document.line(number) for number in range(5)] == [
        "", "a = 1", "b = 2", "", "",
    ]  # fmt: skip
    assert (parse("").line_count, parse("a = 1").line_count) == (0, 1)
    assert (parse("").newline, parse("a = 1\nb = 2\r\n").newline) == ("\n", "\n")


def test_the_end_of_a_text_has_a_place() -> None:
    assert parse("a = 1\n").span(6, 6) == (6, 6, 2, 1, 2, 1)
    assert parse("a = 1").span(5, 7) == (5, 7, 1, 6, 1, 8)


def test_brackets_nested_deeper_than_the_pattern_are_followed() -> None:
    deep = "[" * 9 + "'a', # ]\n" + "]" * 9
    document = parse(f"x = {deep}\n[t]\ny = {deep}")
    assert broken(document) == []


def test_values_nested_too_deeply_to_be_followed_stand_at_their_header() -> None:
    inner = "{a=" * 399 + "1" + "}" * 399
    document = parse(f"[t]\nx = {inner}\n")
    assert document.faults == ()
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(350)
    try:
        assert place(document, "t", "x", "a") == "[t]"
    finally:
        sys.setrecursionlimit(limit)


def test_a_section_without_a_header_ends_the_search() -> None:
    text = "[a\nb = 1\n"
    assert [section.end for section in sections(text, [(0, 9)]).values()] == [0, 9]
