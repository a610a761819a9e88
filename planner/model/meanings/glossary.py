"""What the fields of the glossary mean."""

from planner.model.glossary import Glossary, Term
from planner.model.meaning import Meaning, Meanings

MEANINGS: Meanings = {
    Glossary: {
        "format": Meaning("The version of the file's format.", "1"),
        "term": Meaning("The terms, by name."),
    },
    Term: {
        "use": Meaning(
            "What to say, by language.",
            '{ en = "Resource Hub", fr = "centre de ressources" }',
        ),
        "avoid": Meaning(
            "What not to say, by language.", '{ en = ["resource center"] }'
        ),
        "extra": Meaning(
            "Own fields; the program keeps and never reads them.", '{ room = "B2" }'
        ),
    },
}
