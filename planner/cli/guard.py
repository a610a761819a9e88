"""Every mistake becomes one sentence on standard error and an exit code."""

from __future__ import annotations

import os
from collections.abc import Callable

from planner.cli.screen import tell
from planner.errors import ChangedFileError, PlannerError
from planner.sentence import Sentence, say
from planner.text.terminal import clean

_OWN_FAULT = 2
_INTERRUPTED = 130


def guarded(run: Callable[[], int]) -> int:
    """Run a verb and return its exit code, whatever happens."""
    try:
        return run()
    except PlannerError as error:
        explain(error)
        return error.code
    except KeyboardInterrupt as error:
        tell(f"planner: {say('interrupted')}")
        _tell_notes(error)
        return _INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last door: people see one sentence
        return _own_fault(error)


def explain(error: PlannerError) -> None:
    """Say on standard error what went wrong, and the way on."""
    tell(f"planner: {clean(str(error.sentence))}")
    if error.help is not None:
        tell(f"  {clean(str(say('help: {help}', help=error.help)))}")
    if isinstance(error, ChangedFileError):
        _three_ways(error)
    _tell_notes(error)


def _tell_notes(error: BaseException) -> None:
    """Say what was noted on the way out: where a text is kept."""
    for note in getattr(error, "__notes__", ()):
        tell(f"  {clean(note)}")


def _three_ways(error: ChangedFileError) -> None:
    """Show what somebody else changed in a file, and what was to be changed."""
    from planner.text.patch import drawn, patch

    read, now, meant = error.versions
    sides = (
        (say("what was changed meanwhile"), now),
        (say("what was to be changed"), meant),
    )
    for head, text in sides:
        made = patch(error.path, read or "", text or "")
        if made:
            tell(f"{head}:\n{drawn(made, colour=False)}")
        else:
            tell(str(say("{head}: nothing", head=head)))


def _own_fault(error: Exception) -> int:
    import traceback

    report = "".join(traceback.format_exception(error))
    if os.environ.get("PLANNER_DEBUG"):
        tell(report)
        return _OWN_FAULT
    kind = type(error).__name__
    failed = say(
        "the program itself failed ({kind}); {kept}", kind=kind, kept=_keep(report)
    )
    tell(f"planner: {failed}")
    _tell_notes(error)
    return _OWN_FAULT


def _keep(report: str) -> Sentence:
    import tempfile

    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="planner-", suffix=".txt", delete=False, encoding="utf-8"
        ) as file:
            file.write(report)
    except OSError:
        return say("PLANNER_DEBUG=1 shows where")
    return say("please send {file} to those who look after it", file=file.name)
