"""What people wrote, as it stands in Markdown: every sign of it shown, none obeyed."""

from __future__ import annotations

import pytest

from planner.text.markdown import (
    begun,
    bold,
    cell,
    flowing,
    heading,
    inline,
    joined,
    link,
    paragraphs,
    row,
)


def marked(text):
    """Return text with its marks of direction to be seen."""
    return text.replace("\u200e", "<L>").replace("\u200f", "<R>")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("", ""),
        (" \t\xa0", ""),
        ("Réseau, été", "Réseau, été"),
        ("  edges  ", "edges"),
        ("two\nlines", "two lines"),
        ("a|b", "a\\|b"),
        ("a\\", "a\\\\"),
        ("a\\|b", "a\\\\\\|b"),
        ("`x` ~~y~~ *z* _w_", "\\`x\\` \\~\\~y\\~\\~ \\*z\\* \\_w\\_"),
        ("<b>&amp;", "\\<b\\>\\&amp;"),
        (
            "![x](y) [^1] [ ] {{ z }}",
            "\\!\\[x\\](y) \\[\\^1\\] \\[ \\] \\{\\{ z \\}\\}",
        ),
        ('$x$ !1 %"x" %1 &1', '\\$x\\$ \\!1 \\%"x" \\%1 \\&1'),
        ("40 % of 10%", "40 % of 10%"),
        ("@octocat a@b.org @", "@<!-- -->octocat a@<!-- -->b.org @"),
        ("#12 #x # x", "#<!-- -->12 #<!-- -->x # x"),
        (":+1: 10:30", ":<!-- -->+1: 10:30"),
        (":white_check_mark:", ":<!-- -->white\\_check\\_mark:"),
        ("_www.example.org", "\\_www<!-- -->.example.org"),
        ("1http://a.org smb://b", "1http:/<!-- -->/a.org smb:/<!-- -->/b"),
        ("//a.org and//or", "/<!-- -->/a.org and/<!-- -->/or"),
        ("a@.b.org", "a@<!-- -->.b.org"),
        ("GH-12 high-5", "GH-<!-- -->12 high-5"),
        ("gh-3", "gh-<!-- -->3"),
        ("\x1b[31m\x00\u202e", "\ufffd\\[31m\ufffd"),
        ("مرحبا", "مرحبا"),
    ],
)
def test_one_line(text, written):
    assert inline(text) == written
    assert cell(text) == written


def test_a_row_has_its_cells():
    assert row("a|b", "", "`") == "| a\\|b |  | \\` |"


def test_breaks_stay_breaks_with_one_empty_line_at_most():
    text = "\n one \r\ntwo\r\r\u2028\u2029\x85three\n\u202e\n"
    assert flowing(text) == "one<br>two<br><br>\ufffdthree"


def test_a_heading_keeps_signs_at_its_end():
    assert heading("C# and #12 ##") == "C\\# and \\#<!-- -->12 \\#\\#"
    assert marked(heading("Guide (2027)", rtl=True)) == "<R><L>Guide (2027)<L>"


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("- a", "\\- a"),
        ("+ a", "\\+ a"),
        ("# a", "\\# a"),
        ("=== a", "\\=== a"),
        ("::: a", "\\::: a"),
        ("1. a", "1\\. a"),
        ("123456789) a", "123456789\\) a"),
        ("1234567890. a", "1234567890. a"),
        ("2027 a", "2027 a"),
        ("**a** b", "**a** b"),
        ("", ""),
    ],
)
def test_no_sign_at_the_start_of_a_line_is_obeyed(line, written):
    assert begun(line) == written


def test_paragraphs_are_parted_by_empty_lines():
    text = "# one\n- two\n\n\n\u202e\n    three\n===\n"
    assert paragraphs(text) == "\\# one<br>\n\\- two\n\nthree<br>\n\\==="
    assert paragraphs(" \n\u200f\n") == ""


def test_a_line_is_joined_of_what_says_something():
    assert joined("", "- a", "", "b") == "\\- a · b"
    assert joined("", "") == ""
    assert marked(joined("a", "12", rtl=True)) == "<R>a · <R>12"


def test_bold_text_is_none_without_text():
    assert bold(" a*b ") == "**a\\*b**"
    assert bold(" \u202e") == ""
    assert marked(bold("(أ)", rtl=True)) == "**<R>(أ)**"


@pytest.mark.parametrize(
    ("address", "written"),
    [
        (
            "https://example.org/a_b?c=1&copy;=2#d",
            "[https:/<!-- -->/example.org/a\\_b?c=1\\&copy;=2#<!-- -->d]"
            "(<https://example.org/a_b?c=1&amp;copy;=2#d>)",
        ),
        (
            "http://example.org/<x>(y)",
            "[http:/<!-- -->/example.org/\\<x\\>(y)](<http://example.org/%3Cx%3E(y)>)",
        ),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("https://", "https:/<!-- -->/"),
        ("http://[", "http:/<!-- -->/\\["),
        ("https://example.org/a b", "https:/<!-- -->/example.org/a b"),
        ("https://example.org/\u202e", "https:/<!-- -->/example.org/"),
    ],
)
def test_an_address_is_a_link_where_a_browser_may_open_it(address, written):
    assert link(address) == written
