"""What stands at the top of a document: what it is, of whom, for whom, how far."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from planner.model.label import spoken
from planner.model.when import when
from planner.sentence import phrase
from planner.views.edition.edition import Edition
from planner.views.edition.policy import hidden
from planner.views.label import Labels


class Top(NamedTuple):
    """The head of a document; what is not known is empty.

    said: what the document is not: a fact, a plan, complete.
    introduction: the plan's; a paper for a meeting does without.
    decision: how the committee adopted the plan.
    """

    title: str
    network: str
    committee: str
    period: str
    days: str
    status: str
    reader: str
    said: tuple[str, ...]
    decision: str
    introduction: str


def top_of(edition: Edition) -> Top:
    """Return what stands at the top."""
    voice, half_year = edition.voice, edition.half_year
    paper = edition.reader.kind == "meeting"
    network = edition.workspace.network
    committee = network.committee if network is not None else None
    return Top(
        title=edition.frame.title,
        network=(spoken(network.network.name, voice.language) or "") if network else "",
        committee=(spoken(committee.name, voice.language) or "") if committee else "",
        period=edition.plan.period,
        days=voice.when(when(half_year.first, half_year.last)),
        status=voice.word("status", edition.plan.status),
        reader=_reader(edition),
        said=tuple(_said(edition)),
        decision=_decision(edition),
        introduction="" if paper else edition.frame.introduction or "",
    )


_READERS: Mapping[str, str] = {
    "staff": "",
    "committee": phrase("For the committee"),
    "public": phrase("For the public"),
    "region": phrase("For the region: {name}"),
    "donor": phrase("For a partner: {name}"),
    "lead": phrase("For the lead: {name}"),
    "meeting": phrase("For the meeting: {name}"),
}
_CALLED: Mapping[str, Callable[[Labels, str], str]] = {
    "region": Labels.region,
    "donor": Labels.party,
    "lead": Labels.lead,
    "meeting": Labels.meeting,
}


def _reader(edition: Edition) -> str:
    kind, name = edition.reader
    called = _CALLED.get(kind)
    label = called(edition.labels, name) if called else ""
    return edition.voice.say(_READERS[kind], name=label) if _READERS[kind] else ""


def _said(edition: Edition) -> list[str]:
    voice, said = edition.voice, []
    if edition.plan.illustrative:
        said.append(voice.say("Illustrative: this plan is an example, not a fact."))
    if edition.plan.status == "record":
        said.append(
            voice.say("A record: written down after the fact, from public sources.")
        )
    return said


def _decision(edition: Edition) -> str:
    """Tell how the plan was adopted; the words of the decision where they are open."""
    adoption, voice = edition.frame.adoption, edition.voice
    if adoption is None:
        return ""
    told = voice.say(
        "Adopted on {day}, {meeting} ({method})",
        day=voice.day(adoption.on),
        meeting=edition.labels.meeting(adoption.meeting),
        method=voice.word("method", adoption.method),
    )
    if "adoption.decision" in hidden(edition.reader.kind, "plan"):
        return told
    return voice.say("{adopted}: {decision}", adopted=told, decision=adoption.decision)
