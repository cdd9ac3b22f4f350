"""A rule as text for the terminal, printed by `cimaise check --explain`."""

from __future__ import annotations

from textwrap import fill, indent
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cimaise.checking.rules.rule import Rule

_WIDTH = 100
"""Characters per line."""


def explain(rule: Rule) -> str:
    """The severity, code, requirement, reason and both examples of a rule."""
    location = f", in {rule.file}" if rule.file not in ("", "exhibit.yaml") else ""
    return "\n".join(
        (
            f"{rule.severity}[{rule.code}]",
            fill(rule.requirement, _WIDTH),
            "",
            fill(rule.reason, _WIDTH),
            "",
            f"Wrong{location}:",
            indent(rule.bad, "    "),
            "",
            f"Right{location}:",
            indent(rule.good, "    "),
        )
    )
