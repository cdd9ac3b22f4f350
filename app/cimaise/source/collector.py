"""Collects diagnostics: reading continues after each, so that one pass reports all of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cimaise.source.diagnostic import Diagnostic, Severity
from cimaise.source.messages import CollectorAdvice, CollectorReason
from cimaise.source.wording import nearest

if TYPE_CHECKING:
    from collections.abc import Collection

    from cimaise.source.diagnostic import Span, Text

FOUND_AT_MOST = 1_000
"""How many diagnostics are kept. No one reads more, and those of a file of random bytes would fill the memory."""

_COMPARED_AT_MOST = 100_000
"""How many words are compared, in half a second, to find suggestions."""


class BudgetExceeded(Exception):
    """Reading must stop: there are too many errors or too much to read. The collector has the diagnostic."""


@dataclass(slots=True)
class DiagnosticCollector:
    """Diagnostics in the order in which they were found, the first thousand of them.

    Code that reads a whole file must catch `BudgetExceeded`.
    """

    found: list[Diagnostic] = field(default_factory=list)
    _compared: int = 0

    def error(self, code: str, message: Text, span: Span, label: Text = "", advice: Text = "") -> None:
        """Add an error, which prevents the exhibit from being shown. `advice` says what to write instead."""
        self.note(Diagnostic(code, message, span, Severity.ERROR, label, advice))

    def warning(self, code: str, message: Text, span: Span, label: Text = "", advice: Text = "") -> None:
        """Add a warning, which does not prevent the exhibit from being shown."""
        self.note(Diagnostic(code, message, span, Severity.WARNING, label, advice))

    def note(self, diagnostic: Diagnostic) -> None:
        """Add a diagnostic; drop a warning if the limit is reached. Raises BudgetExceeded for an error that reaches the limit."""
        is_error = diagnostic.severity is Severity.ERROR
        if len(self.found) < FOUND_AT_MOST or is_error:
            self.found.append(diagnostic)
        if len(self.found) == FOUND_AT_MOST:
            message, advice = CollectorReason.TOO_MANY(limit=FOUND_AT_MOST), CollectorAdvice.FIX_SOME()
            self.found.append(Diagnostic("too-many", message, diagnostic.span, Severity.WARNING, help=advice))
        if len(self.found) > FOUND_AT_MOST and is_error:
            raise BudgetExceeded

    def meant(self, word: str, known: Collection[str]) -> str:
        """The most similar word of a long list; "" if none is similar or too many were compared already."""
        self._compared += len(known)
        return nearest(word, known) if self._compared <= _COMPARED_AT_MOST else ""
