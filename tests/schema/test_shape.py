"""The schemas are fit for TOML: no nulls, no tuples, nothing beside a reference."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from planner.actions.schema import text_of
from planner.rules.fields import KINDS

PLANS = Path(__file__).parent.parent.parent / "plans"


def nodes(value):
    """Yield every object of a schema."""
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value:
        if isinstance(each, (dict, list)):
            yield from nodes(each)


def tables(schema):
    """Return the tables of a schema: the file itself, and those that have a model."""
    definitions = schema.get("definitions", {}).items()
    shared = [each for name, each in definitions if "." not in name and name != "waive"]
    return [schema, *(each for each in shared if "properties" in each)]


@pytest.fixture(params=KINDS)
def kind(request):
    return request.param


@pytest.fixture
def schema(kind):
    return json.loads(text_of(kind))


def test_it_is_a_schema_of_draft_seven(schema):
    Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert schema["x-tombi-toml-version"] == "v1.1.0"


def test_editors_of_toml_can_read_it(schema):
    for node in nodes(schema):
        assert "prefixItems" not in node
        assert node.get("type") != "null"
        assert "$ref" not in node or list(node) == ["$ref"]


def test_tables_refuse_what_they_do_not_know(schema):
    assert all(node["additionalProperties"] is False for node in tables(schema))


def test_nobodys_lines_are_put_into_another_order(schema):
    assert not any("x-tombi-table-keys-order" in node for node in nodes(schema))


def test_every_field_and_every_definition_of_a_table_is_described(schema):
    for node in tables(schema):
        assert node["description"]
        for field in node["properties"].values():
            assert told(field, schema)["description"]


def told(field, schema):
    """Return where the words of a field stand."""
    if "$ref" not in field:
        return field
    return schema["definitions"][field["$ref"].removeprefix("#/definitions/")]


def test_the_schema_kept_beside_the_samples_is_current(kind):
    kept = PLANS / f"{kind}.schema.json"
    text = text_of(kind)
    if os.environ.get("PLANNER_UPDATE_GOLDEN"):
        kept.write_text(text, encoding="utf-8", newline="\n")
    assert kept.read_text(encoding="utf-8") == text


def test_a_choice_is_explained_to_every_editor():
    item = json.loads(text_of("plan"))["definitions"]["item.status"]
    words = item["x-taplo"]["docs"]["enumValues"]
    assert item["enum"][0] == "proposed"
    assert words[0] == "somebody wants it"
    assert item["x-taplo"]["docs"]["main"] == "How far the item has come."
    assert item["description"].startswith(
        "How far the item has come.\n\n- `proposed`: somebody wants it\n- `planned`:"
    )
    assert item["default"] == "proposed"


def test_when_a_field_is_asked_for_is_said():
    definitions = json.loads(text_of("plan"))["definitions"]
    audience = definitions["item.audience"]["x-taplo"]["docs"]["main"]
    assert audience.endswith("is submitted, of: training, communications.")
    lead = definitions["item.lead"]["description"]
    assert lead.endswith(" Asked for once the plan is submitted.")
    assert definitions["training"]["required"] == ["title"]
    assert definitions["communications"]["x-taplo"]["initKeys"] == [
        "title",
        "lead",
        "regions",
        "publish_on",
    ]


def test_rules_and_their_numbers_are_offered():
    plan = json.loads(text_of("plan"))["definitions"]
    offered = plan["waive"]["properties"]
    assert offered["end-before-start"]["description"].startswith(
        "Something ends before it starts"
    )
    assert "unknown-reference" not in offered
    settings = json.loads(text_of("planner"))["properties"]["thresholds"]
    assert settings["additionalProperties"] is False
    assert settings["properties"]["short_notice_weeks"] == {
        "description": "D208 short-notice: An event in person is near, and its place "
        "or its day is still open.",
        "default": 8,
        "minimum": 0,
        "maximum": 10_000,
        "type": "number",
    }
