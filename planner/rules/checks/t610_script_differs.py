"""A text is written in another script than its language.

What: an Arabic text of an item whose language is English, an English one among the
translations into Arabic, a name of the roster under the wrong language. Less than a
fifth of its letters are of the script of its language. Single words, such as names and
acronyms, may stand in any script, and languages with two scripts are not judged.

Why: an export in one language then shows a line that its readers cannot read, and the
programs that lay out the page set it in the wrong direction.

Instead: say in `language` what the item is written in, or put the text under its
language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from planner.diagnostics.severity import Severity
from planner.model.plan import Entry
from planner.rules.case import Case
from planner.rules.finding import At, Finding
from planner.rules.holds import Probe, probe
from planner.rules.leaves import leaves
from planner.rules.rule import Example, rule
from planner.rules.scripts import other_script, plainly_in, script_of
from planner.rules.shape import Shape, of_file
from planner.sentence import Word, say
from planner.source.document import Path
from planner.workspace.sheet import PlanSheet

_OWN = ("title", "deliverable", "summary", "ask", "risk", "date_note")
_FRAME = ("title", "introduction")
_OF = "of"
_MAPS = frozenset({"map"})


def check(case: Case) -> Iterator[Finding]:
    """Yield texts in a script that is not their language's."""
    sheet = case.sheet
    if isinstance(sheet, PlanSheet):
        if sheet.plan is not None and sheet.framed:
            yield from _of_plan(case)
        return
    shape, data = of_file(sheet.kind), case.document.data
    if shape is not None and probe(shape, _MAPS, _label)(data):
        for leaf in leaves(data, shape, _MAPS, _is_label):
            for language, text in leaf.value.items():
                yield from _judge((*leaf.path, language), text, language)


def _label(shape: Shape) -> Probe:
    of_languages = shape.key is not None and shape.key.kind == "language"
    return lambda value: of_languages and isinstance(value, dict)


def _is_label(shape: Shape, value: Any) -> bool:
    return _label(shape)(value)


def _of_plan(case: Case) -> Iterator[Finding]:
    plan = case.plan
    for field in _FRAME:
        yield from _judge((field,), getattr(plan, field), plan.language)
    yield from _translations((), plan.text)
    for entry in case.entries:
        yield from _of_item(entry, entry.item.language or plan.language)


def _of_item(entry: Entry, language: str) -> Iterator[Finding]:
    item, plain = entry.item, plainly_in(script_of(language))
    fields = vars(item)
    for field in _OWN:
        text = fields.get(field)
        if text and not plain(text):
            yield from _judge((*entry.path, field), text, language)
    if item.text:
        yield from _translations(entry.path, item.text)


def _translations(path: Path, text: Mapping[str, Any]) -> Iterator[Finding]:
    for language, translation in text.items():
        plain = plainly_in(script_of(language))
        for key, value in translation.items():
            if key != _OF and not (isinstance(value, str) and plain(value)):
                yield from _below((*path, "text", language, key), value, language)


def _below(path: Path, value: Any, language: str) -> Iterator[Finding]:
    if isinstance(value, dict):
        for key, below in value.items():
            yield from _below((*path, key), below, language)
    else:
        yield from _judge(path, value, language)


def _judge(path: Path, text: Any, language: str) -> Iterator[Finding]:
    script = script_of(language)
    if script is None or not isinstance(text, str) or plainly_in(script)(text):
        return
    other = other_script(text, script)
    if other is not None:
        yield Finding(
            At(path),
            say(
                "this text should be in {language}, and its script is {script}",
                language=language,
                script=Word("script", other.lower(), other.capitalize()),
            ),
            help=say("name its language, or put it under the language that it is in"),
        )


RULE = rule(
    __name__,
    check,
    severity=Severity.WARNING,
    scope="file",
    bad=(
        """
[training.youth-academy]
title = "أكاديمية الشباب"  # >> 9
text.ar.title = "Youth academy"  # >> 17
text.ar.indicator.cities.text = "Cities that take part"  # >> 33

[training.school]
language = "ar"
title = "مدرسة الصيف"
deliverable = "A guide for summer schools"  # >> 15
""",
        Example(
            """
[organisation.institute]
name = { en = "معهد السلام", ar = "معهد السلام" }  # >> 15
""",
            file="network.toml",
        ),
    ),
    good=(
        """
[training.youth-academy]
title = "Académie « الشباب » of the young"
text.ar.title = "أكاديمية STRIVE Cities للشباب"
text.ar.summary = "UNOCT"
text.ar.of = { title = "123456" }
text.sr.title = "Akademija mladih"

[training.school]
language = "uz-Cyrl"
title = "Ёшлар академияси"
""",
        Example(
            """
[organisation.institute]
name = { en = "Institute of peace", ar = "معهد السلام" }
""",
            file="network.toml",
        ),
    ),
)
