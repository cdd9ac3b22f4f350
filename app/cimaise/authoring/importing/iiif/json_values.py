"""Access to JSON in which an array with one value is often written as the value itself."""

from __future__ import annotations

from typing import Any


def as_list(value: object) -> list[Any]:
    """The value if it is a list, else a list with it as the only entry; [] for None."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def first_object(value: object) -> dict[str, Any]:
    """The first JSON object in a list, or the value itself if it is one; {} if there is none."""
    return next((entry for entry in as_list(value) if isinstance(entry, dict)), {})
