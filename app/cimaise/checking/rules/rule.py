"""A rule for exhibits, with its reason and two examples."""

from __future__ import annotations

from dataclasses import dataclass

from cimaise.source.diagnostic import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """The documentation of a diagnostic code. `requirement` is one sentence; `reason` gives the source of any number.

    `bad` breaks the rule and `good` keeps it. Each is a part of an exhibit: a whole exhibit.yaml, its first fields,
    rooms, or gallery entries (both after a dash). If `file` is another name, it is the content of that file; if `file`
    is "", it is a file name. `reports_absence`: the diagnostic says that something is missing, which is uncertain for
    a file that could not be read completely.
    """

    code: str
    requirement: str
    reason: str
    bad: str
    good: str
    severity: Severity = Severity.ERROR
    file: str = "exhibit.yaml"
    reports_absence: bool = False
