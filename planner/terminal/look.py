"""What the place that is drawn for can show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from planner.language.voice import ENGLISH, Voice
from planner.sentence import Sentence, say
from planner.terminal.turning import joined
from planner.views.dates import DASH

Bidi = Literal["marks", "visual", "plain"]


@dataclass(frozen=True, slots=True)
class Look:
    """How to draw.

    colour: styles may be used.
    plain: a pipe: a row a line and nothing cut, for `grep` and for programs.
    ascii: of our own signs only those of ASCII; people's texts stay as they are.
    bidi: how right-to-left text is kept in its column: `marks` puts marks without
        width around it, `visual` turns it round for terminals that cannot,
        `plain` leaves it alone.
    voice: the language of all words that are not people's own.
    """

    colour: bool = False
    plain: bool = False
    ascii: bool = False
    bidi: Bidi = "marks"
    voice: Voice = ENGLISH

    def speak(self, sentence: Sentence) -> str:
        """Return a sentence in the language, as the screen shows it."""
        spoken = self.voice.speak(sentence)
        return joined(spoken) if self.turns else spoken

    def say(self, template: str, /, **facts: object) -> str:
        """Return a template, filled in, in the language."""
        return self.speak(say(template, **facts))

    def count(self, one: str, many: str, count: int, **facts: object) -> str:
        """Return the form that the language has for a number."""
        spoken = self.voice.count(one, many, count, **facts)
        return joined(spoken) if self.turns else spoken

    def word(self, kind: str, word: str) -> str:
        """Return a word of the format as people say it; in English, as it is."""
        if self.voice.language == "en":
            return word
        spoken = self.voice.word(kind, word)
        return joined(spoken) if self.turns else spoken

    @property
    def comma(self) -> str:
        """What stands between the words of a list."""
        return "، " if self.voice.rtl else ", "

    @property
    def colon(self) -> str:
        """What stands before what is said of something."""
        return "\u00a0: " if self.voice.language == "fr" else ": "

    @property
    def mirrored(self) -> bool:
        """Whether a page is read from the right: its columns are turned."""
        return self.voice.rtl and not self.plain and self.bidi != "plain"

    @property
    def dash(self) -> str:
        """What stands between two days."""
        return "/" if self.ascii else DASH

    @property
    def dot(self) -> str:
        """What stands between two facts of one line."""
        return " | " if self.ascii else " · "

    @property
    def dots(self) -> str:
        """What stands where a text was cut."""
        return "~" if self.ascii else "…"

    @property
    def turns(self) -> bool:
        """Whether right-to-left text is turned round."""
        return self.bidi == "visual" and not self.plain

    @property
    def marks(self) -> bool:
        """Whether right-to-left text gets marks."""
        return self.bidi == "marks" and not self.plain
