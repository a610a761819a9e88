"""GitLab CI: a job whose findings are a Code Quality report."""

from __future__ import annotations

from shlex import quote

from planner.sentence import phrase
from planner.wiring.wiring import Facts, Wiring, scalar

_TEXT = """\
planner-validate:
  stage: test
  image: python:3.13-slim
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_PIPELINE_SOURCE == "schedule"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - {install}
    - {command}
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
"""


def text(facts: Facts) -> str:
    """Return the job; GitLab shows its findings in the merge request."""
    return _TEXT.format(
        install=scalar(f"pip install --quiet {quote(facts.install)}"),
        command=scalar(facts.command),
    )


WIRING = Wiring(
    path=".gitlab-ci.yml",
    text=text,
    part=phrase("the job that `planner init-ci gitlab --dry-run` prints"),
    after=phrase("commit it; the next merge request shows the findings at their lines"),
)
