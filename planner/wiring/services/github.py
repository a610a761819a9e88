"""GitHub Actions: a workflow of its own."""

from __future__ import annotations

from shlex import quote

from planner.sentence import phrase
from planner.wiring.wiring import Facts, Wiring, scalar

_TEXT = """\
# Checks the plans on every change, and each Monday what has fallen due since then.
name: plans
on:
  push:
    branches: [main, master]
  pull_request:
  schedule:
    - cron: "0 6 * * 1"
permissions:
  contents: read
concurrency:
  group: plans-${{{{ github.ref }}}}
  cancel-in-progress: true
jobs:
  validate:
    name: planner validate
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - run: {command}
"""


def text(facts: Facts) -> str:
    """Return the workflow; findings are annotations, and the summary of the step.

    What a folder's name has of GitHub's expressions is kept as it is.
    """
    plain = facts.command.replace("${{", "${{ '${{' }}")
    return _TEXT.format(
        command=scalar(f"pipx run --spec {quote(facts.install)} {plain}")
    )


WIRING = Wiring(
    path=".github/workflows/plans.yml",
    text=text,
    part=phrase("the job that `planner init-ci github --dry-run` prints"),
    after=phrase("commit it; the next pull request shows the findings at their lines"),
)
