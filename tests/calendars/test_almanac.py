"""What was worked out is kept: the same answers, without the libraries."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.calendars.almanac import Almanac
from planner.calendars.hijri import islamic_feasts
from planner.calendars.national import public_holidays
from planner.version import VERSION
from planner.workspace.cache import NoCache

ROOT = Path(__file__).parents[2]
DAYS = ("holidays", "hijridate", "dateutil", "platformdirs")
COUNTRY = st.sampled_from(["MA", "TN", "SN", "TR", "RS", "ID", "US", "LK", "IN", "QQ"])
YEAR = st.integers(2020, 2040)
LANGUAGE = st.sampled_from(["en", "fr", "ar", "en-GB", "FR", "xx"])


class Memory:
    """A cache in memory, which counts what is kept."""

    def __init__(self):
        self.texts = {}
        self.kept = 0

    def recall(self, name):
        return self.texts.get(name)

    def keep(self, name, text):
        self.texts[name] = text
        self.kept += 1


@settings(deadline=None)
@given(COUNTRY, YEAR, LANGUAGE)
def test_what_is_kept_is_what_would_be_worked_out(country, year, language):
    memory = Memory()
    plain = language.partition("-")[0].lower()
    wanted = public_holidays(country, year, plain)
    for _ in range(2):
        assert Almanac(memory).holidays(country, year, language) == wanted
        assert Almanac(memory).feasts("islamic", year) == islamic_feasts(year)
    assert memory.kept == 2
    assert Almanac(NoCache()).holidays(country, year, language) == wanted


@settings(deadline=None)
@given(
    st.text("0123456789-\t\n~EidX", max_size=40)
    | st.sampled_from(
        [
            "",
            "-\n",
            "2027-01-01\t\t",
            "2028-01-01\t\tEid",
            "2027-13-01\t~\tEid",
            "2027-01-01\t\tEid\tmore",
            "ramadam\t2027-02-08\t2027-03-08",
            "ramadan\t2028-02-08\t2028-03-08",
            "ramadan\t2027-02-08",
        ]
    )
)
def test_what_is_not_ours_is_worked_out_anew_and_kept_over_it(text):
    memory = Memory()
    Almanac(memory).holidays("MA", 2027, "en")
    Almanac(memory).feasts("islamic", 2027)
    whole = dict(memory.texts)
    for name in whole:
        memory.texts[name] = text
        if text == "-":
            continue  # says that there is nothing: that is a sound record
        found = Almanac(memory)
        assert found.holidays("MA", 2027, "en") == public_holidays("MA", 2027, "en")
        assert found.feasts("islamic", 2027) == islamic_feasts(2027)
        assert memory.texts == whole


def test_a_record_bears_the_version_of_its_library(monkeypatch):
    memory = Memory()
    Almanac(memory).holidays("MA", 2027, "ar")
    Almanac(memory).feasts("islamic", 2027)
    from importlib.metadata import version

    assert set(memory.texts) == {
        f"holidays-{version('holidays')}-{VERSION}-1/MA-2027-ar",
        f"hijridate-{version('hijridate')}-{VERSION}-1/2027",
    }
    monkeypatch.setattr("planner.calendars.almanac._version", lambda _: "0.0")
    Almanac(memory).holidays("MA", 2027, "ar")
    assert f"holidays-0.0-{VERSION}-1/MA-2027-ar" in memory.texts


def test_a_year_is_asked_of_the_cache_once():
    memory = Memory()
    almanac = Almanac(memory)
    first = almanac.holidays("MA", 2027, "en")
    memory.texts.clear()
    assert almanac.holidays("MA", 2027, "en") is first
    assert memory.kept == 1


def loaded(folder, home, *words):
    """Run the program, and return its output and which libraries it loaded."""
    code = (
        "import sys, os\n"
        "from planner import __main__ as door\n"
        f"sys.argv = ['planner', *{list(map(str, words))!r}]\n"
        "door.run()\n"
        f"print([name for name in {DAYS!r} if name in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout, done.stderr.strip()


def test_no_library_of_days_is_loaded_where_nobody_meets(workspace, tmp_path):
    plan = workspace / "2027-H1.toml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("in-person", "online"), encoding="utf-8")
    for verb in ("validate", "summary", "list", "coverage"):
        assert loaded(workspace, tmp_path / "cache", verb)[1] == "[]"
    assert not (tmp_path / "cache").exists()


def test_from_the_second_run_on_neither_holidays_nor_hijri_dates_are_loaded(
    workspace, tmp_path
):
    plan = workspace / "2027-H1.toml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("2027-04-15", "2027-05-17"), encoding="utf-8")
    first, libraries = loaded(workspace, tmp_path / "cache", "validate")
    assert libraries == str(list(DAYS))
    again, libraries = loaded(workspace, tmp_path / "cache", "validate")
    assert libraries == "['platformdirs']"
    assert again == first
    assert "[D210]" in first


@pytest.mark.parametrize("spoil", ["damage", "forbid", "remove"])
def test_a_spoilt_cache_changes_no_finding(workspace, tmp_path, spoil):
    plan = workspace / "2027-H1.toml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("2027-04-14", "2027-04-30"), encoding="utf-8")
    plan.write_text(
        plan.read_text(encoding="utf-8").replace("2027-04-15", "2027-05-02"),
        encoding="utf-8",
    )
    home = tmp_path / "cache"
    first, _ = loaded(workspace, home, "validate", "--output", "concise")
    assert "Labor Day" in first
    for path in home.rglob("*.txt"):
        if spoil == "damage":
            path.write_bytes(path.read_bytes().replace(b"-", b"+", 1)[:-3])
        elif spoil == "forbid":
            path.chmod(0)
        else:
            path.unlink()
    again, _ = loaded(workspace, home, "validate", "--output", "concise")
    assert again == first


def test_holidays_of_a_day_are_those_of_the_country(desk):
    diary = desk().diary
    assert diary.holiday(date(2027, 7, 30), "MA").name == "Throne Day"
    assert diary.holiday(date(2027, 7, 30), "KE") is None
    assert diary.holiday(date(2027, 7, 30), "LK") is None
    assert diary.holidays("LK", 2027) is None
