"""A rule for exhibits: what it requires and why, with a wrong and a right example."""

from __future__ import annotations

from dataclasses import dataclass

from cimaise.source.diagnostic import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """The documentation of a diagnostic code. `requirement` is one sentence; `reason` gives the source of any number.

    `bad` breaks the rule and `good` keeps it. If `file` is exhibit.yaml, each is a part of that file: fields at its top
    level, rooms, or gallery entries (both after a dash); the test adds the rest. Otherwise each is the content of `file`
    or, if that is "", the name of a file.

    `reports_absence` is True if the diagnostic says that something is missing, which is uncertain in a file that could
    not be read completely.
    """

    code: str
    requirement: str
    reason: str
    bad: str
    good: str
    severity: Severity = Severity.ERROR
    file: str = "exhibit.yaml"
    reports_absence: bool = False
