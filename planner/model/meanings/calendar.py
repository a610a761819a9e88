"""What the fields of the calendar mean."""

from planner.model.calendar import Calendar, CalendarEntry, Event, Meeting, Observance
from planner.model.meaning import Meaning, Meanings

_KINDS = {
    "summit": "heads of governments or cities meet",
    "conference": "people of a field meet",
    "congress": "an organisation's members meet",
    "assembly": "a body of states or cities sits",
    "dialogue": "a series of talks",
    "committee": "a committee sits",
    "day": "a day named for something",
    "other": "any other event",
}
_BUILT_IN = {
    "ramadan": "the month of fasting",
    "eid-al-fitr": "the end of Ramadan, three days",
    "eid-al-adha": "the feast of sacrifice, three days",
    "mawlid": "the birthday of the Prophet",
    "islamic-new-year": "the first of Muharram",
    "good-friday": "the Friday before Easter",
    "easter": "Easter Sunday",
    "orthodox-good-friday": "the Friday before Orthodox Easter",
    "orthodox-easter": "Easter Sunday by the Orthodox reckoning",
    "christmas": "25 December",
    "orthodox-christmas": "7 January",
}

MEANINGS: Meanings = {
    Calendar: {
        "format": Meaning("The version of the file's format.", "1"),
        "meeting": Meaning("Meetings of our own committee, by name."),
        "event": Meaning("Outside events and forums, by name."),
        "observance": Meaning("Days that bind meetings, by name."),
    },
    CalendarEntry: {
        "name": Meaning(
            "What it is called: one text, or a text for each language.",
            '"Africities Summit"',
        ),
        "formerly": Meaning("What it was called before.", '["Africities 9"]'),
        "source": Meaning("Where the date was found.", '"https://example.org"'),
        "waive": Meaning(
            "Rules set aside for this entry, by name, each with the reason.",
            '{ event-date-unchecked = "Its dates are fixed by treaty." }',
        ),
        "extra": Meaning(
            "Own fields; the program keeps and never reads them.", '{ room = "B2" }'
        ),
    },
    Meeting: {
        "start": Meaning("The first day.", "2027-06-10"),
        "end": Meaning("The last day; left out, the same as `start`.", "2027-06-11"),
        "method": Meaning(
            "How the committee meets.",
            '"virtual"',
            {
                "in-person": "in one room",
                "virtual": "by video",
                "written": "by written procedure",
            },
        ),
        "city": Meaning("Where, by the city's name.", '"rabat"'),
        "papers_by": Meaning("By when members have the papers.", "2027-05-27"),
    },
    Event: {
        "kind": Meaning("What kind of event it is.", '"summit"', _KINDS),
        "start": Meaning("The first day, or the window it lies in.", "2027-05-25"),
        "end": Meaning("The last day; left out, the same as `start`.", "2027-05-29"),
        "city": Meaning("Where, by the city's name.", '"nairobi"'),
        "checked_on": Meaning("The day its date was last checked.", "2026-11-20"),
        "apply_by": Meaning(
            "By when one has to apply; left out where nobody need.", "2027-02-28"
        ),
    },
    Observance: {
        "of": Meaning(
            "The built-in observance whose date this one replaces; left out, it is one "
            "more.",
            '"eid-al-fitr"',
            _BUILT_IN,
        ),
        "start": Meaning("The first day.", "2027-03-10"),
        "end": Meaning("The last day; left out, the same as `start`.", "2027-03-12"),
        "regions": Meaning("The regions where it binds, by name.", '["mena"]'),
        "countries": Meaning("The countries where it binds.", '["MA", "TN"]'),
        "level": Meaning(
            "How much it binds.",
            '"block"',
            {
                "block": "nothing in person on these days",
                "avoid": "better not",
                "note": "to be known",
            },
        ),
        "certainty_days": Meaning(
            "By how many days it may still move, either way.", "1"
        ),
    },
}
