"""A pytest plugin for tools/mutants.py: the quickest tests run first, since the first one that fails kills a mutant."""

from __future__ import annotations

import gc
import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

_STATISTICS = Path("mutmut-stats.json")
"""mutmut writes it in its first run of all tests; it is relative to the folder in which mutmut runs the tests."""


def pytest_configure() -> None:
    """Make garbage collections quick: pytest runs several, and mutmut's process has many objects."""
    gc.freeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sort the tests by their duration."""
    if _STATISTICS.exists():
        durations = json.loads(_STATISTICS.read_text(encoding="utf-8"))["duration_by_test"]
        items.sort(key=lambda item: durations.get(item.nodeid, 0.0))
