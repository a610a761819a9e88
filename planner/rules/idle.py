"""Comments that set rules aside and hide nothing, or are not understood."""

from __future__ import annotations

from collections.abc import Iterator

from planner.model.dates import is_over
from planner.rules.case import Case
from planner.rules.catalogue import known_codes, may_be_silenced
from planner.rules.finding import At, Finding
from planner.rules.ignores import Ignore, Mistake, Word, written
from planner.rules.later import is_asked, now_or_later
from planner.rules.place import Places
from planner.rules.rule import Rule
from planner.rules.waivers import waived
from planner.sentence import Sentence, say
from planner.source.document import Path
from planner.workspace.sheet import PlanSheet


def idle(case: Case, selected: dict[str, Rule]) -> Iterator[Finding]:
    """Yield the comments of a file that could be taken out.

    `selected` are the rules that are judged, by code.
    """
    found = written(case)
    bench, over = _Bench(case), over_paths(case) if found else set()
    for ignore in found:
        if isinstance(ignore, Mistake):
            yield _mistake(ignore)
        elif ignore.path[:2] not in over:
            yield from _of(ignore, selected, bench)


def _of(ignore: Ignore, selected: dict[str, Rule], bench: _Bench) -> Iterator[Finding]:
    if not ignore.whole and not ignore.lines:
        yield _above_nothing(ignore)
        return
    for word in ignore.words:
        yield from _judge(ignore, word, selected, bench)


def over_paths(case: Case) -> set[Path]:
    """Return the paths of the items that are over."""
    sheet = case.sheet
    entries = sheet.entries if isinstance(sheet, PlanSheet) else ()
    return {
        entry.path for entry in entries if is_over(entry.item, entry.when, case.today)
    }


class _Bench:
    """Where each rule finds something in a file, asked once."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self.own = [f"X:{name}" for name in case.workspace.settings.rule]
        self._places = Places(case.workspace)
        self._lines: dict[str, list[int]] = {}

    def hides(self, ignore: Ignore, rule: Rule) -> bool:
        """Whether a rule finds something, now or later, that a comment stands for."""
        if rule.code not in self._lines:
            self._lines[rule.code] = list(self._found(rule))
        return any(ignore.covers(line) for line in self._lines[rule.code])

    def _found(self, rule: Rule) -> Iterator[int]:
        case = self._case
        for finding in now_or_later(rule, case):
            if waived(rule, finding, case) is None:
                yield self._places.of(finding, case.sheet).line

    def asks(self, rule: Rule) -> bool:
        """Whether a rule can speak about the file."""
        return is_asked(rule, self._case)


def _judge(
    ignore: Ignore, word: Word, selected: dict[str, Rule], bench: _Bench
) -> Iterator[Finding]:
    codes = known_codes([word.text], bench.own)
    silent = [code for code in codes if may_be_silenced(code)]
    if codes and not silent:
        message = say("no comment can set {word} aside", word=word.text)
        yield _unused(ignore, word, message)
        return
    judged = [selected[code] for code in silent if code in selected]
    asked = [rule for rule in judged if bench.asks(rule)]
    if asked and not any(bench.hides(ignore, rule) for rule in asked):
        message = say("this comment hides nothing of {word}", word=word.text)
        yield _unused(ignore, word, message)


def _unused(ignore: Ignore, word: Word, message: Sentence) -> Finding:
    offsets = (word.start, word.end)
    return Finding(At(ignore.path), message, help=say("take it out"), offsets=offsets)


def _above_nothing(ignore: Ignore) -> Finding:
    return Finding(
        At(ignore.path),
        say("this comment stands above nothing, so it hides nothing"),
        help=say(
            "put it right above a header or a key, or at the end of a line; or write "
            "`file-ignore` for the whole file"
        ),
        offsets=(ignore.start, ignore.end),
    )


def _mistake(comment: Mistake) -> Finding:
    return Finding(
        At(()),
        say("this comment is not understood, so it hides nothing"),
        help=say(
            "name the rules in brackets: `# planner: ignore[D211]`, or "
            "`# planner: file-ignore[D211]` for the whole file"
        ),
        offsets=(comment.start, comment.end),
    )
