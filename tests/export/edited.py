"""Editions of workspaces that are texts, and the documents that are made of them."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, Phase, settings

from planner.export.format import FORMATS, Wish
from planner.language.voice import voice
from planner.views.edition.edition import edition_of
from planner.views.edition.reader import reader_of
from planner.views.label import Labels
from planner.workspace.read import read_texts

laws = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=set(Phase) - {Phase.shrink},  # to find a smaller plan takes minutes
)
TODAY = date(2026, 11, 22)


def edition(files, reader="staff", language="en", period="2027-H1", today=TODAY):
    """Return the edition of a plan in the texts of a workspace."""
    workspace = read_texts(files)
    sheet = workspace.plan(period)
    assert sheet.whole, sheet.errors
    who = reader_of(reader, Labels.of(workspace))
    return edition_of(workspace, sheet, who, voice(language), today)


def document(files, form, reader="staff", language="en", period="2027-H1", **wish):
    """Return the text that a format makes of a plan."""
    return (
        FORMATS[form].make(edition(files, reader, language, period), Wish(**wish)).text
    )
