"""Templates of one's own: what they may show, how it is written, how they fail."""

from __future__ import annotations

import re
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from planner.actions.export import Asked, edition, format_of
from planner.actions.opening import Opened, Wanted, open_workspace
from planner.actions.template import ejected, layout_of
from planner.export.format import Stamp, Wish
from planner.export.layout import Layout
from planner.export.markdown.ink import Ink
from planner.export.template.pens import pen
from planner.export.template.sandbox import Sandbox
from planner.export.template.touch import VIEWS

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)
HOSTILE = '*a* <b onclick="x">& [x](javascript:y) `c` # d | e'


@pytest.fixture
def shown(planner, workspace):
    """Return a function that exports the plan by a template of a text."""

    def show(text, *words, name="own.md.j2"):
        Path(name).write_text(text, encoding="utf-8", newline="\n")
        return planner("export", "--template", name, *words)

    return show


def opened(folder, period):
    workspace = open_workspace(Wanted(folder, folder, None, TODAY))
    return Opened(workspace, workspace.named(period), TODAY)


READERS = ["staff", "public", "region:mena", "meeting:isc-june-2027"]


@pytest.mark.parametrize("period", ["2023-H2", "2024-H1", "2024-H2", "2027-H1"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_ejected_template_gives_what_the_program_makes(tmp_path, period, language):
    own = tmp_path / "own.md.j2"
    own.write_text(ejected(), encoding="utf-8", newline="\n")
    plan, markdown = opened(ROOT / "plans", period), format_of("markdown")
    stamp = Stamp("3f2a9c41b07d", date(2026, 11, 3))
    for reader, wish in product(
        READERS, [Wish(stamp=stamp), Wish("table", chart=False), Wish("brief")]
    ):
        found = edition(plan, Asked("markdown", reader, language, wish))
        made = markdown.make(found, wish._replace(template=layout_of(own)))
        assert made == markdown.make(found, wish), (reader, wish)


def test_the_ejected_template_is_printed_or_written(planner, workspace):
    assert planner("export", "--eject-template") == (0, ejected(), "")
    assert planner("export", "--eject-template", "-o", "own.md.j2").out == (
        "own.md.j2: written\n"
    )
    assert Path("own.md.j2").read_text() == ejected()
    answer = planner("export", "--template", "own.md.j2")
    assert answer == planner("export", "markdown")


@pytest.mark.parametrize(
    "words",
    [
        ("csv",),
        ("2027-H1",),
        ("--plan", "2027-H1"),
        ("--for", "public"),
        ("--lang", "en"),
        ("--detail", "table"),
        ("--stamp",),
        ("--all",),
        ("--check", "-o", "own.md.j2"),
    ],
)
def test_nothing_is_asked_of_the_template_that_is_printed(planner, workspace, words):
    assert planner("export", "--eject-template", *words) == (
        2,
        "",
        "planner: --eject-template takes nothing beside it but -o FILE\n"
        "  help: leave the rest out: the template is the same for every export\n",
    )
    assert not Path("own.md.j2").exists()


@pytest.mark.parametrize(
    "words",
    [("2027-H1",), ("markdown", "2027-H1"), ("markdown",), ("--plan", "2027-H1")],
)
def test_beside_a_template_the_format_may_be_left_out(shown, words):
    assert shown("{{ page.top.period }}\n", *words) == (0, "2027-H1\n", "")


@pytest.mark.parametrize("file", ["own.md.j2", "./own.md.j2", "link.md"])
def test_a_template_is_not_written_over_by_its_page(shown, workspace, file):
    Path("link.md").symlink_to("own.md.j2")
    assert shown("{{ page.top.period }}\n", "-o", file) == (
        2,
        "",
        f"planner: {Path(file)} is a template: it is not written over\n"
        "  help: name a file elsewhere\n",
    )
    assert Path("own.md.j2").read_text() == "{{ page.top.period }}\n"


def test_no_other_format_is_laid_out_by_a_template(shown):
    assert shown("x", "json") == (
        2,
        "",
        "planner: no template lays out json\n"
        "  help: leave it out: the template's name says what it writes\n",
    )


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("own.md", "markdown"),
        ("own.md.j2", "markdown"),
        ("own.j2", "markdown"),
        ("Own.MD.Jinja2", "markdown"),
        ("own.html.jinja", "markup"),
        ("own.xml", "markup"),
        ("own.txt.j2", "plain"),
        ("own.csv", "plain"),
    ],
)
def test_what_a_template_writes_is_said_by_its_name(name, written):
    assert Layout(name, "", {}.get).writing == written


def rename(workspace, title):
    plan = workspace / "2027-H1.toml"
    text = plan.read_text().replace('"Referral pathways"', f"'{title}'")
    plan.write_text(text)


TITLE = "{{ page.sections[0].items[0].title }}"
WAYS = {
    "alone": TITLE,
    "in the midst": f"x {TITLE} y",
    "behind a sign": f"- {TITLE}",
    "joined": '{{ "x " ~ page.sections[0].items[0].title }}',
    "joined with what is written": (
        '{{ page.sections[0].items[0].title ~ ("x" | inline) }}'
    ),
    "added": '{{ ("x" | inline) + page.sections[0].items[0].title }}',
    "listed": '{{ ["x" | inline, page.sections[0].items[0].title] | join(", ") }}',
    "between": '{{ ["x" | inline, "y"] | join(page.sections[0].items[0].title) }}',
    "set": "{% set t = page.sections[0].items[0].title %}{{ t }}",
    "in a block": f"{{% set t %}}{TITLE}{{% endset %}}{{{{ t }}}}",
    "in a macro": f"{{% macro m() %}}{TITLE}{{% endmacro %}}{{{{ m() }}}}",
    "added to a macro": (
        "{% macro m() %}x{% endmacro %}{{ m() + page.sections[0].items[0].title }}"
    ),
    "without escaping": f"{{% autoescape false %}}{TITLE}{{% endautoescape %}}",
    "replaced": '{{ "x" | replace("x", page.sections[0].items[0].title) }}',
    "first": "{{ [page.sections[0].items[0].title] | first }}",
    "by default": "{{ none | default(page.sections[0].items[0].title, true) }}",
    "a heading": "# {{ page.sections[0].items[0].title | heading }}",
    "a row": "| a |\n| --- |\n{{ [page.sections[0].items[0].title] | row }}",
    "paragraphs": "{{ page.sections[0].items[0].title | paragraphs }}",
    "an item": "- {{ page.sections[0].items[0].title | line }}",
    "in bold": "{{ page.sections[0].items[0].title | bold }}",
    "a line": '{{ ["x" | bold, page.sections[0].items[0].title] | line }}',
    "a cell in bold": (
        "| a |\n| --- |\n{{ [page.sections[0].items[0].title | bold] | row }}"
    ),
}


def inside(text):
    """Return kinds of signs that a Markdown reader obeys, and what it shows."""
    found = MarkdownIt("commonmark").enable("table").parse(text)
    inner = [each for token in found for each in token.children or ()]
    kinds = {each.type for each in (*found, *inner) if each.type != "text"}
    return kinds, "".join(each.content for each in inner if each.type == "text")


@pytest.mark.parametrize("way", WAYS)
def test_a_text_of_the_plan_is_shown_in_markdown_and_does_nothing(
    shown, workspace, way
):
    plain = inside(shown(WAYS[way]).out)
    rename(workspace, HOSTILE)
    answer = shown(WAYS[way])
    assert (answer.code, answer.err) == (0, "")
    kinds, text = inside(answer.out)
    assert kinds == plain[0]
    assert text == plain[1].replace("Referral pathways", HOSTILE)


@pytest.mark.parametrize("way", [way for way in WAYS if "|" not in WAYS[way]])
def test_a_text_of_the_plan_is_shown_in_html_and_does_nothing(shown, workspace, way):
    rename(workspace, HOSTILE)
    answer = shown(WAYS[way], name="own.html")
    assert "<b" not in answer.out
    assert "&lt;b onclick=&quot;x&quot;&gt;&amp; " in answer.out


def test_html_has_lines_paragraphs_links_and_days(shown):
    text = (
        '{{ "a\\nb<" | lines }}\n{{ "a\\n\\nb" | paragraphs }}\n'
        '{{ "https://example.org/?a=1&b=2" | link }}\n{{ "javascript:x" | link }}\n'
        "{{ page.bars[0].first | day }}, {{ page.bars[0].last }}\n"
    )
    assert shown(text, name="own.html").out == (
        "a<br>b&lt;\n<p>a</p>\n<p>b</p>\n"
        '<a href="https://example.org/?a=1&amp;b=2">'
        "https://example.org/?a=1&amp;b=2</a>\njavascript:x\n"
        "14 April 2027, 2027-04-15\n"
    )


def test_plain_text_stays_plain(shown, workspace):
    rename(workspace, HOSTILE)
    assert shown(TITLE, name="own.txt").out == HOSTILE


def test_no_control_of_a_plan_is_written(shown, workspace):
    for name in ("own.md", "own.html", "own.txt"):
        text = '{{ "a\\x1b[31m\\u202eb" }}'
        assert "\x1b" not in shown(text, name=name).out
        assert "\u202e" not in shown(text, name=name).out


def test_a_template_includes_extends_and_imports_those_beside_it(shown, workspace):
    Path("parts").mkdir()
    Path("base.md").write_text("A {% block in %}{% endblock %} Z\n")
    Path("parts/one.md").write_text("{% macro m(x) %}({{ x }}){% endmacro %}")
    Path("parts/two.md").write_text("*{{ page.top.period }}*")
    text = (
        '{% extends "base.md" %}{% block in %}{% import "parts/one.md" as one %}'
        '{{ one.m("*x*") }} {% include "parts/two.md" %}{% endblock %}'
    )
    assert shown(text).out == "A (\\*x\\*) *2027-H1* Z\n"


def test_a_template_of_another_system_is_read(shown, workspace):
    Path("own.md").write_bytes("\ufeffa\r\nb {{ 1 }}\r\n".encode())
    from planner.actions.template import layout_of

    assert layout_of(Path("own.md")).read("own.md") == "a\nb {{ 1 }}\n"


def test_the_same_template_gives_the_same_text_on_another_day(shown):
    first = shown(ejected())
    assert shown(ejected(), "--today", "2027-05-01") == first


FAILS = {
    "{{ page.top.titel }}": (
        "own.md.j2:1: `page.top` has no `titel`",
        "one with a similar name exists: title",
    ),
    "a\n\n{{ pge }}": (
        "own.md.j2:3: there is no `pge` here",
        "one with a similar name exists: page",
    ),
    "{% for x in page.sections %}\n{% endif %}": (
        "own.md.j2:2: Encountered unknown tag 'endif'. Jinja was looking for the "
        "following tags: 'endfor' or 'else'. The innermost block that needs to be "
        "closed is 'for'.",
        None,
    ),
    "\n{{ 1 | shout }}": ("own.md.j2:2: No filter named 'shout'.", ...),
    "\n{{ 1 is loud }}": ("own.md.j2:2: No test named 'loud'.", ...),
    '{% include "../2027-H1.toml" %}': (
        "own.md.j2:1: there is no template ../2027-H1.toml beside it",
        "name a file of its own folder, or of one below it",
    ),
    '{% include "/etc/passwd" %}': (
        "own.md.j2:1: there is no template /etc/passwd beside it",
        "name a file of its own folder, or of one below it",
    ),
    '{% include "link.md" %}': (
        "own.md.j2:1: there is no template link.md beside it",
        "name a file of its own folder, or of one below it",
    ),
    '{% include "own.md.j2" %}': ("own.md.j2:1: it goes round in circles", None),
    '{% include "broken.md" %}': ("broken.md:2: nothing can be divided by zero", None),
    '{% include "latin.md" %}': ("latin.md is no text in UTF-8", "save it in UTF-8"),
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}": (
        "own.md.j2:1: it goes round in circles",
        None,
    ),
    "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}": (
        "own.md.j2:1: it goes on and on: more than 500,000 rounds and calls",
        "let it show less",
    ),
    '{% set x = namespace(t="aaaaaaaa") %}{% for a in range(99) %}'
    "{% set x.t = x.t ~ x.t %}{% endfor %}": (
        "own.md.j2:1: it makes too much: more than 5,000,000 characters or entries",
        "let it show less",
    ),
    "{% set x = namespace(t=[1]) %}{% for a in range(99) %}"
    "{% set x.t = x.t + x.t %}{% endfor %}": (
        "own.md.j2:1: it makes too much: more than 5,000,000 characters or entries",
        "let it show less",
    ),
    "{% for a in range(9999) %}" + "x" * 999 + "{% endfor %}": (
        "own.md.j2: it makes too much: more than 5,000,000 characters or entries",
        "let it show less",
    ),
    "{{ 9999999 * 99999999999 }}": (
        "own.md.j2:1: a number is over 1,000,000,000,000,000",
        "let it show less",
    ),
    "{{ 9 ** 9 }}": (
        "own.md.j2:1: powers are not worked out here: multiply with `*`",
        None,
    ),
    '{{ "a" * 9 }}': ("own.md.j2:1: `*` is for numbers", None),
    '{{ "%9999d" % 9 }}': ("own.md.j2:1: `%` is for numbers", None),
    "{{ page.top }}": (
        "own.md.j2:1: a top is no text: name a field of it, or show what is in it",
        None,
    ),
    "{{ page.sections }}": (
        "own.md.j2:1: a list is no text: name a field of it, or show what is in it",
        None,
    ),
    "{{ page.sections[99].label }}": ("own.md.j2:1: a list has no `99`", None),
    "{{ {'ab': 1}.ac }}": (
        "own.md.j2:1: a dictionary has no `ac`",
        "these are there: ab",
    ),
    '{{ say("{x.real}", x=1) }}': (
        "own.md.j2:1: `say` has no `x.real` to fill in: places are plain names, "
        "`{count}`",
        None,
    ),
    '{{ say("{x:>99999}", x=1) }}': (
        "own.md.j2:1: `say` has no `x` to fill in: places are plain names, `{count}`",
        None,
    ),
    "{{ 3 | day }}": (
        "own.md.j2:1: `day` is for days, such as `bar.first`",
        None,
    ),
    '{{ ("x" | inline) | replace("x", "y") }}': (
        "own.md.j2:1: `replace` comes before what writes a text",
        None,
    ),
    '{{ say("{") }}': (
        "own.md.j2:1: `say` has a brace that is alone: places are plain names, "
        "`{count}`",
        None,
    ),
    '{{ ["a"] | sum }}': ("own.md.j2:1: `sum` is for numbers", None),
}


@pytest.mark.parametrize("text", FAILS, ids=range(len(FAILS)))
def test_a_template_that_fails_says_where_and_why(shown, workspace, text):
    Path("link.md").symlink_to("/etc/hostname")
    Path("broken.md").write_text("\n{{ 1 / 0 }}")
    Path("latin.md").write_bytes(b"\xe9")
    Path("page.md").write_text("old\n")
    answer = shown(text, "-o", "page.md")
    message, way = FAILS[text]
    said, *help_ = answer.err.splitlines()
    assert (answer.code, answer.out) == (2, "")
    assert said == f"planner: {message}"
    assert way is ... or help_ == ([f"  help: {way}"] if way else [])
    assert Path("page.md").read_text() == "old\n"


_JOINS = "`|string` makes a text of a number, and `~` joins the two"
PLAIN = {
    "{{ 'a' + 1 }}": ("a text and a number cannot be joined", _JOINS),
    "{{ 1 + 'a' }}": ("a number and a text cannot be joined", _JOINS),
    "{{ page.sections + 1 }}": ("a list and a number cannot be joined", _JOINS),
    "{{ none + 1 }}": ("nothing and a number cannot be joined", _JOINS),
    "{{ page.bars[0].first + 1 }}": ("a date and a number cannot be joined", _JOINS),
    "{{ 'a' + page }}": ("a text and a part of the page cannot be joined", _JOINS),
    "{{ 1 < 'a' }}": ("`<` is not for a number and a text", None),
    "{{ 2 // 'a' }}": ("`//` is not for a number and a text", None),
    "{{ page() }}": (
        "a part of the page is nothing to call",
        "leave out the round brackets behind it",
    ),
    "{{ say() }}": (
        "`say` is given too many values, or too few",
        'write for example: {{ say("Lead") }}',
    ),
    "{{ say(1) }}": ("a text is wanted here, not a number", None),
    "{{ 'a' | replace('b') }}": (
        "`replace` is given too many values, or too few",
        None,
    ),
    "{{ 'a' | groupby }}": ("`groupby` is given too many values, or too few", None),
    "{% macro m() %}{% endmacro %}{{ m(1) }}": (
        "`m` is given too many values, or too few",
        None,
    ),
    "{{ range() }}": ("`range` is given too many values, or too few", None),
    "{{ ['a'] | row(3) }}": ("a filter is given more values than it takes", None),
    "{% for x in 5 %}{% endfor %}": ("a list is wanted here, not a number", None),
    "{{ 3 | length }}": ("a list is wanted here, not a number", None),
    "{% set a, b = 5 %}": ("a list is wanted here, not a number", None),
    "{% set a, b = [1] %}": ("there are more names than values, or fewer", None),
    "{{ page.statuses | dictsort }}": ("a table is wanted here, not a list", None),
    "{{ range('a') }}": ("a number is wanted here, not a text", None),
    "{{ -'a' }}": ("a number is wanted here, not a text", None),
    "{{ 'a' | abs }}": ("a number is wanted here, not a text", None),
    "{{ 5 % 0 }}": ("nothing can be divided by zero", None),
    "{{ 'a' is divisibleby 2 }}": ("what stands here does not fit together", None),
}


@pytest.mark.parametrize("text", PLAIN)
def test_what_python_says_of_a_template_is_said_in_plain_words(shown, text):
    message, way = PLAIN[text]
    help_ = f"  help: {way}\n" if way else ""
    assert shown(text) == (2, "", f"planner: own.md.j2:1: {message}\n{help_}")


CLOSED = [
    "{{ page.edition }}",
    '{{ page["edition"] }}',
    "{{ page.say }}",
    "{{ page.__class__ }}",
    "{{ page.top._asdict }}",
    "{{ page.top._fields }}",
    "{{ page.top.count }}",
    '{{ "".__class__ }}',
    '{{ "".format }}',
    '{{ "{0.edition}".format(page) }}',
    '{{ "".join }}',
    '{{ "".center(99) }}',
    "{{ say.__globals__ }}",
    "{{ range.__self__ }}",
    "{{ namespace.__init__ }}",
    "{{ [].append }}",
    "{{ self.__dict__ }}",
    "{{ self._TemplateReference__context }}",
    "{% for x in [1] %}{{ loop.__class__ }}{% endfor %}",
    '{{ ("x" | inline).join }}',
    '{{ [page] | map(attribute="edition") | list | length }}{{ [page] '
    '| map(attribute="edition") | first }}',
    '{{ [page] | map("attr", "edition") | first }}',
    '{{ page | attr("edition") }}',
    "{{ page.top.title | safe }}",
    '{{ "x" | center(99) }}',
    "{{ lipsum() }}",
    "{{ cycler }}",
    "{{ page.bars[0].first.strftime('%999999d') }}",
    "{% macro m() %}{% endmacro %}{{ m.__globals__ }}",
    "{{ page.top.title.__mod__ }}",
]


@pytest.mark.parametrize("text", CLOSED, ids=range(len(CLOSED)))
def test_nothing_but_the_page_can_be_touched(shown, text):
    answer = shown(text)
    assert (answer.code, answer.out) == (2, "")
    assert re.match(
        r"planner: own\.md\.j2:1: "
        r"(a \w+ has no|`page[.\w]*` has no|there is no|No filter)",
        answer.err,
    )


def test_a_file_that_is_no_template_is_said(planner, workspace):
    assert planner("export", "--template", "none.md") == (
        2,
        "",
        "planner: there is no file or folder none.md\n",
    )
    Path("folder.md").mkdir()
    assert planner("export", "--template", "folder.md") == (
        2,
        "",
        "planner: folder.md cannot be read: this is a folder, not a file\n"
        "  help: rename it or move it away\n",
    )
    Path("long.md").write_bytes(b"x" * 1_000_001)
    assert planner("export", "--template", "long.md") == (
        2,
        "",
        "planner: long.md is too long for a template\n"
        "  help: write at most 1000000 bytes\n",
    )


def test_a_template_for_the_public_tells_nothing_that_is_withheld(shown, workspace):
    plan = workspace / "2027-H1.toml"
    text = plan.read_text().replace(
        'title = "Referral pathways"\n',
        'title = "Referral pathways"\nvisibility = "public"\n'
        'risk = "The host city may withdraw at short notice."\n',
    )
    plan.write_text(text)
    answer = shown("The host city may withdraw at short notice.", "--for", "public")
    assert (answer.code, answer.out) == (1, "")
    assert "training.referral.risk" in answer.err
    assert "take it out of the template" in answer.err


def test_a_kept_export_is_laid_out_by_its_template(planner, workspace):
    (workspace / "page.html").write_text("<p>{{ page.top.title }}</p>\n")
    with (workspace / "planner.toml").open("a") as file:
        file.write(
            '[export.page]\npath = "../page.html"\nplan = "2027-H1"\n'
            'template = "page.html"\n'
        )
    assert planner("export", "--all").code == 0
    page = workspace.parent / "page.html"
    assert page.read_text() == "<p>Work plan, January to June 2027</p>\n"
    (workspace / "page.html").write_text("{{ nothing }}")
    assert planner("export", "--all", "--check") == (
        2,
        "",
        "planner: [export.page]: page.html:1: there is no `nothing` here\n"
        "  help: these are there: chart, detail, dict, namespace, page, range, say, "
        "stamp\n",
    )


def section():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return text.partition("### Templates of your own")[2].partition("\n## The")[0]


def test_the_readme_names_every_field_of_the_page_and_no_other():
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \|$", section(), re.MULTILINE)
    named = {row: set(re.findall(r"`(\w+)`", fields)) for row, fields in rows}
    there = {each.__name__.lower(): set(names) for each, names in VIEWS.items()}
    assert {name: named.get(name) for name in there} == there


def test_the_readme_names_every_filter():
    own = Sandbox(Layout("own.md", "", {}.get), pen("markdown", Ink()))
    filters = {*own.filters, "day"}
    told = section().partition("Filters: ")[2].partition("\n\n")[0]
    assert set(re.findall(r"`(\w+)`", told)) == filters
