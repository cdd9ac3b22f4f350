"""The commands of a visitor, as slots for QML: each sends one event to the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.exhibit.model.script_direction import is_right_to_left
from cimaise.show.events import (
    ChoseCaptions,
    ChoseLanguage,
    ChoseSound,
    ChoseTextSize,
    ClosedSheet,
    OpenedPage,
    OpenedSheet,
    Sheet,
    StartedAgain,
    Stayed,
    Stepped,
    WentBack,
    WentHome,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.show.session import Session

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

_SWIPE = 10.0
"""How far a finger must move to open another page, in units: the size of a touch target."""


@QmlElement
@QmlUncreatable("created by the program")
class VisitCommands(QObject):  # type: ignore[operator]  # PySide6 types the decorator as object
    """The slots that QML calls for a visitor. `clock` gives monotonic seconds."""

    def __init__(self, session: Session, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._clock = session, clock

    @Slot(str)
    def open(self, page: str) -> None:
        """Open a page by its id."""
        self._session.handle(OpenedPage(self._clock(), page))

    @Slot(str)
    def stepTo(self, page: str) -> None:
        """Go to the next or previous page of the same room."""
        self._session.handle(Stepped(self._clock(), page))

    @Slot(float, str, str)
    def swipe(self, units: float, previous: str, following: str) -> None:
        """Go to the previous or next page if a finger moved far enough, in units to the right."""
        towards_next = (units < 0) != is_right_to_left(self._session.state.language)
        target = following if towards_next else previous
        if abs(units) >= _SWIPE and target:
            self.stepTo(target)

    @Slot()
    def back(self) -> None:
        """Close the open sheet, else return to the previous page."""
        self._session.handle(WentBack(self._clock()))

    @Slot()
    def home(self) -> None:
        """Go to Home."""
        self._session.handle(WentHome(self._clock()))

    @Slot(str)
    def openSheet(self, sheet: str) -> None:
        """Open a sheet, or close it if it is open."""
        wanted, now = Sheet(sheet), self._clock()
        is_open = self._session.state.sheet is wanted
        self._session.handle(ClosedSheet(now) if is_open else OpenedSheet(now, wanted))

    @Slot()
    def closeSheet(self) -> None:
        """Close the open sheet."""
        self._session.handle(ClosedSheet(self._clock()))

    @Slot(int)
    def chooseTextSize(self, size: int) -> None:
        """Set the text size: 1, 2 or 3 for 100, 140 or 200 %."""
        self._session.handle(ChoseTextSize(self._clock(), size))

    @Slot(str)
    def chooseLanguage(self, tag: str) -> None:
        """Set the language, by a BCP 47 tag of the exhibit."""
        self._session.handle(ChoseLanguage(self._clock(), tag))

    @Slot()
    def playSlideshow(self) -> None:
        """Start the slideshow of the current gallery."""
        self._session.handle(OpenedSheet(self._clock(), Sheet.SLIDESHOW))

    @Slot(bool)
    def chooseSound(self, on: bool) -> None:
        """Switch the sound of films on or off."""
        self._session.handle(ChoseSound(self._clock(), on))

    @Slot(bool)
    def chooseCaptions(self, on: bool) -> None:
        """Switch captions on or off."""
        self._session.handle(ChoseCaptions(self._clock(), on))

    @Slot()
    def stay(self) -> None:
        """Answer the idle question: still here."""
        self._session.handle(Stayed(self._clock()))

    @Slot()
    def startAgain(self) -> None:
        """End this visit."""
        self._session.handle(StartedAgain(self._clock()))
