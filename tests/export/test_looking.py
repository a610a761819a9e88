"""What is looked for in a document is found as a slow and simple search finds it."""

from __future__ import annotations

import re
import sys
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.export.proof.addresses import addresses
from planner.export.proof.amounts import Amounts, read_apart
from planner.export.proof.rows import Rows
from planner.export.proof.sought import Sought
from planner.export.proof.words import Words
from planner.text.cut import cut
from planner.text.markdown import inline
from planner.text.unescape import unescaped

WORDS = st.sampled_from(["a", "b", "ab", "abc", "bab"])
TEXTS = st.lists(WORDS, max_size=60)
ROWS = st.lists(st.lists(WORDS, min_size=1, max_size=7).map(tuple), max_size=80)


def stands(row, text):
    """Say whether the words of a row follow each other in a text."""
    if len(row) == 1:
        return row[0] in " ".join(text)
    starts = range(len(text) - len(row) + 1)
    return any(tuple(text[at : at + len(row)]) == row for at in starts)


@given(TEXTS, ROWS)
def test_rows_stand_where_their_words_follow_each_other(text, rows):
    there = {row for row in rows if stands(row, text)}
    assert set(Rows(rows).standing("  ".join(text))) == there


@given(st.lists(st.sampled_from("ab"), max_size=40), st.data())
def test_many_rows_that_begin_alike_are_found_in_a_text_in_pieces(text, data):
    rows = [row for size in range(1, 8) for row in product("ab", repeat=size)]
    at = data.draw(st.lists(st.integers(0, len(text)), max_size=5).map(sorted))
    pieces = [text[a:b] for a, b in pairwise([0, *at, len(text)])]
    looked = Rows(rows)
    found = [row for each in pieces for row in looked.standing(" ".join(each))]
    assert len(found) == len(set(found)), "each is found once"
    assert set(found) == {row for row in rows if stands(row, text)}


PLAIN = st.text(st.sampled_from("ab1237.,' x\u00a0€"), max_size=40)
NUMBERS = st.sampled_from([1.0, 7.0, 12.0, 1.2, 123.0, 1237.0, 71237.0, 1.23])
AMOUNTS = st.frozensets(st.tuples(NUMBERS, st.sampled_from(["", "AAA", "ABX"])))


@given(PLAIN, AMOUNTS)
def test_amounts_are_found_among_digits_codes_and_signs(text, sought):
    plain = re.sub("(?<=\\d)[ ,.'\u00a0](?=\\d{3}(?!\\d))", "", text)
    found = set()
    for match in re.finditer(r"\d+(?:[.,]\d+)?", plain):
        before, behind = plain[: match.start()], plain[match.end() :]
        code_before = re.search(r"(?:^|[^a-z0-9.,])([a-z]{3})\s?$", before)
        alone = re.search(r"(?:^|[^a-z0-9.,])\s?$", before)
        code_behind = re.match(r"\s?([a-z]{3})(?![a-z0-9])", behind)
        ends = re.match(r"\s?(?![a-z0-9])", behind)
        if not (code_before or alone) or not (code_behind or ends):
            continue
        number = float(match[0].replace(",", "."))
        codes = [each[1].upper() for each in (code_before, code_behind) if each]
        found.update((number, code) for code in ["", *codes])
    assert set(Amounts(sought).standing(plain)) == found & sought
    assert set(Amounts(sought).standing(text)) == found & sought


def test_amounts_are_found_as_languages_write_them():
    text = "it costs 25,000 eur, 1 234,50 usd, chf 7'500, 2.5 gbp and 12\u202f000 mad"
    sought = {
        (25000.0, "EUR"),
        (1234.5, "USD"),
        (7500.0, ""),
        (7500.0, "CHF"),
        (2.5, "GBP"),
        (12000.0, "MAD"),
    }
    every = Amounts(sought | {(25.0, ""), (500.0, "")})
    assert set(every.standing(text)) == sought
    assert set(every.standing(text)) == set(), "what was found is not found again"


def as_one_reads(text):
    """Say the same of a text as `read_apart`, looking at every sign of it."""
    plain = re.sub("[ ,.'\u00a0\u202f\u066c\u2019](?<=\\d.)(?=\\d{3}(?!\\d))", "", text)
    return plain, set(re.findall(r"\d+(?:[.,]\d+)?", plain))


def digits_of(text):
    plain, tokens = read_apart(text)
    return plain, {d for each in tokens for d in re.findall(r"\d+(?:[.,]\d+)?", each)}


DIGITS = ["1", "\u0661", "\u06f1", "\u0967", "\uff11"]


@given(st.text(st.sampled_from([*DIGITS, *DIGITS[:1] * 9, *" .,\u00a0\u2019x\u0629"])))
def test_numbers_are_read_as_one_reads_them(text):
    assert digits_of(text) == as_one_reads(text)


def test_digits_of_any_script_are_read():
    digits = [chr(code) for code in range(sys.maxunicode) if chr(code).isdecimal()]
    for digit in digits:
        for text in (f"{digit} {digit * 3}", f"1 {digit * 3}", f"{digit} 111"):
            assert digits_of(text) == as_one_reads(text)


@pytest.mark.parametrize("sign", [*" ,.'", *"\u00a0\u202f\u066c\u2019"])
def test_thousands_are_parted_by_any_sign(sign):
    text = f"it is 25{sign}000 in all"
    assert set(Amounts({(25000.0, "")}).standing(text)) == {(25000.0, "")}


def test_an_amount_is_found_behind_pieces_that_have_its_number_alone():
    sought = Amounts({(70.0, "EUR"), (80.0, "EUR")})
    pieces = ["70 of 80 came", "70 usd", "70 eur"]
    assert [set(sought.standing(each)) for each in pieces] == [
        set(),
        set(),
        {(70.0, "EUR")},
    ]


HOSTILE = st.lists(
    st.sampled_from(
        [
            *("one", "two", "Three", "ab-cd", "training-", "2027-H1/x", "12", "7,5"),
            *("12 000", "EUR", "usd", "\n", "\n", "\n ", " ", ".", "a@b.org", "<!--"),
            *("-->", "https://a.org/x", "é", "\u0661", "\r", "\\"),
        ]
    ),
    max_size=60,
).map("".join)
SOUGHT = frozenset(
    {
        *(Sought(words=tuple(row)) for row in (["one"], ["one", "two"], ["two", "12"])),
        *(Sought(words=tuple(row)) for row in (["one", "two", "one", "two", "one"],)),
        *(Sought(addresses=frozenset({one})) for one in ("a@b.org", "https://a.org/x")),
        *(Sought(amount=(n, c)) for n in (12.0, 7.5, 12000.0) for c in ("", "EUR")),
    }
)


@given(HOSTILE, st.integers(1, 40))
def test_a_text_in_pieces_tells_what_it_tells_whole(text, size):
    whole, pieces = Words(lambda: [text]), Words(lambda: cut(text, size))
    assert pieces.told(SOUGHT) == whole.told(SOUGHT)
    assert pieces.names == whole.names


@given(HOSTILE)
def test_names_are_compounds_of_letters_and_digits(text):
    plain = re.sub("[A-Z]", lambda found: found[0].lower(), text)
    compounds = re.findall(r"[a-z0-9]+(?:[-./@][a-z0-9]+)+", plain)
    assert {each for each in Words(lambda: [text]).names if "-" in each} >= {
        part for each in compounds for part in re.split("[./@]", each) if "-" in part
    }


def test_addresses_are_found_with_all_their_letters():
    text = "See HTTPS://Example.org/Ä?x=1, (write to First.Last+x@sub.example.org)."
    assert addresses(text) == {
        "https://example.org/ä?x=1",
        "first.last+x@sub.example.org",
    }
    box = "ask first_last@example.org"
    assert addresses("".join(unescaped(inline(box)))) == {"first_last@example.org"}
    assert addresses("mailto:a@b.org") == {"mailto:a@b.org", "a@b.org"}
    assert addresses("at @home, a@b, 12:30 and " + "x" * 100) == frozenset()


def test_a_word_of_any_length_is_looked_through_once():
    assert Words(lambda: ["a1" * 1_000_000]).names == frozenset()
