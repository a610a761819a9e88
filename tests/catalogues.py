"""The tool of translators, for the tests that go by it."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / ".ci"))

import catalogue as tool

__all__ = ["tool"]
