from __future__ import annotations

from planner.rules.example import scene
from planner.rules.rule import Example
from planner.rules.selection import select
from planner.workspace.read import read_texts


def test_a_wrong_rule_in_the_settings_leaves_the_others_selected():
    settings = """format = 1

[validate]
select = ["R302", "no-such-rule"]
ignore = ["neither"]
severity = { nor-this = "note", not-then = "note" }
per_file_ignore = { "2027-H1.toml" = ["at-all", "R302"] }
"""
    chosen = select(read_texts(scene(Example(settings, file="planner.toml")).files))
    codes = {rule.code for rule in chosen.rules}
    assert {"R301", "R302"} <= codes
    assert "D201" not in codes
    assert list(chosen.severities) == ["R302"]
    assert chosen.skipped == {"2027-H1.toml": frozenset({"R302"})}
