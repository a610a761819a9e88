"""pre-commit: the plans are checked before each commit that touches them."""

from __future__ import annotations

import re

from planner.sentence import phrase
from planner.wiring.wiring import Facts, Wiring, scalar

_TEXT = """\
repos:
  - repo: local
    hooks:
      - id: planner-validate
        name: planner validate
        entry: {command}
        language: python
        additional_dependencies: [{install}]
        files: {files}
        pass_filenames: false
"""


def text(facts: Facts) -> str:
    """Return the hooks; the whole workspace is checked, since its files are one."""
    below = "" if facts.folder == "." else re.escape(facts.folder) + "/"
    return _TEXT.format(
        command=scalar(facts.command),
        install=scalar(facts.install),
        files=scalar(rf"^{below}[^/]*\.toml$"),
    )


WIRING = Wiring(
    path=".pre-commit-config.yaml",
    text=text,
    part=phrase(
        "the hook that `planner init-ci pre-commit --dry-run` prints, under `repos`"
    ),
    after=phrase("run `pre-commit install` once in each clone"),
)
