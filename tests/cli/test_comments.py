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


@pytest.mark.parametrize(
    "comment",
    [
        "# planner: ignore[ , ]",
        "# Planner: Ignore[D201]",
        "# planner ignore D201",
        "#planner:file-ignore",
        "# planner: disable[D201]",
        "# planner: noqa",
        "# planner: skip D201",
        "# planner: suppress[D201]",
    ],
)
def test_a_comment_that_was_meant_as_one_is_told_so(planner, plan, comment):
    plan(END, (HEADER, f"{comment}\n{HEADER}"))
    assert codes(planner) == ["G516", "D201"]


@pytest.mark.parametrize("comment", ["# planner", "# planner: reads this", "# ignore"])
def test_other_comments_are_left_in_peace(planner, plan, comment):
    plan((HEADER, f"{comment}\n{HEADER}"))
    assert codes(planner) == []


def test_a_comment_beside_what_is_found_hides_nothing_and_is_told_so(planner, plan):
    plan(END, ("[partnership.", "# planner: ignore[D201]\n[partnership."))
    assert codes(planner) == ["D201", "G516"]


@pytest.mark.parametrize("word", ["D", "D201", "ALL"])
def test_one_thing_that_it_hides_is_reason_enough_for_a_comment(planner, plan, word):
    plan(END, (HEADER, f"# planner: ignore[{word}]\n{HEADER}"))
    assert codes(planner) == []


def test_a_family_of_which_little_can_be_set_aside_is_one_finding(planner, plan):
    plan((HEADER, f"# planner: ignore[T]\n{HEADER}"))
    answer = planner("validate", "-o", "concise")
    assert answer.out.splitlines()[:-1] == [
        "2027-H1.toml:9:19: warning[G516] waiver-unused: this comment hides nothing "
        "of T"
    ]


def test_a_comment_for_what_will_be_found_later_is_not_idle(planner, plan):
    plan((HEADER, f"# planner: ignore[I110]\n{HEADER}"))
    assert codes(planner) == []
    plan(('status = "draft"', 'status = "submitted"'))
    assert codes(planner, "--select", "I110,G516") == []
    assert hidden(planner, "--select", "I110") == [("I110", "comment", None)]


def test_a_comment_is_not_idle_while_its_rule_cannot_judge(planner, plan, workspace):
    plan((HEADER, f"# planner: ignore[R302]\n{HEADER}"))
    assert codes(planner, "--select", "R302,G516") == ["G516"]
    (workspace / "network.toml").write_text("format =", encoding="utf-8")
    assert codes(planner, "--select", "R302,G516") == []


@pytest.mark.parametrize(
    ("above", "code"),
    [
        ("# planner: ignore[D201]\n  # The hosts wish it.\n", None),
        ("# planner: ignore[D201]\n#\n\t# Twice.\n", None),
        ("# planner: ignore[D201]\n   \n", "D201"),
    ],
)
def test_other_comments_may_stand_between_and_no_blank_line(planner, plan, above, code):
    plan(END, (HEADER, above + HEADER))
    assert (code in codes(planner)) is (code is not None)


def test_a_rule_of_ones_own_is_set_aside_by_its_code(planner, plan, workspace):
    (workspace / "planner.toml").write_text(
        'format = 1\n[rule.hosts]\nrequire = "partners.host"\nmessage = "no host"\n',
        encoding="utf-8",
    )
    plan((HEADER, f"# planner: ignore[X:hosts] they asked\n{HEADER}"))
    assert codes(planner) == ["X:hosts"]
    assert hidden(planner) == [("X:hosts", "comment", "they asked")]
    plan(("end = 2027-04-15", 'end = 2027-04-15\npartners.host = ["rabat"]'))
    assert codes(planner) == ["G516", "X:hosts"]


def test_what_the_settings_set_aside_is_gathered_as_if_it_were_shown(
    planner, plan, workspace
):
    items = [
        f'[training.t{number}]\ntitle = "Course {number}"\nlead = "mena-hub"\n'
        f'regions = ["mena"]\nstart = "2027-0{number}"\n'
        for number in range(1, 7)
    ]
    plan(('status = "draft"', 'status = "consultation"'))
    plan(("[partnership.", "\n".join([*items, "[partnership."])))
    words = ("--select", "D204")
    assert codes(planner, *words) == ["D204"]
    (workspace / "planner.toml").write_text(
        'format = 1\nvalidate.ignore = ["D204", "F005"]\nvalidate.select = ["D"]\n',
        encoding="utf-8",
    )
    assert hidden(planner) == [("D204", "settings", None)]


def test_only_what_is_selected_can_be_hidden_by_the_settings(planner, plan, workspace):
    plan(END, ("title = ", "titel = "))
    (workspace / "planner.toml").write_text(
        'format = 1\nvalidate = { select = ["D202"], ignore = ["D201", "F"] }\n',
        encoding="utf-8",
    )
    assert codes(planner) == ["F005"]
    assert hidden(planner) == []


def test_a_waiver_of_a_rule_that_settings_leave_out_here_is_not_idle(
    planner, plan, workspace
):
    plan((END[0], f'{END[0]}\nwaive.end-before-start = "They know."'))
    assert codes(planner) == ["G516"]
    by_file = 'validate.per_file_ignore = { "2027*" = ["D201"], "*.toml" = ["I"] }\n'
    (workspace / "planner.toml").write_text(f"format = 1\n{by_file}", encoding="utf-8")
    assert codes(planner) == []


def test_a_file_may_be_named_by_several_patterns_from_any_folder(
    planner, plan, workspace, monkeypatch
):
    plan(END, ('parties = ["our-network", "partner"]', 'parties = ["partner"]'))
    monkeypatch.chdir(workspace.parent)
    assert codes(planner) == ["D201", "I111"]
    by_file = 'validate.per_file_ignore = { "2027*" = ["D201"], "*.toml" = ["I"] }\n'
    (workspace / "planner.toml").write_text(f"format = 1\n{by_file}", encoding="utf-8")
    assert codes(planner) == []


@pytest.mark.parametrize("reason", ['""', '"  "', '{ reason = "" }'])
def test_a_waiver_without_a_reason_hides_nothing(planner, plan, reason):
    plan(END, (END[1], f"{END[1]}\nwaive.end-before-start = {reason}"))
    found = codes(planner)
    assert "D201" in found
    assert "G516" not in found
    assert len(found) == 2
