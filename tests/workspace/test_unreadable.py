"""No item is ever dropped: whatever is wrong with it, it is listed and counted."""

from __future__ import annotations

import json

import pytest

from planner.workspace.read import read_texts

FRAME = """\
format = 1
period = "2027-H1"
title = "Plan"
status = "draft"
language = "en"
"""
GOOD = '\n[training.good]\ntitle = "Good"\n'


def listed(piece, frame=FRAME):
    sheet = read_texts({"2027-H1.toml": frame + piece + GOOD}).plans[0]
    assert [entry.name for entry in sheet.entries] == ["good"]
    return sheet, [tuple(each) for each in sheet.unreadable]


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ('[Training.a-b]\ntitle = "A"\n', [("training", "a-b", "A")]),
        ('[trainings.a-b]\ntitle = "A"\n', [("training", "a-b", "A")]),
        ('[communication.a-b]\ntitle = "A"\n', [("communications", "a-b", "A")]),
        ('[formation.a-b]\ntitle = "A"\n', [("", "a-b", "A")]),
        ('[atelier-tunis]\ntitle = "A"\nlead = "hub"\n', [("", "atelier-tunis", "A")]),
        ('[partnership]\ntitle = "A"\nlead = "hub"\n', [("partnership", "", "A")]),
        (
            '[training.same]\ntitle = "A"\n[training.same]\ntitle = "B"\n',
            [("training", "same", "A"), ("training", "same", "B")],
        ),
        (
            '[training.cut]\ntitle = "Cut"\nlead = "hub\n',
            [("training", "cut", "Cut")],
        ),
        ("[training.bare]\nlead = hub\n", [("training", "bare", None)]),
    ],
)
def test_an_item_that_cannot_be_read_is_listed(piece, expected):
    sheet, found = listed(piece)
    assert found == expected
    assert sheet.framed


def test_a_status_that_cannot_be_read_is_not_passed_off_as_one(planner, workspace):
    path = workspace / "2027-H1.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"draft"', '"brouillon"'), encoding="utf-8")
    head = json.loads(planner("summary", "--json").out)["plan"]
    assert head["status"] == "unreadable"


def test_items_without_a_category_are_on_every_page(planner, workspace):
    path = workspace / "2027-H1.toml"
    text = path.read_text(encoding="utf-8")
    piece = '\n[formation.jeunes]\ntitle = "Jeunes"\n[vide]\ntitle = "Sans"\n'
    path.write_text(text + piece, encoding="utf-8")
    assert "Without a category  2" in planner("summary").out
    assert "4 items" in planner("summary").out
    assert [line.split()[0] for line in planner("list").out.splitlines()].count(
        "unreadable"
    ) == 2
    for verb in ("timeline", "coverage"):
        assert planner(verb).code == 0
    assert planner("show", "jeunes").code == 0
    found = json.loads(planner("validate", "--json").out)["findings"]
    assert [(each["code"], each["message"], each["help"]) for each in found][-2:] == [
        (
            "F005",
            "there is no category `formation`",
            "write the category as it is called here: `training`",
        ),
        (
            "F005",
            "the item `vide` stands in no category",
            (
                "write its header as [CATEGORY.vide]; the categories are "
                "training, partnership, advocacy, communications"
            ),
        ),
    ]


def test_a_plan_in_another_encoding_is_named_everywhere(planner, workspace):
    path = workspace / "2027-H1.toml"
    text = path.read_text(encoding="utf-8").replace("Referral", "ورشة عمل")
    path.write_bytes(text.encode("cp1256"))
    answer = planner("summary")
    assert answer.code == 3
    assert answer.err.startswith(
        "planner: the plan 2027-H1 cannot be read: this file is not UTF-8"
    )
    assert "it was saved as Windows-1256 (Arabic), it seems" in answer.err
    assert planner("list").code == 3
    assert planner("validate", "--plan", "2027-H1").code == 1
    path.write_bytes(text.encode("utf-16"))
    assert "it was saved as UTF-16, it seems" in planner("validate").out
    path.write_bytes(text.replace("ورشة عمل", "Référence").encode("cp1252"))
    assert "as Windows-1252 (Western European)" in planner("validate").out


def test_a_spoilt_byte_in_a_sound_file_is_to_be_written_anew(planner, workspace):
    path = workspace / "2027-H1.toml"
    text = path.read_text(encoding="utf-8").replace("Referral", "ورشة عمل للمدن")
    path.write_bytes(text.encode().replace("ع".encode(), b"\xff", 1))
    told = planner("validate").out
    assert "this file is not UTF-8" in told
    assert "the rest of it is UTF-8: write the letter anew that stands there" in told


def test_line_ends_of_an_old_mac_are_one_fault_and_all_is_read(planner, workspace):
    path = workspace / "2027-H1.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\n", "\r"), encoding="utf-8", newline="")
    found = json.loads(planner("validate", "--json").out)["findings"]
    assert [each["message"] for each in found] == [
        "the lines of this file end as on a Mac of old"
    ]
    assert len(planner("list").out.splitlines()) == 2


def test_what_the_roster_lacks_needs_attention_too(planner, workspace):
    path = workspace / "network.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("max_seats = 25", "max_seats = 1"), encoding="utf-8")
    page = planner("summary").out
    assert "R303  network.toml" in page
    assert "in full: planner validate\n" in page


def test_a_table_that_is_no_item_is_an_unknown_key_and_no_item(planner, workspace):
    path = workspace / "2027-H1.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + "\n[remarks]\ncolour = 1\n", encoding="utf-8")
    found = json.loads(planner("validate", "--json").out)["findings"]
    assert [(each["code"], each["message"]) for each in found] == [
        ("F005", "unknown key `remarks`")
    ]
    assert len(planner("list").out.splitlines()) == 2
