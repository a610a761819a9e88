"""What the fields of a plan mean, its items left aside."""

from planner.model.meaning import Meaning, Meanings
from planner.model.plan import (
    Adoption,
    Amendment,
    Consultation,
    Gaps,
    PlanFrame,
    Reason,
)
from planner.model.types import Money, Waiver

MEANINGS: Meanings = {
    PlanFrame: {
        "format": Meaning("The version of the file's format.", "1"),
        "period": Meaning(
            "The half-year of the plan; the file's name says the same.", '"2027-H1"'
        ),
        "title": Meaning(
            "What the plan is called, as people read it.",
            '"Work plan, January to June 2027"',
        ),
        "status": Meaning(
            "How far the plan has come on its way to the committee.",
            '"draft"',
            {
                "draft": "being written; what is unfinished is a warning at most",
                "consultation": "the regional advisory groups are asked",
                "submitted": "before the committee; nothing may be missing any more",
                "adopted": "decided; its commitments change by amendment only",
                "closed": "its half-year is over and reported",
                "record": "written down after the fact, from public sources",
            },
        ),
        "language": Meaning("The language its texts are written in.", '"en"'),
        "publish_in": Meaning(
            "The languages in which it is to be read.", '["en", "fr", "ar"]'
        ),
        "illustrative": Meaning(
            "Whether the plan is an example, not a fact; shown in every summary.",
            "true",
        ),
        "previous": Meaning(
            "The plan of the half-year before, if it is kept here.", '"2026-H2"'
        ),
        "themes": Meaning(
            "The themes that the plan must have items for, by name.",
            '["youth-engagement"]',
        ),
        "regions": Meaning(
            "The regions that must be served, by name.", '["mena", "east-africa"]'
        ),
        "introduction": Meaning(
            "What the committee wants from this half-year, in at most 200 words.",
            '"In this half-year the committee wants fewer first meetings."',
        ),
        "text": Meaning(
            "Translations of the plan's own texts, by language.",
            '{ fr = { title = "Plan de travail, janvier à juin 2027" } }',
        ),
        "amendment": Meaning(
            "Lawful changes after adoption; written by the program, never by hand."
        ),
        "waive": Meaning(
            "Rules set aside here, by name, each with the reason.",
            '{ short-notice = "The host city keeps the date open." }',
        ),
        "extra": Meaning(
            "Own fields; the program keeps and never reads them.", '{ room = "B2" }'
        ),
    },
    Consultation: {
        "opens": Meaning("The first day on which they are asked.", "2026-10-01"),
        "closes": Meaning("The last day on which they may answer.", "2026-10-31"),
    },
    Gaps: {
        "region": Meaning("Regions that are left unserved on purpose, and why."),
        "category": Meaning("Categories that have no item on purpose, and why."),
        "theme": Meaning("Themes that have no item on purpose, and why."),
        "previous": Meaning("Why no plan of the half-year before is kept."),
    },
    Reason: {
        "reason": Meaning("Why it is meant.", '"The hub opens in July."'),
    },
    Adoption: {
        "on": Meaning("The day of the decision.", "2026-12-03"),
        "meeting": Meaning(
            "The committee's meeting, a name of `calendar.toml`.", '"isc-december-2026"'
        ),
        "method": Meaning(
            "How the committee met.",
            '"in-person"',
            {
                "in-person": "in one room",
                "virtual": "by video",
                "written": "by written procedure",
            },
        ),
        "decision": Meaning(
            "What was decided, in a sentence.",
            '"Adopted with the change to the youth academy."',
        ),
        "digest": Meaning(
            "The fingerprint of what was adopted; written by the program.",
            '"sha256:9f2c41d07a3e"',
        ),
    },
    Amendment: {
        "on": Meaning("The day of the change.", "2027-02-03"),
        "authority": Meaning(
            "Who allowed the change.",
            '"co-chairs"',
            {
                "management-unit": "the management unit",
                "co-chairs": "the committee's co-chairs",
                "committee": "the committee itself",
            },
        ),
        "reason": Meaning("Why it was needed.", '"The host city withdrew."'),
        "reported_to": Meaning(
            "The meeting it was reported to; left out until it is.", '"isc-june-2027"'
        ),
        "change": Meaning(
            "The new value of each commitment that changed, by item.",
            '{ youth-academy = { venue = { city = "tangier" } } }',
        ),
    },
    Waiver: {
        "reason": Meaning("Why the rule is set aside.", '"The date is not ours."'),
        "until": Meaning("The last day on which it is.", "2027-02-28"),
    },
    Money: {
        "amount": Meaning("How much, in whole units or with decimals.", "25000"),
        "currency": Meaning("The currency's three letters (ISO 4217).", '"EUR"'),
    },
}
