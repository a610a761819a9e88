"""Comments, and what each of them stands above or beside."""

from __future__ import annotations

import pytest

from planner.source.comments import comments
from planner.source.document import parse

TEXT = '''# first
format = 1  # beside
# above, and
# still above
x = [  # begins
  1,
  # an element
  2,  # its line
]  # ends

# a table
[a.b]  # its header
y = "# none"
# nothing

# dotted
z.w = """
# none
"""  # behind
  # indented
v = 1
[a.b.c]
q = { r = 1, s = 2 }  # inline
[d]
# the last'''
REACHES = [
    ("# first", ("format",), [(2, 2)]),
    ("# beside", ("format",), [(2, 2)]),
    ("# above, and", ("x",), [(5, 9)]),
    ("# still above", ("x",), [(5, 9)]),
    ("# begins", ("x",), [(5, 9)]),
    ("# an element", ("x", 1), [(8, 8)]),
    ("# its line", ("x", 1), [(8, 8)]),
    ("# ends", ("x",), [(5, 9)]),
    ("# a table", ("a", "b"), [(12, 21), (22, 23)]),
    ("# its header", ("a", "b"), [(12, 12)]),
    ("# nothing", None, None),
    ("# dotted", ("a", "b", "z", "w"), [(17, 19)]),
    ("# behind", ("a", "b", "z", "w"), [(17, 19)]),
    ("# indented", ("a", "b", "v"), [(21, 21)]),
    ("# inline", ("a", "b", "c", "q"), [(23, 23)]),
    ("# the last", None, None),
]


def reaches(text):
    document = parse(text)
    for comment in comments(document):
        reach = comment.reach(document)
        said = document.text[comment.start : comment.end]
        if reach is None:
            yield said, None, None
        else:
            spans = [document.span(*each) for each in reach.stretches]
            yield said, reach.path, [(each.line, each.end_line) for each in spans]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_comment_stands_for_what_is_below_or_before_it(newline, mark):
    text = mark + TEXT.replace("\n", newline)
    assert list(reaches(text)) == REACHES


def test_a_comment_in_the_midst_of_a_list_stands_for_nothing():
    assert list(reaches("x = [\n 1,\n# here\n]\n")) == [("# here", None, None)]


def test_a_comment_behind_a_bracket_stands_for_what_it_ends():
    assert list(reaches("x = [\n 1,\n [2,\n 3]]# here\n")) == [
        ("# here", ("x",), [(1, 4)])
    ]


def test_comments_of_a_table_that_cannot_be_read_are_left_out():
    text = "# one\na = 1\n[b]\nx = = 3 # two\n[c] # three\n"
    assert [said for said, _, _ in reaches(text)] == ["# one", "# three"]


def test_a_comment_beside_a_header_is_of_its_table_wherever_that_stands():
    text = "[[a]]  # one\n  [[a]]  # two\nb = 1\n\t[c]  # three\n"
    assert [path for _, path, _ in reaches(text)] == [("a", 0), ("a", 1), ("c",)]
