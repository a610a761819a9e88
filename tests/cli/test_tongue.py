"""The language in which the program speaks, and what stays as it is in each."""

from __future__ import annotations

import json
from datetime import date

import pytest
import tomli
from dialogue import answer, begin, ends

from planner.reporters.format import FORMATS

MACHINES = sorted(name for name, form in FORMATS.items() if form.kind != "drawn")
OVERDUE = """
[training.late]
title = "Late course"
lead = "mena-hbu"
regions = ["mena"]
start = 2027-04-14
end = 2027-04-12
"""


def sick(workspace):
    """Make a workspace with a few findings; return its folder."""
    plan = workspace / "2027-H1.toml"
    plan.write_text(plan.read_text(encoding="utf-8") + OVERDUE, encoding="utf-8")
    return workspace


def last(answer):
    """Return the last line that was printed."""
    return answer.out.splitlines()[-1]


SAID = {
    "en": "4 files checked: 2 errors",
    "fr": "contrôle de 4 fichiers\u00a0: 2 erreurs",
}


@pytest.mark.parametrize(
    "words", [("--lang", "fr", "validate"), ("validate", "--lang=fr")]
)
def test_a_language_is_asked_for_before_or_after_the_verb(planner, workspace, words):
    sick(workspace)
    assert last(planner(*words)) == SAID["fr"]
    assert last(planner("--lang", "fr", "validate", "--lang", "en")) == SAID["en"]


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr"}, "fr"),
        ({"LANG": "C", "LC_MESSAGES": "fr_TN.UTF-8"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "fr_FR@euro"}, "fr"),
        ({"LC_ALL": "POSIX"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "PLANNER_LANG": "fr"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "PLANNER_LANG": "en"}, "en"),
        ({"LANG": "fr_FR.UTF-8", "PLANNER_LANG": ""}, "fr"),
        ({"PLANNER_LANG": "fr-SN"}, "fr"),
    ],
)
def test_else_the_environment_says_which_language_is_spoken(
    planner, workspace, monkeypatch, variables, language
):
    sick(workspace)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert last(planner("validate")) == SAID[language]


@pytest.mark.parametrize("words", [("--lang", "xx", "list"), ("list", "--lang", "xx")])
def test_a_language_that_is_not_spoken_is_refused_in_one_sentence(
    planner, workspace, words
):
    assert planner(*words) == (
        2,
        "",
        "planner: the language xx is not spoken\n  help: choose one of: en, fr, ar\n",
    )


def test_a_variable_that_names_such_a_language_is_refused_too(
    planner, workspace, monkeypatch
):
    monkeypatch.setenv("PLANNER_LANG", "tlh")
    answer = planner("list")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("planner: the language tlh is not spoken\n")


def test_one_call_in_french_leaves_the_next_in_english(planner, workspace):
    sick(workspace)
    assert last(planner("validate", "--lang", "fr")) == SAID["fr"]
    assert last(planner("validate")) == SAID["en"]


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("name", MACHINES)
def test_what_programs_read_is_english_in_every_language(
    planner, workspace, name, language
):
    sick(workspace)
    usual = planner("validate", "-o", name)
    assert planner("validate", "-o", name, "--lang", language) == usual


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize(
    "words",
    [
        ("validate", "--json"),
        ("summary", "--json"),
        ("list", "--json"),
        ("show", "referral", "--json"),
        ("timeline", "--json"),
        ("calendar", "--json"),
        ("coverage", "--json"),
        ("settings", "--json"),
        ("rules", "--json"),
        ("explain", "D201", "--json"),
        ("roster", "list", "--json"),
        ("set", "referral", "status=planned", "end=2027-04-01", "--dry-run", "--json"),
        ("rename", "referral", "pathways", "--dry-run", "--json"),
        ("fix", "--diff", "--json"),
        ("fmt", "--check", "--json"),
        ("schema", "plan"),
        ("completion", "bash"),
    ],
    ids=lambda words: words[0],
)
def test_json_is_english_in_every_language(planner, workspace, words, language):
    sick(workspace)
    assert planner(*words, "--lang", language) == planner(*words)


def test_findings_for_people_go_beside_those_for_programs_each_in_its_language(
    planner, workspace
):
    sick(workspace)
    words = ("validate", "--lang", "fr", "-o", "concise", "-o", "json:found.json")
    said = planner(*words).out
    assert "erreur[D201] end-before-start: cela finit avant de commencer" in said
    found = json.loads((workspace / "found.json").read_text(encoding="utf-8"))
    assert (
        found["findings"][0]["message"] == "there is no unit or person named mena-hbu"
    )


def test_a_baseline_that_was_written_in_french_is_known_in_arabic(planner, workspace):
    sick(workspace)
    words = ("validate", "--baseline", "known.json")
    planner(*words, "--write-baseline", "--lang", "fr")
    written = (workspace / "known.json").read_bytes()
    planner(*words, "--write-baseline")
    assert (workspace / "known.json").read_bytes() == written
    usual = planner(*words, "--json")
    assert '"baseline"' in usual.out
    assert planner(*words, "--json", "--lang", "ar") == usual


def test_a_mistake_is_told_in_the_language_with_the_way_on(planner, workspace):
    assert planner("show", "nowhere", "--lang", "fr") == (
        3,
        "",
        "planner: le plan 2027-H1 n’a pas d’élément nowhere\n"
        "  aide\u00a0: `planner list` montre les noms de tous les éléments\n",
    )


def test_a_verb_that_is_not_there_is_told_in_the_language(planner):
    answer = planner("--lang", "fr", "valdate")
    assert answer.code == 2
    assert "il n’y a pas de verbe valdate" in answer.err


def test_a_change_is_answered_in_the_language_and_codes_stay(planner, workspace):
    said = planner("set", "referral", "end=2027-04-01", "--lang", "fr")
    assert said == (
        0,
        "2027-H1: referral: end vaut 2027-04-01\n"
        "  nouveau\u00a0: 2027-H1.toml:15:7: erreur[D201] end-before-start: cela finit "
        "avant de commencer\n"
        "  annuler\u00a0: planner undo\n",
        "",
    )


def test_numbers_have_the_forms_of_the_language(planner, workspace):
    said = planner("validate", "2027-H1.toml", "--lang", "fr").out
    assert said == "contrôle de 1 fichier\u00a0: rien à signaler\n"


def test_an_item_is_asked_for_in_french(planner, workspace):
    talking = begin(workspace, "add", "training", "--lang", "fr", term="dumb")
    answer(
        talking,
        [
            ("quel est son titre\u00a0: ", "Académie de la jeunesse"),
            ("qui en est responsable\u00a0: ", "africa"),
            ("quelles régions sont desservies [east-africa]\u00a0: ", ""),
            ("de quel type est-ce [plus tard]\u00a0: ", "académie"),
            ("dans quelle ville, ou online (en ligne) [plus tard]\u00a0: ", "en ligne"),
            ("quand (14 avril, 2e semaine de mai, juin)\u00a0: ", "10-12 mars"),
            ("à quel thème cela se rattache-t-il [plus tard]\u00a0: ", "youth"),
            ("pour quel public [plus tard]\u00a0: ", "police"),
            ("qu’existera-t-il à la fin [plus tard]\u00a0: ", "Trente jeunes formés"),
            (
                "l’écrire dans 2027-H1 (ou nommer un champ à modifier) [oui]\u00a0: ",
                "oui",
            ),
        ],
    )
    code, rest = ends(talking)
    assert code == 0
    assert "annuler\u00a0: planner undo" in rest
    plan = tomli.loads((workspace / "2027-H1.toml").read_text(encoding="utf-8"))
    made = [each for each in plan["training"].values() if "Acad" in each["title"]]
    assert made == [
        {
            "title": "Académie de la jeunesse",
            "lead": "africa-hub",
            "regions": ["east-africa"],
            "theme": "youth",
            "deliverable": "Trente jeunes formés",
            "start": date(2027, 3, 10),
            "end": date(2027, 3, 12),
            "kind": "academy",
            "venue": {"mode": "online"},
            "audience": ["police"],
        }
    ]
