"""Whatever stands in a plan, a report is read back as what was meant."""

from __future__ import annotations

import html
import json
import re
from xml.etree import ElementTree as ET

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from planner.diagnostics.card import RuleCard
from planner.diagnostics.diagnostic import Diagnostic, Place
from planner.diagnostics.report import Report
from planner.diagnostics.severity import Severity
from planner.reporters.format import FORMATS, Look
from planner.sentence import say
from planner.text.markdown import cell
from planner.text.terminal import clean
from planner.text.xml import content, value

ANY = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("|`<>&[]()*_\\#@:!~$\"'%\n\r\t\x1b\x00\x85\u2028\u202e]"),
    ),
    max_size=40,
) | st.sampled_from(
    [
        "::error::forged",
        "\n::error::forged",
        "##[error]forged",
        "#" * 5 + "[add-mask]x",
        "]]>",
        "--><b>",
        "<!-- x",
        "a|b|c\n|---|",
        "@octocat GH-12 #12 :smile: www.example.org",
        "[x](javascript:alert(1))",
        "\\",
        "\\|",
    ]
)


def reported(text, file="plans/2027-H1.toml"):
    found = Diagnostic(
        "T601",
        "hidden-text",
        Severity.ERROR,
        Place(file, 3, 1, 3, 5),
        ("training", text),
        say("{text}", text=text),
        help=say("{text}", text=text),
    )
    cards = {"T601": RuleCard("T601", "hidden-text", Severity.ERROR, "A page.")}
    return Report((found,), 1, checked=(file,), rules=cards)


def written(name, report):
    return FORMATS[name].write(report, Look())


@given(ANY)
@example("##[error]x")
def test_data_says_the_very_text(text):
    report = reported(text)
    (found,) = json.loads(written("json", report))["findings"]
    assert found["message"] == found["help"] == found["keys"][1] == text
    lines = written("jsonl", report).splitlines()
    assert [json.loads(line)["message"] for line in lines] == [text]


@given(ANY)
def test_machines_that_show_it_to_people_get_it_clean(text):
    report, shown = reported(text), clean(text)
    (entry,) = json.loads(written("gitlab", report))
    assert entry["description"] == f"hidden-text: {shown} (help: {shown})"
    (note,) = json.loads(written("rdjson", report))["diagnostics"]
    assert note["message"] == f"hidden-text: {shown}\nhelp: {shown}"
    (result,) = json.loads(written("sarif", report))["runs"][0]["results"]
    said = result["message"]["text"]
    assert said.replace("] (", "](").startswith(shown.replace("] (", "]("))
    assert "](" not in said


@given(ANY)
@example("##[error]x")
def test_nothing_in_a_report_is_a_command_but_commands(text):
    report = reported(text)
    for name, form in FORMATS.items():
        for line in written(name, report).splitlines():
            if form.kind == "whole":
                assert "##[" not in line
                assert not line.lstrip().startswith("::")
    (line,) = written("github", report).split("\n")[:-1]
    assert re.match(r"::error title=planner\[T601\] hidden-text,file=", line)
    assert "\r" not in line


@given(ANY)
def test_xml_is_read_back(text):
    possible = re.sub(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "\ufffd", text
    )
    node = ET.fromstring(f"<a b={value(text)}>{content(text)}</a>")
    assert node.get("b") == possible
    assert (node.text or "") == possible


@given(ANY)
def test_a_test_case_is_read_back(text):
    tree = ET.fromstring(written("junit", reported(text)))
    (failure,) = tree.iter("failure")
    shown = re.sub("[\ufffe\uffff]", "\ufffd", clean(text))
    assert failure.get("message") == shown
    assert (failure.text or "").endswith(f"\nhelp: {shown}")
    assert {node.tag for node in tree.iter()} == {
        "testsuites",
        "testsuite",
        "testcase",
        "failure",
    }


def cells(markdown):
    drawn = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    page = re.sub("<!-- -->", "", drawn.render(markdown))
    found = re.findall(r"<td>(.*?)</td>", page, re.DOTALL)
    return [html.unescape(each) for each in found], set(re.findall(r"<(\w+)", page))


@given(ANY)
def test_a_cell_is_read_back_and_makes_nothing_else(text):
    table = f"| a | b |\n| --- | --- |\n| {cell(text)} | end |\n"
    (shown, end), tags = cells(table)
    assert shown.split() == clean(text).split()
    assert end == "end"
    assert tags <= {"table", "thead", "tbody", "tr", "th", "td"}


@given(ANY)
def test_a_table_has_its_rows(text):
    report = reported(text, file="a|b/<i>.toml")
    found, tags = cells(written("markdown", report))
    assert found[:3] == ["error", "a|b/<i>.toml:3", "T601 hidden-text"]
    assert len(found) == 5
    assert tags == {"h3", "p", "table", "thead", "tbody", "tr", "th", "td"}


@given(ANY)
def test_no_report_has_a_control_in_it(text):
    for name in FORMATS:
        shown = written(name, reported(text, file=f"{text}.toml"))
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", shown)


def test_links_and_mentions_are_parted():
    said = cell("@octocat GH-12 #12 :smile: www.example.org http://x a@b.org")
    assert said == (
        "@<!-- -->octocat GH-<!-- -->12 #<!-- -->12 :<!-- -->smile: "
        "www<!-- -->.example.org http:/<!-- -->/x a@<!-- -->b.org"
    )
