"""What is new is put where the order wants it; a table goes with what is its own."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
import tomli

sys.path.append(str(Path(__file__).parent))

from golden import read
from law import nodes
from trials import chances, shares

from planner.errors import EditRefusedError
from planner.source.change import Change
from planner.source.document import parse
from planner.source.edit import applied, edit
from planner.source.told import told
from planner.source.written import key_of, literal

REMARKED = read(Path(__file__).parent / "samples" / "remarked.toml")
KINDS = {
    "LF": REMARKED,
    "CRLF": REMARKED.replace("\n", "\r\n"),
    "BOM": "\ufeff" + REMARKED,
    "ended": REMARKED + "\n",
}
KEYS = ("a", "b", "c", "d", "e")


def order(path):
    """The order of letters; what is no letter comes last."""
    return tuple(KEYS.index(key) if key in KEYS else 9 for key in path)


def made(text, change):
    document = parse(text)
    return applied(document, [edit(document, change)]).whole


@pytest.mark.parametrize(
    ("text", "path", "after"),
    [
        ("[x]\na = 1\nc = 3\n", "b", "[x]\na = 1\nb = 0\nc = 3\n"),
        ("[x] # h\nb = 1\n", "a", "[x] # h\na = 0\nb = 1\n"),
        ("[x]\n# on b\nb = 1\n", "a", "[x]\na = 0\n# on b\nb = 1\n"),
        ("[x]\na = 1 # one\n# on c\nc = 3\n", "b", None),
        ("[x]\na = 1", "b", "[x]\na = 1\nb = 0"),
        ("[x]", "b", "[x]\nb = 0"),
        ("  [x]\r\n  a = 1\r\n", "b", "  [x]\r\n  a = 1\r\n  b = 0\r\n"),
        ("\ufeff[x]\na = 1\n", "b", "\ufeff[x]\na = 1\nb = 0\n"),
        (
            "[x]\n\ta = '''\n1\n'''\n\n[x.t]\na = 1\n",
            "b",
            "[x]\n\ta = '''\n1\n'''\n\tb = 0\n\n[x.t]\na = 1\n",
        ),
        ("[x]\nc.a = 1\n", "c.b", "[x]\nc.a = 1\nc.b = 0\n"),
        ("[x]\na = 1\nd = 1\n", "c.b", "[x]\na = 1\nc.b = 0\nd = 1\n"),
        ("[x]\nc = {}\n", "c.b", "[x]\nc = { b = 0 }\n"),
        ("[x]\nc = { }\n", "c.b", "[x]\nc = { b = 0 }\n"),
        ("[x]\nc = { a = 1, d = 2 }\n", "c.b", "[x]\nc = { a = 1, b = 0, d = 2 }\n"),
        ("[x]\nc = { d = 2 }\n", "c.b", "[x]\nc = { b = 0, d = 2 }\n"),
        ("[x]\nc = { a.b = 2 }\n", "c.a.c", "[x]\nc = { a.b = 2, a.c = 0 }\n"),
        ("[x]\nc = { a = { b = 2 } }\n", "c.b", "[x]\nc = { a = { b = 2 }, b = 0 }\n"),
        ("[x]\nc.d = { a = 2 }\n", "c.d.b", "[x]\nc.d = { a = 2, b = 0 }\n"),
        ("[x]\na = 1\n\n[x.c]\na = 1\n", "c.b", "[x]\na = 1\n\n[x.c]\na = 1\nb = 0\n"),
        (
            "[x]\n[x.c.d]\na = 1\n\n[y]\n",
            "c.e.b",
            "[x]\n[x.c.d]\na = 1\n\n[x.c.e]\nb = 0\n\n[y]\n",
        ),
        (
            "[x]\nc.a = 1\n\n[x.c.d]\na = 1\n",
            "c.b",
            "[x]\nc.a = 1\nc.b = 0\n\n[x.c.d]\na = 1\n",
        ),
        (
            "[x.c.d]\na = 1\n\n[x]\nc.a = 1\n",
            "c.b",
            "[x.c.d]\na = 1\n\n[x]\nc.a = 1\nc.b = 0\n",
        ),
        ("[x]\na = 1\n", "z", "[x]\na = 1\nz = 0\n"),
        ("[x]\na = [1, { b = 1 }]\n", "b", "[x]\na = [1, { b = 1 }]\nb = 0\n"),
        ("[x]\nb = [1, { b = 1 }]\n", "b.1.c", "[x]\nb = [1, { b = 1, c = 0 }]\n"),
    ],
)
def test_a_new_field_stands_where_the_order_puts_it(text, path, after):
    keys = tuple(int(key) if key.isdecimal() else key for key in path.split("."))
    change = Change("add", ("x", *keys), "0", order=order)
    wanted = after or text.replace("# one\n", "# one\nb = 0\n")
    assert made(text, change) == wanted


def test_a_new_field_of_the_file_itself_stands_in_its_head():
    change = Change("add", ("b",), "0", order=order)
    assert made("[x]\na = 1\n", change) == "b = 0\n[x]\na = 1\n"
    assert made("a = 1 # one\n[x]\n", change) == "a = 1 # one\nb = 0\n[x]\n"


def test_without_an_order_a_new_field_comes_last():
    text = "[x]\nb = 1\na = 2\n"
    assert made(text, Change("add", ("x", "c"), "0")) == text + "c = 0\n"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("l = []\n", "l = [9]\n"),
        ("l = [\n]\n", "l = [9\n]\n"),
        ("l = [1, 2]\n", "l = [1, 2, 9]\n"),
        ("l = [1, 2,]\n", "l = [1, 2, 9,]\n"),
        ("l = [\n  1, # x\n  2, # y\n  # z\n]\n", None),
        (
            "l = [\r\n  1,\r\n  2 # y\r\n]\r\n",
            "l = [\r\n  1,\r\n  2, # y\r\n  9\r\n]\r\n",
        ),
        ("l = [\n  1, 2,\n]\n", "l = [\n  1, 2, 9,\n]\n"),
        ("l = [\n  1\n  , # x\n]\n", "l = [\n  1, 9\n  , # x\n]\n"),
        ("l = [\n  1]\n", "l = [\n  1, 9]\n"),
        ("l = [1,\n  2]\n", "l = [1,\n  2, 9]\n"),
        ("l = [[1],\n  [2],\n]\n", "l = [[1],\n  [2],\n  9,\n]\n"),
    ],
)
def test_a_new_member_of_a_list_stands_in_its_layout(text, after):
    wanted = after or text.replace("# y\n", "# y\n  9,\n")
    assert made(text, Change("append", ("l",), "9")) == wanted


BLOCK = "[k.n]\na = 1"


@pytest.mark.parametrize(
    ("text", "to", "ahead", "after"),
    [
        ("", (), False, "[k.n]\na = 1\n"),
        ("x = 1", (), False, "x = 1\n\n[k.n]\na = 1"),
        ("x = 1\r\n", (), False, "x = 1\r\n\r\n[k.n]\r\na = 1\r\n"),
        ("x = 1\n\n", (), False, "x = 1\n\n[k.n]\na = 1\n"),
        (
            "[k.a]\n\n# on b\n[k.b]\n",
            ("k", "b"),
            True,
            "[k.a]\n\n[k.n]\na = 1\n\n# on b\n[k.b]\n",
        ),
        ("[k.a]\n[k.b]\n", ("k", "b"), True, "[k.a]\n\n[k.n]\na = 1\n\n[k.b]\n"),
        ("# on a\n[k.a]\n", ("k", "a"), True, "[k.n]\na = 1\n\n# on a\n[k.a]\n"),
        (
            "[k.a]\nx = 1\n[k.a.t]\ny = 2 # y\n# on a\n\n# nobody's\n\n[k.b]\n",
            ("k", "a"),
            False,
            "[k.a]\nx = 1\n[k.a.t]\ny = 2 # y\n# on a\n\n[k.n]\na = 1\n\n"
            "# nobody's\n\n[k.b]\n",
        ),
        (
            "[k.a]\nx = 1\n# on b\n[k.b]\n",
            ("k", "a"),
            False,
            "[k.a]\nx = 1\n\n[k.n]\na = 1\n\n# on b\n[k.b]\n",
        ),
        (
            "[k.a]\nx = '''\n# no remark'''\n[k.b]\n",
            ("k", "b"),
            True,
            "[k.a]\nx = '''\n# no remark'''\n\n[k.n]\na = 1\n\n[k.b]\n",
        ),
    ],
)
def test_a_table_is_put_in_between_blank_lines(text, to, ahead, after):
    change = Change("insert", ("k", "n"), BLOCK, to=to, ahead=ahead)
    assert made(text, change) == after


@pytest.mark.parametrize(
    ("text", "to", "after"),
    [
        ("[k.a]\n[k.b]\n\n[z]\n", ("k",), "[k.a]\n[k.b]\n\n[k.n]\na = 1\n\n[z]\n"),
        ("[k.a.t]\n[z]\n[k.b]\n", ("k",), "[k.a.t]\n[z]\n[k.b]\n\n[k.n]\na = 1\n"),
        ("[k]\nx = 1\n[z]\n", ("k",), "[k]\nx = 1\n\n[k.n]\na = 1\n\n[z]\n"),
        (
            "[z]\n\n\n# --- k ---\n\n# like this\n# [k.b]\n# a = 1\n\n# y's\n[y]\n",
            ("z",),
            "[z]\n\n\n# --- k ---\n\n# like this\n# [k.b]\n# a = 1\n\n[k.n]\na = 1\n"
            "\n# y's\n[y]\n",
        ),
        (
            "[z]\r\n\r\n#[k.b]\r\n\r\n  # [k.c]\r\n# a = 1",
            ("z",),
            "[z]\r\n\r\n#[k.b]\r\n\r\n  # [k.c]\r\n# a = 1\r\n\r\n[k.n]\r\na = 1",
        ),
        (
            "[z]\n\n# [kk.b]\n\n[y]\n\n# [k.b]\n",
            ("z",),
            "[z]\n\n[k.n]\na = 1\n\n# [kk.b]\n\n[y]\n\n# [k.b]\n",
        ),
        (
            "[z]\n\n# y's, not [k.b]\n# [k.b]\n[y]\n",
            ("z",),
            "[z]\n\n[k.n]\na = 1\n\n# y's, not [k.b]\n# [k.b]\n[y]\n",
        ),
        (
            "[k.a]\n\n# [k.b]\n",
            ("k", "a"),
            "[k.a]\n\n[k.n]\na = 1\n\n# [k.b]\n",
        ),
    ],
)
def test_the_first_table_of_a_kind_goes_below_the_example_of_one(text, to, after):
    assert made(text, Change("insert", ("k", "n"), BLOCK, to=to)) == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("[k.a]\nx = 1\n", ""),
        ("# on a\n[k.a]\nx = 1\n\n[k.b]\n", "[k.b]\n"),
        ("[k.z]\n\n# on a\n[k.a]\nx = 1\n\n[k.b]\n", "[k.z]\n\n[k.b]\n"),
        ("[k.z]\n\n\n[k.a]\nx = 1\n\n\n[k.b]\n", "[k.z]\n\n\n\n[k.b]\n"),
        ("[k.z]\n\n[k.a]\n[k.a.t]\nx = 1", "[k.z]\n"),
        ("[k.z]\r\n\r\n[k.a]\r\nx = 1\r\n", "[k.z]\r\n"),
        ("[k.z]\n[k.a]\n[k.b]\n", "[k.z]\n[k.b]\n"),
        ("[k.z]\n[k.a]\n\n[k.b]\n", "[k.z]\n\n[k.b]\n"),
        ("[k.z]\n\n[k.a]\n[k.b]\n", "[k.z]\n\n[k.b]\n"),
        ("# kept\n\n[k.a]\n# in it\nx = 1\n# its\n\n# kept too\n", None),
        ("a = 1\n# on a\n[k.a]\nx = 1", "a = 1\n"),
    ],
)
def test_a_table_goes_with_its_comments_and_one_blank_line(text, after):
    wanted = "# kept\n\n# kept too\n" if after is None else after
    assert made(text, Change("drop", ("k", "a"))) == wanted


@pytest.mark.parametrize(
    ("text", "change", "why"),
    [
        ("a = 1\n", Change("add", ("a",), "2"), "there is a `a` already"),
        ("a = 1\n", Change("add", ("a", "b"), "2"), "a is no table"),
        ("a = [1]\n", Change("add", ("a", 1), "2"), "a is no table"),
        ("a = 1\n", Change("add", ("b",), "x"), "x is not a value"),
        ("a = 1\n", Change("append", ("a",), "2"), "a is no list"),
        ("[[a]]\n", Change("append", ("a",), "2"), "a is no list"),
        ("a.b = 1\n", Change("append", ("a",), "2"), "a is no list"),
        ("a = 1\n", Change("append", ("b",), "2"), "b is no list"),
        ("a = []\n", Change("append", ("a",), "x"), "x is not a value"),
        ("a = 1\n", Change("drop", ("b",)), "b is not in one piece under the header"),
        ("a.b = 1\n", Change("drop", ("a",)), "a is not in one piece"),
        ("[a]\n[b]\n[a.c]\n", Change("drop", ("a",)), "a is not in one piece"),
        ("[a.c]\n[a]\n", Change("drop", ("a",)), "a is not in one piece"),
        ("[k.n]\n", Change("insert", ("k", "n"), BLOCK), "there is a `n` already"),
        ("[k]\n", Change("insert", ("k", "n"), "a = ["), "is not one table k.n"),
        ("a = 1\n", Change("insert", ("k", "n"), BLOCK, to=("k",)), "not in one piece"),
        ("k = 1\n", Change("insert", ("k", "n"), BLOCK), "k is no table"),
        ("[[k]]\n", Change("add", ("k", "n"), "1"), "k is no table"),
        ("[k]\n", Change("insert", ("k", "n"), "k = 1"), "is not one table k.n"),
        ("[k]\n", Change("insert", ("k", "n"), BLOCK + "\n[x]"), "is not one table"),
    ],
)
def test_what_has_no_place_is_refused_in_a_sentence(text, change, why):
    with pytest.raises(EditRefusedError) as refused:
        made(text, change)
    assert why in str(refused.value)


def test_how_an_item_is_brought_together_is_said():
    with pytest.raises(EditRefusedError) as refused:
        made("[k.a]\n[k.b]\n[k.a.t]\n", Change("drop", ("k", "a")))
    assert str(refused.value.help) == (
        "bring all of it together below [k.a], its tables one after the other; "
        "`planner fmt` does that"
    )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change("drop", ("k", "a")), "`a` is taken out"),
        (Change("add", ("k", "a", "y"), "2"), "y = 2\\n is put in"),
    ],
)
def test_what_is_put_in_or_taken_out_is_told(change, said):
    document = parse("[k.a]\nx = 1\n")
    assert str(told(document, edit(document, change))) == said


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("plain", '"plain"'),
        ('a "word" \\ \x7f\x1b\t', '"a \\"word\\" \\\\ \\u007F\\u001B\\t"'),
        ("one\ntwo\n", '"""\none\ntwo\n"""'),
        ('"""\n"""', '"""\n\\"\\"\\"\n\\"\\"\\""""'),
        ("ends\n", '"ends\\n"'),
        ("\r\nx", '"""\n\\r\nx"""'),
        (True, "true"),
        (False, "false"),
        (3, "3"),
        (2.5, "2.5"),
        (float("inf"), "inf"),
        (date(2027, 4, 14), "2027-04-14"),
        (time(9, 30), "09:30:00"),
        (datetime(2027, 1, 1, tzinfo=UTC), "2027-01-01T00:00:00+00:00"),
        ((), "[]"),
        (["a", 1], '["a", 1]'),
        ({}, "{}"),
        ({"a": 1, "two words": [2]}, '{ a = 1, "two words" = [2] }'),
    ],
)
def test_a_value_is_written_so_that_it_is_read_again(value, text):
    assert literal(value) == text
    back = tomli.loads(f"x = {text}")["x"]
    assert back == (list(value) if isinstance(value, tuple) else value)


def test_a_key_is_quoted_where_it_has_to_be():
    assert key_of(("a-1", "two words", 'X:"é"', 3)) == 'a-1."two words"."X:\\"é\\"".3'


# 400 random acts: what is new is only put in, what goes is one stretch, the data hold


def any_change(document, chance):
    """Return a change that may or may not be possible."""
    paths = [path for path, _ in nodes(document.data)]
    path = chance.choice(paths)
    act = chance.choice(["add", "append", "insert", "drop"])
    if act == "add":
        more = tuple(chance.choice(KEYS) for _ in range(chance.choice([1, 1, 2])))
        above = chance.choice([path[:-1], path])
        return Change(act, above + more, '"new"', order=order)
    if act == "insert":
        name = chance.choice(["fresh", "newer"])
        if any(isinstance(key, int) for key in path):
            path = ()
        return Change(
            act,
            (*path, name),
            f"[{key_of((*path, name))}]\nx = 1 # new\n\n[{key_of((*path, name, 'y'))}]",
            to=chance.choice([*document.sections]),
            ahead=chance.random() < 0.5,
        )
    if act == "append":
        lists = [path for path, value in nodes(document.data) if type(value) is list]
        return Change(act, chance.choice([*lists, path]), "7")
    return Change(act, chance.choice([*document.sections][1:] or [path]))


def wanted(document, change):
    """Work out what the file should hold, without the engine."""
    data = tomli.loads(document.text)
    holder = data
    for key in change.path[:-1]:
        holder = holder[key] if isinstance(holder, list) else holder.setdefault(key, {})
    if change.act == "append":
        holder[change.path[-1]].append(7)
    elif change.act == "drop":
        del holder[change.path[-1]]
    else:
        new = {"x": 1, "y": {}} if change.act == "insert" else "new"
        holder[change.path[-1]] = new
    return data


def pruned(value):
    if isinstance(value, dict):
        kept = {key: pruned(each) for key, each in value.items()}
        return {key: each for key, each in kept.items() if each not in ({}, [])}
    return [pruned(each) for each in value] if isinstance(value, list) else value


def is_stretch(before, after):
    """Whether a text is another one from which one stretch was taken."""
    same = next(
        (
            at
            for at, pair in enumerate(zip(before, after, strict=False))
            if pair[0] != pair[1]
        ),
        len(after),
    )
    return before.endswith(after[same:]) or any(
        before.endswith(after[at:]) for at in range(same + 1)
    )


@shares(400)
@pytest.mark.parametrize("kind", KINDS)
def test_random_acts_put_in_and_take_out_only_what_is_meant(kind, count):
    for seed, chance in chances(f"placing {kind}"):
        document, acts = parse(KINDS[kind]), []
        while len(acts) < count:
            change = any_change(document, chance)
            try:
                after = applied(document, [edit(document, change)])
            except EditRefusedError:
                continue
            told_as = f"seed {seed}, act {len(acts)}: {change}"
            if change.act == "drop":
                assert is_stretch(document.text, after.text), told_as
            else:
                old = map(str.rstrip, after.text.split("\n"))
                moved = list(map(str.rstrip, document.text.split("\n")))
                moved = [line for line in moved if line.startswith("#")]
                assert all(line in old for line in moved), told_as
            assert after.bom == document.bom, told_as
            data = tomli.loads(after.text)
            assert repr_of(data) == repr_of(wanted(document, change)), told_as
            acts.append(change.act)
            small = len(list(nodes(after.data))) > 25
            document = after if small else parse(KINDS[kind])
        assert set(acts) == {"add", "append", "insert", "drop"}


def repr_of(value):
    return canonical(pruned(value))


def canonical(value):
    if isinstance(value, dict):
        return repr(sorted((key, canonical(each)) for key, each in value.items()))
    return repr(list(map(canonical, value))) if isinstance(value, list) else repr(value)
