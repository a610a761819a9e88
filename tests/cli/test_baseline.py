"""`validate --baseline`: what was found before is not shown again."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest


@pytest.fixture
def found_before(planner, workspace):
    """Return a workspace with a warning and an error, both known to a baseline."""
    path = workspace / "2027-H1.toml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("end = 2027-04-15", "end = 2027-04-12")
    text = text.replace('parties = ["our-network", "partner"]', 'parties = ["partner"]')
    path.write_text(text, encoding="utf-8")
    assert [each["code"] for each in findings(planner)] == ["D201", "I111"]
    answer = planner("validate", "--baseline", "known.json", "--write-baseline")
    assert answer == (
        0,
        "4 files checked, nothing new found; 2 of the baseline not shown\n",
        "",
    )
    return workspace


def findings(planner, *words):
    return json.loads(planner("validate", "--json", *words).out)["findings"]


def known(planner):
    return [each["code"] for each in findings(planner, "--baseline", "known.json")]


def test_what_was_found_before_is_not_shown_and_what_is_new_is(planner, found_before):
    assert known(planner) == []
    path = found_before / "2027-H1.toml"
    text = path.read_text(encoding="utf-8")
    new = '\n[training.late]\ntitle = "Late"\nlead = "mena-hub"\nstart = 2027-09-01\n'
    path.write_text("# a line above\n\n" + text + new, encoding="utf-8")
    assert known(planner) == ["D202"]
    answer = planner("validate", "--baseline", "known.json", "-o", "concise")
    assert answer.code == 1
    assert answer.out.endswith(
        "4 files checked: 1 error; 2 of the baseline not shown\n"
    )


def test_a_baseline_is_the_same_from_every_folder(planner, found_before, monkeypatch):
    monkeypatch.chdir("/")
    words = ("--plans", found_before, "--baseline", found_before / "known.json")
    assert planner("validate", *words).code == 0


def test_a_baseline_can_be_read_and_compared(planner, found_before):
    text = (found_before / "known.json").read_text(encoding="utf-8")
    whole = json.loads(text)
    assert (whole["format"], whole["version"]) == ("planner-baseline", 1)
    assert list(whole["findings"].values()) == [
        "D201 2027-H1.toml training.referral.end",
        "I111 2027-H1.toml partnership.memorandum.parties",
    ]
    planner("validate", "--baseline", "known.json", "--write-baseline")
    assert (found_before / "known.json").read_text(encoding="utf-8") == text


def test_syntax_types_and_references_are_never_hidden(planner, workspace):
    path = workspace / "2027-H1.toml"
    text = path.read_text(encoding="utf-8")
    text = text.replace('lead = "mena-hub"', 'lead = "nobody"') + "\n[training.x]\n"
    path.write_text(text, encoding="utf-8")
    before = [each["code"] for each in findings(planner)]
    answer = planner("validate", "--baseline", "known.json", "--write-baseline")
    assert answer.code == 1
    assert {"F006", "R301"} <= set(known(planner)) <= set(before)
    kept = json.loads((workspace / "known.json").read_text(encoding="utf-8"))
    assert not any(each[:4] in {"F006", "R301"} for each in kept["findings"].values())


@pytest.mark.parametrize(
    "text",
    ["", '{"format": "planner-baseline", "version": 2, "findings": {}}'],
)
def test_an_empty_baseline_and_one_of_another_version_are_written_anew(
    planner, workspace, text
):
    (workspace / "known.json").write_text(text, encoding="utf-8")
    assert planner("validate", "--baseline", "known.json") == (
        2,
        "",
        "planner: known.json is no baseline that this version reads\n"
        "  help: write it anew with --write-baseline\n",
    )
    words = ("--baseline", "known.json", "--write-baseline")
    assert planner("validate", *words).code == 0


@pytest.mark.parametrize("text", ["[]", "{}", "[network]\n", "\udcff"])
def test_another_file_is_no_baseline_and_is_never_written_over(
    planner, workspace, text
):
    path = workspace / "known.json"
    path.write_text(text, encoding="utf-8", errors="surrogateescape")
    before = path.read_bytes()
    assert planner("validate", "--baseline", "known.json") == (
        2,
        "",
        "planner: known.json is no baseline that this version reads\n"
        "  help: name another file; --write-baseline makes it\n",
    )
    assert planner("validate", "--baseline", "known.json", "--write-baseline") == (
        2,
        "",
        "planner: known.json is no baseline, and is left as it is\n"
        "  help: name another file with --baseline, for example known.json\n",
    )
    assert path.read_bytes() == before


@pytest.mark.parametrize("words", [["2027-H1.toml"], ["--plan", "2027-H1"], ["-"]])
def test_a_baseline_of_some_files_does_not_take_the_place_of_the_whole(
    planner, found_before, words
):
    path = found_before / "known.json"
    before = path.read_bytes()
    typed = (found_before / "2027-H1.toml").read_bytes()
    words = [*words, "--baseline", "known.json", "--write-baseline"]
    assert planner("validate", *words, typed=typed) == (
        2,
        "",
        "planner: a baseline of some files would forget what is known of the others\n"
        "  help: write it without --plan and without the names of files\n",
    )
    assert path.read_bytes() == before


@pytest.mark.parametrize("words", [["--select", "D"], ["--ignore", "I111"]])
def test_a_baseline_of_some_rules_goes_on_to_know_the_others(
    planner, found_before, words
):
    path = found_before / "2027-H1.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("end = 2027-04-12", ""), encoding="utf-8")
    answer = planner("validate", "--baseline", "known.json", "--write-baseline", *words)
    assert (answer.code, answer.err) == (0, "")
    kept = json.loads((found_before / "known.json").read_text("utf-8"))["findings"]
    assert [each.split()[0] for each in kept.values()] == ["I111"]
    assert known(planner) == []


def test_a_baseline_that_is_not_there_or_not_named_is_said_so(planner, workspace):
    assert planner("validate", "--baseline", "known.json") == (
        2,
        "",
        "planner: there is no file or folder known.json\n",
    )
    answer = planner("validate", "--write-baseline")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("planner: --write-baseline needs the file to write\n")
    answer = planner("validate", "--baseline", "no/known.json", "--write-baseline")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.count("\n") == 2


def test_findings_are_not_written_over_the_baseline(planner, workspace):
    answer = planner(
        *("validate", "--baseline", "b.json", "--write-baseline"),
        *("-o", "json:./b.json"),
    )
    assert answer == (
        2,
        "",
        "planner: the findings and the baseline would go to one file\n"
        "  help: name a file for each\n",
    )


def test_what_the_baseline_knows_does_not_fail_a_fix(planner, found_before):
    assert planner("fix").code == 1
    answer = planner("fix", "--baseline", "known.json", "--exit-non-zero-on-fix")
    assert answer.code == 0


@pytest.mark.parametrize(
    "text",
    [
        '{"format": "another", "version": 1, "findings": {}}',
        '{"format": "planner-baseline", "version": 2, "findings": {}}',
        '{"format": "planner-baseline", "version": 1, "findings": []}',
        '{"format": "planner-baseline", "version": 1}',
        "[]",
        "{",
        None,
    ],
)
def test_what_is_no_baseline_is_a_sentence(planner, workspace, text):
    path = workspace / "known.json"
    path.mkdir() if text is None else path.write_text(text, encoding="utf-8")
    ours = text is not None and "planner-baseline" in text
    way = "write it anew with" if ours else "name another file;"
    end = "--write-baseline" if ours else "--write-baseline makes it"
    assert planner("validate", "--baseline", "known.json") == (
        2,
        "",
        "planner: known.json is no baseline that this version reads\n"
        f"  help: {way} {end}\n",
    )


def test_a_baseline_written_by_hand_hides_no_more(planner, workspace):
    path = workspace / "2027-H1.toml"
    text = path.read_text(encoding="utf-8").replace("title = ", "titel = ", 1)
    path.write_text(text, encoding="utf-8")
    found = findings(planner, "--select", "F005")
    subject = json.dumps(["2027-H1.toml", "F005", "training", "referral", "titel"])
    marks = {sha256(f"{subject}1".encode()).hexdigest(): "F005"}
    whole = {"format": "planner-baseline", "version": 1, "findings": marks}
    (workspace / "known.json").write_text(json.dumps(whole), encoding="utf-8")
    words = ("--select", "F005", "--baseline", "known.json")
    assert findings(planner, *words) == found != []


def test_a_baseline_stands_in_the_order_of_files_whatever_its_marks(planner, workspace):
    items = [
        f'\n[training.t{number}]\ntitle = "Course {number}"\nlead = "mena-hub"\n'
        'regions = ["mena"]\nstart = 2027-04-14\nend = 2027-04-12\n'
        for number in (3, 1, 2)
    ]
    with (workspace / "2027-H1.toml").open("a", encoding="utf-8") as end:
        end.write("".join(items))
    words = ("--select", "D201", "--baseline", "known.json", "--write-baseline")
    planner("validate", *words)
    kept = json.loads((workspace / "known.json").read_text(encoding="utf-8"))
    assert [about.split()[-1] for about in kept["findings"].values()] == [
        f"training.t{number}.end" for number in (1, 2, 3)
    ]


def test_a_baseline_is_beside_what_its_link_leads_to(planner, found_before):
    aside = found_before.parent / "aside"
    aside.mkdir()
    (aside / "known.json").symlink_to(found_before / "known.json")
    words = ("--baseline", aside / "known.json")
    assert findings(planner, *words) == []
