"""A rule as it is told on a terminal."""

from __future__ import annotations

from textwrap import fill, indent
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cimaise.checking.rules.rule import Rule

_WIDTH = 100


def explained(rule: Rule) -> str:
    """What it asks and why, and its two examples."""
    where = f", in {rule.file}" if rule.file not in ("", "exhibit.yaml") else ""
    return "\n".join(
        (
            f"{rule.severity}[{rule.code}]",
            fill(rule.asks, _WIDTH),
            "",
            fill(rule.why, _WIDTH),
            "",
            f"Wrong{where}:",
            indent(rule.bad, "    "),
            "",
            f"Right{where}:",
            indent(rule.good, "    "),
        )
    )
