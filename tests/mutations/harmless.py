"""Changes to a plan that change nothing: one function a kind, by its name.

Each draws a place in a file and writes the same otherwise; None says that the place
drawn will not do, and another one is wanted.
"""

from __future__ import annotations

import re
from random import Random

from paper import Entry, Paper, Strike

ANYTHING = (
    "]", '"""', "[training.x]", "= = =", "'", "{", "title = 5", "<<<<<<<", "\\", "\t;",
    "تعليق بالعربية", "« à revoir »", "“quoted”", "T.B.C.", "e\u0301", "🏙", "#" * 90,
)  # fmt: skip
SIMPLE = re.compile(r'"[^"\\\']*"')


def comment_above(draw: Random, paper: Paper) -> Strike | None:
    """A comment with anything in it stands on a line of its own."""
    entry = draw.choice(paper.entries)
    comment = f"{draw.choice(['', '  '])}# {draw.choice(ANYTHING)}"
    return paper.strike(entry.line, comment, paper.lines[entry.line], what=comment)


def comment_behind(draw: Random, paper: Paper) -> Strike | None:
    """A comment with anything in it stands at the end of a line."""
    entry = draw.choice(paper.entries)
    line = f"{paper.lines[entry.line]}  # {draw.choice(ANYTHING)}"
    return paper.strike(entry.line, line, what=line)


def comment_behind_header(draw: Random, paper: Paper) -> Strike | None:
    """A comment stands behind a header."""
    block = draw.choice([block for block in paper.blocks if block.names])
    line = f"{paper.lines[block.first]} # {draw.choice(ANYTHING)}"
    return paper.strike(block.first, line, what=line)


def blank_lines(draw: Random, paper: Paper) -> Strike | None:
    """Empty lines stand between two entries."""
    entry = draw.choice(paper.entries)
    blank = [draw.choice(["", " ", "\t"]) for _ in range(draw.randint(1, 4))]
    return paper.strike(entry.line, *blank, paper.lines[entry.line], what="blank lines")


def indented(draw: Random, paper: Paper) -> Strike | None:
    """A line is set in."""
    entry = draw.choice(paper.entries)
    line = draw.choice(["  ", "\t", "        "]) + paper.lines[entry.line]
    return paper.strike(entry.line, line, what=line)


def trailing_spaces(draw: Random, paper: Paper) -> Strike | None:
    """A line ends in spaces."""
    entry = draw.choice(paper.entries)
    line = paper.lines[entry.line] + draw.choice([" ", "    ", "\t"])
    return paper.strike(entry.line, line, what=repr(line))


def keys_reordered(draw: Random, paper: Paper) -> Strike | None:
    """Two entries of a table have changed places."""
    one, other = draw.choice(paper.entries), draw.choice(paper.entries)
    if one.table != other.table or one.line >= other.line:
        return None
    lines = [*paper.lines]
    lines[one.line], lines[other.line] = lines[other.line], lines[one.line]
    what = f"{one.key} behind {other.key}"
    return Strike("\n".join(lines).encode(), one.line + 1, other.line + 1, what)


def items_reordered(draw: Random, paper: Paper) -> Strike | None:
    """An item, with all its tables, stands behind another one."""
    items = paper.items()
    (first, end), (_, target) = draw.choice(items), draw.choice(items)
    if target <= end and target > first:
        return None
    moved = paper.lines[first:end]
    lines = [*paper.lines[:first], *paper.lines[end:]]
    at = target if target <= first else target - len(moved)
    lines[at:at] = ["", *moved, ""]
    return Strike("\n".join(lines).encode(), 1, len(lines), f"{moved[0]} elsewhere")


def single_quotes(draw: Random, paper: Paper) -> Strike | None:
    """A text stands in single quotation marks."""
    entry = simple_text(draw, paper)
    return entry and paper.with_value(entry, f"'{entry.value[1:-1]}'")


def three_quotes(draw: Random, paper: Paper) -> Strike | None:
    """A text stands in three quotation marks, perhaps from the next line on."""
    entry, start = simple_text(draw, paper), draw.choice(["", "\n", "\\\n   "])
    quote = draw.choice(['"""', "'''"]) if "\\" not in start else '"""'
    words = entry and f"{quote}{start}{entry.value[1:-1]}{quote}"
    return entry and paper.with_value(entry, words or "")


def letters_as_numbers(draw: Random, paper: Paper) -> Strike | None:
    """A letter of a text is written as its number."""
    entry = simple_text(draw, paper)
    if entry is None or len(entry.value) < 3:
        return None
    at = draw.randrange(1, len(entry.value) - 1)
    number = f"\\u{ord(entry.value[at]):04x}"
    return paper.with_value(entry, entry.value[:at] + number + entry.value[at + 1 :])


def quoted_key(draw: Random, paper: Paper) -> Strike | None:
    """A key stands in quotation marks."""
    entry, quote = draw.choice(paper.entries), draw.choice("\"'")
    key = ".".join(f"{quote}{part}{quote}" for part in entry.key.split("."))
    line = paper.lines[entry.line].replace(entry.key, key, 1)
    return paper.strike(entry.line, line, what=line)


def quoted_header(draw: Random, paper: Paper) -> Strike | None:
    """A name of a header stands in quotation marks, with spaces around the dots."""
    block = draw.choice([block for block in paper.blocks if block.names])
    names = [draw.choice([name, f'"{name}"', f"'{name}'"]) for name in block.names]
    line = f"[ {draw.choice([' . ', '.', '. ']).join(names)} ]"
    return paper.strike(block.first, line, what=line)


def spaces_around(draw: Random, paper: Paper) -> Strike | None:
    """There are more, or no, spaces around the `=` and the dots."""
    entry = draw.choice(paper.entries)
    key = entry.key.replace(".", draw.choice([".", " . ", ". "]))
    line = f"{key}{draw.choice(['=', '  =  ', '= ', ' ='])}{entry.value}"
    return paper.strike(entry.line, line, what=line)


def dotted_to_inline(draw: Random, paper: Paper) -> Strike | None:
    """`venue.city = …` and its like become `venue = { city = … }`."""
    entry = draw.choice(paper.entries)
    head, _, _ = entry.key.partition(".")
    alike = [
        each
        for each in paper.entries
        if each.table == entry.table and each.key.startswith(f"{head}.")
    ]
    if not alike or any(each.key.count(".") > 1 for each in alike):
        return None
    members = ", ".join(f"{e.key.partition('.')[2]} = {e.value}" for e in alike)
    return replaced(paper, alike, f"{head} = {{ {members} }}")


def inline_to_dotted(draw: Random, paper: Paper) -> Strike | None:
    """`replies = { support = 3 }` becomes `replies.support = 3`."""
    entry = draw.choice(paper.entries)
    members = inside(entry)
    if not members:
        return None
    lines = [f"{entry.key}.{member}" for member in members]
    return paper.strike(entry.line, *lines, what="; ".join(lines))


def inline_to_table(draw: Random, paper: Paper) -> Strike | None:
    """`replies = { support = 3 }` becomes a table with a header, below its own."""
    entry = draw.choice(paper.entries)
    members = inside(entry)
    block = next(each for each in paper.blocks if entry.line < each.end)
    if not members or not block.names:
        return None
    header = f"[{'.'.join((*block.names, *entry.key.split('.')))}]"
    rest = [
        line for n, line in enumerate(paper.lines[block.first : block.end], block.first)
        if n != entry.line
    ]  # fmt: skip
    lines = [*paper.lines[: block.first], *rest, header, *members, ""]
    lines += paper.lines[block.end :]
    return Strike("\n".join(lines).encode(), block.first, block.end + 3, header)


def list_over_lines(draw: Random, paper: Paper) -> Strike | None:
    """A list stands over several lines, with a comma at its end and a comment."""
    entry = draw.choice(paper.entries)
    words = re.findall(r'"[^"]*"', entry.value)
    if not re.fullmatch(r'\["[^{}]*"\]', entry.value):
        return None
    lines = [f"  {word}, # {draw.choice(ANYTHING)}" for word in words]
    return paper.with_value(entry, "\n".join(["[", *lines, "]"]))


def number_otherwise(draw: Random, paper: Paper) -> Strike | None:
    """A number has a sign, an underscore, or is written to another base."""
    found = [each for each in paper.entries if each.value.isdecimal()]
    entry = draw.choice(found)
    forms = [f"+{entry.value}", hex(int(entry.value)), bin(int(entry.value))]
    if len(entry.value) > 1:
        forms.append(f"{entry.value[:-1]}_{entry.value[-1]}")
    return paper.with_value(entry, draw.choice(forms))


def windows(draw: Random, paper: Paper) -> Strike | None:
    """The lines end as on Windows, and the file begins with a byte-order mark."""
    mark = draw.choice(["", "\ufeff"])
    raw = (mark + "\r\n".join(paper.lines)).encode()
    return Strike(raw, 1, len(paper.lines), f"CRLF, mark {mark!r}")


def end_of_file(draw: Random, paper: Paper) -> Strike | None:
    """The last line has no end, or there are many."""
    text = "\n".join(paper.lines).rstrip("\n") + draw.choice(["", "\n\n\n", "\n \n"])
    return Strike(text.encode(), 1, len(paper.lines), repr(text[-5:]))


def inline_table_over_lines(draw: Random, paper: Paper) -> Strike | None:
    """An inline table stands over several lines, as only TOML 1.1 allows."""
    entry = draw.choice(paper.entries)
    members = inside(entry)
    if not members:
        return None
    lines = [f"  {member}, # {draw.choice(ANYTHING)}" for member in members]
    return paper.with_value(entry, "\n".join(["{", *lines, "}"]))


def simple_text(draw: Random, paper: Paper) -> Entry | None:
    """Draw a text of one line without anything that must be escaped."""
    entry = draw.choice(paper.entries)
    return entry if SIMPLE.fullmatch(entry.value) else None


def inside(entry: Entry) -> list[str]:
    """Return the members of an inline table, as they are written."""
    if not entry.value.startswith("{"):
        return []
    return re.findall(
        r'[\w-]+ = (?:"[^"]*"|\[[^\]]*\]|[^,"{}\[\]]+?)(?=,| \})', entry.value
    )


def replaced(paper: Paper, entries: list[Entry], line: str) -> Strike:
    """Return the file with one line in the place of several."""
    gone = {entry.line for entry in entries}
    first = entries[0].line
    lines = [
        line if number == first else each
        for number, each in enumerate(paper.lines)
        if number == first or number not in gone
    ]
    return Strike("\n".join(lines).encode(), *paper.group(first), line)
