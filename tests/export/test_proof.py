"""The public edition is proven: what is withheld stops the document, with its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planner.actions.export import Asked, edition, export
from planner.actions.opening import Opened, Wanted
from planner.actions.proof import ToldError, prove
from planner.export.format import FORMATS, Made, Wish
from planner.workspace.read import read_workspace

NETWORK = """
format = 1

[network]
name = "Network of Cities"
organisation = "our-network"
languages = ["en"]

[region.mena]
name = "Middle East and North Africa"
countries = ["MA"]

[unit.hub]
name = "MENA Hub"

[person.amina]
name = "Amina Benali"
unit = "hub"

[city.rabat]
name = "Rabat"
country = "MA"
"""

PLAN = """
format = 1
period = "2027-H1"
title = "Work plan"
status = "adopted"
language = "en"
extra = { internal = "the plan was nearly not agreed" }
waive = { crowded-month = "the chair wants both in March" }

[consultation]
opens = 2026-11-01

[adoption]
on = 2026-12-01
meeting = "isc-december"
method = "virtual"
decision = "adopted against the vote of two seats"
digest = "sha256:0123456789ab"

[amendment.move]
on = 2027-02-01
authority = "co-chairs"
reason = "the host mayor has lost the election"

[amendment.move.change.open-workshop]
start = 2027-04-15

[training.open-workshop]
title = "Open workshop"
visibility = "public"
lead = "amina"
start = 2027-04-14
budget = { amount = 25000, currency = "EUR" }
funding = { status = "sought", programme = "grant line of the ministry of interior" }
risk = "two delegations may not get their visas"
former_names = ["quarrel-with-ministry"]
depends_on = ["secret-roundtable"]
links = ["https://example.org/open"]
extra = { contact = "write to quiet@example.org", room = 4711 }
waive = { short-notice = "the ministry asked us late" }

[training.open-workshop.note.n-2027-01-02]
on = 2027-01-02
text = "the ministry will not sign anything"

[training.open-workshop.consultation.mena]
on = 2026-11-10
result = "changes"
note = "leave the police out of the room"
answer = "they will come on the second day only"

[training.open-workshop.text.fr]
title = "Atelier ouvert"
risk = "deux délégations pourraient manquer de visas"

[training.small-grant]
title = "Small grant"
visibility = "public"
budget = { amount = 750, currency = "USD" }

[training.secret-roundtable]
title = "Roundtable of the four opposition leaders"
deliverable = "an understanding that nobody may quote"
links = ["https://intranet.example.org/x"]

[training.academy]
title = "Academy"
visibility = "restricted"
"""

CALENDAR = """
format = 1

[meeting.isc-december]
name = "Committee, December"
start = 2026-12-01
"""

SECRETS = {
    "extra.internal": "The plan  was nearly not AGREED.",
    "waive.crowded-month": "the chair wants both in March",
    "adoption.decision": "adopted against the vote of two seats",
    "amendment.move.reason": "the host mayor has lost\nthe election",
    "training.open-workshop.lead": "Amina Benali",
    "training.open-workshop.budget.amount": "It costs 25,000 in all",
    "training.open-workshop.funding.programme": (
        "grant line of the ministry of interior"
    ),
    "training.open-workshop.risk": "two delegations *may not* get their visas",
    "training.open-workshop.extra.contact": "quiet@example.org",
    "training.open-workshop.waive.short-notice": "the ministry asked us late",
    "training.open-workshop.note.n-2027-01-02.text": (
        r"the ministry \"will\" not sign anything"
    ),
    "training.open-workshop.consultation.mena.note": (
        "leave the police out of the room"
    ),
    "training.open-workshop.consultation.mena.answer": (
        "they will come on the second day only"
    ),
    "training.open-workshop.text.fr.risk": (
        "DEUX DELEGATIONS POURRAIENT MANQUER DE VISAS"
    ),
    "training.small-grant.budget.amount": "USD 750",
    "training.secret-roundtable.title": "roundtable of the four opposition leaders",
    "training.secret-roundtable.deliverable": "an understanding that nobody may quote",
    "training.secret-roundtable.links": "https://intranet.example.org/x",
    "training.secret-roundtable": "see secret-roundtable",
    "training.academy": '<a id="training-academy"></a>',
}
"""By the place of each withheld field, how a document might tell it."""


@pytest.fixture
def folder(tmp_path):
    """Return a workspace with a secret in every field that the public does not get."""
    files = {
        "planner.toml": "format = 1\n",
        "network.toml": NETWORK,
        "calendar.toml": CALENDAR,
        "2027-H1.toml": PLAN,
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def public(folder, reader="public"):
    """Return the edition of the plan for a reader."""
    workspace = read_workspace(folder)
    opened = Opened(workspace, workspace.plan("2027-H1"), date(2027, 1, 1))
    return edition(opened, Asked("markdown", reader))


@pytest.mark.parametrize("place", SECRETS)
def test_a_secret_in_a_document_stops_it_and_is_named_with_its_place(folder, place):
    found = public(folder)
    made = FORMATS["markdown"].make(found, Wish())
    leaking = Made(made.text + f"\n{SECRETS[place]}\n")
    keys = place.split(".")
    line = 1 + PLAN[: place_of(keys)].count("\n")
    with pytest.raises(ToldError) as stopped:
        prove(found, leaking)
    assert str(stopped.value) == (
        "nothing is exported: the document for public tells what is withheld from it, "
        f"of {Path(folder).name and found.sheet.shown}:{line} {place}"
    )
    assert stopped.value.code == 1


def place_of(keys):
    """Return where the value of a key stands in the plan, by looking for it."""
    header = f"[{'.'.join(keys[:2])}]"
    if keys[0] == "extra":
        return PLAN.index("extra = { internal")
    if keys[0] == "waive":
        return PLAN.index("waive = { crowded")
    if keys[0] == "adoption":
        return PLAN.index("decision =")
    if keys[0] == "amendment":
        return PLAN.index("reason =")
    start = PLAN.index(header)
    if len(keys) == 2:
        return start
    known = {
        "note": 'text = "the ministry will',
        "consultation": f'{keys[-1]} = "',
        "text": 'risk = "deux',
    }
    return PLAN.index(known.get(keys[2], f"{keys[2]} = "), start)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("reader", ["public", "region:mena", "donor:rabat"])
def test_what_the_formats_write_tells_nothing(folder, name, reader):
    found = public(folder, reader)
    prove(found, FORMATS[name].make(found, Wish()))


def test_a_text_that_stands_in_an_open_field_too_is_open(folder):
    plan = folder / "2027-H1.toml"
    risk = "two delegations may not get their visas"
    plan.write_text(
        PLAN.replace(
            'title = "Open workshop"', f'title = "Open workshop"\nsummary = "{risk}"'
        ),
        encoding="utf-8",
    )
    made = prove(public(folder), Made(f"It says that {risk}."))
    line = 1 + plan.read_text(encoding="utf-8").split("risk = ")[0].count("\n")
    assert [str(each) for each in made.told] == [
        "an open text repeats what public does not get: "
        f"{public(folder).sheet.shown}:{line} training.open-workshop.risk"
    ]


RISK = "two delegations may not get their visas"


@pytest.mark.parametrize(
    ("file", "before", "behind"),
    [
        ("2027-H1.toml", 'links = ["https://example.org/open"]', f'links = ["{RISK}"]'),
        ("2027-H1.toml", 'title = "Work plan"', f'title = "Work plan: {RISK}"'),
        ("network.toml", 'name = "Rabat"', f'name = "{RISK}"'),
        ("calendar.toml", 'name = "Committee, December"', f'name = "{RISK}"'),
    ],
    ids=["a list", "the plan", "the roster", "the calendar"],
)
def test_a_text_is_open_wherever_the_reader_gets_it(folder, file, before, behind):
    text = (folder / file).read_text(encoding="utf-8")
    assert before in text
    (folder / file).write_text(text.replace(before, behind), encoding="utf-8")
    (told,) = prove(public(folder), Made(f"It says that {RISK}.")).told
    assert str(told).startswith("an open text repeats what public does not get: ")
    assert str(told).endswith(" training.open-workshop.risk")


@pytest.mark.parametrize(
    "text",
    [
        "may not get their",  # a part of it
        "the public edition",
        "25,001 and 2500 and 250000, 750 people, EUR 751",
        "Amina, and Benali",
        "an academy, and training of an academy; the roundtable",
        "content 9f25000d07a3",
    ],
)
def test_what_only_resembles_a_secret_stops_nothing(folder, text):
    prove(public(folder), Made(text))


def test_whoever_sees_all_is_told_all(folder):
    for reader in ("staff", "committee", "lead:hub", "meeting:isc-december"):
        prove(public(folder, reader), Made("\n".join(SECRETS.values())))


def test_nothing_is_written_when_a_document_would_tell(folder, tmp_path, monkeypatch):
    broken = FORMATS["json"]._replace(
        make=lambda edition, _: Made(edition.sheet.document.text)
    )
    monkeypatch.setattr("planner.actions.export.format_of", lambda _: broken)
    wanted = Wanted(tmp_path, folder, "2027-H1", date(2027, 1, 1))
    with pytest.raises(ToldError) as stopped:
        export(wanted, Asked("json", "public"))
    told = str(stopped.value)
    assert "2027-H1.toml:7 extra.internal, " in told
    assert told.endswith("and 15 more")


@pytest.mark.parametrize("amount", ['"about 25000"', "true", "2027-01-01", "[1, 2]"])
def test_an_own_field_called_amount_may_hold_anything(folder, amount):
    plan = folder / "2027-H1.toml"
    told = PLAN.replace("room = 4711", f"amount = {amount}")
    plan.write_text(told, encoding="utf-8")
    prove(public(folder), Made("nothing of it"))


def test_an_own_field_called_amount_is_looked_for_where_it_is_a_large_number(folder):
    plan = folder / "2027-H1.toml"
    told = PLAN.replace("room = 4711", "amount = 4711")
    plan.write_text(told, encoding="utf-8")
    with pytest.raises(ToldError, match=r"training\.open-workshop\.extra\.amount"):
        prove(public(folder), Made("room 4,711"))
