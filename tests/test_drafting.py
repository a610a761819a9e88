"""A plan is drafted from nothing, as its officer would: in a real pseudo-terminal.

The transcript is the README's picture; `PLANNER_UPDATE_GOLDEN=1` draws it anew.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import sys
from pathlib import Path

import pyte
import tomli
from dialogue import answer, begin, ends
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / ".github" / "drafting.svg"
COLUMNS, ROWS = 100, 60
_OUTSIDE = re.compile(r"\s*@font-face \{.*?\}\n", re.DOTALL)

EDITOR = """
import sys
from pathlib import Path

path = Path(sys.argv[1])
text = path.read_text(encoding="utf-8")
wrong, right = "start = 2027-06-31", "start = 2027-06-30"
text = text.replace(wrong, right) if wrong in text else text.replace(right, wrong)
path.write_text(text.replace("start = 2027-06-03", wrong), encoding="utf-8")
"""
"""The first time it writes a day that June has not, the next time the right one."""

KEEP = ("write it into 2027-H1 (or name a field to change it) [yes]:", "")
LATER = ("what exists at the end [later]:", "")

TALKS = [
    (
        ("init",),
        [
            ("what is the network called:", "Cities for Safety"),
            (
                "its regions, such as mena: MA, TN; west-africa = West Africa: GH:",
                "mena = Near East: MA, TN",
            ),
            ("languages, first that of the plans [en]:", "en, fr, ar"),
            ("who leads items, joined by ; [Secretariat]:", "MENA Hub"),
            ("themes of its work, joined by ; (Enter: none yet):", "Youth engagement"),
            ("write the files into plans [yes]:", ""),
        ],
    ),
    (("new", "2027-H1"), []),
    (
        (
            *("roster", "add", "city", "rabat"),
            *("name.en=Rabat", "name.ar=الرباط", "country=MA"),
        ),
        [],
    ),
    (
        ("add", "training"),
        [
            ("what is it called:", "Referral pathways for front-line workers"),
            ("who leads it [mena-hub]:", ""),
            ("which regions does it serve [mena]:", ""),
            ("what kind is it [later]:", "workshop"),
            ("in which city, or online [later]:", "Rabat"),
            ("when (14 april, 2nd week of may, june):", "14-15 april"),
            ("which theme does it belong to [later]:", ""),
            ("whom is it made for [later]:", "social-services, education"),
            ("what exists at the end [later]:", "A protocol drafted by eight cities"),
            KEEP,
        ],
    ),
    (
        ("add", "training", "ورشة عمل للشباب", "--city", "rabat", "--kind", "lab"),
        [
            ("who leads it [mena-hub]:", ""),
            ("which regions does it serve [mena]:", ""),
            ("when (14 april, 2nd week of may, june):", "الأسبوع الأول من يونيو"),
            ("which theme does it belong to [later]:", "Youth engagement"),
            ("whom is it made for [later]:", "youth"),
            LATER,
            KEEP,
        ],
    ),
    (
        ("add", "communications", "A guide to referral pathways", "--kind", "guide"),
        [
            ("who leads it [mena-hub]:", ""),
            ("which regions does it serve [mena]:", ""),
            ("when is it published (31 may, june):", "fin mai"),
            ("which theme does it belong to [later]:", ""),
            ("whom is it made for [later]:", ""),
            LATER,
            KEEP,
        ],
    ),
    (
        ("add", "advocacy", "Mayors on local prevention", "--form", "statement"),
        [
            ("who leads it [mena-hub]:", ""),
            ("which regions does it serve [mena]:", "global"),
            ("what is asked for, in one sentence [later]:", "Fund prevention locally."),
            ("when (14 april, 2nd week of may, june):", "3 june"),
            ("which theme does it belong to [later]:", ""),
            LATER,
            KEEP,
        ],
    ),
    (
        ("add", "partnership", "Memorandum with the city of Rabat"),
        [
            ("who leads it [mena-hub]:", ""),
            ("which regions does it serve [mena]:", ""),
            (
                "who agrees with whom, ourselves included [later]:",
                "Cities for Safety, rabat",
            ),
            ("what is it written down in [later]:", "memorandum"),
            ("how far has it come [later]:", "negotiating"),
            ("when (14 april, 2nd week of may, june):", "Q2"),
            ("which theme does it belong to [later]:", ""),
            LATER,
            KEEP,
        ],
    ),
    (("edit", "mayors-local-prevention"), []),
    (("rename", "mayors-local-prevention", "mayors-statement"), []),
    (("undo",), []),
    (("validate",), []),
]


def test_a_plan_is_drafted_from_nothing(tmp_path):
    script = tmp_path / "correct.py"
    script.write_text(EDITOR, encoding="utf-8")
    editor = shlex.join([sys.executable, str(script)])
    folder = tmp_path / "home"
    folder.mkdir()
    shown: list[tuple[str, str]] = []
    for words, talk in TALKS:
        lines = conversed(folder, words, talk, editor)
        shown.append(("command", f"$ {shlex.join(['planner', *words])}"))
        shown += [styled(line, talk) for line in lines]
        shown.append(("", ""))
    text = (folder / "plans" / "2027-H1.toml").read_text(encoding="utf-8")
    items = tomli.loads(text)
    assert [len(items[key]) for key in ("training", "partnership")] == [2, 1]
    assert [len(items[key]) for key in ("advocacy", "communications")] == [1, 1]
    assert items["advocacy"]["mayors-local-prevention"]["start"].day == 30
    last = [line for _, line in shown if line.startswith("4 files checked")]
    assert last == ["4 files checked, nothing found"]
    current(picture(shown))


def conversed(folder, words, talk, editor):
    """Have a conversation; return what stands on the screen at its end."""
    talking = begin(folder, *words, EDITOR=editor, VISUAL=editor)
    talking.setwinsize(ROWS, COLUMNS)
    heard = io.StringIO()
    talking.logfile_read = heard
    answer(talking, talk)
    code, _ = ends(talking)
    screen = pyte.Screen(COLUMNS, ROWS)
    pyte.Stream(screen).feed(heard.getvalue())
    lines = [line.rstrip() for line in screen.display]
    assert code == 0, lines
    while lines and not lines[-1]:
        lines.pop()
    return lines


def styled(line, talk):
    asked = next((q for q, typed in talk if typed and line.startswith(q)), "")
    return (f"answer {len(asked)}" if asked else "", line)


def picture(lines):
    """Draw the transcript: commands and what was typed stand out."""
    page = Text()
    for style, line in lines:
        row = Text(line, "bold green" if style == "command" else "")
        if style.startswith("answer"):
            row.stylize("bold cyan", int(style.split()[1]))
        page.append_text(row).append("\n")
    console = Console(record=True, width=COLUMNS, file=io.StringIO())
    console.print(page)
    drawn = console.export_svg(title="planner", unique_id="drafting")
    return _OUTSIDE.sub("", drawn).replace("Fira Code", "DejaVu Sans Mono")


def current(now):
    if os.environ.get("PLANNER_UPDATE_GOLDEN"):
        PICTURE.write_text(now, encoding="utf-8", newline="\n")
    assert PICTURE.read_text(encoding="utf-8") == now
