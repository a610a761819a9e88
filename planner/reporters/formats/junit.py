"""JUnit's XML: a test case for each finding, and one for each clean file.

It keeps to the strict schema of Jenkins. GitLab tells cases apart by their names, so
they hold no line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from planner.diagnostics.diagnostic import Diagnostic
from planner.diagnostics.report import Report
from planner.reporters.format import for_machines
from planner.reporters.subject import subject
from planner.text.terminal import clean
from planner.text.xml import content, value


def write(report: Report) -> str:
    """Return a suite for each file; what is below the failing severity is skipped."""
    files: dict[str, list[Diagnostic]] = {file: [] for file in report.checked}
    for found in report.diagnostics:
        files.setdefault(found.place.file, []).append(found)
    cases = sum(len(found) or 1 for found in files.values())
    failed = _failed(report.diagnostics, report)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="planner" tests="{cases}" failures="{failed}" errors="0">',
    ]
    for file, findings in files.items():
        lines += _suite(file, findings, report)
    return "\n".join([*lines, "</testsuites>"]) + "\n"


def _failed(findings: Iterable[Diagnostic], report: Report) -> int:
    return sum(found.severity >= report.fails for found in findings)


def _suite(file: str, findings: list[Diagnostic], report: Report) -> list[str]:
    failed, name = _failed(findings, report), value(clean(file))
    counts = (
        f'tests="{len(findings) or 1}" failures="{failed}" errors="0" '
        f'skipped="{len(findings) - failed}"'
    )
    lines = [f'  <testsuite name={name} file={name} {counts} time="0">']
    if not findings:
        lines.append(f'    <testcase name={name} classname="planner" time="0"/>')
    for found, title in zip(findings, _names(findings), strict=True):
        lines += _case(found, title, failed=found.severity >= report.fails)
    return [*lines, "  </testsuite>"]


def _names(findings: Iterable[Diagnostic]) -> list[str]:
    seen: Counter[str] = Counter()
    names: list[str] = []
    for found in findings:
        about = subject(found.keys)
        where = clean(found.place.file)
        words = (f"{found.code}{found.behind_code}", about and f"{about} in", where)
        name = " ".join(filter(None, words))
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return names


def _case(found: Diagnostic, name: str, *, failed: bool) -> list[str]:
    tag = "failure" if failed else "skipped"
    message = clean(str(found.message))
    about = f"type={value(found.severity.label)} message={value(message)}"
    return [
        f'    <testcase name={value(name)} classname="planner" time="0">',
        f"      <{tag} {about}>{content(_text(found, message))}</{tag}>",
        "    </testcase>",
    ]


def _text(found: Diagnostic, message: str) -> str:
    place = found.place
    lines = [
        f"{clean(place.file)}:{place.line}:{place.column}",
        f"{found.severity.label}[{found.code}]{found.behind_code}: {message}",
    ]
    if found.help is not None:
        lines.append(f"help: {clean(str(found.help))}")
    return "\n".join(lines)


FORMAT = for_machines(write, "test cases in JUnit's XML, for Jenkins and GitLab")
