"""Each reader gets exactly what the table says, in every format and every wish.

Every text, number and name of a plan is a secret of its own. TOML and JSON hold all
that a reader may know; other formats tell less, and none tells more.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from edited import edition
from secrets_of import (
    COMMENT,
    ELSEWHERE,
    PERSON,
    PERSON_NAME,
    may_know,
    workspace,
)
from variants import wishes

from planner.export.format import FORMATS
from planner.views.edition.policy import sees_all, table

READERS = (
    *("staff", "committee", "meeting:june", "lead:hub", "region:mena", "donor:eu"),
    "public",
)
WHOLE = ("json", "toml")
ALL = [(form, suffix) for form in FORMATS for suffix, _ in wishes(form)]
README = Path(__file__).parents[2] / "README.md"


@cache
def secrets():
    return workspace()


@cache
def edited(reader, language):
    return edition(secrets()[0], reader, language)


def told(form, suffix, reader, language="en"):
    return FORMATS[form].make(edited(reader, language), dict(wishes(form))[suffix]).text


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(("form", "suffix"), ALL)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_document_tells_what_its_reader_may_not_know(form, suffix, reader, language):
    text = told(form, suffix, reader, language)
    assert [
        secret
        for secret in secrets()[1]
        if not may_know(reader, secret) and any(each in text for each in secret.spelt())
    ] == []
    kind = reader.partition(":")[0]
    assert COMMENT not in text
    assert "zq-roster" not in text
    if not sees_all(kind):
        assert ELSEWHERE not in text
    if kind in {"donor", "public"}:
        assert PERSON not in text
        assert PERSON_NAME not in text


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("form", WHOLE)
def test_data_tell_all_that_a_reader_may_know(form, reader):
    text = told(form, "", reader)
    assert [
        secret
        for secret in secrets()[1]
        if may_know(reader, secret) and secret.text not in text
    ] == []
    assert (PERSON in text) == (reader.partition(":")[0] not in {"donor", "public"})


def test_there_are_secrets_of_every_field_that_is_withheld():
    places = {(secret.item is None, secret.keys[:1]) for secret in secrets()[1]}
    for field in ("budget", "funding", "risk", "consultation", "waive", "note"):
        assert (False, (field,)) in places
    for field in ("extra", "former_names"):
        assert (False, (field,)) in places
    for field in ("adoption", "amendment", "waive", "extra"):
        assert (True, (field,)) in places


def test_the_readme_shows_the_table():
    head, *rows = table()
    lines = ["|".join(["", *map(cell, row), ""]) for row in (head, *rows)]
    lines.insert(1, "|---" * len(head) + "|")
    assert "\n".join(lines) in README.read_text(encoding="utf-8")


def cell(text):
    return f" {text} " if text else " "
