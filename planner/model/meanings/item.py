"""What the fields mean that an item of any category may have."""

from planner.model.item import Item, Venue
from planner.model.meaning import Meaning, Meanings

DISCIPLINES = {
    "community-relations": "who keep the groups of a city talking",
    "social-services": "social work, housing, support of families",
    "health": "health and mental health",
    "education": "schools, teachers, universities",
    "youth": "youth work",
    "economic-development": "jobs and local business",
    "religious-affairs": "relations with communities of faith",
    "community-leaders": "people whom their communities listen to",
    "civil-society": "associations and their networks",
}
"""The nine disciplines of local practitioners."""

_AUDIENCE = {
    **DISCIPLINES,
    "elected-officials": "mayors and councillors",
    "municipal-staff": "who work for a local government",
    "national-officials": "who work for a national government",
    "youth-leaders": "young people who speak for others",
    "police": "local and national police",
    "donors": "who pay for the work, or might",
    "researchers": "universities and institutes",
    "public": "everybody",
    "other": "anybody else",
}
_STATUS = {
    "proposed": "somebody wants it",
    "planned": "we mean to do it",
    "confirmed": "date and place are agreed with those concerned",
    "in-progress": "it has begun",
    "done": "it has ended, and took place",
    "cancelled": "it will not take place",
    "postponed": "still in this half-year, with the date open",
    "carried": "moved to another half-year",
}
_PARTNERS = {
    "organiser": "who organises it",
    "co-organiser": "who organises it with somebody",
    "host": "in whose house or city it is",
    "funder": "who pays for it",
    "implementing": "who carries it out",
    "endorser": "who lends their name",
    "speaker": "who speaks",
    "signatory": "who signs",
    "participant": "who takes part",
    "other": "any other part",
}
_ORIGIN = {
    "survey": "members asked for it in a survey",
    "advisory-group": "an advisory group proposed it",
    "committee": "the committee asked for it",
    "hub": "a regional hub proposed it",
    "partner": "a partner proposed it",
    "external": "an invitation or a request from outside",
}

MEANINGS: Meanings = {
    Item: {
        "title": Meaning(
            "What it is called, as people read it.",
            '"Referral pathways for front-line workers"',
        ),
        "status": Meaning("How far the item has come.", '"planned"', _STATUS),
        "lead": Meaning(
            "The one unit or person who answers for it with us, even where another "
            "body organises.",
            '"mena-hub"',
        ),
        "regions": Meaning(
            'Whom it serves, by name, or `["global"]`; not where it takes place.',
            '["mena"]',
        ),
        "theme": Meaning("The theme it belongs to, by name.", '"youth-engagement"'),
        "deliverable": Meaning(
            "What exists at the end.",
            '"A referral protocol drafted by each of eight cities"',
        ),
        "start": Meaning(
            "The first day, or the window it lies in: a month, quarter, half-year or "
            "year in quotation marks.",
            "2027-04-14",
        ),
        "end": Meaning("The last day; left out, the same as `start`.", "2027-04-15"),
        "decide_by": Meaning(
            "By when an open date will be decided; asked for beside a window.",
            "2027-01-15",
        ),
        "date_note": Meaning(
            "What to know of the date; shown with it.",
            '"one week before the elections"',
        ),
        "time": Meaning("When it begins, in local time.", "09:30:00"),
        "timezone": Meaning("In which time zone, by city.", '"Africa/Casablanca"'),
        "continues_from": Meaning(
            "Of long work, the half-year in which it began.", '"2026-H2"'
        ),
        "continues_to": Meaning(
            "Of long work, the half-year in which it ends.", '"2027-H2"'
        ),
        "session": Meaning(
            "The meetings of one item, by name; its dates are then worked out."
        ),
        "series": Meaning(
            "What ties recurring items of different plans together.",
            '"transatlantic-dialogues"',
        ),
        "partners": Meaning(
            "Who does what in it: organisations and cities, by their part.",
            '{ host = ["marrakech"], funder = ["eu"] }',
            _PARTNERS,
        ),
        "budget": Meaning(
            "What it costs; never in a public export.",
            '{ amount = 25000, currency = "EUR" }',
        ),
        "origin": Meaning("Where the idea came from.", '"advisory-group"', _ORIGIN),
        "audience": Meaning(
            "Whom it is made for.", '["social-services", "education"]', _AUDIENCE
        ),
        "languages": Meaning(
            "The languages of the event or the output.", '["fr", "ar"]'
        ),
        "language": Meaning(
            "The language of this item's own texts; left out, the plan's.", '"fr"'
        ),
        "summary": Meaning(
            "What it is about, in a paragraph.", '"Teams of eight cities meet."'
        ),
        "risk": Meaning(
            "What may go wrong, and what is done about it; never in a public export.",
            '"Visas come late: invitations leave in January."',
        ),
        "visibility": Meaning(
            "Who may see it in exports; a mark, not a lock.",
            '"public"',
            {
                "public": "everybody",
                "members": "members of the network",
                "restricted": "the committee and the management unit",
            },
        ),
        "depends_on": Meaning("Items that must come before it.", '["donor-agreement"]'),
        "derived_from": Meaning(
            "Items that it is made from: of a guide, the workshop.",
            '["2026-H2/youth-academy"]',
        ),
        "replaces": Meaning("Items that it stands in place of.", '["2026-H2/forum"]'),
        "carried_from": Meaning(
            "The item of the plan it was carried over from.", '"2026-H2/youth-academy"'
        ),
        "former_names": Meaning(
            "Names it had before; written by the program.", '["youth-school"]'
        ),
        "revision": Meaning(
            "How often its date or place has changed; written by the program.", "1"
        ),
        "illustrative": Meaning(
            "Whether it is an example, not a fact; shown in every summary.", "true"
        ),
        "links": Meaning(
            "Addresses: sources, the concept note, its page in the Resource Hub.",
            '["https://example.org/concept-note"]',
        ),
        "ref": Meaning("How people say it in meetings; never changed.", '"T3"'),
        "indicator": Meaning("What is counted, by name, with the number aimed at."),
        "consultation": Meaning(
            "What each advisory group said, by the group's name; a second round is "
            "`mena-2`."
        ),
        "text": Meaning(
            "Translations of the item's texts, by language.",
            '{ ar = { title = "مسارات الإحالة" } }',
        ),
        "note": Meaning("Dated notes, only ever added; never in a public export."),
        "waive": Meaning(
            "Rules set aside for this item, by name, each with the reason.",
            '{ public-holiday = "The city asked for that day." }',
        ),
        "extra": Meaning(
            "Own fields; the program keeps and never reads them.", '{ room = "B2" }'
        ),
    },
    Venue: {
        "city": Meaning("The city, or several, by name.", '"marrakech"'),
        "countries": Meaning(
            "The countries, two letters each, where no city is named.", '["MA"]'
        ),
        "mode": Meaning(
            "Whether people meet in one place.",
            '"in-person"',
            {
                "in-person": "all in one place",
                "online": "nobody travels",
                "hybrid": "in one place, and online as well",
            },
        ),
    },
}
