"""What tests of several verbs stand on."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

from pair import FIRST, SECOND


@pytest.fixture
def two(workspace):
    """Return a workspace of two plans in draft that name each other's items."""
    plan = workspace / "2027-H1.toml"
    text = plan.read_text().replace(
        'partners.funder = ["partner"]\n',
        'partners.funder = ["partner"]\nformer_names = ["pathways"]\n',
    )
    plan.write_text(text + FIRST)
    (workspace / "2027-H2.toml").write_text(SECOND)
    return workspace
