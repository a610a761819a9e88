"""What a page says beside its items: decisions, amendments, waivers, meetings, gaps."""

from __future__ import annotations

from datetime import date

import pytest
from edited import TODAY, document, edition

from planner.errors import WrongUseError
from planner.export.format import FORMATS, Wish
from planner.views.edition.reader import reader_of
from planner.views.label import Labels
from planner.workspace.read import read_workspace

NETWORK = """
format = 1

[network]
name = "Network of Cities"
organisation = "our-network"
languages = ["en"]

[committee]
name = "Steering Committee"
max_seats = 5

[region.mena]
name = "Middle East and North Africa"
countries = ["MA"]

[region.balkans]
name = "Western Balkans"
countries = ["ME"]

[group.mena]
regions = ["mena"]
size = 8

[unit.hub]
name = "MENA Hub"

[city.tangier]
name = "Tangier"
country = "MA"
"""

CALENDAR = """
format = 1

[meeting.december]
name = "Committee, December"
start = 2026-12-01

[meeting.june]
name = "Committee, June"
start = 2027-06-10
"""

PLAN = """
format = 1
period = "2027-H1"
title = "Work plan"
status = "adopted"
language = "en"
regions = ["mena", "balkans"]
waive = { crowded-month = "the chair wants both in March" }

[gap.category.advocacy]
reason = "The officer begins in July."

[adoption]
on = 2026-12-01
meeting = "december"
method = "virtual"
decision = "Adopted with one change."
digest = "sha256:0123456789ab"

[amendment.move]
on = 2027-02-01
authority = "co-chairs"
reason = "The host withdrew."
reported_to = "june"

[amendment.move.change.workshop]
venue.city = "tangier"
start = 2027-04-21
budget.amount = 4000

[amendment.gone]
on = 2027-01-15
authority = "committee"
reason = "No money."

[amendment.gone.change.guide]
withdrawn = true

[training.workshop]
title = "Workshop"
visibility = "public"
lead = "hub"
regions = ["mena"]
start = "2027-04"
decide_by = 2027-02-01
funding.status = "sought"
waive = { short-notice = { reason = "The ministry asked late.", until = 2027-04-30 } }

[training.workshop.consultation.mena]
on = 2026-11-10
result = "objection"
note = "Leave the police out."
answer = "They come on day two."

[training.early]
title = "Early course"
status = "done"
lead = "hub"
regions = ["mena"]
start = 2027-01-20

[training.late]
title = "Late course"
lead = "hub"
regions = ["mena"]
start = 2027-03-01

[communications.guide]
title = "Guide"
status = "cancelled"
regions = ["mena"]
publish_on = 2027-05-01
outcome = { on = 2027-01-15, reason = "No money." }

[communications.brief]
title = "Brief"
regions = ["mena"]
status = "postponed"
"""

TEXTS = {
    "planner.toml": "format = 1\n",
    "network.toml": NETWORK,
    "calendar.toml": CALENDAR,
    "2027-H1.toml": PLAN,
}


def written(reader, today=TODAY):
    """Return the Markdown of the plan for a reader, on a day."""
    found = edition(TEXTS, reader, today=today)
    return FORMATS["markdown"].make(found, Wish()).text


def part(text, mark):
    """Return one part of a document, by the mark that a link leads to."""
    start = text.index(f'## <a id="{mark}"></a>')
    end = min(
        text.find(sign, start + 1) % (len(text) + 1) for sign in ("\n## ", "\n---")
    )
    return text[start:end].strip()


def test_a_committee_is_told_what_to_decide_the_earliest_first():
    assert part(written("committee"), "decisions") == (
        '## <a id="decisions"></a>To decide\n\n'
        "| Decide by | Item | To decide |\n"
        "| --- | --- | --- |\n"
        "| 1 February 2027 | Workshop | its date: so far April 2027 |\n"
        "|   | Workshop | a group's answer is not settled: "
        "Middle East and North Africa: objection, 10 November 2026"
        "<br>Leave the police out.<br>answer: They come on day two. |\n"
        "|   | Workshop | its funding is still sought |\n"
        "|   | Brief | it is postponed: a new date, or no longer in this half-year |\n"
        "|   | Brief | nobody leads it yet |"
    )
    for reader in ("staff", "public", "region:mena"):
        assert "To decide" not in written(reader)


def test_amendments_are_told_by_day_with_their_reasons():
    assert part(written("staff"), "changes") == (
        '## <a id="changes"></a>Changed since adoption\n\n'
        "| On | Authority | Change | Reason |\n"
        "| --- | --- | --- | --- |\n"
        "| 15 January 2027 | committee | Guide: withdrawn | No money. |\n"
        "| 1 February 2027 | co-chairs (Committee, June) | "
        "Workshop: City is now Tangier"
        "<br>Workshop: Start is now 21 April 2027<br>Workshop: Amount is now 4000 "
        "| The host withdrew. |"
    )


def test_the_public_is_told_changes_of_open_items_without_money_and_reasons():
    text = written("public")
    assert part(text, "changes") == (
        '## <a id="changes"></a>Changed since adoption\n\n'
        "| On | Authority | Change |\n"
        "| --- | --- | --- |\n"
        "| 1 February 2027 | co-chairs (Committee, June) | "
        "Workshop: City is now Tangier"
        "<br>Workshop: Start is now 21 April 2027 |"
    )
    assert "Adopted on 1 December 2026, Committee, December (virtual)\n" in text


def test_rules_set_aside_stand_with_their_reasons():
    text = written("committee")
    assert part(text, "waivers") == (
        '## <a id="waivers"></a>Rules set aside\n\n'
        "| Rule | Item | Reason | Until |\n"
        "| --- | --- | --- | --- |\n"
        "| crowded-month | the whole plan | the chair wants both in March |   |\n"
        "| short-notice | Workshop | The ministry asked late. | 30 April 2027 |"
    )
    assert "Adopted with one change." in text
    assert "Rules set aside" not in written("region:mena")


def test_holes_are_told_to_those_who_see_every_item():
    assert part(written("staff"), "regions") == (
        '## <a id="regions"></a>Regions served\n\n'
        "| Region | Training and capacity building | Partnerships | Advocacy "
        "| Policy and communications outputs | all |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
        "| Middle East and North Africa | 3 | nothing planned | left out on purpose "
        "| 1 | 4 |\n"
        "| Western Balkans | nothing planned | nothing planned | left out on purpose "
        "| nothing planned | – |\n\n"
        "- **Advocacy:** The officer begins in July.\n\n"
        "1 cancelled or carried item is not counted."
    )
    assert part(written("public"), "regions").endswith(
        "| Middle East and North Africa | 1 | – | – | – | 1 |\n"
        "| Western Balkans | – | – | – | – | – |"
    )


def test_a_meeting_is_told_what_is_overdue_due_and_finished():
    text = written("meeting:june", today=date(2027, 4, 10))
    assert "The meeting is on 10 June 2027; this paper is of 10 April 2027" in text
    found = {mark: part(text, mark) for mark in ("overdue", "due", "finished")}
    assert "| 1 March 2027 | Late course |" in found["overdue"]
    assert "| April 2027 | Workshop |" in found["due"]
    assert "Early course" in found["finished"]
    assert "| 1 May 2027 | Guide |" in found["finished"]
    assert sum(each.count("| MENA Hub |") for each in found.values()) == 3
    for mark in ("training", "regions", "timeline"):
        assert f'id="{mark}"' not in text


def test_nothing_overdue_is_said_to_be_none():
    text = written("meeting:june", today=date(2026, 12, 10))
    assert part(text, "overdue") == '## <a id="overdue"></a>Overdue\n\nnone'


def test_what_is_left_out_is_counted_and_not_named():
    text = written("public")
    assert text[text.index("\n---\n") :].startswith(
        "\n---\n\n4 items are not part of this edition.<br>\n"
    )
    assert "Late course" not in text


@pytest.mark.parametrize(
    ("word", "told", "way"),
    [
        (
            "publik",
            "there is no reader publik",
            "one with a similar name exists: public",
        ),
        (
            "nobody",
            "there is no reader nobody",
            "these are there: staff, committee, meeting, lead, region, donor, public",
        ),
        ("public:x", "public takes no name behind it", "write --for public"),
        (
            "region",
            "no region is named behind --for region",
            "write for example --for region:balkans",
        ),
        (
            "region:menna",
            "there is no region menna",
            "one with a similar name exists: mena",
        ),
        ("donor:eu", "there is no donor eu", "these are there: tangier"),
        (
            "lead:tangier",
            "there is no lead tangier",
            "these are there: hub",
        ),
    ],
)
def test_a_reader_that_is_not_there_is_named_with_the_way_on(tmp_path, word, told, way):
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    labels = Labels.of(read_workspace(tmp_path))
    with pytest.raises(WrongUseError) as wrong:
        reader_of(word, labels)
    assert (str(wrong.value), str(wrong.value.help)) == (told, way)


@pytest.mark.parametrize(("language", "told"), [("en", "yes, no"), ("fr", "oui, non")])
def test_own_fields_that_are_true_or_false_are_told_in_words(language, told):
    plan = """
format = 1
period = "2027-H1"
title = "Plan"
status = "draft"
language = "en"

[training.one]
title = "One"
extra = { shared = [true, false] }
"""
    files = {"planner.toml": "format = 1\n", "2027-H1.toml": plan}
    page = document(files, "markdown", language=language)
    assert f"shared: {told}\n" in page.replace("\u00a0", " ").replace(" :", ":")
