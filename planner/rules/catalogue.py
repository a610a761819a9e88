"""All rules, found by file name; a rule is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from planner.errors import PlannerError
from planner.model.settings import Settings
from planner.registry import Registry, load
from planner.rules.once import once
from planner.rules.rule import OWN, Rule, split
from planner.sentence import phrase, say
from planner.text.nearest import nearest
from planner.workspace.workspace import Workspace

CHECKS = "planner.rules.checks"
_RULES = Registry(CHECKS, "RULE")
FAMILIES = {
    "F": phrase("the file"),
    "I": phrase("an item alone"),
    "D": phrase("dates and calendars"),
    "R": phrase("references and roster"),
    "C": phrase("coverage and balance"),
    "G": phrase("governance"),
    "T": phrase("text and translation"),
    "S": phrase("safety"),
    "X": phrase("rules of your own"),
}
NOT_SILENCED = frozenset({"R301", "G505", "G506", "G509", "T601"})
SILENCEABLE_F = frozenset({"F012", "F015", "F017", "F018"})


class NoSuchRuleError(PlannerError):
    """A word that names no rule, family or `ALL`."""

    def __init__(self, word: str, own: Collection[str] = ()) -> None:
        """Name the word, and the nearest rule."""
        known = [*words(), *own]
        like = nearest(word, known)
        super().__init__(
            say("there is no rule {word} in planner.toml that can be judged", word=word)
            if word.upper().startswith(OWN)
            else say("there is no rule {word}", word=word),
            say("a rule with a similar name exists: {like}", like=like)
            if like
            else say("`planner rules` lists them all"),
        )


def words() -> Iterator[str]:
    """Yield every code and name, without importing any rule."""
    for module in _RULES:
        yield from split(module)


def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by code."""
    return tuple(_RULES.values())


@once
def own_rules(workspace: Workspace) -> tuple[Rule, ...]:
    """Return a workspace's own rules, without those that have a mistake."""
    return rules_in(workspace.settings)


def rules_in(settings: Settings) -> tuple[Rule, ...]:
    """Return the rules that a settings file declares, as far as they can be judged."""
    if not settings.rule:
        return ()
    rules: tuple[Rule, ...] = load("planner.rules", "house", "rules_of")(settings.rule)
    return rules


def find(word: str) -> Rule:
    """Return the rule with a code or a name; only its own module is imported.

    Raises:
        NoSuchRuleError: there is none.
    """
    for module in _RULES:
        code, name = split(module)
        if word.upper() == code or word.lower() == name:
            rule: Rule = _RULES[module]
            return rule
    raise NoSuchRuleError(word)


def codes(selectors: Iterable[str], own: Collection[str] = ()) -> frozenset[str]:
    """Return the codes that words select: codes, names, families, `ALL`.

    `own` are the codes of the workspace's own rules.

    Raises:
        NoSuchRuleError: a word selects nothing.
    """
    chosen: set[str] = set()
    for word in selectors:
        stranger = unknown(word, own)
        if stranger is not None:
            raise stranger
        chosen |= _codes(word, own)
    return frozenset(chosen)


def unknown(word: str, own: Collection[str] = ()) -> NoSuchRuleError | None:
    """Return what is to be said of a word that selects nothing; None if it does."""
    if _codes(word, own) or word.upper() in FAMILIES:
        return None
    return NoSuchRuleError(word, own)


def known_codes(selectors: Iterable[str], own: Collection[str] = ()) -> frozenset[str]:
    """Return the codes that words select; words that name no rule select none."""
    return frozenset(code for word in selectors for code in _codes(word, own))


def _codes(word: str, own: Collection[str]) -> set[str]:
    known = [*map(split, _RULES), *((code, code) for code in own)]
    if word.upper() == "ALL":
        return {code for code, _ in known}
    upper = word.upper()
    if upper in FAMILIES:
        return {code for code, _ in known if code[0] == upper}
    return {
        code for code, name in known if upper == code.upper() or word.lower() == name
    }


def may_be_silenced(code: str) -> bool:
    """Whether settings, waivers and comments may set a rule aside."""
    if code[0] == "F":
        return code in SILENCEABLE_F
    return code not in NOT_SILENCED and code[0] != "S"
