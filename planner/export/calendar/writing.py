"""Events as the text of a calendar (RFC 5545, RFC 7986): the only one who knows how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import icalendar
from icalendar.prop import vDate, vDatetime, vText

from planner.export.calendar.event import Event
from planner.export.calendar.moment import Moment
from planner.text.ical import escaped, folded

_MADE_BY = "-//semiannual-planner//planner//EN"
_FRESH = timedelta(days=1)


class Sheet(NamedTuple):
    """A calendar: what it is called, what is said of it, its events, its stamp.

    stamp: when what it shows was last decided, the same for every event: no clock
        tells it, so that the same plan makes the same calendar.
    """

    name: str
    description: str
    events: tuple[Event, ...]
    stamp: date


class _Text(vText):
    """A text as its own room writes it: here, backslash and N are no line break."""

    def to_ical(self) -> bytes:
        return escaped(self).encode()


class _Texts(_Text):
    """Several texts in one value, each escaped already."""

    def to_ical(self) -> bytes:
        return self.encode()


def written(sheet: Sheet) -> str:
    """Return the text of a calendar, its lines ended as RFC 5545 has them."""
    calendar = icalendar.Calendar(_head(sheet))
    calendar.subcomponents += _zones(each.moment for each in sheet.events)
    stamp = vDatetime(_midnight(sheet.stamp))
    calendar.subcomponents += [_event(each, stamp) for each in sheet.events]
    lines = calendar.content_lines(sorted=False)
    return "".join(f"{folded(line)}\r\n" for line in lines if line)


def _head(sheet: Sheet) -> Mapping[str, object]:
    name, said = _Text(sheet.name), _Text(sheet.description)
    told = {"DESCRIPTION": said, "X-WR-CALDESC": said} if said else {}
    return {
        "VERSION": _Text("2.0"),
        "PRODID": _Text(_MADE_BY),
        "METHOD": _Text("PUBLISH"),
        "CALSCALE": _Text("GREGORIAN"),
        "NAME": name,
        "X-WR-CALNAME": name,
        **told,
        "REFRESH-INTERVAL": icalendar.vDuration(_FRESH, {"VALUE": "DURATION"}),
        "X-PUBLISHED-TTL": icalendar.vDuration(_FRESH),
    }


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=ZoneInfo("UTC"))


def _zones(moments: Iterable[Moment]) -> list[icalendar.Timezone]:
    """Return the time zones that hours are told in, by name."""
    years: dict[ZoneInfo, set[int]] = {}
    for each in moments:
        if each.zone is not None and each.zone.key != "UTC":
            years.setdefault(each.zone, set()).update(each.years)
    return [_zone(each, years[each]) for each in sorted(years, key=lambda z: z.key)]


def _zone(zone: ZoneInfo, years: set[int]) -> icalendar.Timezone:
    first, last = date(min(years) - 1, 1, 1), date(max(years) + 2, 1, 1)
    made = icalendar.Timezone.from_tzinfo(zone, zone.key, first, last)
    del made["COMMENT"]  # RFC 5545 has none there
    changes = [each for kind in made.subcomponents for each in _changes(kind)]
    made.subcomponents = sorted(changes, key=_start)
    return made


def _start(change: Any) -> datetime:
    start: datetime = change["DTSTART"].dt
    return start


def _changes(kind: Any) -> Iterator[Any]:
    """Yield the changes of the clock that are of one kind, one by one.

    A list of them in one value is not read by all: ical.js takes its first alone.
    """
    others = kind.pop("RDATE", None)
    for start in (kind["DTSTART"], *(others.dts if others else ())):
        change = kind.copy()
        change["DTSTART"] = vDatetime(start.dt)
        yield change


def _event(event: Event, stamp: vDatetime) -> icalendar.Event:
    texts = {
        "SUMMARY": event.summary,
        "DESCRIPTION": event.description,
        "LOCATION": event.location,
        "STATUS": event.standing,
        "CLASS": event.openness,
        "TRANSP": "OPAQUE" if event.busy else "TRANSPARENT",
    }
    return icalendar.Event(
        {
            "UID": _Text(event.uid),
            "DTSTAMP": stamp,
            "LAST-MODIFIED": stamp,
            "SEQUENCE": icalendar.vInt(event.sequence),
            **_when(event.moment),
            **{name: _Text(text) for name, text in texts.items() if text},
            **_categories(event.categories),
            **({"URL": _Texts(event.url)} if event.url else {}),
        }
    )


def _categories(words: tuple[str, ...]) -> dict[str, object]:
    return {"CATEGORIES": _Texts(",".join(map(escaped, words)))} if words else {}


def _when(moment: Moment) -> dict[str, object]:
    ends = {"DTSTART": moment.start, "DTEND": moment.end}
    return {n: _end(v, moment.zone) for n, v in ends.items() if v is not None}


def _end(value: date, zone: ZoneInfo | None) -> object:
    if not isinstance(value, datetime):
        return vDate(value, {"VALUE": "DATE"})
    zoned = value.replace(tzinfo=zone)
    return vDatetime(zoned, {"TZID": zone.key} if zone and zone.key != "UTC" else None)
