"""A rule that an exhibit keeps: what it asks, why, and an example that breaks it beside one that does not."""

from __future__ import annotations

from dataclasses import dataclass

from cimaise.source.diagnostic import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """What stands behind a code. `asks` is one sentence; `why` gives its number, and where the number comes from.

    `bad` and `good` are pieces of an exhibit: a whole exhibit.yaml, lines for its head, rooms, or items of a gallery,
    each after a dash; or what stands in `file`, where that is another one; where it is "", they are the names of files.
    What is `of_absence` says that something is missing, which nobody knows of a file that could not be read whole.
    """

    code: str
    asks: str
    why: str
    bad: str
    good: str
    severity: Severity = Severity.ERROR
    file: str = "exhibit.yaml"
    of_absence: bool = False
