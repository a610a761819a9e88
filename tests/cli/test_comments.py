"""Comments that set rules aside: what they hide, what they cannot, and the order."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def plan(workspace):
    """Return a function that puts a text in the place of another in the plan."""
    path = workspace / "2027-H1.toml"

    def change(*pairs):
        text = path.read_text(encoding="utf-8")
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new, 1)
        path.write_text(text, encoding="utf-8", newline="\n")

    return change


END = ("end = 2027-04-15", "end = 2027-04-12")
HEADER = "[training.referral]"


def codes(planner, *words):
    whole = json.loads(planner("validate", "--json", *words).out)
    return [each["code"] for each in whole["findings"]]


def hidden(planner, *words):
    whole = json.loads(planner("validate", "--json", *words).out)
    assert whole["counts"]["hidden"] == len(whole["hidden"])
    return [(each["code"], each["by"], each["reason"]) for each in whole["hidden"]]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (HEADER, "# planner: ignore[D201]\n[training.referral]"),
        (HEADER, "# planner: ignore[end-before-start]\n# Two.\n[training.referral]"),
        ("format = 1", "# planner: file-ignore[D201]\n\nformat = 1"),
        ("format = 1", "format = 1 # planner: file-ignore[d201]"),
        (END[1], f"# planner: ignore[overdue, D201]\n{END[1]}"),
        (END[1], f"{END[1]}  # planner: ignore[D]"),
        (END[1], f"{END[1]}  #planner:ignore [ALL]"),
    ],
)
def test_a_comment_hides_what_it_stands_for(planner, plan, old, new):
    plan(END)
    assert codes(planner) == ["D201"]
    plan((old, new))
    assert codes(planner, "--ignore", "G516") == []
    assert hidden(planner, "--ignore", "G516") == [("D201", "comment", None)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (HEADER, "# planner: ignore[D201]\n\n[training.referral]"),
        (HEADER, "[training.referral] # planner: ignore[D201]"),
        ("[partnership.", "# planner: ignore[D201]\n[partnership."),
        ("start = 2027-04-14", "# planner: ignore[D201]\nstart = 2027-04-14"),
        ("start = 2027-04-14", "start = 2027-04-14 # planner: ignore[D201]"),
        (END[1], f"# planner: ignore[D202]\n{END[1]}"),
        (END[1], f"# planner: ignore[]\n{END[1]}"),
        (END[1], f"summary = 'x # planner: ignore[D201]'\n{END[1]}"),
    ],
)
def test_a_comment_hides_nothing_else(planner, plan, old, new):
    plan(END, (old, new))
    assert "D201" in codes(planner)


def test_what_every_reader_must_see_is_hidden_by_no_comment(planner, plan):
    plan(
        (HEADER, "# planner: file-ignore[F005, R301, ALL]\n\n[training.referral]"),
        ("title = ", "titel = "),
        ('lead = "mena-hub"', 'lead = "nobody"'),
    )
    assert codes(planner, "--ignore", "G516") == ["F005", "R301"]


def test_the_reason_of_a_comment_is_told(planner, plan):
    plan(END, (END[1], f"# planner: ignore[D201] - as the hosts wish.\n{END[1]}"))
    assert hidden(planner) == [("D201", "comment", "as the hosts wish")]


def test_the_first_that_applies_is_told(planner, plan, workspace):
    comment = "# planner: ignore[D201] by hand\n"
    waiver = '\nwaive.end-before-start = "They know."'
    plan(END, (END[1], comment + END[1]))
    (workspace / "known.json").write_text("", encoding="utf-8")
    planner("validate", "--baseline", "known.json", "--write-baseline")
    assert hidden(planner, "--baseline", "known.json") == [
        ("D201", "comment", "by hand")
    ]
    plan((END[1], END[1] + waiver))
    assert codes(planner) == ["G516"]
    assert hidden(planner) == [("D201", "waiver", "They know.")]
    settings = 'format = 1\n[validate]\nignore = ["D201", "F", "D202"]\n'
    (workspace / "planner.toml").write_text(settings, encoding="utf-8")
    assert hidden(planner) == [("D201", "settings", None)]
    assert hidden(planner, "--select", "D201") == [("D201", "waiver", "They know.")]
    assert hidden(planner, "--ignore", "D201") == []
    by_file = 'format = 1\nvalidate.per_file_ignore = { "2027*" = ["D"] }\n'
    (workspace / "planner.toml").write_text(by_file, encoding="utf-8")
    assert hidden(planner) == [("D201", "settings", None)]


def test_what_a_gap_hides_is_told(planner, plan):
    plan(
        ('status = "draft"', 'status = "consultation"'),
        ('title = "Memorandum', 'status = "cancelled"\ntitle = "Memorandum'),
    )
    before = codes(planner, "--select", "C401")
    assert before == ["C401"]
    plan((HEADER, '[gap.region.east-africa]\nreason = "None."\n[training.referral]'))
    assert codes(planner, "--select", "C401") == []
    assert hidden(planner, "--select", "C401") == [("C401", "gap", "None.")]


def test_the_gap_of_an_umbrella_is_told_for_each_of_its_regions(
    planner, plan, workspace
):
    plan(
        ('status = "draft"', 'status = "consultation"'),
        ('title = "Memorandum', 'status = "cancelled"\ntitle = "Memorandum'),
        (HEADER, '[gap.region.africa]\nreason = "None."\n[training.referral]'),
    )
    assert hidden(planner, "--select", "C401") == [("C401", "gap", "None.")]


def test_a_hole_beside_a_gap_is_not_told_as_meant(planner, plan):
    plan(
        ('status = "draft"', 'status = "consultation"'),
        ('title = "Referral', 'status = "cancelled"\ntitle = "Referral'),
        ('title = "Memorandum', 'status = "cancelled"\ntitle = "Memorandum'),
        (HEADER, '[gap.region.east-africa]\nreason = "None."\n[training.referral]'),
    )
    assert codes(planner, "--select", "C401") == ["C401"]
    assert hidden(planner, "--select", "C401") == [("C401", "gap", "None.")]


def test_many_items_with_a_comment_are_not_gathered(planner, workspace):
    path = workspace / "2027-H1.toml"
    items = "".join(
        f'\n# planner: ignore[D204]\n[training.i{number}]\ntitle = "Item {number}"\n'
        'lead = "mena-hub"\nstart = "2027-05"\n'
        for number in range(6)
    )
    path.write_text(path.read_text(encoding="utf-8") + items, encoding="utf-8")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"draft"', '"consultation"', 1), encoding="utf-8")
    found = codes(planner, "--select", "D204,G516")
    assert found == ["D204"]  # the memorandum's, which has no comment
    path.write_text(path.read_text(encoding="utf-8").replace("# planner:", "#"))
    assert codes(planner, "--select", "D204") == ["D204"]  # all seven in one


def test_a_closed_plan_lists_nothing_that_it_would_not_show(planner, plan):
    plan(
        ('status = "draft"', 'status = "closed"'),
        END,
        (END[1], f"{END[1]}  # planner: ignore[D201]"),
    )
    assert hidden(planner, "--select", "D201") == []
    assert hidden(planner, "--select", "D201", "--closed") == [
        ("D201", "comment", None)
    ]


def test_comments_that_hide_nothing_are_found_with_their_place(planner, plan):
    plan(
        (HEADER, "# planner: ignore[D201, end-befor-start, F001]\n[training.referral]"),
        ("[partnership.", "# planner: ignroe[D201]\n[partnership."),
    )
    answer = planner("validate", "-o", "concise", "--select", "D,G,R")
    assert answer.out.splitlines()[:-1] == [
        "2027-H1.toml:9:19: warning[G516] waiver-unused: this comment hides nothing "
        "of D201",
        "2027-H1.toml:9:25: error[R301] unknown-reference: there is no rule "
        "end-befor-start",
        "2027-H1.toml:9:42: warning[G516] waiver-unused: no comment can set F001 aside",
        "2027-H1.toml:21:1: warning[G516] waiver-unused: this comment is not "
        "understood, so it hides nothing",
    ]


def test_comments_of_items_that_are_over_are_left_in_peace(planner, plan):
    plan((HEADER, "# planner: ignore[D201]\n[training.referral]"))
    assert codes(planner, "--select", "D,G") == ["G516"]
    late = codes(planner, "--select", "D,G", "--today", "2027-12-01")
    assert late == ["D206", "D206"]


def test_a_comment_of_a_rule_that_is_not_judged_is_left_in_peace(planner, plan):
    plan((HEADER, "# planner: ignore[D201]\n[training.referral]"))
    assert codes(planner, "--ignore", "D201") == []


def test_a_rule_that_cannot_speak_is_no_reason_to_call_a_comment_idle(
    planner, workspace
):
    path = workspace / "calendar.toml"
    text = "# planner: file-ignore[stray-file]\n" + path.read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    assert codes(planner) == ["G516"]


def test_a_finding_about_another_file_is_hidden_where_it_stands(planner, workspace):
    earlier = (workspace / "2027-H1.toml").read_text(encoding="utf-8")
    earlier = earlier.split("themes = ")[0].replace("2027-H1", "2026-H2")
    agreement = (
        '\n[partnership.charter]\ntitle = "Charter"\nlead = "mena-hub"\n'
        'regions = ["mena"]\nstage = "signed"\nparties = ["our-network", "partner"]\n'
        "signed_on = 2026-08-01\nexpires_on = 2027-03-31\n"
    )
    (workspace / "2026-H2.toml").write_text(earlier + agreement, encoding="utf-8")
    path = workspace / "2027-H1.toml"
    comment = "# planner: ignore[I108] it is for one term only\n"
    path.write_text(comment + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert codes(planner, "--select", "I108,G516") == []
    assert hidden(planner, "--select", "I108,G516") == [
        ("I108", "comment", "it is for one term only")
    ]


def test_a_comment_above_a_header_is_shown_without_the_table_before_it(planner, plan):
    plan(("[partnership.", "# planner: ignore[D201]\n[partnership."))
    assert planner("validate").out == (
        "warning[G516] waiver-unused: this comment hides nothing of D201\n"
        "  --> 2027-H1.toml:20:19\n"
        "   |\n"
        "20 | # planner: ignore[D201]\n"
        "   |                   ^^^^\n"
        "   |\n"
        "   = help: take it out\n"
        "\n"
        "4 files checked: 1 warning\n"
    )
