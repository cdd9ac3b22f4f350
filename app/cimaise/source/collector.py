"""The faults found so far: reading goes on after each, so that one reading finds them all."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cimaise.source.diagnostic import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from cimaise.source.diagnostic import Span

FOUND_AT_MOST = 1_000
"""So many diagnostics nobody reads; those of a file of rubbish would fill the memory."""

_QUOTED_AT_MOST = 60
_LISTED_AT_MOST = 20
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

    def error(self, code: str, message: str, span: Span, label: str = "", advice: str = "") -> None:
        """Note what stops the exhibit. `advice` says what to write instead."""
        self.note(Diagnostic(code, message, span, Severity.ERROR, label, advice))

    def warning(self, code: str, message: str, span: Span, label: str = "", advice: str = "") -> None:
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


def quoted(text: str) -> str:
    """What somebody typed, in quotes, on one line and not too long for a message."""
    line = " ".join(text.split())
    return f"'{line[:_QUOTED_AT_MOST]}…'" if len(line) > _QUOTED_AT_MOST else f"'{line}'"


def listed(words: Iterable[str], joint: str = "and") -> str:
    """Words as a person lists them: a, b and c; of very many the first."""
    *most, last = words
    if len(most) > _LISTED_AT_MOST:
        most, last = most[:_LISTED_AT_MOST], f"{len(most) + 1 - _LISTED_AT_MOST:,} more"
    return f"{', '.join(most)} {joint} {last}" if most else last


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The end of a message that names the word that was probably meant; "" where none is like it."""
    meant = nearest(word, known)
    return f"; did you mean '{meant}'?" if meant else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like another; "" where none is."""
    # A library of some size, wanted only when something is wrong.
    from difflib import get_close_matches

    by_lower = {candidate.lower(): candidate for candidate in known}
    close = get_close_matches(word.lower(), by_lower, n=1)
    return by_lower[close[0]] if close else ""
