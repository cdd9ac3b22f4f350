"""How many letters stay together at a hyphen."""

from __future__ import annotations

LEAST = 3
"""The fewest letters before and after a hyphen."""
LEAST_IN_TITLES = 5
"""The fewest in a title, if a smaller size does not avoid the hyphen."""
