"""What the fields mean that only items of one category have."""

from planner.model.categories import ITEM_MODELS
from planner.model.meaning import Meaning, Meanings

_TRAINING = {
    "workshop": "some days of work in small groups",
    "course": "taught over several dates",
    "roundtable": "a discussion among peers",
    "learning-visit": "one city visits another",
    "exchange": "cities visit each other",
    "academy": "a school of several days, for the young or the new",
    "webinar": "taught online, an hour or two",
    "exercise": "a case is played through",
    "lab": "something is designed together",
    "hub-meeting": "a meeting of a regional hub's cities",
    "summit-session": "a session within a summit",
    "other": "any other form",
}
_OUTPUTS = {
    "guide": "how to do something, step by step",
    "toolkit": "templates and materials to work with",
    "policy-brief": "what to decide, and why, on a few pages",
    "key-findings": "what a study or a survey found",
    "event-report": "what an event came to",
    "city-spotlight": "how one city does it",
    "article": "a text for a website or a journal",
    "newsletter": "news sent to members",
    "booklet": "a printed overview",
    "website": "pages of their own",
    "campaign": "messages over some time",
    "other": "any other output",
}

MEANINGS: Meanings = {
    ITEM_MODELS["training"]: {
        "kind": Meaning("What kind of training it is.", '"workshop"', _TRAINING),
        "expected": Meaning("How many people are expected.", "40"),
    },
    ITEM_MODELS["partnership"]: {
        "parties": Meaning(
            "Who agrees: organisations and cities, ourselves included.",
            '["strong-cities", "unoct"]',
        ),
        "instrument": Meaning(
            "What the partnership is written down in.",
            '"memorandum"',
            {
                "memorandum": "a memorandum of understanding",
                "agreement": "an agreement that binds",
                "framework-agreement": "an agreement for others to build on",
                "protocol": "a protocol to an agreement",
                "joint-programme": "a programme run together",
                "platform": "a platform that both belong to",
                "informal": "nothing is signed",
                "other": "any other form",
            },
        ),
        "stage": Meaning(
            "How far it has come.",
            '"negotiating"',
            {
                "exploring": "first talks",
                "negotiating": "the text is being written",
                "signed": "signed, not yet in force",
                "active": "in force",
                "ended": "over",
            },
        ),
        "signed_on": Meaning("When it is or was signed.", "2027-05-20"),
        "expires_on": Meaning("When it runs out.", '"2029-H2"'),
        "renews": Meaning(
            "The partnership that it goes on with.", '"2025-H1/memorandum"'
        ),
    },
    ITEM_MODELS["advocacy"]: {
        "forum": Meaning(
            "Where it is said: an event of `calendar.toml`; not for campaigns and "
            "statements.",
            '"africities-10"',
        ),
        "ask": Meaning(
            "What is asked for, in one sentence.",
            '"Fund local prevention directly."',
        ),
        "form": Meaning(
            "How it is said.",
            '"side-event"',
            {
                "speech": "somebody speaks for us",
                "side-event": "an event of ours beside the main one",
                "statement": "a text that we publish",
                "submission": "a text that we hand in",
                "meeting": "a talk with those who decide",
                "campaign": "messages over some time",
                "participation": "we take part",
                "other": "any other form",
            },
        ),
        "apply_by": Meaning("By when one has to apply.", "2027-02-28"),
        "speaker": Meaning("Who speaks: a seat of the committee.", '"rabat"'),
    },
    ITEM_MODELS["communications"]: {
        "kind": Meaning("What kind of output it is.", '"guide"', _OUTPUTS),
        "publish_on": Meaning(
            "The day it is published, or the window in which it will be.",
            "2027-05-31",
        ),
        "made_by": Meaning(
            "Who makes it.",
            '"network"',
            {
                "network": "we do",
                "partner": "a partner does",
                "expert": "somebody whom we ask",
            },
        ),
        "hub": Meaning(
            "The address of its page in the Resource Hub.",
            '"https://example.org/hub/guide"',
        ),
    },
}
