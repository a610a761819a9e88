"""A shell at a terminal of its own that completes `planner`, and keys to press."""

from __future__ import annotations

import os
import shlex
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pexpect
import pyte

from planner.shells.shell import SHELLS

COLUMNS, ROWS = 100, 40
_PATIENCE = 60
_PROMPT = "$ "
_START = {
    "bash": ["bash", "--noprofile", "--rcfile", "{home}/.bashrc"],
    "zsh": ["zsh", "-d"],
    "fish": ["fish"],
}
_FILES = {
    "bash": (".bashrc", f"PS1='{_PROMPT}'\nsource {{script}}\n"),
    "zsh": (
        ".zshrc",
        f"PS1='{_PROMPT}'\nfpath=({{folder}} $fpath)\n"
        "autoload -Uz compinit\ncompinit -u -D\n",
    ),
    "fish": (
        ".config/fish/config.fish",
        f"set -g fish_greeting\nfunction fish_prompt\n  printf '{_PROMPT}'\nend\n",
    ),
}


def prepare(home: Path, shell: str) -> dict[str, str]:
    """Make a home in which a shell completes; return its environment."""
    (home / "bin").mkdir()
    program = home / "bin" / "planner"
    program.write_text(
        f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m planner "$@"\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    kept = {
        name: value
        for name, value in os.environ.items()
        if name in {"XDG_CACHE_HOME", "PLANNER_TODAY"}
    }
    environment = {
        **kept,
        "HOME": str(home),
        "ZDOTDIR": str(home),
        "LC_ALL": "C.UTF-8",
        "PATH": f"{home / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join(sys.path),
        "TERM": "xterm",
    }
    script = home / ".planner-script" / SHELLS[shell].path
    if shell == "fish":
        script = home / ".config" / SHELLS[shell].path
    script.parent.mkdir(parents=True)
    script.write_text(SHELLS[shell].script, encoding="utf-8")
    name, text = _FILES[shell]
    (home / name).parent.mkdir(parents=True, exist_ok=True)
    text = text.replace("{script}", shlex.quote(str(script)))
    text = text.replace("{folder}", shlex.quote(str(script.parent)))
    (home / name).write_text(text, encoding="utf-8")
    return environment


class Keyboard:
    """Keys are pressed, and what the terminal shows is looked at."""

    def __init__(self, shell: str, home: Path, folder: Path) -> None:
        """Start a shell in a folder, and wait for its prompt."""
        environment = prepare(home, shell)
        command, *words = (each.format(home=home) for each in _START[shell])
        self.child = pexpect.spawn(
            command,
            words,
            env=environment,
            cwd=str(folder),
            encoding="utf-8",
            dimensions=(ROWS, COLUMNS),
        )
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self.stream = pyte.Stream(self.screen)
        self.until(_PROMPT.strip())

    def press(self, keys: str) -> None:
        """Press keys one after the other."""
        self.child.send(keys)

    def clear(self) -> None:
        """Take the line away, and all that the terminal shows."""
        self.press("\x15\x0c")
        self.wait(lambda: self.shown() == _PROMPT.strip(), "an empty line")

    def shown(self) -> str:
        """Return what the terminal shows, without what is empty."""
        lines = (line.rstrip() for line in self.screen.display)
        return "\n".join(line for line in lines if line)

    def until(self, text: str) -> str:
        """Wait until the terminal shows a text; return all that it shows."""
        self.wait(lambda: text in self.shown(), text)
        return self.shown()

    def wait(self, there: Callable[[], bool], wanted: str) -> None:
        """Take in what the shell writes until something is there."""
        end = time.monotonic() + _PATIENCE
        while not there():
            assert time.monotonic() < end, f"no {wanted!r} in:\n{self.shown()}"
            with suppress(pexpect.TIMEOUT):
                self.stream.feed(self.child.read_nonblocking(4096, timeout=1))

    def close(self) -> None:
        """End the shell."""
        self.child.close(force=True)
