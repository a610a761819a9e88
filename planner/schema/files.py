"""The schema of a whole file."""

from __future__ import annotations

from planner.rules.shape import of_file
from planner.schema.tables import Tables
from planner.schema.values import Schema
from planner.workspace.kinds import FILES, Kind

_DRAFT = "http://json-schema.org/draft-07/schema#"
_TOML = "v1.1.0"
"""The TOML that files may be written in, as tombi calls it."""


def schema_of(kind: Kind) -> Schema:
    """Return the JSON Schema, draft 7, of a kind of file that is not stray."""
    shape = of_file(kind)
    assert shape is not None  # noqa: S101 - only a stray file has no shape
    tables = Tables(kind)
    whole = tables.table(shape)
    definitions = dict(sorted(tables.definitions.items()))
    return {
        "$schema": _DRAFT,
        "$comment": f"printed by `planner schema {kind}`; not to be edited",
        "title": f"planner: {kind}",
        "x-tombi-toml-version": _TOML,
        **whole,
        "description": FILES[kind],
        **({"definitions": definitions} if definitions else {}),
    }
