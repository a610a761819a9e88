"""A file that cannot be read: what could be read of it is as it was afterwards."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

from golden import FOLDER, read

from planner.errors import EditRefusedError
from planner.source.document import parse
from planner.source.edit import Edit, Together
from planner.source.faults import Replacement
from planner.source.repair import repaired

FILES = sorted(FOLDER.glob("*.toml"))
DAMAGED = '[a]\nx = 1\n\n[b]\ny = z\n\n[c]\nz = 3 # """\n'


def mended(document):
    """Return the document after one round of all fixes that do not meet."""
    together = Together()
    for fault in document.faults:
        together.take(Edit(fault.fix, ()))
    return repaired(document, together.splices)


def contains(whole, part):
    """Whether all that a part says is said by the whole; lists may have more."""
    if isinstance(part, dict):
        return all(key in whole and contains(whole[key], part[key]) for key in part)
    if isinstance(part, list) and any(isinstance(each, dict) for each in part):
        rest = iter(whole)
        return all(any(contains(each, one) for each in rest) for one in part)
    return repr(whole) == repr(part)


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_could_be_read_of_a_damaged_file_is_in_the_mended_one(file, ends):
    document = parse(read(file).replace("\r\n", "\n").replace("\n", ends))
    after = mended(document)
    assert contains(after.data, document.data)
    if all(fault.fix for fault in document.faults):
        assert after.faults == ()


@pytest.mark.parametrize(
    "splice",
    [
        Replacement(19, 20, '"""'),  # swallows the table below
        Replacement(19, 20, "1\n[c]"),  # the table below is there twice
        Replacement(8, 9, "2"),  # in a sound table
        Replacement(22, 22, "#"),  # before a sound header
        Replacement(26, 26, "w = 2\n"),
    ],
)
def test_a_repair_that_would_change_a_sound_table_is_refused(splice):
    document = parse(DAMAGED)
    with pytest.raises(EditRefusedError, match="would not say the same any more"):
        repaired(document, [splice])


def test_a_repair_may_reach_up_to_a_sound_header():
    after = repaired(parse(DAMAGED), [Replacement(19, 22, "1\n")])
    assert after.text == DAMAGED.replace("z\n\n", "1\n")
    assert after.faults == ()


def test_a_repair_keeps_a_byte_order_mark_and_all_other_bytes():
    document = parse("\ufeff" + DAMAGED.replace("\n", "\r\n"))
    [fault] = document.faults
    after = repaired(document, fault.fix)
    assert after.whole == document.whole.replace("y = z", 'y = "z"')
    assert after.data == {"a": {"x": 1}, "b": {"y": "z"}, "c": {"z": 3}}
