"""Settings for all tests: none of them depends on how fast, or how busy, the machine is."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("any-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("mutants", settings.get_profile("any-machine"), max_examples=20, derandomize=True)
settings.load_profile("any-machine")
