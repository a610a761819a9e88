"""Edits of a text: only what was asked for changes, and nothing else."""

from __future__ import annotations

import sys
from copy import deepcopy
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
from planner.source.edit import Edit, Together, applied, edit, forgets, spliced
from planner.source.faults import Replacement
from planner.source.same import same
from planner.source.told import told

REMARKED = read(Path(__file__).parent / "samples" / "remarked.toml")
KINDS = {
    "LF": REMARKED,
    "CRLF": REMARKED.replace("\n", "\r\n"),
    "BOM": "\ufeff" + REMARKED,
    "mixed": REMARKED.replace("\n", "\r\n", 40),
    "ended": REMARKED + "\n",
}
ITEM = ("training", "academy")


def made(text, *changes):
    """Return a text after changes."""
    document = parse(text)
    return applied(document, [edit(document, *changes)]).whole


def lines(text, other):
    """Return the lines that only one of two texts has, with `-` and `+`."""
    old, new = text.split("\n"), other.split("\n")
    gone = [f"-{line}" for line in old if line not in new]
    return gone + [f"+{line}" for line in new if line not in old]


@pytest.mark.parametrize(
    ("path", "text", "changed"),
    [
        (("format",), "2", "format = 2            # the first version"),
        ((*ITEM, "title"), '"A"', 'title   = "A"  # aligned'),
        ((*ITEM, "venue", "mode"), "1", "venue . mode = 1 # dotted, with spaces"),
        (("regions", 1), '"asia"', '  "asia",  # second'),
        ((*ITEM, "sessions", 1, "hours"), "2.0", "  { day = 2, hours = 2.0 }"),
        (("plan", "days"), "[]", "\tdays  = []"),
        (("training", "talk", "title"), "'T'", "title='T'#close"),
        (("meeting", 1, "room", "name"), '"C"', 'name = "C"'),
    ],
)
def test_a_value_is_set_and_its_line_stays_as_it_is_otherwise(path, text, changed):
    after = made(REMARKED, Change("set", path, text))
    assert [line for line in lines(REMARKED, after) if line[0] == "+"] == [
        f"+{changed}"
    ]
    assert len(after.split("\n")) == len(REMARKED.split("\n"))


@pytest.mark.parametrize(
    ("path", "name", "changed"),
    [
        (("period",), "half", ['half   = "2027-H1"  # January to June']),
        (
            (*ITEM, "venue"),
            "place",
            [
                'place.city = "rabat"       # dotted',
                'place . mode = "in-person" # dotted, with spaces',
            ],
        ),
        (
            ITEM,
            "school",
            [
                "[training.school]   # its header",
                "  [training.school.indicator.teams] # teams",
                '[training.school.indicator."two words"]',
            ],
        ),
        (
            (*ITEM, "indicator", "two words"),
            "three",
            ["[training.academy.indicator.three]"],
        ),
        (
            ("meeting",),
            '"a meeting"',
            [
                '[["a meeting"]] # the first of two',
                '  ["a meeting".room]',
                '[["a meeting"]]',
                '["a meeting".room]',
            ],
        ),
        (("meeting", 0, "room"), "hall", ["  [meeting.hall]"]),
        (
            (*ITEM, "sessions", 0, "day"),
            "number",
            ["  { number = 1, hours = 3.0 }, # the first day"],
        ),
    ],
)
def test_a_name_is_renamed_wherever_it_is_written(path, name, changed):
    after = made(REMARKED, Change("rename", path, name))
    found = [line for line in lines(REMARKED, after) if line[0] == "+"]
    assert found == [f"+{line}" for line in changed]


def test_new_lines_end_as_the_file_s_first_line_does():
    new = Change("set", ("a",), '"""\nx\ny"""')
    assert made("a = 1\r\nb = 2\r\n", new) == 'a = """\r\nx\r\ny"""\r\nb = 2\r\n'
    assert made("a = 1\nb = 2\r\n", new) == 'a = """\nx\ny"""\nb = 2\r\n'
    kept = new._replace(text='"""\r\nx\ny"""')
    assert made("a = 1\r\n", kept) == 'a = """\r\nx\ny"""\r\n'


def test_a_dotted_name_is_not_looked_for_in_what_stands_below_it():
    text = "a.b = { a = 1 }\na.c = 2\n"
    assert made(text, Change("rename", ("a",), "z")) == "z.b = { a = 1 }\nz.c = 2\n"


def test_dotted_names_inside_braces_are_renamed_together():
    text = "a = { b.c = 1, b.d = 2, x = { b = 3 } }\n"
    assert made(text, Change("rename", ("a", "b"), "z")) == (
        "a = { z.c = 1, z.d = 2, x = { b = 3 } }\n"
    )


@pytest.mark.parametrize(
    ("text", "path", "after"),
    [
        ("a = 1 # x\nb = 2\n", ("a",), "b = 2\n"),
        ("  a = 1\r\nb = 2\r\n", ("a",), "b = 2\r\n"),
        ("b = 2\na = 1", ("a",), "b = 2\n"),
        ("a = '''\n1\n''' # x\nb = 2", ("a",), "b = 2"),
        ("a.b = 1\nc = 2\n", ("a", "b"), "c = 2\n"),
        ("[x]\na.b = 1\na.c = 2\n", ("x", "a", "b"), "[x]\na.c = 2\n"),
        ("t = { a = 1, b = 2 }\n", ("t", "a"), "t = { b = 2 }\n"),
        ("t = { a = 1, b = 2 }\n", ("t", "b"), "t = { a = 1 }\n"),
        ("t = { a = 1 , b = 2 }\n", ("t", "b"), "t = { a = 1  }\n"),
        ("t = { a.b = 1, a.c = 2 }\n", ("t", "a", "c"), "t = { a.b = 1 }\n"),
        ("t = { a = 1 }\n", ("t", "a"), "t = {}\n"),
        ("t = { a = 1, }\n", ("t", "a"), "t = { }\n"),
        ("l = [1, 2, 3]\n", ("l", 1), "l = [1, 3]\n"),
        ("l = [[1, 2], [3]]\n", ("l", 1), "l = [[1, 2]]\n"),
        ("l = [\n  1, # x\n  2, # y\n]\n", ("l", 0), "l = [\n  2, # y\n]\n"),
        ("l = [\n  1, # x\n  2 # y\n]\n", ("l", 1), "l = [\n  1 # x\n]\n"),
        ("l = [\n  1,\n  2, 3\n]\n", ("l", 2), "l = [\n  1,\n  2\n]\n"),
        ("l = [\n  1\n]\n", ("l", 0), "l = [\n]\n"),
        ("[[x]]\nl = [1]\n[[x]]\nl = [2, 3]\n", ("x", 1, "l", 1), None),
    ],
)
def test_an_entry_is_taken_out_with_its_line_or_its_comma(text, path, after):
    wanted = after or text.replace(", 3", "")
    assert made(text, Change("remove", path)) == wanted


@pytest.mark.parametrize(
    ("text", "path", "to", "after"),
    [
        (
            "[a]\nx = 1 # one\n\n[a.b]\ny = 2 # two\n",
            ("a", "b", "y"),
            ("a",),
            "[a]\nx = 1 # one\ny = 2 # two\n\n[a.b]\n",
        ),
        ("[a]\nb.x = 1 # r\ny = 2\n", ("a", "b", "x"), ("a",), None),
        (
            "[a] # h\n[a.b]\ny = 2\nz = 3",
            ("a", "b", "z"),
            ("a",),
            "[a] # h\nz = 3\n[a.b]\ny = 2\n",
        ),
        (
            "  [a]\r\n  x = 1\r\n[a.b]\r\ny = '''\r\n2'''\r\n",
            ("a", "b", "y"),
            ("a",),
            "  [a]\r\n  x = 1\r\n  y = '''\r\n2'''\r\n[a.b]\r\n",
        ),
        (
            "[b]\ny = 1\n[a]\nx = 1",
            ("b", "y"),
            ("a",),
            "[b]\n[a]\nx = 1\ny = 1",
        ),
        ("[a]\ny = 1\n", ("a", "y"), (), "y = 1\n[a]\n"),
        ("x = 1\n[a]\ny = 1\n", ("a", "y"), (), "x = 1\ny = 1\n[a]\n"),
        (
            "[a]\nt = { y = 1, z = 2 }\n",
            ("a", "t", "y"),
            ("a",),
            "[a]\nt = { z = 2 }\ny = 1\n",
        ),
    ],
)
def test_an_entry_is_moved_to_the_end_of_another_table(text, path, to, after):
    wanted = after or text.replace("b.x", "x")
    assert made(text, Change("move", path, to=to)) == wanted


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (Change("set", ("none",), "1"), "there is no none to change"),
        (Change("set", ITEM, "1"), "training.academy stands in several lines of"),
        (Change("remove", (*ITEM, "venue")), "training.academy.venue stands in"),
        (Change("set", ("format",), "one"), "one is not a value"),
        (Change("set", ("format",), "1\nx = 2"), "is not a value"),
        (Change("rename", ("period",), "format"), "there is a `format` already"),
        (Change("rename", ("period",), "a.b"), "a.b is not a name of a field"),
        (Change("rename", ("period",), '"\\q"'), "is not a name of a field"),
        (Change("rename", ("period",), "é"), "the file could not be read afterwards"),
        (Change("rename", ("none",), "x"), "there is no none to change"),
        (Change("rename", ("regions", 0), "x"), "there is no regions.0 to change"),
        (Change("move", ("format",), to=("no",)), "no has no header to move it to"),
        (Change("move", ("regions", 0), to=ITEM), "has no header to move it to"),
        (Change("move", (*ITEM, "title"), to=("training", "talk")), "a `title` al"),
        (Change("set", ("format",), "1 # x"), None),
        (Change("set", ("regions", 0), "1 # x"), "could not be read afterwards"),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(change, why):
    if why is None:
        assert made(REMARKED, change) != REMARKED
        return
    with pytest.raises(EditRefusedError) as refused:
        made(REMARKED, change)
    assert why in str(refused.value)


def test_what_the_changes_do_not_intend_is_refused():
    document = parse("a = 1\nb = 1\n")
    for text in ("1.0", "true", "2", "'1'"):
        wrong = Edit((Replacement(4, 5, text),), (Change("set", ("a",), "1"),))
        with pytest.raises(EditRefusedError, match="would not say what was asked"):
            applied(document, [wrong])
    with pytest.raises(EditRefusedError, match="would not say what was asked"):
        applied(document, [Edit((Replacement(6, 6, "c = 1\n"),), ())])
    with pytest.raises(EditRefusedError, match="there is no c to change"):
        applied(document, [Edit((), (Change("remove", ("c",)),))])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1", "1.0"),
        ("1", "true"),
        ("0.0", "-0.0"),
        ("2027-01-01T10:00:00Z", "2027-01-01T11:00:00+01:00"),
        ("[1]", "[1, 1]"),
        ("{ a = 1 }", "{ b = 1 }"),
        ("{ a = [1, { b = 2 }] }", "{ a = [1, { b = 2.0 }] }"),
    ],
)
def test_values_that_differ_in_kind_are_not_the_same(one, other):
    document = parse(f"x = {one}\n")
    wrong = Edit((Replacement(4, 4 + len(one), other),), (Change("set", ("x",), one),))
    with pytest.raises(EditRefusedError, match="would not say what was asked"):
        applied(document, [wrong])
    right = wrong._replace(changes=(Change("set", ("x",), other),))
    assert applied(document, [right]).text == f"x = {other}\n"


def test_what_is_nested_too_deeply_to_be_written_is_compared_all_the_same():
    def nested(inmost):
        whole = inmost
        for _ in range(5000):
            whole = [whole]
        return whole

    assert same(nested([1]), nested([1]))
    assert not same(nested([1]), nested([True]))


def test_no_number_is_the_same_as_itself_and_the_order_of_keys_says_nothing():
    document = parse("x = nan\na = 1\nb = 2\n")
    turned = Edit((Replacement(8, 20, "b = 2\na = 1\n"),), ())
    assert applied(document, [turned]).text == "x = nan\nb = 2\na = 1\n"


def test_splices_that_overlap_or_stand_in_one_place_are_refused():
    text = "abcdef"
    assert spliced(text, [Replacement(4, 4, "-"), Replacement(1, 4, "")]) == "a-ef"
    for other in (
        Replacement(2, 3, "x"),
        Replacement(1, 3, "x"),
        Replacement(0, 2, ""),
    ):
        with pytest.raises(EditRefusedError, match="fall upon one place"):
            spliced(text, [Replacement(1, 3, ""), other])
    with pytest.raises(EditRefusedError, match="fall upon one place"):
        spliced(text, [Replacement(1, 1, "x"), Replacement(1, 1, "y")])


def test_two_changes_of_one_edit_may_not_meet():
    document = parse(REMARKED)
    with pytest.raises(EditRefusedError, match="in the way of each other"):
        edit(document, Change("rename", ITEM, "x"), Change("remove", (*ITEM, "end")))
    both = edit(
        document, Change("set", ("format",), "2"), Change("remove", ("period",))
    )
    data = applied(document, [both]).data
    assert (data.keys(), data["format"]) == (document.data.keys() - {"period"}, 2)


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (Change("set", ("a",), "2"), Change("set", ("b",), "2"), True),
        (Change("set", ("a",), "2"), Change("remove", ("a",)), False),
        (Change("remove", ("a",)), Change("remove", ("b",)), False),  # they touch
        (Change("remove", ("a",)), Change("remove", ("t", "x")), True),
        (Change("rename", ("a",), "z"), Change("rename", ("b",), "z"), False),
        (Change("rename", ("t",), "z"), Change("set", ("t", "x"), "2"), False),
        (Change("set", ("t", "x"), "2"), Change("rename", ("t",), "z"), False),
        (Change("remove", ("l", 0)), Change("set", ("l", 2), "2"), False),
        (Change("set", ("l", 0), "9"), Change("set", ("l", 2), "9"), True),
        (
            Change("move", ("a",), to=("t",)),
            Change("rename", ("t", "x"), "a"),
            False,
        ),
    ],
)
def test_edits_that_touch_in_text_or_keys_are_not_made_together(one, other, both):
    document = parse("a = 1\nb = 1\nl = [1, 2, 3]\n[t]\nx = 1\n")
    together = Together()
    assert together.take(edit(document, one))
    assert together.take(edit(document, other)) is both


@pytest.mark.parametrize(
    ("text", "change", "lost"),
    [
        ("a = 1 # x\n", Change("remove", ("a",)), True),
        ("a = '#' \n", Change("remove", ("a",)), False),
        ("b.a = 1 # x\n[b.c]\n", Change("move", ("b", "a"), to=("b", "c")), False),
        ("a = [ # x\n]\n", Change("set", ("a",), "1"), True),
        ("a = 1 # x\n", Change("set", ("a",), "2"), False),
    ],
)
def test_it_is_known_whether_a_remark_would_be_lost(text, change, lost):
    document = parse(text)
    assert forgets(text, edit(document, change).splices) is lost


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change("rename", ("period",), "half"), "`period` is now `half`"),
        (Change("remove", ("period",)), "`period` is taken out"),
        (
            Change("move", (*ITEM, "lead"), to=("training", "talk")),
            "`lead` stands in [training.talk] now",
        ),
        (
            Change("move", (*ITEM, "lead"), to=()),
            "`lead` stands at the head of the file now",
        ),
        (Change("set", ("format",), "2"), "1 is now 2"),
        (
            Change("set", (*ITEM, "summary"), '"one"'),
            '"""\\nSeveral lines # no remark\\n[no.header… is now "one"',
        ),
    ],
)
def test_what_an_edit_does_is_told_in_a_sentence(change, said):
    document = parse(REMARKED)
    assert str(told(document, edit(document, change))) == said


@pytest.mark.parametrize(
    ("splices", "said"),
    [
        ([(4, 4, "x\u202e")], "x\\u202e is put in"),
        ([(0, 3, "")], "aaa is taken out"),
        ([(0, 1, "b"), (2, 3, "c")], "aaa is now bac"),
        (
            [(70, 71, "b")],
            "a is now b",
        ),
        (
            [(0, 1, "a"), (70, 71, "b"), (99, 100, "a")],
            f"…{'a' * 25}… is now …{'a' * 12}b{'a' * 12}…",
        ),
    ],
)
def test_of_a_long_text_what_is_new_is_told(splices, said):
    document = parse("a" * 100)
    told_of = Edit(tuple(Replacement(*each) for each in splices), ())
    assert str(told(document, told_of)) == said


# 300 random edits: every byte outside the splices stays, and so do all other data

LITERALS = (
    '"new"',
    "7",
    "7.0",
    "true",
    "2027-12-31",
    "[1, 2]",
    "{ k = 1 }",
    '"""\na\nb"""',
)
NAMES = ("fresh", '"a b"', "'ü'", "title", "x-1")


def any_change(document, chance):
    """Return a change that may or may not be possible."""
    path = chance.choice([path for path, _ in nodes(document.data)])
    act = chance.choice(["set", "rename", "remove", "move"])
    if act == "set":
        return Change(act, path, chance.choice(LITERALS))
    if act == "rename":
        return Change(act, path, chance.choice(NAMES))
    to = chance.choice([*document.sections, path[:-2]])
    return Change(act, path, to=to if act == "move" else ())


def wanted(document, change):
    """Work out what the file should hold, without the engine; remarks aside."""
    data = deepcopy(document.data)
    holder = at(data, change.path[:-1])
    last = change.path[-1]
    if change.act == "set":
        holder[last] = tomli.loads(f"x = {change.text}")["x"]
    elif change.act == "rename":
        holder[tomli.loads(f"{change.text} = 1").popitem()[0]] = holder.pop(last)
    else:
        value = holder.pop(last)
        if change.act == "move":
            at(data, change.to)[last] = value
    return data


def at(data, path):
    for step in path:
        data = data[step]
    return data


def pruned(value):
    """Leave out empty tables: one that dotted keys made goes with the last of them."""
    if isinstance(value, dict):
        kept = {key: pruned(each) for key, each in value.items()}
        return {key: each for key, each in kept.items() if each != {}}
    return [pruned(each) for each in value] if isinstance(value, list) else value


def outside(text, splices):
    """Return the parts of a text that no splice touches, in bytes."""
    parts, pos = [], 0
    for start, end, _ in sorted(splices):
        parts.append(text[pos:start].encode())
        pos = end
    return [*parts, text[pos:].encode()]


def holds(whole, parts, splices):
    """Whether bytes are the parts in their order, with the new texts between."""
    new = [each.text.encode() for each in sorted(splices)]
    mixed = [bit for pair in zip(parts, [*new, b""], strict=True) for bit in pair]
    return whole == b"".join(mixed)


@shares(300)
@pytest.mark.parametrize("kind", KINDS)
def test_every_byte_outside_a_random_edit_stays(kind, count):
    for seed, chance in chances(f"edits {kind}"):
        document, acts = parse(KINDS[kind]), []
        bom = kind == "BOM"
        while len(acts) < count:
            change = any_change(document, chance)
            try:
                asked = edit(document, change)
                after = applied(document, [asked])
            except EditRefusedError:
                continue
            told_as = f"seed {seed}, edit {len(acts)}: {change}"
            whole = after.whole.encode()
            assert whole.startswith(b"\xef\xbb\xbf") is bom, told_as
            parts = outside(document.text, asked.splices)
            assert holds(whole[3 * bom :], parts, asked.splices), told_as
            data = tomli.loads(after.text)
            assert alike(data, wanted(document, change)), told_as
            acts.append(change.act)
            document = (
                after if len(list(nodes(after.data))) > 25 else parse(KINDS[kind])
            )
        assert set(acts) == {"set", "rename", "remove", "move"}


def alike(one, other):
    one, other = pruned(one), pruned(other)
    return canonical(one) == canonical(other)


def canonical(value):
    if isinstance(value, dict):
        return repr(sorted((key, canonical(each)) for key, each in value.items()))
    return repr(list(map(canonical, value))) if isinstance(value, list) else repr(value)
