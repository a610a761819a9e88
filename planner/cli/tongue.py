"""The language in which the program speaks: an option, a variable, the locale."""

from __future__ import annotations

import os

from planner.errors import WrongUseError
from planner.language.languages import LANGUAGES, spoken_tag
from planner.sentence import plainly, say, speak_by

VARIABLE = "PLANNER_LANG"
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Variables of which the first that is set names the user's own language."""


def tongue(option: str | None) -> str:
    """Return the language to speak: as asked for, else the locale's, else English.

    Raises:
        WrongUseError: a language is asked for that is not spoken.
    """
    asked = option or os.environ.get(VARIABLE)
    if not asked:
        named = (os.environ.get(name) for name in _LOCALE)
        return spoken_tag(next(filter(None, named), "")) or "en"
    found = spoken_tag(asked)
    if found is None:
        raise WrongUseError(
            say("the language {tag} is not spoken", tag=asked),
            say("choose one of: {tags}", tags=", ".join(LANGUAGES)),
        )
    return found


def speak(option: str | None) -> str:
    """Let all that is said from now on be said in a language, and return it.

    Raises:
        WrongUseError: it is not spoken.
    """
    language = tongue(option)
    if language == "en":
        speak_by(plainly)
        return language
    from planner.language.voice import voice

    speak_by(voice(language).speak)
    return language
