"""An edition as one record: the plan, its reader, what was withheld, and the items."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any

from planner.export.data import Form, data_of, frame_data, in_order
from planner.export.named import IN_ITEMS, IN_PLANS, Names, Way, places_in
from planner.model.plan import Entry
from planner.views.dates import when_data
from planner.views.edition.edition import Edition
from planner.views.edition.reader import Reader

VERSION = 1
KIND = "plan"


def record(edition: Edition) -> dict[str, Any]:
    """Return what `planner export json` writes; `planner schema export` describes it.

    Keys: `version` and `kind`; `language` of the labels; `reader`; `today` of a
    paper for a meeting; `digest` of what the reader gets; `plan`, the head; `items`
    by category, date and name; `withheld`, how much is left out.
    """
    frame, half_year = frame_data(edition, _JSON), edition.half_year
    names = Names(edition)
    return {
        "version": VERSION,
        "kind": KIND,
        "language": edition.voice.language,
        "reader": _reader(edition.reader),
        "today": edition.today.isoformat() if edition.today is not None else None,
        "digest": edition.digest,
        "plan": {
            "first_day": half_year.first.isoformat(),
            "last_day": half_year.last.isoformat(),
            "labels": _labels(names, frame, IN_PLANS),
            "fields": frame,
        },
        "items": [_item(names, each) for each in in_order(edition.entries)],
        "withheld": {
            "items": edition.withheld.items,
            "others": edition.withheld.others,
            "fields": dict(sorted(edition.withheld.fields.items())),
        },
    }


def _reader(reader: Reader) -> dict[str, str | None]:
    return {"kind": reader.kind, "name": reader.name or None}


def _item(names: Names, entry: Entry) -> dict[str, Any]:
    fields = data_of(entry.item, _JSON)
    return {
        "category": entry.category.key,
        "name": entry.name,
        "date": when_data(entry.when),
        "labels": _labels(names, fields, IN_ITEMS),
        "fields": fields,
    }


def _labels(
    names: Names, data: Mapping[str, Any], ways: Iterable[Way]
) -> dict[str, str | list[str]]:
    """Return what names stand for, by the field in which they stand."""
    found: dict[str, str | list[str]] = {}
    for place in places_in(data, ways):
        told = names.labels(place.target, place.names)
        key = ".".join(place.keys)
        if place.is_key:
            pairs = zip(place.names, told, strict=True)
            found.update({f"{key}.{name}": each for name, each in pairs})
        else:
            found[key] = told if place.many else told[0]
    return found


def _written(value: Any) -> Any:
    """Return a value as JSON knows it: days and times as ISO texts.

    A number that is none (`nan`, `inf`) is a text as TOML writes it.
    """
    if isinstance(value, (date, time)):
        return value.isoformat()
    return value if math.isfinite(value) else str(value)


_JSON = Form(frozenset({str, int, bool}), _written)
