"""What is read of a damaged file."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))

import tomli
from golden import read
from hypothesis import example, given, settings
from hypothesis import strategies as st
from law import broken

from planner.source.document import parse

GOOD = read(Path(__file__).parent / "samples" / "plan.toml")
SPANS = {
    name: parse(GOOD).section(("training", name))
    for name in parse(GOOD).data["training"]
}
SIGNS = "\"'[]{}=#,:.\\\n\r\t x7“”«»،٣<>é"


def refused(text: str) -> bool:
    try:
        tomli.loads(text)
    except ValueError:
        return True
    return False


@settings(max_examples=300, deadline=None)
@given(
    st.integers(0, len(GOOD)),
    st.integers(0, 12),
    st.text(st.sampled_from(SIGNS), max_size=4),
)
@example(GOOD.index(".item-1.indicator"), 0, "#")
@example(GOOD.index(".item-1.indicator"), 0, ".")
@example(485, 0, ".")
@example(0, 0, "\ufeff\ufeff")
@example(GOOD.index('"""'), 3, "")
@example(GOOD.index("[training"), 1, "")
def test_damage_is_found_and_stays_local(start: int, length: int, new: str) -> None:
    damaged = GOOD[:start] + new + GOOD[start + length :]
    document = parse(damaged)
    assert bool(document.faults) == refused(damaged.removeprefix("\ufeff"))
    assert not any("cannot be read" in str(f.message) for f in document.faults)
    assert broken(document) == []
    touched = {
        name
        for name, span in SPANS.items()
        if span.start - 80 <= start + length and start <= span.end + 80
    }
    if document.faults and '"' not in new + GOOD[start : start + length]:
        intact = set(SPANS) - touched
        read_items = document.data.get("training", {})
        assert {name for name in intact if name not in read_items} == set()


@settings(max_examples=150, deadline=None)
@given(st.text(st.one_of(st.sampled_from(SIGNS), st.characters()), max_size=60))
def test_no_text_is_too_strange(text: str) -> None:
    document = parse(text)
    assert bool(document.faults) == refused(text.removeprefix("\ufeff"))
    for fault in document.faults:
        assert 0 <= fault.start <= fault.end <= len(document.text)
        assert str(fault.message)


def test_a_lost_table_is_found_at_its_header() -> None:
    document = parse("[a]\nx = y\n[b]\nx = 1\n")
    assert document.locate(("a", "x")).line == 1
    assert document.locate(("b", "x")).line == 4
    assert (document.has(("a",)), document.has(("b", "x"))) == (False, True)
    assert [tuple(lost) for lost in document.lost] == [(("a",), 0, 10, 1)]


def test_sections_of_a_damaged_file_keep_to_themselves() -> None:
    document = parse("x = y\n[a]\nb = 1\n[c]\nd = z\n[e]\nf = 2")
    assert document.section(("a",))[2:] == (2, 1, 3, 6)
    assert document.section(("e", "f"))[2:] == (6, 1, 7, 6)


def test_line_ends_of_an_old_mac_hide_no_other_fault() -> None:
    document = parse('[a]\rx = y\r[b]\rtitle = "B"\r')
    assert [str(fault.message) for fault in document.faults] == [
        "the lines of this file end as on a Mac of old",
        "a text stands in quotes",
    ]
    assert document.data == {"b": {"title": "B"}}
    assert document.locate(("b", "title")).line == 4
