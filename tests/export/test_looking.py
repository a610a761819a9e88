"""What is looked for in a document is found as a slow and simple search finds it."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from planner.export.proof.addresses import addresses
from planner.export.proof.amounts import amounts_in
from planner.export.proof.rows import standing
from planner.text.fold import spaced, words

WORDS = st.sampled_from(["a", "b", "ab", "abc", "bab"])
TEXTS = st.lists(WORDS, max_size=60)
ROWS = st.lists(st.lists(WORDS, min_size=1, max_size=7).map(tuple), max_size=80)


@given(TEXTS, ROWS)
def test_rows_stand_where_their_words_follow_each_other(text, rows):
    def stands(row):
        if len(row) == 1:
            return row[0] in " ".join(text)
        starts = range(len(text) - len(row) + 1)
        return any(tuple(text[at : at + len(row)]) == row for at in starts)

    assert standing(rows, "  ".join(text)) == {row for row in rows if stands(row)}


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
    assert set(amounts_in(plain, sought)) == found & sought
    assert set(amounts_in(text, sought)) == found & sought


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
    assert set(amounts_in(text, sought | {(25.0, ""), (500.0, "")})) == sought


def test_addresses_are_found_with_all_their_letters():
    text = "See HTTPS://Example.org/Ä?x=1, (write to First.Last+x@sub.example.org)."
    assert addresses(text) == {
        "https://example.org/ä?x=1",
        "first.last+x@sub.example.org",
    }
    assert addresses("mailto:a@b.org") == {"mailto:a@b.org", "a@b.org"}
    assert addresses("at @home, a@b, 12:30 and " + "x" * 100) == frozenset()


@given(st.text())
def test_words_are_those_between_the_spaces(text):
    assert words(text) == spaced(text).split()
    assert all(word == word.lower() and word.isalnum() for word in words(text))
