"""What a benchmark found, and whether it keeps its budget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing that was measured, in words."""

    name: str
    value: str
    budget: str
    kept: bool


def report(figures: Sequence[Figure]) -> int:
    """Print them as a table. The exit status: 1 where a budget is not kept."""
    rows = [("figure", "measured", "budget", "kept")]
    rows += [(one.name, one.value, one.budget, "yes" if one.kept else "NO") for one in figures]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for row in rows:
        print(" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    return int(not all(one.kept for one in figures))
