"""A rule of one's own in every format, with a message that would do harm.

`PLANNER_UPDATE_GOLDEN=1` keeps what the formats write now.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from planner.reporters.format import FORMATS

OWN = Path(__file__).parent / "own"
RULE = r"""format = 1

[rule.every-training-names-a-host]
when = { category = "training" }
require = { partners.host = { present = true }, title.not = "::error::x" }
message = '''
{message} 100% ]]> <b onclick='x'>|`a`
::error::forged
##[warning]x @octocat #12 [click](https://example.org) '''
"""


@pytest.fixture
def ruled(workspace):
    (workspace / "planner.toml").write_text(RULE, encoding="utf-8")
    return workspace


@pytest.mark.parametrize("name", FORMATS)
def test_a_rule_of_ones_own_is_reported_as_others_are(planner, ruled, name):
    answer = planner("validate", "--select", "X", "--output", name)
    now = answer.out.encode()
    kept = OWN / f"{name}.txt"
    if os.environ.get("PLANNER_UPDATE_GOLDEN"):
        kept.write_bytes(now)
    assert now == kept.read_bytes()
    assert (answer.code, answer.err) == (0, "")


def test_every_format_is_kept():
    assert {path.stem for path in OWN.iterdir()} == set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_a_message_with_controls_reaches_no_screen(planner, ruled, name):
    text = RULE.replace("{message}", r"\u001b[31m\u009b\u202e\u0000").replace(
        "'''", '"""'
    )
    (ruled / "planner.toml").write_text(text, encoding="utf-8")
    for words in (("validate", "--select", "X", "-o", name), ("rules",)):
        shown = planner(*words).out
        assert "forged" in shown
        assert not {"\x1b", "\x9b", "\u202e", "\x00"} & set(shown)
    page = planner("explain", "X:every-training-names-a-host")
    assert "forged" in page.out
    assert not {"\x1b", "\x9b", "\u202e", "\x00"} & set(page.out)


def test_no_line_of_a_log_is_a_command_that_a_message_forged(
    planner, ruled, monkeypatch
):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    lines = planner("validate", "--select", "X").out.splitlines()
    assert sum(line.startswith("::warning ") for line in lines) == 1
    assert not any(line.startswith(("::error", "##[")) for line in lines)


def test_a_message_links_to_nothing_in_the_rules_page(planner, ruled):
    log = json.loads(planner("validate", "--select", "X", "-o", "sarif").out)
    (rule,) = log["runs"][0]["tool"]["driver"]["rules"]
    assert "](" not in rule["help"]["text"]
    assert "\\[click\\]" in rule["help"]["markdown"]
    assert "<b" not in rule["help"]["markdown"].replace("\\<b", "")
