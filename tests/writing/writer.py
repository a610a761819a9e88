"""Several people who change one plan at once, each as fast as the program lets them.

`writer.py PEOPLE EACH` prints of each change its mark, the exit code and what was said.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))

from forks import Done, child, load


def main(people: int, count: int) -> None:
    """Let people write until each of them has made all changes."""
    load()
    children = [os.fork() or person(number, count) for number in range(people)]
    for each in children:
        os.waitpid(each, 0)


def person(own: int, count: int) -> int:
    """Make changes, and end."""
    for number in range(count):
        mark = f"p{own}-n{number}"
        words = (
            ["note", "memorandum", f"by {mark}"]
            if number % 2
            else ["set", "referral", f"extra.{mark}={number}"]
        )
        done = child(words) if number % 10 else _alone(words)
        told = json.dumps([mark, *done])
        os.write(1, f"{told}\n".encode())
    os._exit(0)


def _alone(words: list[str]) -> Done:
    """Run the program as a person does, with nothing of it loaded before."""
    command = [sys.executable, "-m", "planner", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return Done(done.returncode, done.stdout + done.stderr)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
