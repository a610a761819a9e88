"""What the fields mean in the smaller tables of an item."""

from planner.model.item import (
    Actual,
    Answer,
    Funding,
    Indicator,
    Note,
    NotRelevant,
    Outcome,
    Participants,
    Principles,
    Replies,
    Session,
)
from planner.model.meaning import Meaning, Meanings

MEANINGS: Meanings = {
    Session: {
        "start": Meaning("Its first day, or the window it lies in.", "2027-04-14"),
        "end": Meaning("Its last day; left out, the same as `start`.", "2027-04-15"),
        "time": Meaning("When it begins, in local time.", "14:00:00"),
        "title": Meaning("What this meeting is called.", '"Opening webinar"'),
    },
    Funding: {
        "status": Meaning(
            "Whether the money is there.",
            '"secured"',
            {
                "secured": "it is there",
                "pledged": "somebody has promised it",
                "sought": "somebody is asked for it",
                "none-needed": "it costs nothing",
            },
        ),
        "programme": Meaning("The programme that pays.", '"Regional grant"'),
    },
    NotRelevant: {
        "not_relevant": Meaning(
            "Why the principle does not apply.", '"A text without an event."'
        ),
    },
    Principles: {
        "local_lead": Meaning(
            "How it is led by local people.", '"The city council chairs it."'
        ),
        "non_discrimination": Meaning(
            "How nobody is left out.", '"Interpretation into Tamazight."'
        ),
        "human_rights": Meaning(
            "How human rights are kept.", '"A session on the rights of minors."'
        ),
        "gender": Meaning(
            "How women and men take part alike.",
            '"Half of each team are women; childcare is paid."',
        ),
        "trust": Meaning(
            "How trust with communities is built.", '"Results go back to all."'
        ),
    },
    Indicator: {
        "text": Meaning("What is counted, in words.", '"Draft protocols"'),
        "measure": Meaning("The unit it is counted in.", '"protocols"'),
        "target": Meaning("The number aimed at.", "8"),
        "baseline": Meaning("The number at the start.", "0"),
    },
    Replies: {
        "support": Meaning("How many supported it.", "3"),
        "changes": Meaning("How many asked for changes.", "3"),
        "objection": Meaning("How many objected.", "1"),
    },
    Answer: {
        "on": Meaning("The day of the answer.", "2026-10-20"),
        "result": Meaning(
            "What the group said.",
            '"changes"',
            {
                "support": "it is for the item as it stands",
                "changes": "it asks for changes, written in `note`",
                "objection": "it is against it",
                "no-reply": "it was asked and has not answered",
            },
        ),
        "note": Meaning("What the group asked for.", '"Add a session on minors."'),
        "answer": Meaning("What came of it.", '"Added on day two."'),
        "answered_on": Meaning("The day on which the group was told.", "2026-10-27"),
        "settled": Meaning("Whether the group accepts the answer.", "true"),
    },
    Note: {
        "on": Meaning("The day of the note.", "2027-02-11"),
        "by": Meaning("The unit or person who wrote it.", '"mena-hub"'),
        "text": Meaning("What there is to know.", '"Host city confirmed in writing."'),
    },
    Actual: {
        "start": Meaning("The first day on which it took place.", "2027-04-14"),
        "end": Meaning("The last day on which it took place.", "2027-04-15"),
    },
    Participants: {
        "women": Meaning("How many women took part.", "21"),
        "men": Meaning("How many men took part.", "19"),
        "other": Meaning("How many said neither.", "0"),
        "unknown": Meaning("How many were not asked.", "0"),
    },
    Outcome: {
        "on": Meaning("The day on which the outcome was written.", "2027-04-30"),
        "summary": Meaning(
            "What came of it.", '"Six of eight cities left with a draft protocol."'
        ),
        "reason": Meaning(
            "Why it was not done, where it was not.", '"The host city withdrew."'
        ),
        "evidence": Meaning(
            "What shows it: addresses, or files relative to the workspace.",
            '["https://example.org/report"]',
        ),
        "indicators": Meaning(
            "The number reached, by the indicator's name.", "{ protocols = 6 }"
        ),
        "carried_to": Meaning(
            "The item of the plan it was carried over to.", '"2027-H2/youth-academy"'
        ),
    },
}
