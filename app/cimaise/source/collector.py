"""The faults found so far: reading goes on after each, so that one reading finds them all."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cimaise.source.diagnostic import Diagnostic, Severity
from cimaise.source.wording import nearest

if TYPE_CHECKING:
    from collections.abc import Collection

    from cimaise.source.diagnostic import Span, Text

FOUND_AT_MOST = 1_000
"""So many diagnostics nobody reads; those of a file of rubbish would fill the memory."""

_COMPARED_AT_MOST = 100_000
"""How many words are looked at, in half a second, to find which were meant."""


class BudgetExceeded(Exception):
    """So many errors were found that reading ends here."""


@dataclass(slots=True)
class DiagnosticCollector:
    """Diagnostics in the order in which they were found, the first thousand of them.

    Whoever reads a whole file catches `BudgetExceeded`.
    """

    found: list[Diagnostic] = field(default_factory=list)
    _compared: int = 0

    def error(self, code: str, message: Text, span: Span, label: Text = "", advice: Text = "") -> None:
        """Note what stops the exhibit. `advice` says what to write instead."""
        self.note(Diagnostic(code, message, span, Severity.ERROR, label, advice))

    def warning(self, code: str, message: Text, span: Span, label: Text = "", advice: Text = "") -> None:
        """Note what does not stop it."""
        self.note(Diagnostic(code, message, span, Severity.WARNING, label, advice))

    def note(self, diagnostic: Diagnostic) -> None:
        """Note a diagnostic; of warnings, only while there is room. Raises BudgetExceeded after an error that fills the last."""
        is_error = diagnostic.severity is Severity.ERROR
        if len(self.found) < FOUND_AT_MOST or is_error:
            self.found.append(diagnostic)
        if len(self.found) == FOUND_AT_MOST:
            message = f"these are the first {FOUND_AT_MOST:,} faults; what comes after this place is not told"
            advice = "mend some of them, and look again"
            self.found.append(Diagnostic("too-many", message, diagnostic.span, Severity.WARNING, help=advice))
        if len(self.found) > FOUND_AT_MOST and is_error:
            raise BudgetExceeded

    def meant(self, word: str, known: Collection[str]) -> str:
        """The word of a long list that is most like another; "" where none is, or too many were compared already."""
        self._compared += len(known)
        return nearest(word, known) if self._compared <= _COMPARED_AT_MOST else ""
