"""Results of benchmarks, compared with their budgets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

EXCEEDED = 3
"""The exit status if a budget is exceeded. Python itself exits with 1 or 2 after an error."""


@dataclass(frozen=True, slots=True)
class Result:
    """One measured value and its budget, as text."""

    name: str
    value: str
    budget: str
    within_budget: bool


def report(results: Sequence[Result]) -> int:
    """Print the results as a table and return the exit status: EXCEEDED if a budget is exceeded."""
    rows = [("benchmark", "measured", "budget", "within")]
    rows += [
        (result.name, result.value, result.budget, "yes" if result.within_budget else "NO")
        for result in results
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for row in rows:
        print(" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    return 0 if all(result.within_budget for result in results) else EXCEEDED
