"""What the settings mean."""

from planner.model.meaning import Meaning, Meanings
from planner.model.settings import Export, OwnRule, Settings, Validate

_SEVERITIES = {
    "error": "must be mended",
    "warning": "should be looked at",
    "note": "good to know",
}

MEANINGS: Meanings = {
    Settings: {
        "format": Meaning("The version of the file's format.", "1"),
        "thresholds": Meaning(
            "Numbers that rules go by; each rule declares its own.",
            "{ short_notice_weeks = 8 }",
        ),
        "export": Meaning("Exports that are kept in the repository, by name."),
        "rule": Meaning("Rules of one's own, by name."),
    },
    Validate: {
        "select": Meaning(
            "The rules that are judged: codes, names, families, or `ALL`.", '["ALL"]'
        ),
        "ignore": Meaning(
            "The rules of these that are not.", '["I103", "crowded-month"]'
        ),
        "fail_on": Meaning(
            "The least severity that makes `planner validate` fail.",
            '"error"',
            _SEVERITIES,
        ),
        "severity": Meaning(
            "Another severity for a rule.", '{ crowded-month = "note" }', _SEVERITIES
        ),
        "per_file_ignore": Meaning(
            "The rules that are not judged in some files, by the files' names; `*` "
            "stands for any letters.",
            '{ "2023-*.toml" = ["I"] }',
        ),
    },
    Export: {
        "path": Meaning(
            "The file it is written to, relative to `planner.toml`.",
            '"../docs/2027-H1.md"',
        ),
        "format": Meaning(
            "The format it is written in; beside `template` it is left out.",
            '"markdown"',
        ),
        "plan": Meaning("The plan that is exported.", '"2027-H1"'),
        "lang": Meaning(
            "The language of its headings; else the plan's own.",
            '"ar"',
            {"en": "English", "fr": "French", "ar": "Arabic"},
        ),
        "for": Meaning("Whom it is for; else the staff.", '"public"'),
        "detail": Meaning(
            "How much it says of each item.",
            '"table"',
            {
                "full": "everything that may be shown",
                "table": "a row for each item",
                "brief": "titles and dates",
            },
        ),
        "template": Meaning(
            "A template of one's own that lays it out, relative to `planner.toml`.",
            '"../templates/brief.md"',
        ),
        "chart": Meaning("Whether a chart of the dates stands in it.", "false"),
        "expand": Meaning("Whether what names stand for is told beside them.", "true"),
        "excel": Meaning("Whether it is made for spreadsheets.", "true"),
    },
    OwnRule: {
        "when": Meaning(
            "Which items it is about, by their fields.", '{ category = "training" }'
        ),
        "require": Meaning("The fields that they must have.", '"partners.host"'),
        "forbid": Meaning("The fields that they must not have.", '"budget"'),
        "message": Meaning("What is said where it is broken.", '"it names its host"'),
        "severity": Meaning("How bad that is.", '"warning"', _SEVERITIES),
    },
}
