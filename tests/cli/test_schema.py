"""`planner schema`: prints one schema, or writes all of them beside the plans."""

from __future__ import annotations

import json

import pytest

from planner.actions.schema import KINDS

PRINTED = ("findings", "export")
FILES = [f"{kind}.schema.json" for kind in KINDS if kind not in PRINTED]


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_printed(planner, kind):
    answer = planner("schema", kind)
    assert (answer.code, answer.err) == (0, "")
    assert json.loads(answer.out)["$comment"] == (
        f"printed by `planner schema {kind}`; not to be edited"
    )


def test_a_schema_that_is_not_there_is_wrong_use(planner):
    answer = planner("schema", "networks")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        "planner: there is no schema networks\n"
        "  help: one with a similar name exists: network\n"
    )
    known = "plan, network, calendar, planner, glossary, findings, export"
    answer = planner("schema", "xyzzy")
    assert answer.err.endswith(f"  help: these are there: {known}\n")
    answer = planner("schema")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        f"planner: no schema is named\n  help: name one of: {known}\n"
    )


def test_all_schemas_are_written_into_the_workspace(planner, workspace):
    answer = planner("schema", "--write")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == "".join(f"{file}: written\n" for file in FILES)
    written = (workspace / "plan.schema.json").read_text(encoding="utf-8")
    assert written == planner("schema", "plan").out
    assert planner("validate").out == "4 files checked, nothing found\n"


def test_a_schema_that_is_current_is_left_untouched(planner, workspace):
    planner("schema", "--write")
    kept, stale = workspace / FILES[0], workspace / FILES[1]
    stale.write_text("{}", encoding="utf-8")
    before = kept.stat()
    answer = planner("schema", "--write")
    told = ["written" if file == stale.name else "as it was" for file in FILES]
    assert answer.out == "".join(
        f"{file}: {word}\n" for file, word in zip(FILES, told, strict=True)
    )
    after = kept.stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)
    assert stale.read_text(encoding="utf-8") == planner("schema", "network").out


def test_schemas_are_written_where_one_says(planner, workspace):
    (workspace / "schemas").mkdir()
    answer = planner("schema", "--write", "schemas")
    assert answer.out.startswith("schemas/plan.schema.json: written\n")
    elsewhere = planner("--plans", workspace, "schema", "--write")
    assert elsewhere.out.startswith("plan.schema.json: written\n")


def test_what_cannot_be_written_is_one_sentence(planner, workspace, tmp_path):
    answer = planner("schema", "--write", "nowhere")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == "planner: there is no file or folder nowhere\n"
    assert planner("schema", "plan", "--write") == (
        2,
        "",
        "planner: there is no folder plan\n"
        "  help: --write writes all schemas: name their folder, or leave it out\n",
    )
    assert planner("schema", "--write", "network.toml") == (
        2,
        "",
        "planner: network.toml is a file, not a folder\n"
        "  help: behind --write stands the folder, or nothing for the workspace\n",
    )
    (workspace / "plan.schema.json").mkdir()
    answer = planner("schema", "--write")
    assert (answer.code, answer.out) == (2, "")
    assert "plan.schema.json cannot be written: this is a folder" in answer.err


def test_without_a_workspace_nothing_is_written(planner, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    answer = planner("schema", "--write")
    assert (answer.code, answer.out) == (3, "")
    assert list(tmp_path.iterdir()) == []
