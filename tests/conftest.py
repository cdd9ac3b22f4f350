"""Settings for all tests: none of them depends on how fast, or how busy, the machine is."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, settings
from suite_report import register

if TYPE_CHECKING:
    import pytest

# Many tests start the program; without its compiled modules, each start would compile all of it.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

settings.register_profile(
    "any-machine", max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("mutants", settings.get_profile("any-machine"), max_examples=20, derandomize=True)
settings.load_profile("any-machine")


def pytest_configure(config: pytest.Config) -> None:
    register(config)
