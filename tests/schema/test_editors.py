"""Editors of TOML accept what is right and refuse what is wrong.

`taplo` and `tombi` are what Even Better TOML and the Tombi extension run inside;
`check-jsonschema` reads a schema by the letter.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from planner.actions.schema import text_of
from planner.diagnostics.severity import Severity
from planner.rules.catalogue import all_rules
from planner.rules.engine import judge
from planner.rules.example import scene
from planner.rules.fields import KINDS
from planner.rules.selection import select
from planner.workspace.kinds import kind_of
from planner.workspace.read import read_texts

ROOT = Path(__file__).parent.parent
PROGRAMS = {
    "taplo": ("lint",),
    "tombi": ("lint", "--offline"),
    "check-jsonschema": ("--schemafile", "{kind}.schema.json"),
}
BROKEN = ROOT / "broken"
REFUSED = {
    "broken-roster": "network",
    "date-in-words": "2027-H1",
    "day-before-month": "2027-H1",
    "eight-at-once": "2027-H1 calendar",
    "key-twice": "2027-H1",
    "line-at-the-end": "2027-H1",
    "merge-conflict": "2027-H1",
    "misspelt-key": "2027-H1",
    "month-13": "2027-H1",
    "name-with-capitals": "2027-H1",
    "newer-format": "calendar",
    "not-utf-8": "2027-H1",
    "number-for-a-text": "2027-H1",
    "title-missing": "2027-H1",
    "typographic-quotes": "2027-H1",
    "unclosed-quote": "2027-H1",
    "unknown-currency": "2027-H1",
    "unknown-stage": "2027-H1",
}
"""The broken files of which a schema can say that they are; all others pass."""

_DIRECTIVE = re.compile(rb"\A#:schema .*\n")
NEWER = {"inline-table-on-lines"}
"""Written in TOML 1.1, which neither taplo nor Python 3.11 reads."""


def lint(name, folder, kind, files):
    """Return the exit code and the output of a program that looks at files."""
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    if found is None:
        pytest.skip(f"{name} is not installed: pip install '.[test]'")
    words = [word.format(kind=kind) for word in PROGRAMS[name]]
    done = subprocess.run(
        [found, *words, *files],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in {0, 1}, done.stderr
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Return a function that lays texts out as an editor is to see them.

    It returns the folder, and the files' names by kind.
    """
    folder = tmp_path_factory.mktemp("desk")
    for kind in KINDS:
        (folder / f"{kind}.schema.json").write_text(text_of(kind), encoding="utf-8")

    def lay(texts):
        names = defaultdict(list)
        for (kind, raw), name in texts.items():
            directive = f"#:schema ./{kind}.schema.json\n".encode()
            file = f"{kind}-{len(names[kind])}-{name}.toml"
            (folder / file).write_bytes(directive + _DIRECTIVE.sub(b"", raw))
            names[kind].append(file)
        return folder, names

    return lay


def texts_of(folder):
    """Return the texts of a workspace, with their kind, by file."""
    files = sorted(folder.glob("*.toml"))
    return {
        file.stem: (kind_of(file.name), file.read_bytes())
        for file in files
        if kind_of(file.name) != "stray"
    }


def all_accepted(program, desk, texts):
    folder, names = desk(texts)
    for kind, files in names.items():
        assert lint(program, folder, kind, files)[0] == 0, lint(
            program, folder, kind, files
        )[1]


@pytest.mark.parametrize("program", PROGRAMS)
def test_every_sample_is_accepted(program, desk):
    folders = (ROOT.parent / "plans", ROOT / "format")
    texts = {
        text: file for folder in folders for file, text in texts_of(folder).items()
    }
    assert len(texts) > 10
    all_accepted(program, desk, texts)


@pytest.mark.parametrize("program", ["taplo", "tombi"])
def test_the_samples_name_the_schema_that_an_editor_then_follows(program, tmp_path):
    plans = shutil.copytree(ROOT.parent / "plans", tmp_path / "plans")
    files = sorted(path.name for path in plans.glob("*.toml"))
    assert lint(program, plans, "", files)[0] == 0
    for file in files:
        text = (plans / file).read_text(encoding="utf-8")
        assert text.startswith("#:schema ./")
        wrong = text.replace("\nformat = 1\n", "\nformat = 1\nfromat = 1\n")
        (plans / file).write_text(wrong, encoding="utf-8")
        code, said = lint(program, plans, "", [file])
        assert code == 1
        assert "fromat" in said


@pytest.mark.parametrize("program", PROGRAMS)
def test_broken_files_that_a_schema_cannot_judge_are_accepted(program, desk):
    texts = {
        text: f"{folder.name}-{file}"
        for folder in sorted(BROKEN.iterdir())
        for file, text in texts_of(folder).items()
        if file not in REFUSED.get(folder.name, "")
        and (program == "tombi" or folder.name not in NEWER)
    }
    assert len(texts) > 50
    all_accepted(program, desk, texts)


@pytest.mark.parametrize("program", PROGRAMS)
def test_broken_files_that_a_schema_can_judge_are_refused(program, desk):
    passed = []
    for name, files in REFUSED.items():
        there = texts_of(BROKEN / name)
        for file in files.split():
            folder, names = desk({there[file]: name})
            ((kind, one),) = names.items()
            if lint(program, folder, kind, one)[0] == 0:
                passed.append((name, file))
    assert passed == []


@cache
def examples():
    """Return the files of all examples of rules, with what is found in each."""
    found = []
    for rule in all_rules():
        for number, piece in enumerate((*rule.good, *rule.bad)):
            made = scene(piece)
            workspace = read_texts(made.files)
            report = judge(workspace, select(workspace), made.today)
            for file, text in made.files.items():
                raw = text.encode("utf-8", "surrogateescape")
                here = [each for each in report.diagnostics if each.place.file == file]
                found.append((f"{rule.code}-{number}", kind_of(file), raw, here))
    return found


def in_order(program):
    """Return the texts of examples in which no error of form is found, each once."""
    return {
        (kind, raw): name
        for name, kind, raw, found in examples()
        if kind != "stray" and not any(speaks(each, program) for each in found)
    }


def speaks(finding, program):
    """Whether a finding says that a file has not the form that it should have."""
    if finding.code == "F012":
        return program != "tombi"
    form = finding.code[0] == "F" or finding.code == "R301"
    return form and finding.severity is Severity.ERROR


@pytest.mark.parametrize("program", PROGRAMS)
def test_what_validate_accepts_is_accepted(program, desk):
    texts = in_order(program)
    assert len(texts) > 200
    all_accepted(program, desk, texts)
