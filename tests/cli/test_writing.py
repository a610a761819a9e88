"""`planner set`, `note`, `undo`: what is written, what is said, what is refused."""

from __future__ import annotations

import json
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.actions.value import typed
from planner.actions.writing import write
from planner.errors import ChangedFileError, WrongUseError
from planner.model.commitments import is_commitment, narrows
from planner.model.types import Names
from planner.rules.shape import shape_of
from planner.workspace.files import rewrite_text
from planner.workspace.lock import lock_of, locked
from planner.workspace.rewriting import Rewrite, rewrite
from planner.workspace.state import forget, keep, kept, record, stretch

BACK = "  take it back: planner undo\n"


def plan(folder):
    return folder / "2027-H1.toml"


def text_of(folder):
    return plan(folder).read_bytes().decode()


def lines(before, after):
    old, new = before.split("\n"), after.split("\n")
    gone = [f"-{line}" for line in old if line not in new]
    return gone + [f"+{line}" for line in new if line not in old]


@pytest.mark.parametrize(
    ("words", "did", "changed"),
    [
        (
            ["start=2027-04-13"],
            "start is 2027-04-13",
            ["-start = 2027-04-14", "+start = 2027-04-13", "+revision = 1"],
        ),
        (
            ["end=", "start=2027-04"],
            "end is not there, start is 2027-04",
            [
                "-start = 2027-04-14",
                "-end = 2027-04-15",
                '+start = "2027-04"',
                "+revision = 1",
            ],
        ),
        (
            ["start=13-14 april"],
            "start is 2027-04-13, end is 2027-04-14",
            [
                "-start = 2027-04-14",
                "-end = 2027-04-15",
                "+start = 2027-04-13",
                "+end = 2027-04-14",
                "+revision = 1",
            ],
        ),
        (
            ["lead=Africa Hub", "partners.funder+=Host Institute", "status=planned"],
            "lead is africa-hub, our-host is in partners.funder, status is planned",
            [
                '-lead = "mena-hub"',
                '-partners.funder = ["partner"]',
                '+status = "planned"',
                '+partners.funder = ["partner", "our-host"]',
            ],
        ),
        (
            ["regions+=global"],
            "global is in regions",
            ['-regions = ["mena"]', '+regions = ["mena", "global"]'],
        ),
        (
            ["partners.funder+=our-network, partner"],
            "our-network is in partners.funder, partner is in partners.funder",
            [
                '-partners.funder = ["partner"]',
                '+partners.funder = ["partner", "our-network"]',
            ],
        ),
        (
            ["partners.funder-=partner"],
            "partner is not in partners.funder",
            ['-partners.funder = ["partner"]'],
        ),
        (
            ["partners.host+=rabat"],
            "rabat is in partners.host",
            ['+partners.host = ["rabat"]'],
        ),
        (
            ["budget=25 000 eur"],
            "budget is 25 000 eur",
            ['+budget = { amount = 25000, currency = "EUR" }'],
        ),
        (
            ["venue.city+=tunis"],
            "tunis is in venue.city",
            [
                '-venue.city = "rabat"',
                '+venue.city = ["rabat", "tunis"]',
                "+revision = 1",
            ],
        ),
        (
            ["venue="],
            "venue is not there",
            ['-venue.city = "rabat"', '-venue.mode = "in-person"', "+revision = 1"],
        ),
        (
            ['summary=a "word"', "expected=30"],
            'summary is a "word", expected is 30',
            ["+expected = 30", '+summary = "a \\"word\\""'],
        ),
        (["start=2027-04-14"], "nothing to change: start is 2027-04-14", []),
        (
            ["regions-=east-africa"],
            "nothing to change: east-africa is not in regions",
            [],
        ),
        (["risk="], "nothing to change: risk is not there", []),
    ],
)
def test_fields_are_set_and_nothing_else_changes(
    planner, workspace, words, did, changed
):
    before = text_of(workspace)
    answer = planner("set", "referral", *words)
    said = [line for line in answer.out.split("\n") if not line.startswith("  new")]
    assert "\n".join(said) == f"2027-H1: referral: {did}\n" + BACK * bool(changed)
    assert (answer.code, answer.err) == (0, "")
    assert lines(before, text_of(workspace)) == changed
    assert list(workspace.glob(".*")) == []


def test_a_new_field_stands_in_the_order_of_the_format(planner, workspace):
    planner("set", "referral", "status=planned", "funding.status=sought")
    text = text_of(workspace)
    assert 'title = "Referral pathways"\nstatus = "planned"\nlead' in text
    assert 'in-person"\nfunding.status = "sought"\npartners.funder' in text


def test_a_revision_is_counted_once_for_each_command(planner, workspace):
    for number, day in enumerate(("10", "11"), 1):
        planner("set", "referral", f"start=2027-04-{day}", "end=2027-04-12")
        assert f"\nrevision = {number}\n" in text_of(workspace)
    planner("set", "referral", "session.one.start=2027-04-20")
    assert "\nrevision = 3\n" in text_of(workspace)
    planner("set", "referral", "session.one.title=First", "title=Other")
    assert "\nrevision = 3\n" in text_of(workspace)


def test_money_is_set_where_it_stands_as_dotted_names_too(planner, workspace):
    planner("set", "referral", "budget.amount=10", "budget.currency=eur")
    assert 'budget.amount = 10\nbudget.currency = "EUR"\n' not in text_of(workspace)
    planner("set", "referral", "budget.currency=EUR", "budget.amount=10")
    planner("set", "referral", "budget=99.5 USD")
    assert 'budget.amount = 99.5\nbudget.currency = "USD"\n' in text_of(workspace)


def test_only_what_the_change_brought_is_told(planner, workspace):
    plan(workspace).write_text(text_of(workspace).replace("youth", "yuoth"))
    assert planner("set", "referral", "lead=mena-hob") == (
        0,
        "2027-H1: referral: lead is mena-hob\n"
        "  new: 2027-H1.toml:11:8: error[R301] unknown-reference: there is no unit or "
        "person named mena-hob\n" + BACK,
        "",
    )


def test_a_dry_run_shows_the_difference_and_writes_nothing(planner, workspace):
    before = text_of(workspace)
    answer = planner("set", "referral", "lead=africa-hub", "--dry-run")
    assert '-lead = "mena-hub"\n+lead = "africa-hub"\n' in answer.out
    assert answer.out.startswith("--- a/2027-H1.toml\n+++ b/2027-H1.toml\n@@ ")
    assert answer.out.endswith(
        "\n2027-H1: referral: would be changed: lead is africa-hub\n"
    )
    assert text_of(workspace) == before


def test_programs_are_told_what_changed(planner, workspace):
    told = json.loads(planner("set", "referral", "start=2027-04-16", "--json").out)
    assert told.pop("diff").count("\n+") == 3
    assert [each["name"] for each in told.pop("brought")] == ["end-before-start"]
    assert told == {
        "version": 1,
        "verb": "set",
        "about": "2027-H1",
        "items": ["referral"],
        "changed": True,
        "written": True,
        "did": ["start is 2027-04-16"],
        "files": ["2027-H1.toml"],
    }


def test_several_items_are_changed_only_when_it_is_said_that_it_is_meant(
    planner, workspace
):
    before = text_of(workspace)
    words = ("set", "--region", "mena,east-africa", "status=planned")
    answer = planner(*words)
    assert (answer.code, answer.err) == (
        2,
        "planner: 2 items would be changed\n  help: --yes says that it is meant\n",
    )
    assert answer.out.count('+status = "planned"') == 2
    assert text_of(workspace) == before
    assert (
        planner(*words, "--yes").out == f"2027-H1: 2 items: status is planned\n{BACK}"
    )
    assert text_of(workspace).count('status = "planned"') == 2
    assert planner("undo").code == 0
    assert text_of(workspace) == before


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["set", "referral"], 2, "it is not said what to set"),
        (["set", "status=done"], 2, "it is not said which items are meant"),
        (
            ["set", "referral", "statu=done"],
            2,
            "items of training have no field statu\n"
            "  help: a field with a similar name exists: status",
        ),
        (
            ["set", "referral", "partners.hots=rabat"],
            2,
            "no field partners.hots\n"
            "  help: a field with a similar name exists: partners.host",
        ),
        (
            ["set", "referral", "zzz=1"],
            2,
            "no field zzz\n  help: `planner explain` says which fields there are",
        ),
        (["set", "memorandum", "expected=3"], 2, "items of partnership have no field"),
        (
            ["set", "referral", "status=plannd"],
            2,
            "plannd cannot stand in status\n"
            "  help: a choice with a similar name exists: planned",
        ),
        (
            ["set", "referral", "status=zz"],
            2,
            "  help: the choices are proposed, planned, ",
        ),
        (
            ["set", "referral", "start=soon"],
            2,
            "`soon` is no date that can be read for sure\n"
            "  help: type a day, such as `14 april` or `2027-01-01`; a range, ",
        ),
        (
            ["set", "referral", "venue=rabat"],
            2,
            "help: it is a table: name what stands in it, for example venue.city",
        ),
        (
            ["set", "referral", "regions=Atlantis Island"],
            2,
            "help: write it like this: mena-hub",
        ),
        (
            ["set", "referral", "outcome.evidence.x=1"],
            2,
            "have no field outcome.evidence.x",
        ),
        (
            ["set", "referral", "title+=x"],
            2,
            "title is no list\n  help: write title=VALUE",
        ),
        (["set", "refferal", "title=x"], 3, "has no item refferal"),
        (["set", "--status", "done", "title=x"], 2, "no item of 2027-H1 matches"),
        (["note", "nobody", "x"], 3, "has no item nobody"),
        (["undo"], 2, "no change is kept"),
        (["undo", "--plan", "2027-H1"], 2, "no change of 2027-H1 is kept"),
        (["set", "referral", "title=x", "--plan", "2031-H1"], 3, "there is no plan"),
    ],
)
def test_what_cannot_be_done_is_said_with_the_way_on(
    planner, workspace, words, code, said
):
    before = text_of(workspace)
    answer = planner(*words)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert text_of(workspace) == before


def test_the_plan_that_is_written_to_is_never_guessed(planner, workspace):
    other = text_of(workspace).replace("2027-H1", "2027-H2")
    (workspace / "2027-H2.toml").write_text(other)
    answer = planner("set", "referral", "status=planned")
    assert answer.err == (
        "planner: several plans are being drafted: 2027-H1, 2027-H2\n"
        "  help: name one of them with --plan PERIOD\n"
    )
    assert planner("set", "2027-H1/referral", "status=planned", "--plan", "2027-H2")[
        2
    ] == (
        "planner: 2027-H1/referral is an item of another plan\n"
        "  help: name that plan with --plan 2027-H1\n"
    )
    for name in ("2027-H1.toml", "2027-H2.toml"):
        path = workspace / name
        path.write_text(path.read_text().replace('"draft"', '"record"'))
    assert planner("note", "referral", "x").err == (
        "planner: no plan is in draft or in consultation\n"
        "  help: name the one to write to with --plan; there are 2027-H1, 2027-H2\n"
    )
    for name in ("2027-H1.toml", "2027-H2.toml"):
        (workspace / name).unlink()
    assert "begin the first one: planner new" in planner("note", "x", "y").err


def test_a_file_that_cannot_be_read_is_never_written_to(planner, workspace):
    plan(workspace).write_text(text_of(workspace) + "\n[[[\n")
    answer = planner("set", "referral", "status=planned", "--plan", "2027-H1")
    assert answer.err == (
        "planner: 2027-H1.toml cannot be read without mistakes\n"
        "  help: nothing is written to it: `planner validate` shows them\n"
    )
    plan(workspace).write_bytes(b"\xff\xfe")
    answer = planner("set", "referral", "status=planned", "--plan", "2027-H1")
    assert "this file is not UTF-8" in answer.err


def test_an_item_that_cannot_be_read_or_is_scattered_is_not_changed(planner, workspace):
    plan(workspace).write_text(
        text_of(workspace).replace("2027-04-14", "14")
        + "\n[training.referral.note.late]\non = 2026-11-01\ntext = 'x'\n"
        + "[partnership.memorandum.note.late]\non = 2026-11-01\ntext = 'x'\n"
    )
    assert (
        "referral cannot be read without mistakes"
        in planner("set", "referral", "status=planned").err
    )
    assert planner("set", "memorandum", "status=planned").err == (
        "planner: partnership.memorandum is not in one piece under the header "
        "[partnership.memorandum]\n  help: bring all of it together below "
        "[partnership.memorandum], its tables one after the other; `planner fmt` does "
        "that\n"
    )


def test_commitments_of_an_adopted_plan_stand_fast_and_progress_is_free(
    planner, workspace
):
    text = text_of(workspace).replace('"draft"', '"adopted"')
    plan(workspace).write_text(text)
    aim = ("--plan", "2027-H1")
    for word in ("lead=africa-hub", "start=2027-04-10", "regions+=east-africa"):
        answer = planner("set", "referral", word, *aim)
        assert answer.code == 2
        assert answer.err.endswith(
            " of referral was adopted\n"
            "  help: a commitment is changed only through an amendment\n"
        )
    assert text_of(workspace) == text
    assert planner("set", "referral", "status=confirmed", *aim).code == 0
    assert planner("set", "memorandum", "start=2027-05-12", *aim).code == 0
    assert planner("set", "memorandum", "start=2027-05-13", *aim).code == 2


@pytest.mark.parametrize(
    ("keys", "frozen"),
    [
        ("title", True),
        ("venue.city", True),
        ("indicator", True),
        ("indicator.teams", True),
        ("indicator.teams.target", True),
        ("indicator.teams.baseline", False),
        ("status", False),
        ("note.n", False),
    ],
)
def test_commitments_are_told_from_progress(keys, frozen):
    assert is_commitment(tuple(keys.split("."))) is frozen


@pytest.mark.parametrize(
    ("old", "new", "narrower"),
    [
        ("2027-Q2", "2027-04", True),
        ("2027-Q2", date(2027, 6, 30), True),
        ("2027-04", "2027-Q2", False),
        (date(2027, 4, 1), date(2027, 4, 2), False),
        ("soon", "2027", False),
        ("2027", None, False),
    ],
)
def test_a_date_that_narrows_is_told_from_one_that_moves(old, new, narrower):
    assert narrows(old, new) is narrower


@pytest.mark.parametrize(
    ("source", "text", "value"),
    [
        (bool, "yes", True),
        (float, "1 000.5", 1000.5),
        (time, "09:30", time(9, 30)),
        (Names, "ab, cd", ["ab", "cd"]),
        (str, " x ", "x"),
    ],
)
def test_a_typed_value_takes_the_shape_of_its_field(source, text, value):
    assert typed(text, shape_of(source), "it") == value


def test_a_list_may_be_typed_as_in_a_file_and_own_fields_take_any_value(
    planner, workspace
):
    planner("set", "referral", 'regions=["mena"]', "extra.rooms=3", "extra.hall=no 3")
    planner("set", "referral", 'principles.trust={ not_relevant = "why" }')
    text = text_of(workspace)
    assert 'regions = ["mena"]\n' in text
    assert 'extra.rooms = 3\nextra.hall = "no 3"\n' in text
    assert 'principles.trust = { not_relevant = "why" }\n' in text


def test_what_no_shape_takes_is_refused():
    with pytest.raises(WrongUseError, match="x cannot stand in it"):
        typed("x", shape_of(bool), "it")


def test_notes_are_put_at_the_end_of_an_item(planner, workspace):
    before = text_of(workspace)
    first = planner("note", "referral", "Host city confirmed", "--by", "mena-hub")
    assert first == (
        0,
        f"2027-H1: referral: the note n-2026-11-22 is in\n{BACK}",
        "",
    )
    planner("note", "referral", 'Two\nlines of "text"')
    note = """
[training.referral.note.n-2026-11-22]
on = 2026-11-22
by = "mena-hub"
text = "Host city confirmed"

[training.referral.note.n-2026-11-22-2]
on = 2026-11-22
text = \"\"\"
Two
lines of \\"text\\"\"\"\"
"""
    funder = 'partners.funder = ["partner"]\n'
    assert text_of(workspace) == before.replace(funder, funder + note)


def test_changes_are_listed_and_taken_back_one_by_one(planner, workspace):
    before = text_of(workspace)
    planner("note", "referral", "two words")
    planner("set", "referral", "status=planned")
    assert planner("undo", "--list").out == (
        "2027-H1: planner set referral status=planned\n"
        "2027-H1: planner note referral 'two words'\n"
    )
    assert json.loads(planner("undo", "--list", "--json").out)["changes"] == [
        {"about": "2027-H1", "command": "planner set referral status=planned"},
        {"about": "2027-H1", "command": "planner note referral 'two words'"},
    ]
    shown = planner("undo", "--dry-run")
    assert '-status = "planned"\n' in shown.out
    assert planner("undo").out == (
        "2027-H1: planner set referral status=planned: taken back\n"
    )
    planner("undo", "--plan", "2027-h1")
    assert text_of(workspace) == before
    assert planner("undo", "--list").out == "no change is kept\n"


def test_a_change_is_not_taken_back_over_the_work_of_somebody_else(planner, workspace):
    planner("set", "referral", "status=planned")
    plan(workspace).write_text(text_of(workspace) + "# mine\n")
    assert planner("undo") == (
        2,
        "",
        "planner: 2027-H1.toml was changed since `planner set referral "
        "status=planned`, so that is not taken back\n"
        "  help: `git diff` shows what was changed; mend it by hand\n",
    )
    assert text_of(workspace).endswith("# mine\n")


def test_what_somebody_else_wrote_meanwhile_is_shown_beside_what_was_meant(
    planner, workspace, monkeypatch
):
    def slow(*words):
        plan(workspace).write_text(text_of(workspace) + "# mine\n")
        return write(*words)

    monkeypatch.setattr("planner.actions.writing.write", slow)
    answer = planner("set", "memorandum", "status=planned")
    assert answer.out == ""
    assert answer.err.startswith(
        "planner: 2027-H1.toml was changed by somebody else meanwhile\n"
        "  help: it is left as it is now: try again\n"
        "what was changed meanwhile:\n--- a/2027-H1.toml\n+++ b/2027-H1.toml\n@@ "
    )
    assert '\n start = "2027-05"\n+# mine\n' in answer.err
    assert "\nwhat was to be changed:\n--- a/2027-H1.toml\n" in answer.err
    assert '\n+status = "planned"\n' in answer.err
    assert text_of(workspace).endswith("# mine\n")
    assert planner("undo", "--list").out == "no change is kept\n"


def test_it_is_said_when_the_way_back_could_not_be_kept(
    planner, workspace, monkeypatch, tmp_path
):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    assert planner("set", "referral", "status=planned").out == (
        "2027-H1: referral: status is planned\n  it cannot be taken back\n"
    )


def test_while_somebody_writes_nobody_else_does(planner, workspace, monkeypatch):
    monkeypatch.setattr(
        "planner.workspace.lock.locked.__wrapped__.__defaults__", (0.0,)
    )
    with locked(plan(workspace)):
        assert lock_of(plan(workspace)).exists()
        answer = planner("set", "referral", "status=planned")
    assert "is being written by somebody else\n  help: try again" in answer.err
    assert not lock_of(plan(workspace)).exists()
    assert planner("set", "referral", "status=planned").code == 0


def test_only_the_last_changes_are_kept_and_damaged_ones_left_out(tmp_path):
    def made(number):
        change = Rewrite(tmp_path / "a", f"a{number}b", f"a{number + 1}b")
        return record(tmp_path, "2027-H1", f"planner {number}", [change])

    records = [made(number) for number in range(55)]
    assert all(map(keep, records))
    assert kept(tmp_path) == records[:4:-1]
    assert kept(tmp_path / "another") == []
    forget(records[-1])
    forget(records[0])
    assert kept(tmp_path) == records[-2:4:-1]


@given(st.none() | st.text("ab\n", max_size=9), st.text("ab\n", max_size=9))
def test_of_a_file_that_was_written_the_text_before_is_known(before, after):
    made = stretch(Rewrite(Path("a"), before, after))
    assert made.before(after) == before
    with pytest.raises(ValueError, match="a"):
        made.before(after + "c")


def test_files_are_written_all_or_none(tmp_path, monkeypatch):
    first, second, third = (tmp_path / name for name in "abc")
    first.write_text("1")
    second.write_text("2")
    back = [Rewrite(first, "1", "one"), Rewrite(third, None, "three")]
    with pytest.raises(ChangedFileError) as caught:
        rewrite([*back, Rewrite(second, "3", "two")])
    assert caught.value.versions == ("3", "2", "two")
    assert (first.read_text(), third.exists()) == ("1", False)

    def refuse(path, *texts):
        if path == second and texts == ("2", "two"):
            raise OSError(28, "full")
        rewrite_text(path, *texts)

    monkeypatch.setattr("planner.workspace.rewriting.rewrite_text", refuse)
    with pytest.raises(OSError, match="full"):
        rewrite([*back, Rewrite(second, "2", "two")])
    assert (first.read_text(), third.exists()) == ("1", False)
    monkeypatch.undo()
    rewrite([*back, Rewrite(second, "2", "two")])
    assert [each.read_text() for each in (first, second, third)] == [
        "one",
        "two",
        "three",
    ]
    rewrite([each.back for each in back])
    assert (first.read_text(), third.exists()) == ("1", False)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a", "b"]
