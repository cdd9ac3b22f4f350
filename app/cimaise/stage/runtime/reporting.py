"""Reports the diagnostics of an exhibit: in the log, and in a bar over a window that is not full screen."""

from __future__ import annotations

import logging
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.source.diagnostic import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cimaise.source.diagnostic import Diagnostic

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

_log = logging.getLogger(__name__)


def log_diagnostics(diagnostics: Iterable[Diagnostic]) -> None:
    """Log each diagnostic on one line."""
    # Imported here: most exhibits have no diagnostics.
    from cimaise.source.render import line

    for diagnostic in diagnostics:
        level = logging.ERROR if diagnostic.severity is Severity.ERROR else logging.WARNING
        _log.log(level, "%s", line(diagnostic))


class DiagnosticReporter:
    """Logs the diagnostics of successive readings of an exhibit, each one once. It is logged again if it
    disappeared in between. One that has only moved to another line is the same one. `reported` are those that
    were already logged."""

    def __init__(self, reported: Iterable[Diagnostic] = ()) -> None:
        self._reported = Counter(map(_key, reported))

    def report(self, diagnostics: Sequence[Diagnostic]) -> None:
        """Log the diagnostics that the previous reading did not have."""
        before, self._reported = self._reported, Counter(map(_key, diagnostics))
        new = self._reported - before
        for diagnostic in diagnostics:
            if new[key := _key(diagnostic)] > 0:
                new[key] -= 1
                log_diagnostics([diagnostic])


def _key(diagnostic: Diagnostic) -> tuple[str, str, str]:
    """What identifies a diagnostic: everything but its line."""
    return diagnostic.code, diagnostic.span.file, str(diagnostic.message)


@QmlElement
@QmlUncreatable("created by the program")
class Notice(QObject):  # type: ignore[operator]  # PySide6 types the decorator as object
    """One line for the curator who edits the exhibit: why the last saved version is not shown. It is empty if
    that version is shown.

    `position` is the file and line of the first error, `text` the error, and `more` the number of others."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._position = self._text = self._more = ""

    def show(self, folder: Path, diagnostics: Sequence[Diagnostic]) -> None:
        """Show the first error with its position in the folder and the number of other errors; nothing if
        there is none."""
        errors = [diagnostic for diagnostic in diagnostics if diagnostic.severity is Severity.ERROR]
        # A misspelt key causes two errors: unknown and missing. The unknown key is the one to fix.
        errors.sort(key=lambda error: error.code == "missing-key")
        self._position = self._text = self._more = ""
        if errors:
            from cimaise.source.render import clean

            span, more = errors[0].span, len(errors) - 1
            file = Path(span.file)
            shown = file.relative_to(folder) if file.is_relative_to(folder) and file != folder else file
            self._position = clean(f"{shown}:{span.line}")
            self._text = clean("; ".join(map(str, filter(None, (errors[0].message, errors[0].help)))))
            self._more = f"and {more} more" if more else ""
        self.changed.emit()

    def _read_position(self) -> str:
        return self._position

    def _read_text(self) -> str:
        return self._text

    def _read_more(self) -> str:
        return self._more

    position = Property(str, _read_position, notify=changed)
    text = Property(str, _read_text, notify=changed)
    more = Property(str, _read_more, notify=changed)
