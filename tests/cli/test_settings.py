"""Mistakes in `planner.toml`, and what it cannot silence."""

from __future__ import annotations

import pytest

MISTAKES = {
    "a fault of writing": "format = 1\nx = \n",
    "an unknown key": "format = 1\n[validate]\nselekt = []\n",
    "a wrong type": 'format = 1\n[validate]\nignore = "D"\n',
    "an unknown choice": 'format = 1\n[validate]\nfail_on = "never"\n',
    "an unknown severity": 'format = 1\nvalidate.severity = { overdue = "bad" }\n',
    "no format": "[validate]\n",
    "a newer format": "format = 2\n",
    "a rule that does not exist": 'format = 1\n[validate]\nignore = ["D999"]\n',
    "no rule in severity": 'format = 1\nvalidate.severity = { D999 = "note" }\n',
    "no rule for a file": 'format = 1\nvalidate.per_file_ignore = { "*" = ["Q"] }\n',
    "no threshold": "format = 1\n[thresholds]\nnothing = 3\n",
    "a conflict": "format = 1\n<<<<<<< HEAD\n=======\n>>>>>>> topic\n",
}
SILENCE = {
    "ignore": 'ignore = ["ALL"]',
    "select": 'select = ["D201"]',
    "file": 'per_file_ignore = { "*.toml" = ["ALL", "F", "R301", "unknown-key"] }',
    "severity": 'severity = { unknown-key = "note", R301 = "note", F006 = "note" }',
}


@pytest.mark.parametrize("text", MISTAKES.values(), ids=MISTAKES)
@pytest.mark.parametrize("level", ["error", "warning", "note"])
def test_a_mistake_in_the_settings_is_a_finding_and_exit_code_two(
    planner, workspace, text, level
):
    (workspace / "planner.toml").write_text(text, encoding="utf-8")
    answer = planner("validate", "--output", "concise", "--fail-on", level)
    assert answer.code == 2
    assert answer.err == ""
    assert any(
        line.startswith("planner.toml:") and ": error[" in line
        for line in answer.out.splitlines()
    )


@pytest.mark.parametrize("damage", [b"x = \xff", b'format = "\x00"', b""])
def test_settings_that_cannot_be_read_are_exit_code_two(planner, workspace, damage):
    (workspace / "planner.toml").write_bytes(damage)
    assert planner("validate").code == 2


@pytest.mark.parametrize("way", SILENCE.values(), ids=SILENCE)
def test_settings_silence_neither_the_file_nor_references(planner, workspace, way):
    plan = workspace / "2027-H1.toml"
    text = plan.read_text(encoding="utf-8")
    text = text.replace('lead = "mena-hub"', 'lead = "nobody"', 1)
    text = text.replace('title = "Memorandum', 'titel = "Memorandum', 1)
    plan.write_text(text, encoding="utf-8")
    before = planner("validate", "--output", "concise").out
    assert "error[R301]" in before
    assert "error[F005]" in before
    settings = f"format = 1\n[validate]\n{way}\n"
    (workspace / "planner.toml").write_text(settings, encoding="utf-8")
    answer = planner("validate", "--output", "concise")
    errors = [line for line in before.splitlines() if ": error[" in line]
    assert [line for line in answer.out.splitlines() if ": error[" in line] == errors
    assert answer.code == 1


def test_the_command_line_may_leave_out_anything(planner, workspace):
    plan = workspace / "2027-H1.toml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace('"mena-hub"', '"nobody"', 1), encoding="utf-8")
    assert planner("validate").code == 1
    assert planner("validate", "--ignore", "R301").code == 0
    assert planner("validate", "--select", "D").code == 0


def test_the_settings_level_holds_unless_another_is_asked(planner, workspace):
    settings = 'format = 1\n[validate]\nfail_on = "note"\n'
    (workspace / "planner.toml").write_text(settings, encoding="utf-8")
    (workspace / "notes.toml").write_text("x = 1\n", encoding="utf-8")
    assert planner("validate").code == 1
    assert planner("validate", "--fail-on", "warning").code == 1
    assert planner("validate", "--fail-on", "error").code == 0
