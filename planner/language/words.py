"""Words of the format in English: what people read where a file has `in-person`.

Most words are read as they are written, with spaces; here stand those that are not.
"""

from __future__ import annotations

from planner.model.categories import CATEGORIES, plural

NO_CATEGORY = "none"
"""The heading of items whose category cannot be told, as catalogues name it."""

_ALIASES = {"partners": "role", "discipline": "audience", "funding": "status"}
"""Fields whose choices are another field's."""

_TITLED = frozenset({"field", "plural"})
_KEPT = frozenset({"co-organiser", "co-chair", "co-chairs"})
_SAID = {
    ("status", "carried"): "carried over",
    ("observes", "islamic"): "Islamic",
    ("observes", "western-christian"): "Western Christian",
    ("observes", "orthodox"): "Orthodox",
    ("of", "ramadan"): "Ramadan",
    ("of", "eid-al-fitr"): "Eid al-Fitr",
    ("of", "eid-al-adha"): "Eid al-Adha",
    ("of", "mawlid"): "Mawlid",
    ("of", "islamic-new-year"): "Islamic New Year",
    ("of", "good-friday"): "Good Friday",
    ("of", "easter"): "Easter",
    ("of", "orthodox-good-friday"): "Orthodox Good Friday",
    ("of", "orthodox-easter"): "Orthodox Easter",
    ("of", "christmas"): "Christmas",
    ("of", "orthodox-christmas"): "Orthodox Christmas",
    ("field", "publish_in"): "Languages of publication",
    ("field", "previous"): "Previous plan",
    ("field", "gap"): "Gaps that are meant",
    ("field", "on"): "Date",
    ("field", "extra"): "Own fields",
    ("field", "text"): "Text",
    ("field", "waive"): "Waivers",
    ("field", "date_note"): "Note on the date",
    ("field", "timezone"): "Time zone",
    ("field", "session"): "Sessions",
    ("field", "non_discrimination"): "Non-discrimination",
    ("field", "ref"): "Reference",
    ("field", "actual"): "Took place",
    ("field", "indicator"): "Indicators",
    ("field", "note"): "Notes",
    ("field", "publish_on"): "Published on",
    ("field", "hub"): "Resource Hub",
    ("field", "since"): "Since",
    ("field", "committee"): "International Steering Committee",
    ("field", "group"): "Regional Advisory Group",
    ("field", "seat"): "Seats",
    ("field", "member"): "Members",
    ("field", "observes"): "Calendars observed",
    ("field", "max_seats"): "Seats at most",
    ("field", "max_items"): "Items at most",
    ("field", "papers_by"): "Papers by",
    ("field", "of"): "Observance",
    ("field", "certainty_days"): "Days of uncertainty",
    ("field", "event"): "Events",
    ("field", "observance"): "Observances",
}


def kind_of(kind: str) -> str:
    """Return the field under which a word is catalogued: `role` for `partners`."""
    bare = kind.rpartition(".")[2]
    return _ALIASES.get(bare, bare)


def key_of(kind: str, word: str) -> str:
    """Return a word as it is catalogued: the last of `outcome.summary`."""
    bare = word.rpartition(".")[2] if kind == "field" else word
    return bare or NO_CATEGORY


def english(kind: str, key: str) -> str:
    """Return a catalogued word in English."""
    if said := _SAID.get((kind, key)) or _heading(kind, key):
        return said
    if key in _KEPT:
        return key
    bare = key.replace("-", " ").replace("_", " ")
    return bare[:1].upper() + bare[1:] if kind in _TITLED else bare


def _heading(kind: str, key: str) -> str:
    """Return what the table of categories says of a category."""
    if kind == "category" and key in CATEGORIES:
        return CATEGORIES[key].label
    named = kind == "plural" or (kind == "field" and key in CATEGORIES)
    return plural("" if key == NO_CATEGORY else key) if named else ""
