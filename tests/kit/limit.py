"""The time after which a test that hangs is ended."""

from __future__ import annotations

LIMIT = 600.0
"""The longest time, in seconds, that a test waits for anything.

It only ends a suite that would hang: no test depends on it, on a machine of any speed.
"""
LIMIT_MS = int(LIMIT * 1000)
"""The same in ms, for the functions of pytest-qt."""
