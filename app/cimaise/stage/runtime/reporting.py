"""What is wrong with an exhibit, as the operator hears of it: in the log, and over a window on a desk."""

from __future__ import annotations

import logging
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.source.diagnostic import Severity
from cimaise.source.render import clean, line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cimaise.source.diagnostic import Diagnostic

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

_log = logging.getLogger(__name__)


def tell(diagnostics: Sequence[Diagnostic]) -> None:
    """Say in the log what is wrong."""
    for diagnostic in diagnostics:
        level = logging.ERROR if diagnostic.severity is Severity.ERROR else logging.WARNING
        _log.log(level, "%s", line(diagnostic))


class DiagnosticReporter:
    """Says in the log what is wrong with an exhibit that is read again and again: each problem once, as long as it is
    there. One that moved by some lines is the same one. `told` has been said already."""

    def __init__(self, told: Sequence[Diagnostic] = ()) -> None:
        self._told = Counter(map(_problem, told))

    def tell(self, diagnostics: Sequence[Diagnostic]) -> None:
        """Say what was not said of the reading before this one."""
        before, self._told = self._told, Counter(map(_problem, diagnostics))
        new = self._told - before
        for diagnostic in diagnostics:
            if new[problem := _problem(diagnostic)] > 0:
                new[problem] -= 1
                tell([diagnostic])


def _problem(diagnostic: Diagnostic) -> tuple[str, str, str]:
    return diagnostic.code, diagnostic.span.file, str(diagnostic.message)


@QmlElement
@QmlUncreatable("made by the stage")
class Notice(QObject):  # type: ignore[operator]  # PySide6 types the decorator as object
    """One line for whoever writes the exhibit at a desk: why what was saved last is not on show. Empty where it is."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = self._text = self._more = ""

    def show(self, folder: Path, diagnostics: Sequence[Diagnostic]) -> None:
        """The first of these errors, its place in the folder, and how many more there are; nothing where there is none."""
        errors = [one for one in diagnostics if one.severity is Severity.ERROR]
        # What is misspelt is missing as well, and only the first of the two is to be mended.
        errors.sort(key=lambda one: one.code == "missing-key")
        self._place = self._text = self._more = ""
        if errors:
            span, more = errors[0].span, len(errors) - 1
            file = Path(span.file)
            shown = file.relative_to(folder) if file.is_relative_to(folder) and file != folder else file
            self._place = clean(f"{shown}:{span.line}")
            self._text = clean("; ".join(map(str, filter(None, (errors[0].message, errors[0].help)))))
            self._more = f"and {more} more" if more else ""
        self.changed.emit()

    def _read_place(self) -> str:
        return self._place

    def _read_text(self) -> str:
        return self._text

    def _read_more(self) -> str:
        return self._more

    place = Property(str, _read_place, notify=changed)
    text = Property(str, _read_text, notify=changed)
    more = Property(str, _read_more, notify=changed)
