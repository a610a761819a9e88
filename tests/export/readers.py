"""Three programs that read calendars, none of them ours: what each makes of one.

icalendar and khal are installed with the tests; ical.js comes from npm, into the folder
that PLANNER_NPM names.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import icalendar

_SCRIPT = """
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
const load = createRequire(process.argv[2] + "/");
const whole = load("ical.js");
const ICAL = whole.default ?? whole;
const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[3], "utf8")));
calendar.getAllSubcomponents("vtimezone").forEach((each) =>
  ICAL.TimezoneService.register(new ICAL.Timezone(each)));
console.log(JSON.stringify(calendar.getAllSubcomponents("vevent").map((each) => {
  const event = new ICAL.Event(each);
  const utc = (time) => (time.isDate || time.zone.tzid === "floating"
    ? time : time.convertToZone(ICAL.Timezone.utcTimezone))
    .toString().replace(/^[0-9]+/, (year) => year.padStart(4, "0"));
  const ends = each.getFirstPropertyValue("dtend");
  return [event.uid, event.sequence, event.summary, event.description || "",
          event.location || "", utc(event.startDate), ends ? utc(event.endDate) : ""];
})));
"""
_CONFIG = """
[calendars]
[[plan]]
path = {folder}/plan
[sqlite]
path = {folder}/database
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = UTC
default_timezone = UTC
"""
_FORMAT = "{uid}\x1f{start-long}\x1f{end-long}\x1f{title}\x1f{cancelled}\x1e"
_BREAKS = ("\x1e", "\x1f")


class Read(NamedTuple):
    """An event as a reader has it; hours of a zone are told in UTC."""

    uid: str
    sequence: int
    summary: str
    description: str
    location: str
    start: str
    end: str


def by_icalendar(text):
    """Return the events that icalendar reads."""
    found = icalendar.Calendar.from_ical(text.encode()).walk("VEVENT")
    return [
        Read(
            str(each["UID"]),
            int(each["SEQUENCE"]),
            str(each["SUMMARY"]),
            str(each.get("DESCRIPTION", "")),
            str(each.get("LOCATION", "")),
            *(_told(each.get(key)) for key in ("DTSTART", "DTEND")),
        )
        for each in found
    ]


def _told(value):
    if value is None:
        return ""
    when = value.dt
    if isinstance(when, datetime) and when.tzinfo is not None:
        return when.astimezone(icalendar.timezone.tzp.timezone("UTC")).strftime(
            "%Y-%m-%dT%H:%M:%SZ"
        )
    return when.isoformat()


MODULES = os.environ.get("PLANNER_NPM", "")
"""A folder in which `npm install ical.js` was run."""


def has_ical_js():
    """Whether ical.js can be run."""
    return bool(shutil.which("node")) and (
        Path(MODULES, "node_modules", "ical.js").is_dir()
    )


def by_ical_js(text, folder):
    """Return the events that ical.js reads."""
    path, script = folder / "read.ics", folder / "read.mjs"
    path.write_bytes(text.encode())
    script.write_text(_SCRIPT)
    words = ["node", script, Path(MODULES, "node_modules"), path]
    out = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    return [Read(*each) for each in json.loads(out)]


class Khal:
    """A calendar in khal, which is a program that people use."""

    def __init__(self, folder):
        """Begin an empty one."""
        self.folder = folder
        (folder / "plan").mkdir(parents=True)
        (folder / "config").write_text(_CONFIG.format(folder=folder))

    def run(self, *words):
        """Return what khal prints."""
        program = Path(sys.executable).parent / "khal"
        return subprocess.run(
            [program, "-c", self.folder / "config", *words],
            capture_output=True,
            text=True,
            check=True,
            env={"HOME": str(self.folder), "LC_ALL": "C.UTF-8", "COLUMNS": "9999"},
        ).stdout

    def take(self, text):
        """Import a calendar."""
        path = self.folder / "taken.ics"
        path.write_bytes(text.encode())
        self.run("import", "--batch", "-a", "plan", path)

    def shown(self, first, days=400):
        """Return uid, first, last and title of what is shown, and whether it is off."""
        end, field = _BREAKS
        out = self.run("list", "--once", "--day-format", "", "--format", _FORMAT,
                       first, f"{days}d")  # fmt: skip
        return sorted(tuple(each.strip("\n ").split(field)) for each in out.split(end)
                      if each.strip())  # fmt: skip


def as_khal(read):
    """Return what khal shows of an event: the last day, not the one behind it."""
    if "T" in read.start:
        first, last = (each[:16].replace("T", " ") for each in (read.start, read.end))
    else:
        first = read.start
        last = str(date.fromisoformat(read.end or first) - timedelta(bool(read.end)))
    return read.uid, first, last, read.summary
