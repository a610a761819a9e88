"""Documents for tests: random data, each value and key in a random spelling."""

import datetime as dt
import string
from collections.abc import Callable
from typing import Any

import tomli_w
from hypothesis import strategies as st

Draw = Callable[[st.SearchStrategy[Any]], Any]
BARE = string.ascii_letters + string.digits + "-_"
LETTERS = st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"])
SPACES = st.sampled_from(["", " ", "\t", "  "])

names = st.one_of(st.text(BARE, min_size=1, max_size=6), st.text(LETTERS, max_size=4))
scalars = st.one_of(
    st.text(st.one_of(LETTERS, st.sampled_from("[]{}#=\"'\\\n")), max_size=12),
    st.booleans(),
    st.integers(-(2**40), 2**40),
    st.floats(allow_nan=False),
    st.dates(dt.date(1900, 1, 1)),
    st.times(),
)
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(names, inner, max_size=3)
    ),
    max_leaves=6,
)


@st.composite
def documents(draw: Draw) -> str:
    """A whole document: some entries, then tables in tables, then lists of them."""
    text: str = draw(bodies())
    tops = draw(st.lists(names, max_size=4, unique=True))
    for top in tops:
        if draw(st.booleans()):
            text += draw(tables(top))
        else:
            for _ in range(draw(st.integers(1, 3))):
                text += f"[[{draw(key(top + '~'))}]]{draw(ends())}" + draw(bodies())
    return text


@st.composite
def tables(draw: Draw, top: str) -> str:
    """Sub-tables of one table, and the table itself, in any order."""
    subs = draw(st.lists(names, max_size=3, unique=True))
    paths = draw(st.permutations([(top + "!",), *((top + "!", sub) for sub in subs)]))
    text = ""
    for path in paths:
        written = f"{draw(SPACES)}.{draw(SPACES)}".join(draw(key(n)) for n in path)
        text += f"{draw(SPACES)}[{draw(SPACES)}{written}]{draw(ends())}"
        text += draw(bodies(prefix="" if len(path) > 1 else "?"))
    return text


@st.composite
def bodies(draw: Draw, prefix: str = ".") -> str:
    """Entries, some with dotted keys; `prefix` keeps them apart from tables."""
    entries = draw(st.dictionaries(names, values, max_size=4))
    text: str = draw(st.sampled_from(["", "\n", "# [no.header]\n", "\t# a = 1\n"]))
    for name, content in entries.items():
        written = draw(key(name + prefix))
        if draw(st.booleans()):
            written += f" . {draw(key('x'))}"
        text += f"{draw(SPACES)}{written}{draw(SPACES)}={draw(SPACES)}"
        text += draw(value(content)) + draw(ends())
    return text


@st.composite
def key(draw: Draw, name: str) -> str:
    """One name, bare if it can be, or in quotes."""
    ways = [text_in_quotes(name)]
    if name and set(name) <= set(BARE):
        ways.append(name)
    if "'" not in name:
        ways.append(f"'{name}'")
    return str(draw(st.sampled_from(ways)))


@st.composite
def value(draw: Draw, content: Any) -> str:
    """A value in one of its spellings."""
    if isinstance(content, str):
        return str(draw(st.sampled_from(ways_of_text(content))))
    if isinstance(content, list):
        gap = draw(st.sampled_from(["", " ", "\n", " # ]\n\t"]))
        inner = f"{gap},{gap}".join([draw(value(each)) for each in content])
        return f"[{gap}{inner}{gap}]"
    if isinstance(content, dict):
        gap = draw(st.sampled_from(["", " ", "\n", " # }\n"]))
        pairs = [
            f"{draw(key(k))}{draw(SPACES)}={draw(SPACES)}{draw(value(v))}"
            for k, v in content.items()
        ]
        return f"{{{gap}{f'{gap},{gap}'.join(pairs)}{gap}}}"
    return tomli_w.dumps({"x": content})[4:-1]


def ways_of_text(content: str) -> list[str]:
    """Every way to write a text."""
    ways = [text_in_quotes(content)]
    escaped = content.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    ways.append(f'"""\n{escaped.removesuffix(chr(34))}"""')
    if content.endswith('"'):
        ways.pop()
    if "'" not in content and "\n" not in content:
        ways.append(f"'{content}'")
    if "'''" not in content and not content.endswith("'"):
        ways.append(f"'''\n{content}'''")
    return ways


def text_in_quotes(content: str) -> str:
    """A text on one line in double quotes."""
    escaped = content.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def ends() -> st.SearchStrategy[str]:
    """Ends of a line."""
    return st.sampled_from(["\n", " # ] } '\n", "\t\n", "\n\n"])
