"""CSV can be taken apart again, and no spreadsheet program runs what it holds."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
from io import StringIO
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree as ET

import pytest
from edited import document, edition, laws
from hypothesis import given
from hypothesis import strategies as st

from planner.export.data import data_of
from planner.export.sheet.cell import plain
from planner.export.sheet.column import columns_for
from planner.text.csv import inert, shown
from planner.views.edition.policy import Kind, hidden
from plans import HOSTILE, PERIOD, READERS, workspaces

LANGUAGES = ("en", "fr", "ar")


def table(text, separator=","):
    return list(csv.reader(StringIO(text, newline=""), delimiter=separator))


def records(text):
    head, *rows = table(text)
    return [dict(zip(head, row, strict=True)) for row in rows]


def taken_apart(cell, split):
    """Return the parts of a cell between separators that no `\\` stands before."""
    parts = [""]
    letters = iter(cell)
    for letter in letters:
        if letter == "\\":
            parts[-1] += letter + next(letters)
        elif letter == split[0]:
            assert all(next(letters) == each for each in split[1:])
            parts.append("")
        else:
            parts[-1] += letter
    return parts if cell else []


def bare(part):
    return re.sub(r"\\(.)", r"\1", part, flags=re.DOTALL)


def pairs(value, keys=()):
    """Yield the leaves of plain data with their keys, each element of a list.

    In a table an empty text is as none.
    """
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from pairs(inner, (*keys, shown(key)))
    elif isinstance(value, list):
        for each in value:
            yield from pairs(each, keys)
    else:
        yield keys, shown(plain(value))


def of_table(cell):
    for part in taken_apart(cell, "; "):
        key, _, value = re.match(
            r"((?:[^=\\]|\\.)*)(=)(.*)\Z", part, re.DOTALL
        ).groups()
        yield tuple(map(bare, taken_apart(key, ".") or [""])), bare(value)


@laws
@given(workspaces(), st.sampled_from(READERS))
def test_every_field_can_be_read_out_of_its_cell(files, reader):
    rows = records(document(files, "csv", reader))
    items = {entry.name: entry for entry in edition(files, reader).entries}
    assert {row["name"] for row in rows} == items.keys()
    for row in rows:
        data = data_of(items[row["name"]].item)
        for field, value in data.items():
            wanted = sorted(pair for pair in pairs(value) if pair[1])
            assert read_back(row, field) == wanted, field


@pytest.mark.parametrize("kind", get_args(Kind))
def test_no_reader_has_columns_of_what_it_does_not_see(kind):
    shown = {column.keys[0] for column in columns_for(kind)}
    assert shown & hidden(kind, "item").keys() <= {"lead"}


LISTS = {
    *("regions", "audience", "languages", "depends_on", "derived_from", "replaces"),
    *("former_names", "links", "parties", "venue.city", "venue.countries"),
    "outcome.evidence",
}
TABLES = {"session", "outcome.indicators", "indicator", "consultation", "text"} | {
    *("note", "waive", "extra")
}


def read_back(row, field):
    """Return what the cells of a field say, as keys and texts."""
    found = []
    for column, cell in row.items():
        first, *keys = column.split(".")
        if first != field:
            continue
        if column in TABLES:
            found += [((*keys, *inner), value) for inner, value in of_table(cell)]
        elif column in LISTS or first == "partners":
            found += [(tuple(keys), bare(each)) for each in taken_apart(cell, "; ")]
        elif cell:
            found.append((tuple(keys), cell))
    return sorted(pair for pair in found if pair[1])


@laws
@given(workspaces(), st.sampled_from(READERS), st.sampled_from(LANGUAGES))
def test_a_sheet_has_a_row_for_each_item_and_no_formula(files, reader, language):
    text = document(files, "csv", reader, language, excel=True)
    assert text.startswith("\ufeff")
    rows = table(text[1:], "," if language == "en" else ";")
    assert len(rows) == len(edition(files, reader, language).entries) + 1
    assert len({len(row) for row in rows}) == 1
    for cell in (cell for row in rows for cell in row):
        assert shown(cell) == cell
        assert cell[:1] not in set("=+-@\t\r")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", " =", "\u00a0@"])
def test_a_cell_that_could_be_a_formula_has_an_apostrophe_before_it(start):
    assert inert(f"{start}1+1") == f"'{start}1+1"
    assert inert(f"'{start}1+1") == f"''{start}1+1"
    assert inert(f'"{start}1+1') == f"'\"{start}1+1"


@pytest.mark.parametrize("cell", ["", "a=b", "1-1", "'quoted'", "2027-01-01", "ﬁ"])
def test_any_other_cell_stays_as_it_is(cell):
    assert inert(cell) == cell


def test_wide_signs_are_signs():
    assert inert("\uff1d1+1") == "'\uff1d1+1"


def test_lines_end_as_the_standard_has_them(planner, workspace):
    planner("export", "csv", "-o", "plan.csv")
    written = Path("plan.csv").read_bytes()
    assert written.count(b"\r\n") == written.count(b"\n") == 3


def test_without_excel_it_is_in_no_language(planner, workspace):
    answer = planner("export", "csv", "--lang", "fr")
    assert answer == (
        2,
        "",
        "planner: csv n’est dans aucune langue\u00a0: les clés sont les mêmes\n"
        "  aide\u00a0: avec --excel, il y en a une\n",
    )


def test_for_a_spreadsheet_only_what_is_there_has_a_column(planner, workspace):
    planner("export", "csv", "--excel", "--lang", "fr", "-o", "plan.csv")
    assert Path("plan.csv").read_bytes().decode() == (
        "\ufeffCatégorie;Nom;Début;Fin;Titre;Responsable;Régions;Thème;Parties;Étape;"
        "Lieu\u00a0: Ville;Lieu\u00a0: Format;"
        "Partenaires\u00a0: bailleur de fonds\r\n"
        "formation;referral;2027-04-14;2027-04-15;Referral pathways;MENA Hub;"
        "Middle East and North Africa;National and local cooperation;;;Rabat;"
        "en présentiel;Partner Foundation\r\n"
        "partenariat;memorandum;2027-05;2027-05;Memorandum with the foundation;"
        'Africa Hub;East Africa;Youth engagement;"Network of Cities; Partner '
        'Foundation";en négociation;;;\r\n'
    )


# --- What LibreOffice makes of it ---------------------------------------------

OFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(
    OFFICE is None, reason="LibreOffice is missing: apt-get install libreoffice-calc"
)
UTF_8, TEXT = "76", "2"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    """Return a function that opens CSV with LibreOffice: the cells of its sheet."""
    folder = tmp_path_factory.mktemp("office")

    def cells(text, formats=""):
        (folder / "plan.csv").write_bytes(text.encode())
        separator = ord("," if "," in text.splitlines()[0] else ";")
        words = [
            *(OFFICE, f"-env:UserInstallation=file://{folder}/profile", "--headless"),
            f"--infilter=CSV:{separator},34,{UTF_8},1,{formats}",
            *("--convert-to", "fods", "--outdir", folder, folder / "plan.csv"),
        ]
        subprocess.run(words, check=True, capture_output=True, timeout=180)
        return list(_cells(ET.parse(folder / "plan.fods").getroot()))

    return cells


def _cells(root):
    for row in root.iter(f"{_TABLE}table-row"):
        found = []
        for cell in row.iter(f"{_TABLE}table-cell"):
            times = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
            found += [cell] * (times if len(found) + times < 1000 else 0)
        yield found


def hostile():
    """Return a workspace with an item for each hostile text, in every text of it."""
    from planner.export.toml import as_toml

    items = {
        f"item-{number:03}": {
            "title": text,
            "deliverable": text,
            "summary": f"{text}\n{text}",
            "links": [text, "second"],
            "budget": {"amount": -number, "currency": "EUR"},
            "extra": {text: text},
        }
        for number, text in enumerate(HOSTILE)
    }
    frame = {"format": 1, "period": PERIOD, "title": "Plan", "status": "draft"}
    plan = {**frame, "language": "en", "training": items}
    return {f"{PERIOD}.toml": as_toml(plan)}


@needs_office
def test_libreoffice_runs_nothing_and_shows_every_text(opened):
    text = document(hostile(), "csv", excel=True)
    wanted = table(text[1:])
    sheet = opened(text)
    assert [cell for row in sheet for cell in row if cell.get(f"{_TABLE}formula")] == []
    formats = "/".join(f"{at}/{TEXT}" for at in range(1, len(wanted[0]) + 1))
    shown_there = [[text_of(cell) for cell in row] for row in opened(text, formats)]
    assert [row[: len(wanted[0])] for row in shown_there[: len(wanted)]] == wanted


@needs_office
def test_without_excel_libreoffice_would_run_it(opened):
    sheet = opened(document(hostile(), "csv"))
    assert [cell for row in sheet for cell in row if cell.get(f"{_TABLE}formula")]


def text_of(cell):
    lines = ["".join(_letters(each)) for each in cell.iter(f"{_TEXT}p")]
    return "\n".join(lines)


def _letters(element):
    yield element.text or ""
    for inner in element:
        if inner.tag == f"{_TEXT}s":
            yield " " * int(inner.get(f"{_TEXT}c", "1"))
        else:
            yield from _letters(inner)
        yield inner.tail or ""
