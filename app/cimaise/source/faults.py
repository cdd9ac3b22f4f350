"""The faults found so far: reading goes on after each, so that one reading finds them all."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cimaise.source.diagnostic import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cimaise.source.diagnostic import Span

_QUOTED_AT_MOST = 60


@dataclass(slots=True)
class Faults:
    """Diagnostics in the order in which they were found."""

    found: list[Diagnostic] = field(default_factory=list)

    def error(self, code: str, message: str, span: Span, label: str = "", advice: str = "") -> None:
        """Note what stops the exhibit. `advice` says what to write instead."""
        self.found.append(Diagnostic(code, message, span, Severity.ERROR, label, advice))

    def warning(self, code: str, message: str, span: Span, label: str = "", advice: str = "") -> None:
        """Note what does not stop it."""
        self.found.append(Diagnostic(code, message, span, Severity.WARNING, label, advice))


def quoted(text: str) -> str:
    """What somebody typed, in quotes, on one line and not too long for a message."""
    line = " ".join(text.split())
    return f"'{line[:_QUOTED_AT_MOST]}…'" if len(line) > _QUOTED_AT_MOST else f"'{line}'"


def listed(words: Iterable[str], joint: str = "and") -> str:
    """Words as a person lists them: a, b and c."""
    *most, last = words
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
