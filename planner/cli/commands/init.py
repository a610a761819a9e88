"""`planner init`: a workspace for one's own network."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated, Any

import typer

from planner.cli.options import Json, Setting
from planner.cli.screen import put
from planner.cli.writing import made_json
from planner.errors import WrongUseError
from planner.sentence import both, say
from planner.text.terminal import clean

if TYPE_CHECKING:
    from planner.actions.begin import Begun
    from planner.actions.told import Told

_MISSING = say(
    'planner init --name "Cities for Safety" --regions "mena: MA, TN, EG; '
    'west-africa = West Africa: GH, SN"'
)


def _option(flag: str, metavar: str, words: str) -> Any:
    return typer.Option(flag, metavar=metavar, help=words, show_default=False)


def command(
    here: Setting,
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="[DIR]", help="The folder; else plans.", show_default=False
        ),
    ] = None,
    name: Annotated[
        str | None, _option("--name", "TEXT", "What the network is called.")
    ] = None,
    regions: Annotated[
        list[str] | None,
        _option(
            "--regions",
            "TEXT",
            'With their countries: "mena: MA, TN; west-africa = West Africa: GH, SN".',
        ),
    ] = None,
    languages: Annotated[
        list[str] | None,
        _option("--languages", "CODES", "en,fr,ar: first that of the plans; else en."),
    ] = None,
    units: Annotated[
        list[str] | None,
        _option("--units", "TEXT", "Who leads items, joined by ;. Else Secretariat."),
    ] = None,
    themes: Annotated[
        list[str] | None,
        _option("--themes", "TEXT", "Themes of the committee's work, joined by ;."),
    ] = None,
    organisation: Annotated[
        str | None,
        _option("--organisation", "TEXT", "The network as a party; else by its name."),
    ] = None,
    host: Annotated[
        str | None,
        _option("--host", "TEXT", "The organisation that hosts the management unit."),
    ] = None,
    committee: Annotated[
        str | None, _option("--committee", "TEXT", "What the committee is called.")
    ] = None,
    seats: Annotated[
        int | None,
        typer.Option("--seats", min=1, help="How many seats it has at most; 25."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print the files, write nothing.")
    ] = False,
    json: Json = False,
) -> None:
    """Begin a workspace: settings, roster and calendar, with comments that teach.

    On a terminal what no option says is asked. Nothing is ever overwritten.
    """
    from planner.actions.begin import begin, found, room_for

    place = room_for(Path.cwd(), _folder(folder, here))
    given = {
        "name": name,
        "regions": _joined(regions, "; "),
        "languages": _joined(languages, ", "),
        "units": _joined(units, "; "),
        "themes": _joined(themes, "; "),
        "organisation": organisation,
        "host": host,
        "committee": committee,
        "seats": seats,
    }
    begun = begin(place, _told(given, place, dry_run=dry_run), here.today)
    if json:
        files = [] if dry_run else found(begun)
        texts = {str(path): text for path, text in begun.files.items()}
        put(made_json("init", str(place), texts, written=bool(files)))
        return
    if dry_run:
        _show(begun)
        return
    for file in found(begun):
        put(f"{say('{file}: written', file=clean(file))}\n")
    put(f"  {say('next: {command}', command=_next(place, begun))}\n")


def _joined(values: list[str] | None, glue: str) -> str | None:
    return glue.join(values) if values else None


def _folder(named: Path | None, here: Setting) -> Path | None:
    if named and "plans" in here.given and here.plans != named:
        raise WrongUseError(
            say("two folders are named: {one} and {two}", one=named, two=here.plans),
            say("name one of them"),
        )
    return named or here.plans


def _told(given: dict[str, Any], place: Path, *, dry_run: bool) -> Told:
    from planner.actions.told import Told
    from planner.cli.prompts import can_ask

    known = {key: value for key, value in given.items() if value is not None}
    if can_ask():
        known |= _asked(known, place, dry_run=dry_run)
    missing = [f"--{key}" for key in ("name", "regions") if key not in known]
    if missing:
        raise WrongUseError(
            say("a workspace needs {options}", options=both(missing)), _MISSING
        )
    return Told(**known)


def _asked(known: dict[str, Any], place: Path, *, dry_run: bool) -> dict[str, str]:
    """Ask for what is not known, and at the end whether to write it."""
    from planner.actions import told
    from planner.cli import prompts

    regions = say("its regions, such as mena: MA, TN; west-africa = West Africa: GH")
    questions: dict[str, tuple[Any, ...]] = {
        "name": (say("what is the network called"), None, told.line),
        "regions": (regions, None, told.areas),
        "languages": (say("languages, first that of the plans"), "en", told.languages),
        "units": (say("who leads items, joined by ;"), "Secretariat", told.units),
        "themes": (
            say("themes of its work, joined by ; (Enter: none yet)"),
            "",
            lambda text: told.entries(text, "theme"),
        ),
    }
    open_ones = {key: each for key, each in questions.items() if key not in known}
    answers = {key: prompts.text(*each) for key, each in open_ones.items()}
    if answers and not dry_run:
        sure = prompts.confirm(say("write the files into {folder}", folder=place))
        if not sure:
            raise prompts.StoppedError
    return answers


def _show(begun: Begun) -> None:
    for path, text in begun.files.items():
        name = clean(str(path))
        if path.suffix == ".toml":
            put(f"# {name}\n{text}\n")
        else:
            command = f"planner schema {path.name.split('.')[0]}"
            told = say("{file}: as `{command}` prints it", file=name, command=command)
            put(f"# {told}\n")


def _next(place: Path, begun: Begun) -> str:
    from planner.workspace.find import above

    found = above(Path.cwd())
    same = found is not None and found.resolve() == place.resolve()
    option = "" if same else f" --plans {quote(clean(str(place)))}"
    return f"planner{option} new {begun.first}"
