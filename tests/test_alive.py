"""What a run reads lives until it ends; elsewhere nothing is held."""

from __future__ import annotations

import subprocess
import sys
from weakref import ref

import pytest

from planner import alive


class One:
    """A value that is held."""


class Other(One):
    """A value of another kind."""


@pytest.fixture
def a_run(monkeypatch):
    monkeypatch.setattr(alive, "_held", None)
    alive.begin()


def test_a_run_holds_the_last_value_of_each_kind(a_run):
    first, second, other = (ref(alive.hold(each())) for each in (One, One, Other))
    assert first() is None
    assert isinstance(second(), One)
    assert isinstance(other(), Other)


def test_without_a_run_nothing_is_held():
    value = One()
    before = sys.getrefcount(value)
    assert alive.hold(value) is value
    assert sys.getrefcount(value) == before


RUN = """
import os, sys
from weakref import ref
from planner import __main__, alive

class One: ...

def told():
    one = ref(alive.hold(One()))
    print(one() is not None)
    return 0

__main__.run = told
__main__.main()
"""


def test_the_program_is_a_run():
    done = subprocess.run(
        [sys.executable, "-c", RUN], capture_output=True, text=True, check=True
    )
    assert done.stdout == "True\n"
