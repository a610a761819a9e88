"""What views call things in the language that is spoken."""

from __future__ import annotations

from datetime import date

import pytest

from planner.diagnostics.report import Report
from planner.language.voice import ENGLISH, voice
from planner.views.coverage import cover
from planner.views.label import Labels, own_words
from planner.views.listing import Filters, list_items
from planner.views.row import rows_of
from planner.views.scope import Asked, scope_of
from planner.views.standing import stand
from planner.views.summary import summarise
from planner.workspace.read import read_texts

TODAY = date(2027, 3, 10)
PLAN = """\
format = 1
period = "2027-H1"
title = "Plan de travail"
status = "draft"
language = "fr"
regions = ["mena"]

[text.ar]
title = "خطة العمل"

[training.pathways]
title = "Parcours"
regions = ["mena", "global"]
decide_by = 2027-03-20

[training.pathways.session.first]
start = 2027-04-14
title = "Ouverture"

[training.pathways.text.ar]
title = "المسارات"

[training.pathways.text.en]
title = "Pathways"

[training.guide]
title = "Guide"
"""
NETWORK = """\
format = 1

[network]
name = { en = "Network of Cities", ar = "شبكة المدن" }
organisation = "home"
languages = ["en", "ar"]

[region.mena]
name = { en = "Middle East", ar = "الشرق الأوسط" }
countries = ["MA"]

[organisation.home]
name = "Home"
"""


@pytest.fixture(scope="module")
def workspace():
    return read_texts({"2027-H1.toml": PLAN, "network.toml": NETWORK})


@pytest.fixture(scope="module")
def sheet(workspace):
    return workspace.plan("2027-H1")


def called(workspace, sheet, language):
    return [row.called for row in rows_of(sheet, Labels.of(workspace, language))]


def test_titles_are_translated_where_they_can_be(workspace, sheet):
    assert called(workspace, sheet, "ar") == ["المسارات", "Guide"]
    assert called(workspace, sheet, "fr") == ["Parcours", "Guide"]


def test_titles_are_as_written_where_no_language_is_asked_for(workspace, sheet):
    assert called(workspace, sheet, "en") == ["Parcours", "Guide"]


def test_what_is_translated_is_found_and_sorted_by(workspace, sheet):
    found = list_items(
        workspace, [sheet], TODAY, Filters(text="المسارات", language="ar"), ("title",)
    )
    assert [row.name for row in found.rows] == ["pathways"]
    assert [head.called for head in found.heads] == ["خطة العمل"]


def test_data_keep_the_titles_that_were_written(workspace, sheet):
    row = rows_of(sheet, Labels.of(workspace, "ar"))[0]
    assert row.as_data()["title"] == "Parcours"


def test_regions_are_called_as_people_of_the_language_do(workspace, sheet):
    view = cover(workspace, sheet, TODAY, voice("ar"))
    assert [line.label for line in view.lines] == [
        "الشرق الأوسط",
        voice("ar").say("Global"),
        voice("ar").say("No region given"),
    ]
    assert Labels.of(workspace, "ar").region("global") == voice("ar").say("Global")
    assert Labels.of(workspace).region("global") == "global"


def test_what_comes_next_is_called_in_the_language(workspace, sheet):
    view = summarise(workspace, sheet, TODAY, Report((), 1), voice("ar"))
    assert [due.title for due in view.coming] == ["المسارات", "المسارات: Ouverture"]


def test_decisions_and_the_network_are_called_in_the_language(workspace):
    view = stand(workspace, ".", TODAY, Report((), 1), voice("ar"))
    assert view.network == "شبكة المدن"
    assert [each.title for each in view.decisions] == ["المسارات"]


@pytest.mark.parametrize(
    ("spoken", "plan", "language"),
    [("en", "fr", "fr"), ("en", "", "en"), ("ar", "fr", "ar"), ("fr", "ar", "fr")],
)
def test_feasts_are_called_as_in_the_plan_where_english_is_spoken(
    spoken, plan, language
):
    assert own_words(voice(spoken), plan) == language


def test_days_are_asked_about_in_the_language(workspace):
    scope = scope_of(workspace, Asked(), TODAY, "2027-H1", voice("ar"))
    assert scope.labels == ("الشرق الأوسط",)
    assert scope.language == "ar"
    assert scope_of(workspace, Asked(), TODAY, None, ENGLISH).language == "fr"
