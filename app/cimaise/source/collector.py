"""Collects diagnostics, so that reading continues after an error and one pass reports all errors."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cimaise.source.diagnostic import Diagnostic, Severity
from cimaise.source.messages import CollectorAdvice, CollectorReason
from cimaise.source.wording import nearest

if TYPE_CHECKING:
    from collections.abc import Collection

    from cimaise.source.diagnostic import Span
    from cimaise.source.message import Message

FOUND_AT_MOST = 1_000
"""How many diagnostics are kept. No one reads more, and a file of random bytes must not fill the memory."""

_COMPARED_AT_MOST = 100_000
"""How many words are compared to find suggestions, which takes half a second."""


class BudgetExceeded(Exception):
    """Reading must stop: too many errors, or too much to read. The collector has a diagnostic for it."""


@dataclass(slots=True)
class DiagnosticCollector:
    """The first `FOUND_AT_MOST` diagnostics, in the order in which they were found.

    Code that reads a whole file must catch `BudgetExceeded`.
    """

    found: list[Diagnostic] = field(default_factory=list)
    _compared: int = 0

    def error(
        self,
        code: str,
        message: Message,
        span: Span,
        label: Message | None = None,
        advice: Message | None = None,
    ) -> None:
        """Add an error, which prevents the exhibit from being shown. `advice` says what to write instead."""
        self.add(Diagnostic(code, message, span, Severity.ERROR, label, advice))

    def warning(
        self,
        code: str,
        message: Message,
        span: Span,
        label: Message | None = None,
        advice: Message | None = None,
    ) -> None:
        """Add a warning, which does not prevent the exhibit from being shown."""
        self.add(Diagnostic(code, message, span, Severity.WARNING, label, advice))

    def add(self, diagnostic: Diagnostic) -> None:
        """Add a diagnostic. At the limit, a warning is dropped, and an error raises BudgetExceeded."""
        is_error = diagnostic.severity is Severity.ERROR
        if len(self.found) < FOUND_AT_MOST or is_error:
            self.found.append(diagnostic)
        if len(self.found) == FOUND_AT_MOST:
            message, advice = CollectorReason.TOO_MANY(limit=FOUND_AT_MOST), CollectorAdvice.FIX_SOME()
            self.found.append(Diagnostic("too-many", message, diagnostic.span, Severity.WARNING, help=advice))
        if len(self.found) > FOUND_AT_MOST and is_error:
            raise BudgetExceeded

    def suggestion(self, word: str, known: Collection[str]) -> str:
        """The most similar word of a long list; "" if none is similar or if too many words were compared already."""
        self._compared += len(known)
        return nearest(word, known) if self._compared <= _COMPARED_AT_MOST else ""
