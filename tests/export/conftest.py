"""What tests of exports stand on: the modules beside them."""

from __future__ import annotations

import sys
import zoneinfo
from pathlib import Path

sys.path.append(str(Path(__file__).parent))

zoneinfo.reset_tzpath(to=())
zoneinfo.ZoneInfo.clear_cache()
"""Zones are those of `tzdata` for the readers too: the machine's own may be older."""
