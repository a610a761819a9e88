"""Two readers of Markdown find in a document what its page says, and nothing else."""

from __future__ import annotations

import pytest
from edited import edition
from everywhere import everywhere
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from outline import outline
from reading import READ_BY, read
from trials import seeds, shares

from planner.export.format import FORMATS, Wish
from planner.views.edition.page import page_of
from plans import HOSTILE, READERS, workspaces

DETAILS = ("full", "table", "brief")
_LONG = 1000
SIGNS = (
    *(text for text in HOSTILE if len(text) < _LONG),
    "- dash",
    "+ plus",
    "# title #",
    "#title##",
    "1. one",
    "1) one",
    "123456789. nine digits",
    "> quoted",
    "=== equals",
    "---",
    "- - -",
    "***",
    "* * *",
    "___",
    "::: warning",
    "    four blanks",
    "\tone tab",
    "text\n===\n---\n    code\n\ttab\n- [ ] task\n- [x] done\n***",
    "\u202e\n*bold* <script>alert(1)</script>",
    "\x0b\n<div>",
    "a\n\n\n\n\nb\n \n\t\n\u200f\nc",
    "\r\n\r\na\u2029\u2029b",
    "trailing #",
    "trailing ## ",
    "trailing \\",
    "\\",
    "\\\\",
    "\\|",
    "a\\",
    "|",
    "||",
    "`",
    "``a`b``",
    "~~gone~~ ~one~",
    "**bold** __bold__ *it* _it_ ***both***",
    "snake_case_words and 2*3*4",
    "[^1]",
    "[^1]: note",
    "[x]: http://example.org",
    "[ ] task",
    "[x] done",
    "[!NOTE]",
    "![x](y)",
    "[x][y]",
    "$x$ and $$y$$ and $`z`$",
    '!123 %"x" %12 &12 ~"label" ^alert',
    "&amp; &copy; &copy &#35; &#x3c;script&#x3e;",
    "{{ site.x }} {% raw %} {: .class }",
    "<details><summary>x</summary>",
    "</div>",
    "</table></td></tr>",
    "<div",
    "<a id=x>",
    "<!-- ",
    "-->",
    "<?php ?>",
    "<![CDATA[x]]>",
    "<https://example.org> <a@b.org>",
    "---\ntitle: front\n---",
    "+++\ntitle = 1\n+++",
    "",
    "   ",
    "\n\n",
    "\u200b",
    "\xa0\u3000\xa0",
    "a\u2028b\u2029c\x85d",
    "10\xa0000\u202f€",
    "_www.example.org *www.example.org* ~www.example.org (www.example.org",
    "1http://example.org _https://example.org/x éhttp://example.org",
    "//example.org/x and//or",
    "a@.b.c",
    "gh-3",
    "www.example.org",
    "http://x",
    "//x.org",
    "a@.b.c a_@b.org @_x a.b+c@d-e.org mailto:a@b.org xmpp:a@b.org/c",
    "smb://host/x javascript://x%0aalert(1) ftp://example.org",
    ":+1: :white_check_mark: :a_b-c: 10:30:45 ::",
    "_GH-1 GH-12 gh-3 x#1 user/repo#1 user/repo@abcdef1 #x",
    "https://example.org/a_b*c~d|e[f](g)<h>",
    "https://example.org/?a=1&copy;=2&amp;b#c",
    "https://example.org/\\`x`",
    "https://example.org/" + "x" * 500,
    "http://مثال.إختبار/مسار?ق=1",
    "http://[::1]/x",
    "http://user:pw@example.org:80/%7Ex%2Fy%zz",
    "HTTPS://EXAMPLE.ORG/.",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "https://",
    "http://[",
    "لا تَقُلْ: «حَسَنًا»، بل قُلْ (نعم)!",
    "14–15 نيسان/أبريل 2027 (A-02) 09:30",
    "Workshop (2027) in Rabat!",
    "ورشة\n- عمل\n1. أولى",
    "1447 ه\u200d (2026)",
    "‹›«»„“”’ … – — ­x",
    "a" * 30 + "|" * 30 + "\\" * 31,
    "(" * 30 + "[" * 30 + "*" * 31 + "_" * 31,
    "\u0000\ufffe\uffff\ud7ff\ue000\U0010ffff\U000e0001",
)


def compared(found, expected):
    """Say where two documents part; nothing if they do not."""
    for number, (one, other) in enumerate(zip(found, expected, strict=False)):
        assert one == other, f"block {number}"
    assert len(found) == len(expected), (found, expected)


def read_back(files, reader, language, detail):
    """See that a document of a plan says what its page does to every reader."""
    edited = edition(files, reader, language)
    page = page_of(edited, whole=detail == "full")
    text = FORMATS["markdown"].make(edited, Wish(detail=detail)).text
    expected = outline(page, detail)
    if page.rtl:
        expected = [("div", {"dir": "rtl", "lang": page.language}, expected)]
    for each in READ_BY:
        compared(read(each, text), expected)


@pytest.mark.parametrize("text", SIGNS, ids=lambda text: ascii(text)[1:30])
def test_any_text_in_every_field_is_shown_and_does_nothing(text):
    files = everywhere(text)
    read_back(files, "staff", "ar", "full")
    read_back(files, "committee", "en", "table")


@shares(2000)
def test_hostile_plans_are_read_back(count):
    for number in seeds():

        @seed(number)
        @settings(
            max_examples=count,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        )
        @given(
            workspaces(),
            st.sampled_from(READERS),
            st.sampled_from(("en", "ar")),
            st.sampled_from(DETAILS),
        )
        def every_plan(files, reader, language, detail):
            read_back(files, reader, language, detail)

        every_plan()
