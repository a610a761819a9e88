"""The words of TOML as regular expressions, shared by everything that reads text.

Possessive marks stand on plain character classes only, where they stop blow-ups:
possessive groups mis-match on CPython 3.11.0 to 3.11.4 (gh-106052).
"""

import re

BOM = "\ufeff"

MULTI_BASIC = r'"""(?:[^"\\]++|\\[\s\S]|"(?!""))*"{3,5}'
MULTI_LITERAL = r"'''(?:[^']++|'(?!''))*'{3,5}"
BASIC = r'"(?:[^"\\\n]++|\\.)*"'
LITERAL = r"'[^'\n]*+'"
ANY_TEXT = f"{MULTI_BASIC}|{MULTI_LITERAL}|{BASIC}|{LITERAL}"
ONE_TEXT = rf"{MULTI_BASIC}+|{MULTI_LITERAL}+|(?!\"\"\"|''')(?:{BASIC}|{LITERAL})"
"""A text that can be found in one way only: what fails behind many fails at once."""
COMMENT = r"#[^\n]*+"

QUOTED = re.compile(ANY_TEXT)
BLANK = re.compile(rf"(?:[ \t\r\n]++|{COMMENT})*")
SPACE = re.compile(r"[ \t]*+")
REST = re.compile(rf"[ \t]*+(?P<remark>{COMMENT})?")
TOKEN = re.compile(rf"{ANY_TEXT}|{COMMENT}|[\[\]{{}}\n]")
KEY_PART = re.compile(rf"[ \t]*+({BASIC}|{LITERAL}|[^ \t.=\]\"'\r\n]++)[ \t]*+")


def after(pattern: re.Pattern[str], text: str, pos: int) -> int:
    """Offset behind a pattern, or the same offset where it does not match."""
    match = pattern.match(text, pos)
    return match.end() if match else pos


def line_end(text: str, pos: int) -> int:
    r"""Offset of the line feed that ends the line of `pos`, or of the text's end."""
    end = text.find("\n", pos)
    return len(text) if end < 0 else end
