"""Plans for tests: items written in every way that TOML knows, comments everywhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

Draw = Callable[[st.SearchStrategy[Any]], Any]

CATEGORIES = ("training", "partnership", "advocacy", "communications")
FIELDS = (
    "title",
    "lead",
    "venue.city",
    "venue . mode",
    '"start"',
    "extra.b",
    "extra.a",
    "unknown",
    "'other one'.x",
    "risk",
)
ROOT = ("title", "format", "period", "'language'", "regions", "text.ar.title", "odd")
TABLES = (
    "note.n-1",
    "indicator.one",
    "note . n-2",
    "extra.more",
    'text."ar"',
    "session.first",
)
PLAIN = ("1", "true", "2027-04-14 10:00:00", "-inf", '"a # b"', "'[x]'", "0x1F")
FLAT = ("[]", '[1, "]#"]', "{}", '{ a = 1, b.c = "}" }', "[[1, [2]], [{ x = [] }]]")
LINED = (
    '"""\n[training.fake]\n# no comment  \nkey = 1"""',
    "'''\n''a''  \n# none'''",
    '[\n  "a",   \n\n  # {n} inside  \n  "b", # {n} behind\n  ]',
    "[ # {n} first\n\t1 ]",
    '[\n"""x  \n""",\n  ]',
)
BRACED = ("{\n  a = 1, # {n} in braces  \n  # {n} above b\n  b = 2,\n  }",)
NEAR = " "
"""No comment at the end of a line begins so near."""
SPACES = st.sampled_from(["", " ", "\t", "  "])
ENDS = st.sampled_from(
    ["", "", "", " # {n}", "   # {n} far  ", "# {n}", "# {n}\n@# {n} on"]
)
ABOVE = st.lists(
    st.sampled_from(["\n", "\n\n\n", "# {n}\n", NEAR + "# {n} \n", " \t\n"]), max_size=4
)


@st.composite
def plans(draw: Draw) -> str:
    """A whole plan; `{n}` of its comments are numbers, each of them once."""
    root = [draw(pair(key)) for key in draw(some(ROOT))]
    tables: list[str] = []
    for category in draw(some(CATEGORIES)):
        way = draw(st.sampled_from([headed, headed, above, rooted, braced]))
        lines, more = draw(way(category))
        root += lines
        tables += more
    for name in draw(some(("consultation", "odd table", "gap.region.mena"))):
        header = f'"{name}"' if " " in name else name
        tables.append(draw(table(header, ("opens", "reason", "x"))))
    if draw(st.booleans()):
        tables.append("".join(draw(table("[list]", ("a",))) for _ in range(2)))
    order = draw(st.permutations(tables))
    text = "".join([*draw(st.permutations(root)), *order, *draw(ABOVE)])
    return numbered(text if draw(st.booleans()) else text.rstrip("\n"))


def numbered(text: str) -> str:
    """Return a text with a number for each `{n}`."""
    head, *parts = text.split("{n}")
    return head + "".join(f"c{place}{part}" for place, part in enumerate(parts))


def some(names: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    """A few of the names, each once, in any order."""
    return st.lists(st.sampled_from(names), max_size=4, unique=True)


@st.composite
def value(draw: Draw, *, lined: bool = True) -> str:
    """A value; with `lined` it may take several lines."""
    ways = (*PLAIN, *FLAT, *(LINED + BRACED if lined else ()))
    return str(draw(st.sampled_from(ways)))


@st.composite
def pair(draw: Draw, key: str, content: str | None = None) -> str:
    """A key with its value, what stands above it, and how its line ends."""
    written = content if content is not None else draw(value())
    start = f"{draw(SPACES)}{key}{draw(SPACES)}={draw(SPACES)}{written}"
    return "".join(draw(ABOVE)) + start + draw(ends(start))


@st.composite
def ends(draw: Draw, line: str) -> str:
    """How a line ends: with a comment that may go on in the same column."""
    end = str(draw(ENDS))
    column = len(line.rsplit("\n", maxsplit=1)[-1])
    return end.replace("@", " " * (column + end.index("#") if "@" in end else 0)) + "\n"


@st.composite
def table(draw: Draw, header: str, keys: tuple[str, ...]) -> str:
    """A header with some keys."""
    start = f"{draw(SPACES)}[{header}]"
    body = "".join(draw(pair(key)) for key in draw(some(keys)))
    return "".join(draw(ABOVE)) + start + draw(ends(start)) + body


@st.composite
def headed(draw: Draw, category: str) -> tuple[list[str], list[str]]:
    """Items with headers, their tables anywhere, perhaps without the first."""
    tables: list[str] = []
    for name in draw(some(("one", "two", '"3 x"'))):
        below = draw(some(TABLES))
        if draw(st.booleans()) or not below:
            tables.append(draw(table(f"{category} .{name}", FIELDS)))
        tables += [
            draw(table(f"{category}.{name}.{each}", ("on", "text", "x")))
            for each in below
        ]
    if draw(st.booleans()):
        tables.append(draw(table(category, ("plain",))))
    return [], tables


@st.composite
def above(draw: Draw, category: str) -> tuple[list[str], list[str]]:
    """Items as dotted keys or in braces below the header of their category."""
    text = draw(table(category, ("plain",)))
    tables: list[str] = []
    for name in draw(some(("one", "two", '"3 x"'))):
        if draw(st.booleans()):
            keys = draw(some(FIELDS)) or ["title"]
            text += "".join(draw(pair(f"{name}.{key}")) for key in keys)
            tables += [draw(table(f"{category}.{name}.note.n", ("on",)))]
        else:
            text += draw(pair(name, draw(braces())))
    return [], [text, *tables]


@st.composite
def rooted(draw: Draw, category: str) -> tuple[list[str], list[str]]:
    """Items as dotted keys of the file itself."""
    lines: list[str] = []
    for name in draw(some(("one", "two", '"3 x"'))):
        if draw(st.booleans()):
            keys = draw(some(FIELDS)) or ["title"]
            lines += [draw(pair(f"{category}.{name}.{key}")) for key in keys]
        else:
            lines.append(draw(pair(f"{category}. {name}", draw(braces()))))
    return lines, []


@st.composite
def braced(draw: Draw, category: str) -> tuple[list[str], list[str]]:
    """A category in braces, with items in it."""
    names = draw(some(("one", "two", '"3 x"')))
    inside = [f"{name} = {draw(braces())}" for name in names]
    inside += draw(some(("plain = 3", "four.title = '}'", "list = [{ a = 1 }]")))
    return [draw(pair(category, "{" + ",\n".join(inside) + "}"))], []


@st.composite
def braces(draw: Draw) -> str:
    """An item in braces, on one line or on several with comments."""
    keys = draw(some(FIELDS))
    if draw(st.booleans()):
        return (
            "{" + ",".join(f"{key}= {draw(value(lined=False))}" for key in keys) + "}"
        )
    starts = st.sampled_from(["\n", "\n  # {n}\n", " # {n}\n", "\n\n"])
    text = "{"
    for place, key in enumerate(draw(some(FIELDS))):
        start = draw(starts) if place else "\n  # {n}\n"
        text += f"{start}  {key} = {draw(value())},"
    return text + draw(
        st.sampled_from(["\n  }", "}", " # {n}\n  }"][: 3 if "=" in text else 2])
    )
