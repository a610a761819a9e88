"""Random commands on a roster with remarks everywhere: only what was asked changes."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import count as counting

import pytest
import tomli
from trials import chances, shares

from planner.rules.example import NETWORK
from planner.rules.tables import tables

UNDONE = 20
WORDS = ("Sahel", "Côte", "ساحل", 'a "b" \\ c', "[x]", "# no remark", "Tunis 2")
VALUES = {
    "name": WORDS,
    "name.ar": WORDS,
    "name.fr": ("", *WORDS),
    "country": ("MA", "tn", "ke", ""),
    "countries": ("MA,TN", "SN", ""),
    "regions": ("mena", "mena,africa", ""),
    "city": ("rabat", "tangier"),
    "region": ("mena", ""),
    "unit": ("mena-hub",),
    "role": ("member", "co-chair", ""),
    "discipline": ("youth", "health"),
    "size": ("3", "9"),
    "max_items": ("3", ""),
    "max_seats": ("9",),
    "languages": ("en", "en,fr,ar"),
    "since": ("2024-01-01", ""),
    "until": ("2026-12-31", ""),
    "extra.note": WORDS,
    "formerly": ("A,B", ""),
    "observes": ("islamic,orthodox", "islamic", ""),
}


def remarked(ends):
    """Return the roster with a remark on every header and field, each another one."""
    number = counting()
    lines = []
    for line in NETWORK.splitlines():
        if line.startswith("["):
            lines += ["", f"# above {next(number)}"]
        lines.append(f"{line}  # at {next(number)}" if line else "")
    return ends.join([*lines, "", "# at the end", ""])


def any_words(data, chance):
    """Return a command that may or may not be possible."""
    act, table = chance.choice(["add", "set", "set", "remove"]), _any(tables(), chance)
    known = [names for names, _ in table.entries(data)]
    fields = [
        (key, value)
        for key, values in VALUES.items()
        if key.split(".")[0] in table.shape.fields
        for value in [chance.choice(values)]
    ]
    chosen = chance.sample(fields, chance.randint(1, min(4, len(fields))))
    given = [f"{key}{_act(key, act, chance)}{value}" for key, value in chosen]
    if act == "add":
        needed = [f"{key}={value}" for key, value in fields if (key,) in table.needs]
        above = ["mena"] * (table.names - 1)
        new = [*above, chance.choice([*WORDS, "new-one", "newer"])][: table.names]
        return [act, table.kind, *new, *needed, *given]
    names = chance.choice(known) if known else ("nobody",)
    return [act, table.kind, *names, *(given if act == "set" else ["--yes"])]


def _any(known, chance):
    return known[chance.choice(list(known))]


def _act(key, act, chance):
    lists = {"countries", "regions", "languages", "formerly", "observes"}
    if key not in lists:
        return "="
    return chance.choice(["=", "+="] if act == "add" else ["=", "+=", "-="])


def altered(before, after):
    """Return the lines that are gone and those that are new, stretch by stretch."""
    old, new = before.split("\n"), after.split("\n")
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [(old[a:b], new[c:d]) for tag, a, b, c, d in codes if tag != "equal"]


def check(words, before, after, ends):
    stretches = altered(before, after)
    gone = [line for old, _ in stretches for line in old]
    new = [line for _, lines in stretches for line in lines]
    if words[0] == "add":
        assert not gone
        assert len(stretches) <= 1
    elif words[0] == "remove":
        assert not new
        assert sum(map(bool, map(str.strip, gone))) <= 40
    else:
        assert len(gone) <= len(words)
        assert len(new) <= len(words)
        assert not any(line.startswith(("#", "[")) for line in gone)
    tomli.loads(after)
    assert after.count("\n") == after.count(ends)


@shares(400)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_random_commands_change_only_what_was_asked(planner, workspace, ends, count):
    roster = workspace / "network.toml"
    (workspace / "2027-H1.toml").unlink()
    for seed, chance in chances(f"roster {ends!r}"):
        first = remarked(ends)
        done, refused, acts = 0, 0, set()
        while done < count:
            roster.write_bytes(first.encode())
            written = 0
            while written < min(UNDONE, count):
                before = roster.read_bytes().decode()
                words = any_words(tomli.loads(before), chance)
                told_as = f"seed {seed}, after {done}: {words}"
                answer = planner("roster", *words)
                after = roster.read_bytes().decode()
                assert answer.code in {0, 2, 3}, told_as
                assert (answer.code == 0) or before == after, told_as
                assert (BACK in answer.out) is (before != after), told_as
                refused += answer.code != 0
                if before != after:
                    check(words, before, after, ends)
                    acts.add(words[0])
                    written, done = written + 1, done + 1
            for _ in range(written):
                assert planner("undo").code == 0
            assert roster.read_bytes().decode() == first, f"seed {seed}"
        assert acts == {"add", "set", "remove"}
        assert refused


BACK = "take it back"
