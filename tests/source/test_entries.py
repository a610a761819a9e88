"""Small readers below the document."""

from planner.source.duplicates import clash
from planner.source.keys import split_key
from planner.source.pieces import Piece


def test_what_is_no_key_has_no_names() -> None:
    assert split_key("= 1", 0) == ([], 0)
    assert [part.name for part in split_key("a . 'b' = 1", 0)[0]] == ["a", "b"]


def test_a_clash_without_a_first_place_is_told_in_the_words_of_the_reader() -> None:
    text = "[a]\nx = 1\n[b]\n"
    pieces = [Piece(0, 10, ()), Piece(10, 14, ())]
    fault = clash(text, pieces[1], 11, pieces[:1], "Cannot do it")
    assert str(fault.message) == "this cannot be read: cannot do it"
    bare = clash("  \n", Piece(0, 3, ()), 0, [], "Cannot do it")
    assert (bare.start, bare.end) == (0, 1)
