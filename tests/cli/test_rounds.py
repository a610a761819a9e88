"""Rounds of mending: what meets waits, what is refused is told, and they end."""

from __future__ import annotations

import pytest

from planner.actions import rounds
from planner.diagnostics.diagnostic import Diagnostic, Fix, Place, Replacement
from planner.diagnostics.report import Report
from planner.diagnostics.severity import Severity
from planner.sentence import say
from planner.source.change import Change
from planner.source.edit import edit
from planner.workspace.read import read_texts

FILE = "2027-H1.toml"


def found(code, splices, changes):
    replacements = tuple(Replacement(FILE, *each) for each in splices)
    path = changes[0].path if changes else ()
    return Diagnostic(
        code,
        "a-rule",
        Severity.ERROR,
        Place(FILE, 1, 1, 1, 1),
        path,
        say("wrong"),
        fix=Fix(replacements, safe=True, changes=tuple(changes)),
    )


def run(text, *rules):
    """Mend a text by rules from a document to findings; return text, done, refused."""
    judged = []

    def judge(workspace):
        document = workspace.sheets[0].document
        judged.append(document.text)
        findings = [each for rule in rules for each in rule(document)]
        return Report(tuple(findings), 1)

    outcome = rounds.mend(read_texts({FILE: text}), judge, lambda _: True)
    trail = outcome.trails[FILE]
    assert len(judged) <= rounds.MOST + 2
    return (
        trail.document.text,
        [str(each.what) for each in trail.done],
        [str(each.what) for each in trail.refused],
        len(judged),
    )


def setting(*pairs):
    """Return a rule that sets each key to a value, where it is not that yet."""

    def rule(document):
        for key, text in pairs:
            span = document.locate((key,))
            if document.text[span.start : span.end] != text:
                change = Change("set", (key,), text)
                yield found("R", edit(document, change).splices, [change])

    return rule


def lying(key):
    """Return a rule whose text is not what it intends."""

    def rule(document):
        span = document.locate((key,))
        change = Change("set", (key,), "7")
        yield found("L", [(span.start, span.end, "8")], [change])

    return rule


def test_what_does_not_meet_is_done_in_one_round():
    text, done, refused, judged = run("a = 1\nb = 1\nc = 1\n", setting(*pairs("abc")))
    assert text == "a = 2\nb = 2\nc = 2\n"
    assert (len(done), refused, judged) == (3, [], 2)


def pairs(keys, text="2"):
    return [(key, text) for key in keys]


def test_what_meets_waits_for_the_next_round():
    def emptied(document):
        for key in ("a", "b", "c"):
            if document.has((key,)):
                change = Change("remove", (key,))
                yield found("R", edit(document, change).splices, [change])

    text, done, refused, judged = run("a = 1\nb = 1\nc = 1\n", emptied)
    assert text == ""
    assert done == ["`a` is taken out", "`c` is taken out", "`b` is taken out"]
    assert (refused, judged) == ([], 3)


def test_a_fix_that_lies_is_refused_told_once_and_hinders_no_other():
    keys = "abcdefgh"
    text = "".join(f"{key} = 1\n" for key in keys)
    wrong = lying("c")

    def judged(document):
        whole = [*setting(*pairs(keys.replace("c", "")))(document), *wrong(document)]
        return sorted(whole, key=lambda each: each.keys)

    after, done, refused, _ = run(text, judged)
    assert after == text.replace("1", "2").replace("c = 2", "c = 1")
    assert len(done) == 7
    assert refused == ["the file would not say what was asked"]


def test_all_lies_are_refused():
    after, done, refused, judged = run("a = 1\nb = 1\n", lying("a"), lying("b"))
    assert (after, done, len(refused), judged) == ("a = 1\nb = 1\n", [], 2, 2)


def test_two_rules_that_undo_each_other_come_to_an_end():
    after, done, refused, _ = run("a = 1\n", setting(("a", "2")), setting(("a", "1")))
    assert (after, done) == ("a = 2\n", ["1 is now 2"])
    assert refused == ["it would undo what another fix did"]


def test_rules_that_never_end_are_ended():
    def growing(document):
        change = Change("set", ("a",), str(document.data["a"] + 1))
        yield found("G", edit(document, change).splices, [change])

    after, done, _, judged = run("a = 0\n", growing)
    assert after == f"a = {rounds.MOST}\n"
    assert (len(done), judged) == (rounds.MOST, rounds.MOST + 1)


def mending(document):
    """Return the faults of a text as findings."""
    for fault in document.faults:
        if fault.fix:
            yield found("F", fault.fix, [])


def test_a_repair_that_would_spoil_a_sound_table_is_refused():
    text = '[a]\nx = y\n\n[b]\nz = 3 # """\n'

    def spoiling(document):
        if document.faults:
            yield found("F", [(8, 9, '"""')], [])

    after, done, refused, _ = run(text, spoiling)
    assert (after, done) == (text, [])
    assert refused == ["a table that can be read now would not say the same any more"]


@pytest.mark.parametrize("keys", [1, 5])
def test_a_text_that_stays_unreadable_is_as_it_was(keys):
    text = "[a]\n" + "".join(f"x{key} = y\n" for key in range(keys))

    def worse(document):
        for fault in document.faults:
            start = fault.fix[0].start
            yield found("F", [(start, start, "z ")], [])

    after, done, _, _ = run(text, worse)
    assert (after, done) == (text, [])


def test_a_text_is_repaired_and_then_mended_by_keys():
    def renaming(document):
        if not document.faults and document.has(("a", "x")):
            change = Change("rename", ("a", "x"), "z")
            yield found("R", edit(document, change).splices, [change])

    after, done, refused, _ = run("[a]\nx = y\n", mending, renaming)
    assert (after, refused) == ('[a]\nz = "y"\n', [])
    assert done == ['y is now "y"', "`x` is now `z`"]


def test_with_a_fault_that_has_no_fix_nothing_is_done():
    text = "[a]\nx = y\n[b]\nz = 1\nz = 2\n"
    assert run(text, mending) == (text, [], [], 1)
