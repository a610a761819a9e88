"""Whole documents of the samples, for every reader, format, wish and language.

`PLANNER_UPDATE_GOLDEN=1` writes what the formats make now.
"""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from edited import edition
from variants import wishes

from planner.export.format import FORMATS
from planner.language.voice import LANGUAGES

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
PLANS = HERE.parents[1] / "plans"
READERS = {
    "2027-H1": (
        *("staff", "committee", "public", "region:mena", "donor:eu"),
        *("lead:mena-hub", "meeting:isc-december-2026"),
    ),
    **dict.fromkeys(("2023-H2", "2024-H1", "2024-H2"), ("staff", "public")),
}
TOLD = {"2027-H1": ("committee", "public", "region:mena")}
"""Readers for whom the documents stand in other languages too."""


def documents():
    """Yield every document: format, wish by name, plan, reader, language."""
    for form in FORMATS:
        for suffix, wish in wishes(form):
            for period, readers in READERS.items():
                for reader in readers[: 2 if suffix else None]:
                    for language in languages(form, wish, period, reader):
                        yield form, suffix, period, reader, language


def languages(form, wish, period, reader):
    other = FORMATS[form].speaks(wish) and reader in TOLD.get(period, ())
    return LANGUAGES if other else LANGUAGES[:1]


@cache
def texts():
    return {path.name: path.read_text("utf-8") for path in PLANS.glob("*.toml")}


def made(form, suffix, period, reader, language):
    wish = dict(wishes(form))[suffix]
    found = edition(texts(), reader, language, period)
    return FORMATS[form].make(found, wish).text.encode()


def file_of(form, suffix, period, reader, language):
    named = reader.replace(":", "-")
    tongue = "" if language == "en" else f".{language}"
    return f"{period}.{named}{suffix}{tongue}{FORMATS[form].suffix}"


DOCUMENTS = list(documents())


@pytest.mark.parametrize("case", DOCUMENTS, ids=lambda case: file_of(*case))
def test_a_document_is_what_it_was(case):
    path, text = GOLDEN / file_of(*case), made(*case)
    if os.environ.get("PLANNER_UPDATE_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        path.write_bytes(text)
    assert path.read_bytes() == text


def test_there_is_no_file_that_no_document_has_and_they_are_small():
    kept = {path.name for path in GOLDEN.iterdir()}
    assert kept == {file_of(*case) for case in DOCUMENTS}
    assert sum(path.stat().st_size for path in GOLDEN.iterdir()) < 3_000_000


_ELSEWHERE = """
import sys
sys.path[:0] = {path}
from hashlib import sha256
from test_golden import DOCUMENTS, made
everything = sha256()
for case in DOCUMENTS:
    everything.update(made(*case))
sys.stdout.write(everything.hexdigest())
"""


def test_they_are_the_same_in_another_place_and_order():
    def digest(zone, locale, seed):
        places = {"TZ": zone, "LC_ALL": locale, "LANG": locale, "PYTHONHASHSEED": seed}
        return subprocess.run(
            [sys.executable, "-c", _ELSEWHERE.format(path=[*sys.path, str(HERE)])],
            env={**os.environ, **places},
            check=True,
            capture_output=True,
            text=True,
        ).stdout

    here = digest("Pacific/Kiritimati", "C", "1")
    assert len(here) == 64
    assert digest("Pacific/Pago_Pago", "fr_FR.UTF-8", "2") == here
