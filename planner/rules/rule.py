"""A rule: a code, a name, a severity, a plain function, and examples."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from sys import modules
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from planner.diagnostics.card import RuleCard
from planner.diagnostics.severity import Severity

if TYPE_CHECKING:
    from planner.rules.case import Case
    from planner.rules.finding import Finding

OWN = "X:"
"""How the code of a rule of one's own begins."""

Scope = Literal["unread", "file", "plan", "roster"]
Need = Literal["roster", "calendar", "items", "frame"]
From = Literal["draft", "consultation", "submitted", "adopted", "closed"]
FixKind = Literal["safe", "unsafe"]
GapKind = Literal["region", "category", "theme"]


class Example(NamedTuple):
    """A piece of a plan, or of the file named, in an otherwise clean workspace.

    A comment `# >> 9` at the end of a line says that the rule finds something
    there, at column 9; `# vv 9` on a line of its own says so of the next line.
    `status` is the plan's, `today` an ISO date, `roster` what the clean roster has
    beside its own.
    """

    text: str
    file: str = "2027-H1.toml"
    status: str = "draft"
    today: str = "2026-11-22"
    roster: str = ""


class Rule(NamedTuple):
    """What is judged, how bad it is and from when; `check` yields findings.

    scope: `unread` is called for every file that could not be read at all, `file`
        for every other file, `plan` for every plan that could be read, `roster`
        once for the roster.
    rises: a warning until the plan is submitted, an error from then on.
    since: the plan status at which the rule begins to speak; None is always.
    needs: what must be whole, else the rule is silent.
    gathered: a template with `{count}`, `{total}`, `{names}` and `{topic}`, for
        rules that become one finding where many items share it.
    thresholds: the numbers that a workspace may set, with their defaults.
    gap: the kind of `gap` by which a plan says that what it finds is meant.
    """

    code: str
    name: str
    severity: Severity
    check: Callable[[Case], Iterator[Finding]]
    scope: Scope
    bad: tuple[Example | str, ...]
    good: tuple[Example | str, ...]
    rises: bool = False
    since: From | None = None
    needs: frozenset[Need] = frozenset()
    gathered: str | None = None
    fix: FixKind | None = None
    thresholds: Mapping[str, float] = MappingProxyType({})
    gap: GapKind | None = None
    page: str = ""

    @property
    def family(self) -> str:
        """The letter of its family."""
        return self.code[0]

    @property
    def finds(self) -> str:
        """What it finds, in one sentence: the first of its page."""
        return " ".join(self.page.strip().partition("\n\n")[0].split())

    @property
    def key(self) -> str:
        """What waivers call it: its name, or `X:NAME` where it is one's own."""
        return self.code if self.is_own else self.name

    @property
    def is_own(self) -> bool:
        """Whether a workspace has declared it for itself."""
        return self.code.startswith(OWN)


def card_of(rule: Rule) -> RuleCard:
    """Return what a report says of a rule."""
    return RuleCard(rule.code, rule.name, rule.severity, rule.page, rule.is_own)


@cache
def split(module: str) -> tuple[str, str]:
    """Return code and name of the rule in a module: `d201_end_before_start`."""
    code, _, name = module.rpartition(".")[2].partition("_")
    return code.upper(), name.replace("_", "-")


def rule(  # noqa: PLR0913 - a rule declares as much as it has
    module: str,
    check: Callable[[Case], Iterator[Finding]],
    *,
    severity: Severity = Severity.ERROR,
    scope: Scope = "plan",
    bad: tuple[Example | str, ...],
    good: tuple[Example | str, ...],
    rises: bool = False,
    since: From | None = None,
    needs: tuple[Need, ...] = (),
    gathered: str | None = None,
    fix: FixKind | None = None,
    thresholds: Mapping[str, float] | None = None,
    gap: GapKind | None = None,
) -> Rule:
    """Make the rule of a module; code, name and page come from the module itself."""
    code, name = split(module)
    return Rule(
        code=code,
        name=name,
        severity=severity,
        check=check,
        scope=scope,
        bad=bad,
        good=good,
        rises=rises,
        since=since,
        needs=frozenset(needs),
        gathered=gathered,
        fix=fix,
        thresholds=thresholds or {},
        gap=gap,
        page=modules[module].__doc__ or "",
    )
