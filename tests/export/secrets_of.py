"""A workspace in which every text and number is a secret, and who may know which."""

from __future__ import annotations

from datetime import date, time
from typing import NamedTuple

from planner.export.toml import as_toml
from planner.model.categories import CATEGORIES
from planner.model.commitments import is_commitment
from planner.rules.shape import of_file
from planner.views.edition.policy import FIELDS, ITEMS

PERIOD = "2027-H1"
COMMENT, ELSEWHERE = "zq-comment", "zq-elsewhere"
PERSON, PERSON_NAME = "zq-person", "Zqperson Zqname"


class Secret(NamedTuple):
    """What stands at a place of the plan: of an item by name, or of the plan itself.

    changed: whether an amendment says it.
    """

    text: str
    keys: tuple[str, ...]
    item: str | None = None
    visibility: str = "public"
    number: bool = False
    changed: bool = False

    def spelt(self):
        """Yield how a document may write it."""
        yield self.text
        if self.number:
            yield f"{int(self.text):,}"


NETWORK = {
    "format": 1,
    "network": {
        "name": "Network",
        "organisation": "our-network",
        "languages": ["en"],
        "extra": {"of-roster": "zq-roster"},
    },
    "committee": {"name": "C", "max_seats": 2, "seat": {"first": {"city": "rabat"}}},
    "region": {
        "mena": {"name": "MENA", "countries": ["MA"], "waive": {"W": "zq-roster"}},
        "africa": {"name": "Africa", "countries": ["KE"]},
    },
    "group": {
        "mena": {
            "regions": ["mena"],
            "size": 8,
            "member": {
                "m1": {"name": "zq-roster", "city": "rabat", "discipline": "health"}
            },
        },
        "africa-group": {"name": "Group", "regions": ["africa"], "size": 8},
    },
    "unit": {
        "hub": {"name": "Hub", "extra": {"of-roster": "zq-roster"}},
        "desk": {"name": "Desk"},
    },
    "person": {PERSON: {"name": PERSON_NAME, "unit": "hub"}},
    "city": {"rabat": {"name": "Rabat", "country": "MA"}},
    "organisation": {"our-network": {"name": "Network"}, "eu": {"name": "EU"}},
    "theme": {"youth": {"name": "Youth"}},
}
CALENDAR = {
    "format": 1,
    "meeting": {"june": {"name": "June", "start": date(2027, 6, 1)}},
    "event": {
        "summit": {"name": "Summit", "kind": "summit", "start": date(2027, 5, 1)}
    },
}
_REFERENCE = f"2026-H2/{ELSEWHERE}"
_POINTING = {
    "lead": PERSON,
    "regions": ["global"],
    "theme": "youth",
    "venue.city": "rabat",
    "session.one.venue.city": "rabat",
    "parties": ["eu"],
    "forum": "summit",
    "speaker": "first",
    "note.one.by": PERSON,
    **{key: [_REFERENCE] for key in ("depends_on", "derived_from", "replaces")},
    **dict.fromkeys(("carried_from", "renews", "outcome.carried_to"), _REFERENCE),
}
_PLAIN = {
    "date": date(2027, 4, 14),
    "when": date(2027, 4, 14),
    "time": time(9, 30),
    "flag": False,
    "period": "2026-H2",
    "language": "en",
    "country": "MA",
    "currency": "EUR",
}


class Desk:
    """Fills tables with secrets, and keeps them."""

    def __init__(self):
        self.secrets = []
        self.item = None
        self.visibility = "public"
        self.changing = False

    def secret(self, keys, *, number=False):
        made = f"zq{len(self.secrets)}x"
        if number:
            made = str(9_000_000 + len(self.secrets))
        where = self.item, self.visibility, number, self.changing
        self.secrets.append(Secret(made, keys, *where))
        return made

    def fill(self, shape, keys=()):
        """Return what stands at a place: a secret, where it can be one."""
        if keys == ("visibility",):
            return self.visibility
        if ".".join(keys) in _POINTING:
            return _POINTING[".".join(keys)]
        if shape.kind in _PLAIN:
            return _PLAIN[shape.kind]
        return self.fill_deeper(shape, keys)

    def fill_deeper(self, shape, keys):
        fillers = {
            "either": lambda: self.fill(shape.options[0], keys),
            "table": lambda: self.fill_table(shape, keys),
            "map": lambda: self.fill_map(shape, keys),
            "list": lambda: [self.fill(shape.inner, keys)],
            "choice": lambda: shape.choices[0],
            "count": lambda: int(self.secret(keys, number=True)),
            "number": lambda: int(self.secret(keys, number=True)),
        }
        return fillers.get(shape.kind, lambda: self.secret(keys))()

    def fill_table(self, shape, keys):
        inside = shape.fields.items()
        return {key: self.fill(inner, (*keys, key)) for key, inner in inside}

    def fill_map(self, shape, keys):
        if keys == ("partners",):
            return {role: ["eu"] for role in shape.key.choices}
        if keys == ("text",):
            return {"fr": self.translations()}
        if keys == ("amendment", "one", "change"):
            return self.changes()
        names = ("mena", "africa-group") if keys == ("consultation",) else ("one",)
        return {name: self.fill(shape.inner, (*keys, name)) for name in names}

    def translations(self):
        """Translate every text that an item or a plan may have."""
        texts = ["title", "deliverable", "summary", "risk", "date_note", "ask"]
        if self.item is None:
            return {key: self.secret((key,)) for key in ("title", "introduction")}
        words = {key: self.secret((key,)) for key in texts}
        words["note"] = {"one": {"text": self.secret(("note", "one", "text"))}}
        words["consultation"] = {
            group: {"note": self.secret(("consultation", group, "note"))}
            for group in ("mena", "africa-group")
        }
        words["of"] = {key: self.secret((key,)) for key in ("risk", "title")}
        return words

    def changes(self):
        """Change a field that all may see and one that few do, of every item."""
        found = {}
        self.changing = True
        for name, visibility in NAMES.items():
            self.item, self.visibility = name, visibility
            found[name] = {
                "deliverable": self.secret(("deliverable",)),
                "budget": {"amount": int(self.secret(("budget",), number=True))},
                "risk": self.secret(("risk",)),
                "note": {"two": self.secret(("note",))},
                "text": {"fr": {"risk": self.secret(("text", "fr", "risk"))}},
                "summary": self.secret(("summary",)),
            }
        self.changing = False
        self.item, self.visibility = None, "public"
        return found


NAMES = {
    f"zq-{category}-{visibility}": visibility
    for category in CATEGORIES
    for visibility in ("public", "members", "restricted")
}
FOREIGN = "zq-training-foreign"
NAMES[FOREIGN] = "public"
"""The items; one of them concerns no region, donor or lead that asks."""


def workspace():
    """Return the texts of a workspace by file, and its secrets."""
    desk, shape = Desk(), of_file("plan")
    plan = {}
    for key, inner in shape.fields.items():
        plan[key] = {} if key in CATEGORIES else desk.fill(inner, (key,))
    plan.update(format=1, period=PERIOD, status="adopted", regions=["mena"])
    plan.update(themes=["youth"], gap={}, waive={"W": desk.secret(("waive",))})
    plan["adoption"]["meeting"] = "june"
    plan["amendment"]["one"]["reported_to"] = "june"
    for name, visibility in NAMES.items():
        category = name.split("-")[1]
        desk.item, desk.visibility = name, visibility
        item = desk.fill(shape.fields[category].inner)
        if name == FOREIGN:
            item.update(lead="desk", regions=["africa"], partners={})
        plan[category][name] = item
    own = [Secret(name, (), name, kind) for name, kind in NAMES.items()]
    text = as_toml(plan).replace("\n", f"  # {COMMENT}\n", 1)
    before = as_toml(
        {
            "format": 1,
            "period": "2026-H2",
            "title": "Before",
            "status": "draft",
            "language": "en",
            "training": {ELSEWHERE: {"title": "Zq", "visibility": "restricted"}},
        }
    )
    files = {
        "network.toml": as_toml(NETWORK),
        "calendar.toml": as_toml(CALENDAR),
        f"{PERIOD}.toml": text,
        "2026-H2.toml": before,
    }
    kept = [each for each in desk.secrets if each.text in text]
    return files, [*kept, *own]


def may_know(reader, secret):
    """Whether the table says that a reader sees what stands at a place."""
    kind = reader.partition(":")[0]
    if secret.item is not None and not _has(kind, secret):
        return False
    if kind == "region" and secret.keys[:2] == ("consultation", "africa-group"):
        return False
    if secret.changed and kind not in {"staff", "lead"}:
        return is_commitment(secret.keys) and _is_open(kind, secret)
    return _is_open(kind, secret)


def _has(kind, secret):
    """Whether a reader gets an item at all."""
    concerned = secret.item != FOREIGN or kind not in {"lead", "region", "donor"}
    return concerned and secret.visibility in ITEMS[kind]


def _is_open(kind, secret):
    where = "plan" if secret.item is None else "item"
    dotted = ".".join(key for key in secret.keys if key != "one")
    return all(
        kind in group.readers or not f"{dotted}.".startswith(f"{field}.")
        for group in FIELDS
        for field in getattr(group, where)
    )
