"""The current visit as QML sees it: its state and its page as properties, a visitor's commands as slots."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.exhibit.pages.gallery import gallery_items
from cimaise.show.events import Present, Touched
from cimaise.show.visit import Phase
from cimaise.show.visit_model import ATTRACT, HOME
from cimaise.stage.bridge.page_views import PageViews
from cimaise.stage.bridge.pageview import PageView
from cimaise.stage.bridge.reading_memory import ReadingMemory
from cimaise.stage.bridge.rows import LanguageRow, Rows
from cimaise.stage.bridge.visit_choices import VisitChoices
from cimaise.stage.text.translations import own_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.exhibit.model.exhibit import Exhibit
    from cimaise.exhibit.pages.page import Page
    from cimaise.show.session import Change, Session
    from cimaise.show.visit import Visit
    from cimaise.stage.images.media_headers import MediaHeaders
    from cimaise.stage.text.translations import Translations

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

_PREPARE_AFTER = 2000
"""The time from the end of a visit until the first page of the next one is prepared, in ms."""
_log = logging.getLogger(__name__)


def _language_rows(exhibit: Exhibit) -> list[LanguageRow]:
    return [LanguageRow(tag, own_name(tag)) for tag in exhibit.languages]


def _needs_new_page(before: Visit, after: Visit) -> bool:
    """Whether the page object must be replaced: for another page, language or visit."""
    return (before.page, before.language, before.number) != (after.page, after.language, after.number)


@QmlElement
@QmlUncreatable("created by the program")
class Kiosk(VisitChoices):  # type: ignore[operator]  # PySide6 types the decorator as object
    """The state of the session for QML. `headers` has the sizes of the pictures, `focus_of` gives the
    estimated focus of a file. A `still` kiosk does not animate."""

    phaseChanged = Signal()
    pageChanged = Signal()
    preparedPageChanged = Signal()
    sheetChanged = Signal()
    secondsLeftChanged = Signal()
    controlsHiddenChanged = Signal()
    soundChanged = Signal()
    captionsChanged = Signal()
    reducedMotionChanged = Signal()
    exhibitChanged = Signal()
    galleryChanged = Signal()
    turningChanged = Signal()
    focusMoved = Signal(int)

    def __init__(
        self,
        session: Session,
        exhibit: Exhibit,
        translations: Translations,
        clock: Callable[[], float],
        *,
        headers: MediaHeaders,
        focus_of: Callable[[str], tuple[float, float]],
        still: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(session, translations, clock, still=still, parent=parent)
        self._exhibit = exhibit
        self._seconds = 0
        self._pages = PageViews(headers, focus_of, self)
        self._readings = ReadingMemory()
        self._languages = Rows(LanguageRow, _language_rows(exhibit), self, key="tag")
        session.observe(self._follow)

    @property
    def state(self) -> Visit:
        """The current visit."""
        return self._session.state

    def touched(self) -> None:
        """Register a touch, click or key press as presence, and start a visit if there is none. Call it
        before anything else handles the input."""
        self._session.handle(Touched(self._clock()))

    def pointer_moved(self) -> None:
        """Register a moved pointer as presence only."""
        self._session.handle(Present(self._clock()))

    def start_at(self, page: str) -> None:
        """Start a visit on a page, unless it is the attract loop."""
        if page != ATTRACT:
            self.touched()
            self.open(page)

    def update_exhibit(self, exhibit: Exhibit) -> None:
        """Use another version of the exhibit from the next change of the session on."""
        self._exhibit = exhibit

    def _follow(self, change: Change) -> None:
        """Emit the signals for what changed."""
        before, after = change.before, change.after
        # Updated first: QML reads it as soon as the phase has changed.
        seconds, self._seconds = self._seconds, self._session.seconds_left(self._clock())
        if change.event is None:
            if self._pages.prepared is not None:
                self.preparePage()
            self._languages.change(_language_rows(self._exhibit))
            self.exhibitChanged.emit()
        if before.reduced_motion != after.reduced_motion:
            self.reducedMotionChanged.emit()
        self._readings.follow(change)
        self._follow_choices(before, after, edited=change.event is None)
        if before.sheet != after.sheet:
            self.sheetChanged.emit()
        if before.phase != after.phase:
            self.phaseChanged.emit()
        if seconds != self._seconds:
            self.secondsLeftChanged.emit()
        if before.controls_hidden != after.controls_hidden:
            self.controlsHiddenChanged.emit()
        if before.sound != after.sound:
            self.soundChanged.emit()
        if before.captions != after.captions:
            self.captionsChanged.emit()

    def _draw_page(self, before: Visit, after: Visit, *, edited: bool) -> None:
        if _needs_new_page(before, after):
            self._show_page(after)
        elif edited and self._pages.current is not None:
            self._update_page(self._pages.current, after)

    def _describe(self, page: str) -> Page:
        # Imported here: the first picture needs no page.
        from cimaise.exhibit.pages.page import describe

        return describe(self._exhibit, page, self._drawn.language)

    def _show_page(self, state: Visit) -> None:
        """Replace the page object; in the attract loop there is none."""
        before = self._pages.current
        if before is not None:
            self._readings.leave(before.page.id, before.reading)
        self._pages.show(self._describe(state.page) if state.phase is not Phase.ATTRACT else None)
        if (current := self._pages.current) is not None:
            current.reading = self._readings.recall(current.page.id)
        _log.debug("Page %s", state.page)
        self.pageChanged.emit()
        self.galleryChanged.emit()
        self.preparedPageChanged.emit()
        if state.phase is Phase.ATTRACT:
            QTimer.singleShot(_PREPARE_AFTER, self, self.preparePage)

    def _update_page(self, view: PageView, state: Visit) -> None:
        """Update the page object from the current exhibit; a page of another kind gets a new object."""
        page = self._describe(state.page)
        self._pages.forget_neighbours()
        if page.kind is not view.page.kind:
            self._show_page(state)
            return
        if page != view.page:
            view.change(page)
        self.galleryChanged.emit()

    @Slot()
    def preparePage(self) -> None:
        """Prepare the first page of a visit, so that the next touch shows it immediately."""
        if self.state.phase is Phase.ATTRACT:
            self._pages.prepare(self._describe(HOME))
            self.preparedPageChanged.emit()

    @Slot(int)
    def moveFocus(self, key: int) -> None:
        """Move the focus by an arrow key (Qt's key code) that the page did not use."""
        self.focusMoved.emit(key)

    def _read_attract(self) -> bool:
        return self.state.phase is Phase.ATTRACT

    def _read_asking(self) -> bool:
        return self.state.phase is Phase.ASKING

    def _read_page(self) -> PageView | None:
        return self._pages.current

    def _read_previous_page(self) -> PageView | None:
        return self._pages.neighbour(0, self._describe)

    def _read_next_page(self) -> PageView | None:
        return self._pages.neighbour(1, self._describe)

    def _read_transition(self) -> str:
        return str(self._pages.transition)

    def _read_prepared_page(self) -> PageView | None:
        return self._pages.prepared

    def _read_turning(self) -> bool:
        return self._pages.turning

    def _set_turning(self, turning: bool) -> None:
        if turning != self._pages.turning:
            self._pages.turning = turning
            self.turningChanged.emit()

    def _read_at_home(self) -> bool:
        return self.state.page == HOME

    def _read_sheet(self) -> str:
        return str(self.state.sheet)

    def _read_languages(self) -> QObject:
        return self._languages

    def _read_many_languages(self) -> bool:
        return len(self._exhibit.languages) > 1

    def _read_seconds_left(self) -> int:
        return self._seconds

    def _read_warn_for(self) -> int:
        return round(self._session.model.timing.warn_for * 1000)

    def _read_accent(self) -> str:
        return self._exhibit.theme.accent

    def _read_still(self) -> bool:
        return self._still

    def _read_reduced_motion(self) -> bool:
        return self.state.reduced_motion

    def _read_controls_hidden(self) -> bool:
        return self.state.controls_hidden

    def _read_sound(self) -> bool:
        return self.state.sound

    def _read_captions(self) -> bool:
        return self.state.captions

    def _read_has_slideshow(self) -> bool:
        return len(gallery_items(self._exhibit, self.state.page)) > 1

    attract = Property(bool, _read_attract, notify=phaseChanged)
    asking = Property(bool, _read_asking, notify=phaseChanged)
    page = Property(PageView, _read_page, notify=pageChanged)
    preparedPage = Property(PageView, _read_prepared_page, notify=preparedPageChanged)
    previousPage = Property(PageView, _read_previous_page, notify=galleryChanged)
    nextPage = Property(PageView, _read_next_page, notify=galleryChanged)
    transition = Property(str, _read_transition, notify=pageChanged)
    turning = Property(bool, _read_turning, _set_turning, notify=turningChanged)
    atHome = Property(bool, _read_at_home, notify=pageChanged)
    sheet = Property(str, _read_sheet, notify=sheetChanged)
    languages = Property(QObject, _read_languages, constant=True)
    manyLanguages = Property(bool, _read_many_languages, notify=exhibitChanged)
    secondsLeft = Property(int, _read_seconds_left, notify=secondsLeftChanged)
    warnFor = Property(int, _read_warn_for, notify=exhibitChanged)
    accent = Property(str, _read_accent, notify=exhibitChanged)
    reducedMotion = Property(bool, _read_reduced_motion, notify=reducedMotionChanged)
    still = Property(bool, _read_still, constant=True)
    controlsHidden = Property(bool, _read_controls_hidden, notify=controlsHiddenChanged)
    sound = Property(bool, _read_sound, notify=soundChanged)
    captions = Property(bool, _read_captions, notify=captionsChanged)
    hasSlideshow = Property(bool, _read_has_slideshow, notify=galleryChanged)
