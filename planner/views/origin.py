"""Where a setting in force comes from: a line of the settings' file, or a default."""

from __future__ import annotations

from planner.workspace.workspace import Workspace

DEFAULT = "default"


class Origins:
    """Knows on which line of the settings' file a value in force stands."""

    def __init__(self, workspace: Workspace) -> None:
        """Look into the workspace's file of settings, if it could be read."""
        sheet = workspace.sheet("planner")
        readable = sheet is not None and sheet.value is not None
        self._name = sheet.file if sheet is not None else ""
        self._document = sheet.document if sheet is not None and readable else None
        self._left_out = [error.path[:2] for error in sheet.errors] if sheet else []

    def of(self, *path: str | int) -> str:
        """Return the line on which a value stands, or that it is a default.

        What has a mistake is not in force, and so its default is.
        """
        if self._document is None or not self._document.has(path):
            return DEFAULT
        if any(path[: len(cut)] == cut[: len(path)] for cut in self._left_out):
            return DEFAULT
        return f"{self._name}:{self._document.locate(path, 'key').line}"
