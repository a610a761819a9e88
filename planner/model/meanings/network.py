"""What the fields of the roster mean."""

from planner.model.meaning import Meaning, Meanings
from planner.model.meanings.item import DISCIPLINES
from planner.model.network import (
    City,
    Committee,
    Group,
    Member,
    Named,
    Network,
    NetworkHead,
    Organisation,
    Person,
    Region,
    RosterEntry,
    Seat,
    Unit,
)

_OBSERVES = {
    "islamic": "Ramadan, the Eids, Mawlid and the Islamic new year",
    "western-christian": "Good Friday, Easter and Christmas",
    "orthodox": "the same by the Orthodox reckoning",
}
_MAX_ITEMS = "How many items of one plan it can answer for."

MEANINGS: Meanings = {
    RosterEntry: {
        "since": Meaning("The first day on which the entry counts.", "2024-01-01"),
        "until": Meaning(
            "The last day on which it counts: entries are ended, not deleted.",
            "2026-12-31",
        ),
        "formerly": Meaning("What it was called before.", '["Regional Office"]'),
        "waive": Meaning(
            "Rules set aside for this entry, by name, each with the reason.",
            '{ unused-entry = "Its first item comes in July." }',
        ),
        "extra": Meaning(
            "Own fields; the program keeps and never reads them.", '{ room = "B2" }'
        ),
    },
    Named: {
        "name": Meaning(
            "What it is called: one text, or a text for each language.",
            '{ en = "Marrakech", ar = "مراكش" }',
        ),
    },
    NetworkHead: {
        "organisation": Meaning(
            "The network itself as a party: one of its own organisations.",
            '"strong-cities"',
        ),
        "host": Meaning("The organisation that hosts the management unit.", '"isd"'),
        "languages": Meaning("The languages it works in.", '["en", "fr", "ar"]'),
    },
    Committee: {
        "max_seats": Meaning("How many seats the committee may have.", "25"),
        "seat": Meaning("The seats, by name; each belongs to a city."),
    },
    Seat: {
        "name": Meaning("Who holds it; may be left out.", '"Mayor of Rabat"'),
        "city": Meaning("The local government that the seat belongs to.", '"rabat"'),
        "role": Meaning(
            "What the seat is in the committee.",
            '"co-chair"',
            {"co-chair": "leads the committee", "member": "any other seat"},
        ),
    },
    Region: {
        "countries": Meaning("Its countries, two letters each.", '["MA", "TN"]'),
        "includes": Meaning(
            "Of an umbrella, the regions it is made of.",
            '["east-africa", "west-africa"]',
        ),
        "observes": Meaning(
            "The calendars that bind meetings there.", '["islamic"]', _OBSERVES
        ),
    },
    Group: {
        "name": Meaning(
            "What the group is called; left out, it has its regions' names.",
            '"Advisory group for the Maghreb"',
        ),
        "regions": Meaning("The regions it speaks for, by name.", '["mena"]'),
        "size": Meaning("How many members it has when it is complete.", "8"),
        "member": Meaning("Its members, by name."),
    },
    Member: {
        "name": Meaning("Who it is; may be left out.", '"A social worker"'),
        "city": Meaning("The local government the member works for.", '"marrakech"'),
        "discipline": Meaning("What the member does.", '"education"', DISCIPLINES),
    },
    Unit: {
        "region": Meaning("The region it looks after, by name.", '"mena"'),
        "part_of": Meaning("The unit it belongs to.", '"management-unit"'),
        "max_items": Meaning(_MAX_ITEMS, "6"),
    },
    Person: {
        "name": Meaning("Who it is; may be left out.", '"Desk officer, Maghreb"'),
        "unit": Meaning("The unit the person works in.", '"mena-hub"'),
        "max_items": Meaning(_MAX_ITEMS, "4"),
    },
    City: {
        "country": Meaning("Its country's two letters (ISO 3166-1).", '"MA"'),
        "joined": Meaning(
            "The day on which it became a member; left out, it is a venue only.",
            "2023-07-31",
        ),
        "authority": Meaning("What its government is called.", '"Commune"'),
        "observes": Meaning(
            "The calendars that bind meetings there, if not those of its region.",
            '["islamic"]',
            _OBSERVES,
        ),
    },
    Organisation: {
        "acronym": Meaning("Its short name.", '"UNOCT"'),
        "strategic": Meaning("Whether it is a strategic partner.", "true"),
    },
    Network: {
        "format": Meaning("The version of the file's format.", "1"),
        "region": Meaning("Regions, by name: whom items serve."),
        "group": Meaning("Regional advisory groups, by name."),
        "unit": Meaning("Units that can lead items, by name."),
        "person": Meaning("Persons who can lead items, by name."),
        "city": Meaning("Local governments, members and venues, by name."),
        "organisation": Meaning("Partners, parties and hosts, by name."),
        "theme": Meaning("Themes of the committee's work, by name."),
    },
}
