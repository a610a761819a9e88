"""Bytes that are UTF-8, and bytes that are not."""

import pytest

from planner.source.decode import NotUtf8, decode


def test_text_comes_back_as_it_was_written() -> None:
    assert decode("\ufeffa = 'é'\r\n".encode()) == "\ufeffa = 'é'\r\n"


def test_the_first_wrong_byte_is_named() -> None:
    raw = "\ufeffa = 1\nbé = '".encode() + b"\xe9'\n\xff"
    with pytest.raises(NotUtf8, match="byte 0xE9 at 2:7") as caught:
        decode(raw)
    error = caught.value
    assert (error.offset, error.line, error.column, error.byte) == (16, 2, 7, 0xE9)
    assert str(error.help) == "save the file as UTF-8 in your editor"


def test_a_byte_order_mark_is_no_column_of_a_wrong_byte() -> None:
    with pytest.raises(NotUtf8) as caught:
        decode(b"\xef\xbb\xbfa\xff")
    assert (caught.value.line, caught.value.column) == (1, 2)


def test_another_encoding_is_recognised() -> None:
    with pytest.raises(NotUtf8) as caught:
        decode("a = 1".encode("utf-16"))
    help_ = "this is UTF-16: save the file as UTF-8 in your editor"
    assert str(caught.value.help) == help_
