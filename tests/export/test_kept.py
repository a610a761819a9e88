"""Exports that `planner.toml` keeps: all of them are written, or none."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from planner.export.format import FORMATS
from planner.language.voice import LANGUAGES
from planner.model.settings import Spoken

PAGE = """
[export.page]
path = "../page.md"
plan = "2027-H1"
format = "markdown"
for = "public"
"""
TABLE = """
[export.table-ar]
path = "../table.ar.md"
plan = "2027-H1"
format = "markdown"
lang = "ar"
detail = "table"
chart = false
"""


def keep(workspace, *exports):
    with (workspace / "planner.toml").open("a", encoding="utf-8") as file:
        file.write("".join(exports))


def pages(workspace):
    return sorted(each.name for each in workspace.parent.glob("*.md"))


@pytest.fixture
def two(workspace):
    """Return a workspace that keeps two exports beside its folder."""
    keep(workspace, PAGE, TABLE)
    return workspace


def test_the_languages_of_a_kept_export_are_those_that_are_spoken():
    assert Spoken.__args__ == LANGUAGES


def test_all_exports_are_written_and_then_as_they_were(planner, two):
    folder = two.parent
    assert planner("export", "--all") == (
        0,
        f"{folder}/page.md: written\n{folder}/table.ar.md: written\n"
        "2 exports, 2 written\n",
        "",
    )
    assert planner("export", "--all").out == (
        f"{folder}/page.md: as it was\n{folder}/table.ar.md: as it was\n"
        "2 exports, all as they were\n"
    )
    assert planner("export", "--all", "--check").out == (
        f"{folder}/page.md: is what the plan gives\n"
        f"{folder}/table.ar.md: is what the plan gives\n"
        "2 exports, all as the plans give them\n"
    )


def test_a_kept_export_is_what_the_command_gives(planner, two):
    planner("export", "--all")
    page = planner("export", "markdown", "--for", "public")
    assert (two.parent / "page.md").read_text() == page.out
    words = ("--lang", "ar", "--detail", "table", "--no-chart")
    table = planner("export", "markdown", *words)
    assert (two.parent / "table.ar.md").read_text() == table.out


def test_an_export_that_is_old_fails_the_check_and_is_shown(planner, two, monkeypatch):
    monkeypatch.chdir(two.parent)
    planner("export", "--all")
    table = Path("table.ar.md")
    table.write_text(table.read_text().replace("Referral", "Old"))
    answer = planner("export", "--all", "--check")
    assert (answer.code, answer.err) == (1, "")
    assert answer.out.startswith("--- a/table.ar.md\n+++ b/table.ar.md\n")
    assert answer.out.endswith(
        "page.md: is what the plan gives\n"
        "table.ar.md: is not what the plan gives\n"
        "2 exports, 1 to be written anew\n"
        "  next: planner export --all\n"
    )


def test_the_way_on_names_the_workspace_where_one_had_to(planner, two, monkeypatch):
    monkeypatch.chdir(two.parent)
    answer = planner("export", "--all", "--check", "--plans", "plans")
    assert answer.out.endswith("  next: planner --plans plans export --all\n")


def test_one_export_is_one_line(planner, workspace):
    keep(workspace, PAGE)
    page = workspace.parent / "page.md"
    assert planner("export", "--all").out == f"{page}: written\n"
    assert planner("export", "--all", "--check").out == (
        f"{page}: is what the plan gives\n"
    )


def test_a_workspace_without_any_says_how_to_name_them(planner, workspace):
    assert planner("export", "--all") == (
        2,
        "",
        f"planner: {workspace} keeps no exports\n"
        "  help: name them in planner.toml: planner explain export\n",
    )


@pytest.mark.parametrize(
    "words",
    [
        ("markdown",),
        ("--for", "public"),
        ("--detail", "table"),
        ("--no-chart",),
        ("--expand",),
        ("--excel",),
        ("-o", "page.md"),
        ("--plan", "2027-H1"),
    ],
)
def test_nothing_else_is_said_beside_all(planner, two, words):
    answer = planner("export", "--all", *words)
    said, way = answer.err.splitlines()
    assert (answer.code, answer.out) == (2, "")
    assert said == "planner: --all takes everything else from planner.toml"
    assert way.endswith(": leave out what stands beside it; --check may stay")
    assert pages(two) == []


@pytest.mark.parametrize("before", [True, False])
def test_the_language_beside_all_is_the_one_to_speak(planner, two, before):
    words = ("export", "--all")
    lang = ("--lang", "fr")
    answer = planner(*lang, *words) if before else planner(*words, *lang)
    folder = two.parent
    assert answer == (
        0,
        f"{folder}/page.md\xa0: écrit\n{folder}/table.ar.md\xa0: écrit\n"
        "2 exports, écrits\xa0: 2\n",
        "",
    )
    page = planner("export", "markdown", "--for", "public", "--lang", "en")
    assert (folder / "page.md").read_text() == page.out


def test_a_kept_export_names_no_commit(planner, two):
    assert planner("export", "--all", "--stamp") == (
        2,
        "",
        "planner: --stamp does not go with --all: each commit would change every file\n"
        "  help: leave it out\n",
    )


WRONG = {
    'format = "markdwn"': (
        "markdwn is none of the choices here",
        f"write one of: {', '.join(FORMATS)}",
    ),
    'for = "everybody"': (
        "everybody is none of the choices here",
        "write one of: staff, committee, meeting:NAME, lead:NAME, region:NAME, "
        "donor:NAME, public",
    ),
    'for = "region"': (
        "region is none of the choices here",
        "write one of: staff, committee, meeting:NAME, lead:NAME, region:NAME, "
        "donor:NAME, public",
    ),
    'for = "region:mean"': (
        "there is no region named mean",
        "a region with a similar name exists: `mena`",
    ),
    'for = "meeting:isc"': (
        "a paper for a meeting changes by the day, and is not kept",
        "name another reader, and export the paper when it is needed",
    ),
    'lang = "de"': ("de is none of the choices here", "write one of: en, fr, ar"),
    'plan = "2027-H2"': (
        "there is no plan named 2027-H2",
        "a plan with a similar name exists: `2027-H1`",
    ),
    'detail = "all"': (
        "all is none of the choices here",
        "write one of: full, table, brief",
    ),
    'path = "../page.md"': ("../page.md is kept twice", None),
    'path = "/srv/page.md"': ("/srv/page.md names no file from here on", None),
    'path = "../.git/hooks/pre-commit"': (
        "../.git/hooks/pre-commit lies in git's own folder",
        "name another file: git would obey what is written there",
    ),
    'path = "../.GIT"': ("../.GIT lies in git's own folder", None),
    'path = "../docs/"': ("../docs/ names no file from here on", None),
    r'path = "..\\page.md"': (r"..\page.md names no file from here on", None),
    'path = "./2027-H1.toml"': (
        "./2027-H1.toml is a file of the plans themselves",
        None,
    ),
    'path = "../plans/new.toml"': (
        "../plans/new.toml is a file of the plans themselves",
        None,
    ),
    'path = "adopted/2027-H1.toml"': (
        "adopted/2027-H1.toml is a file of the plans themselves",
        None,
    ),
    "stamp = true": ("unknown key `stamp`", None),
}


def with_line(line):
    """Return an export in which a line stands, in place of the key's own if it has."""
    key = line.partition(" ")[0]
    kept = [each for each in TABLE.splitlines() if not each.startswith(f"{key} ")]
    return "\n".join([*kept, line, ""])


@pytest.mark.parametrize("line", WRONG)
def test_a_mistake_in_an_export_is_found_and_nothing_is_written(
    planner, workspace, line
):
    keep(workspace, PAGE, with_line(line))
    number = len((workspace / "planner.toml").read_text().splitlines())
    message, help_ = WRONG[line]
    answer = planner("export", "--all")
    said, *way = answer.err.splitlines()
    assert (answer.code, answer.out) == (2, "")
    assert said == f"planner: planner.toml:{number}: {message}"
    assert help_ is None or way == [f"  help: {help_}"]
    assert pages(workspace) == []
    validated = planner("validate", "--output", "concise")
    assert validated.code == 2
    assert f"planner.toml:{number}:" in validated.out
    assert message in validated.out


def test_an_export_over_its_own_template_is_found(planner, workspace):
    keep(workspace, with_line('template = "../table.ar.md"'))
    assert planner("export", "--all").err.endswith(
        ": ../table.ar.md is the template itself\n"
        "  help: name another file: the export would be written over it\n"
    )


VAIN = {
    'format = "ics"\ndetail = "brief"': (
        "`detail` means nothing to ics",
        "leave it out",
    ),
    'format = "json"\nchart = false': ("`chart` means nothing to json", "leave it out"),
    'format = "markdown"\nexcel = true': (
        "`excel` means nothing to markdown",
        "leave it out",
    ),
    'template = "page.html"\nexpand = true': (
        "`expand` means nothing to markdown",
        "leave it out",
    ),
    'format = "csv"\ntemplate = "page.html"': (
        "`template` means nothing to csv",
        "leave it out",
    ),
    'format = "toml"\nlang = "fr"': ("`lang` means nothing to toml", "leave it out"),
    'format = "csv"\nlang = "fr"': (
        "csv is in no language: keys are the same",
        "with `excel = true` it is in one",
    ),
}
BARE = '\n[export.bare]\npath = "../bare.out"\nplan = "2027-H1"\n'


@pytest.mark.parametrize("lines", VAIN)
def test_an_option_that_means_nothing_to_the_format_is_found(planner, workspace, lines):
    (workspace / "page.html").write_text("x\n")
    keep(workspace, BARE, lines, "\n")
    number = len((workspace / "planner.toml").read_text().splitlines())
    message, help_ = VAIN[lines]
    assert planner("export", "--all") == (
        2,
        "",
        f"planner: planner.toml:{number}: {message}\n  help: {help_}\n",
    )
    found = planner("validate", "planner.toml", "--output", "concise")
    assert found.code == 2
    assert f"planner.toml:{number}:1: " in found.out
    assert f"error[F016] impossible-value: {message}" in found.out
    assert not (workspace.parent / "bare.out").exists()


@pytest.mark.parametrize(
    "lines",
    [
        'format = "ics"\ndetail = "full"\nchart = true\nexcel = false\nlang = "fr"\n',
        'format = "csv"\nexcel = true\nlang = "fr"\n',
        'format = "toml"\nexpand = true\n',
        'template = "page.html"\ndetail = "table"\nchart = false\nlang = "ar"\n',
    ],
)
def test_what_the_format_heeds_or_is_usual_is_kept(planner, workspace, lines):
    (workspace / "page.html").write_text("{{ page.language }}\n")
    keep(workspace, BARE, lines)
    page = workspace.parent / "bare.out"
    assert planner("validate", "planner.toml").code == 0
    assert planner("export", "--all").out == f"{page}: written\n"
    if "template" in lines:
        assert page.read_text() == "ar\n"


@pytest.mark.parametrize("lines", ["", 'format = ""\n', 'template = ""\n'])
def test_an_export_with_neither_format_nor_template_is_found(planner, workspace, lines):
    keep(workspace, BARE, lines)
    said = "`format` or `template` is missing"
    way = 'write one of the two, for example format = "markdown"'
    number = (
        (workspace / "planner.toml").read_text().splitlines().index("[export.bare]")
    )
    assert planner("export", "--all") == (
        2,
        "",
        f"planner: planner.toml:{number + 1}: {said}\n  help: {way}\n",
    )
    found = planner("validate", "planner.toml")
    assert found.code == 2
    assert f"error[F006] missing-field: {said}" in found.out
    assert way in found.out


LAYOUT = """
[export.laid]
path = "../laid.md"
plan = "2027-H1"
format = "markdown"
template = "../layout.md.j2"
"""


@pytest.mark.parametrize("path", ["../layout.md.j2", "../docs/../Layout.md.j2"])
@pytest.mark.parametrize("first", [True, False])
def test_an_export_over_the_template_of_another_is_found(
    planner, workspace, path, first
):
    over = PAGE.replace("../page.md", path)
    keep(workspace, *([LAYOUT, over] if first else [over, LAYOUT]))
    layout = workspace.parent / "layout.md.j2"
    layout.write_text("own\n")
    answer = planner("export", "--all")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.endswith(
        f": {path} is the template of another export\n"
        "  help: name another file: the export would be written over it\n"
    )
    assert f"{path} is the template of another" in planner("validate").out
    assert layout.read_text() == "own\n"


def test_a_link_to_a_template_is_the_template(planner, workspace):
    keep(workspace, LAYOUT, PAGE)
    layout, page = workspace.parent / "layout.md.j2", workspace.parent / "page.md"
    layout.write_text("own\n")
    page.symlink_to(layout)
    assert planner("export", "--all") == (
        2,
        "",
        f"planner: {page} is a template: it is not written over\n"
        "  help: name a file elsewhere\n",
    )
    assert layout.read_text() == "own\n"


def test_settings_that_cannot_be_read_hide_no_export(planner, two):
    keep(two, "[thresholds\n")
    answer = planner("export", "--all")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("planner: planner.toml:")
    assert pages(two) == []


def test_a_mistake_elsewhere_in_the_settings_stops_no_export(planner, two):
    keep(two, "[thresholds]\nunchecked_days = -1\n")
    assert planner("export", "--all").code == 0


def test_one_that_cannot_be_made_keeps_all_from_being_written(planner, two):
    keep(
        two,
        TABLE.replace('format = "markdown"', 'template = "none.md"')
        .replace("table.ar", "data")
        .replace("table-ar", "data-ar"),
    )
    assert planner("export", "--all") == (
        2,
        "",
        f"planner: [export.data-ar]: there is no file or folder {two}/none.md\n",
    )
    assert pages(two) == []


def test_one_that_cannot_be_written_keeps_all_as_they_were(planner, two):
    planner("export", "--all")
    page = two.parent / "page.md"
    page.write_text("old\n")
    keep(
        two,
        PAGE.replace("../page", "../none/page").replace("export.page", "export.far"),
    )
    answer = planner("export", "--all")
    assert (answer.code, answer.out) == (2, "")
    assert "the folder is not there" in answer.err
    assert page.read_text() == "old\n"


def test_a_file_that_is_no_text_is_not_written_over(planner, two):
    planner("export", "--all")
    page, table = two.parent / "page.md", two.parent / "table.ar.md"
    page.write_text("old\n")
    table.write_bytes(b"\xff\x00")
    assert planner("export", "--all") == (
        2,
        "",
        f"planner: {table} holds no text, and is not written over\n"
        "  help: move it away, or name another path\n",
    )
    assert page.read_text() == "old\n"


def test_a_plan_that_is_broken_is_not_exported(planner, two):
    plan = two / "2027-H1.toml"
    plan.write_text(plan.read_text().replace('title = "Referral', 'titel = "Referral'))
    answer = planner("export", "--all")
    assert answer == (
        1,
        "",
        "planner: [export.page]: 2027-H1.toml cannot be read whole: nothing is "
        "exported\n  help: planner validate says what is wrong with it\n",
    )


def git(folder, *words, **more):
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    return subprocess.run(
        ["git", "-C", folder, *who, *words],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, **more},
    ).stdout.strip()


@pytest.fixture
def repository(two):
    """Return the repository of a workspace, with one commit of a known day."""
    folder = two.parent
    git(folder, "init", "-q")
    git(folder, "add", "plans")
    when = "2026-11-03T23:30:00-05:00"
    git(folder, "commit", "-qm", "plans", GIT_COMMITTER_DATE=when)
    return folder


def test_an_export_stays_in_its_repository(planner, repository, two):
    keep(
        two, PAGE.replace("../page", "../../page").replace("export.page", "export.far")
    )
    answer = planner("export", "--all")
    assert answer == (
        2,
        "",
        f"planner: [export.far]: {repository.parent}/page.md "
        "lies outside the repository\n"
        "  help: name a file inside it: what is kept is kept by git\n",
    )
    assert pages(two) == []


def test_a_link_leads_no_export_out_of_its_repository(planner, repository, two):
    (repository / "out").symlink_to(repository.parent)
    keep(two, PAGE.replace("../page", "../out/x").replace("export.page", "export.far"))
    assert "lies outside the repository" in planner("export", "--all").err


@pytest.mark.parametrize("path", ["../../page", "../../../../../../tmp/page"])
def test_without_a_repository_an_export_stays_beside_the_workspace(
    planner, two, monkeypatch, path
):
    monkeypatch.chdir(two)
    keep(two, PAGE.replace("../page", path).replace("export.page", "export.far"))
    folder = (two / path).parent
    answer = planner("export", "--all")
    said, way = answer.err.splitlines()
    assert (answer.code, answer.out) == (2, "")
    assert said == (
        f"planner: [export.far]: {folder.resolve()}/page.md lies outside {two.parent}"
    )
    assert way == "  help: name a file inside it: git keeps no folder further up"
    assert pages(two) == []
    assert not (folder / "page.md").exists()


def test_a_link_leads_no_export_into_gits_own_folder(planner, repository, two):
    (repository / "hooks").symlink_to(".git/hooks")
    keep(
        two, PAGE.replace("../page", "../hooks/x").replace("export.page", "export.hook")
    )
    answer = planner("export", "--all")
    assert (answer.code, answer.out) == (2, "")
    assert "hooks/x.md lies in git's own folder" in answer.err
    assert not (repository / ".git/hooks/x.md").exists()
    assert pages(two) == []


def foot(planner, *words):
    answer = planner("export", "markdown", "--stamp", *words)
    return answer.out.splitlines()[-1].partition(" · commit ")[2], answer.err


def test_a_stamp_names_the_commit_and_its_own_day(planner, repository):
    commit = git(repository, "rev-parse", "HEAD")[:12]
    assert foot(planner) == (f"{commit}, 3 November 2026", "")
    assert foot(planner, "--today", "2027-02-01") == foot(planner)


@pytest.mark.parametrize("file", ["2027-H1.toml", "network.toml", "new.toml"])
def test_what_is_in_no_commit_is_marked(planner, repository, two, file):
    with (two / file).open("a") as end:
        end.write("# more\n" if file != "new.toml" else "format = 1\n")
    commit = git(repository, "rev-parse", "HEAD")[:12]
    assert foot(planner) == (
        f"{commit}+changes, 3 November 2026",
        "planner: the plans hold changes that are in no commit: the stamp says so\n",
    )


def test_what_lies_beside_the_plans_changes_no_stamp(planner, repository, two):
    (repository / "notes.txt").write_text("x")
    assert foot(planner)[1] == ""


def test_a_plan_that_git_is_told_to_pass_over_is_in_no_commit(planner, repository, two):
    (two / ".gitignore").write_text("2027-H2.toml\n")
    shutil.copy(two / "2027-H1.toml", two / "2027-H2.toml")
    assert "+changes" in foot(planner)[0]


def test_without_a_repository_there_is_no_stamp(planner, workspace):
    assert planner("export", "markdown", "--stamp") == (
        2,
        "",
        f"planner: {workspace} is in no git repository\n"
        "  help: leave out --stamp, or name a workspace in one\n",
    )


def test_without_a_commit_there_is_no_stamp(planner, workspace):
    git(workspace, "init", "-q")
    assert planner("export", "markdown", "--stamp") == (
        2,
        "",
        f"planner: nothing was ever committed in {workspace}\n"
        "  help: commit the plans, or leave out --stamp\n",
    )


def test_without_git_there_is_no_stamp(planner, workspace, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert planner("export", "markdown", "--stamp") == (
        2,
        "",
        "planner: git is not installed, and --stamp asks it\n  help: install git\n",
    )


def test_a_format_without_a_foot_takes_no_stamp(planner, workspace):
    assert planner("export", "json", "--stamp") == (
        2,
        "",
        "planner: --stamp means nothing to json\n  help: leave it out\n",
    )
