"""The language and the text size of a visit: the ones that were chosen, and the ones that are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.exhibit.model.script_direction import is_right_to_left
from cimaise.show.visit import Phase
from cimaise.stage.bridge.visit_commands import VisitCommands
from cimaise.stage.text.translations import own_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.show.session import Session
    from cimaise.show.visit import Visit
    from cimaise.stage.text.translations import Translations

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("created by the program")
class VisitChoices(VisitCommands):  # type: ignore[operator]  # PySide6 types the decorator as object
    """A choice of a visitor applies at once, but is drawn later, when QML has covered the page: until it calls
    `drawChoices`, the page, the language and the text size of before are drawn. `layoutStays` is whether what was chosen has
    the same size and direction. A `still` kiosk does not wait."""

    languageChanged = Signal()
    textSizeChanged = Signal()
    drawnLanguageChanged = Signal()
    drawnTextSizeChanged = Signal()
    choicePendingChanged = Signal()

    def __init__(
        self,
        session: Session,
        translations: Translations,
        clock: Callable[[], float],
        *,
        still: bool,
        parent: QObject | None,
    ) -> None:
        super().__init__(session, clock, parent)
        self._translations, self._still = translations, still
        # The state that is drawn; and whether QML shall draw the current one.
        self._drawn, self._pending = session.state, False
        translations.use(session.state.language)

    @Slot()
    def drawChoices(self) -> None:
        """Draw the current page, language and text size: the page is covered."""
        self._draw(self._session.state, edited=False)

    def _draw_page(self, before: Visit, after: Visit, *, edited: bool) -> None:
        """Draw the page of a state instead of that of the state before. `edited` is whether the exhibit has changed."""
        raise NotImplementedError

    def _follow_choices(self, before: Visit, after: Visit, *, edited: bool) -> None:
        """Emit the signals for changed choices, and draw the new state or have it drawn."""
        if before.language != after.language:
            self.languageChanged.emit()
        if before.text_size != after.text_size:
            self.textSizeChanged.emit()
        if not self._waits_for_cover(after):
            self._draw(after, edited=edited)
        elif not self._pending:
            self._pending = True
            self.choicePendingChanged.emit()

    def _waits_for_cover(self, state: Visit) -> bool:
        drawn = self._drawn
        if self._still or state.phase is Phase.ATTRACT or drawn.number != state.number:
            return False
        return (drawn.language, drawn.text_size) != (state.language, state.text_size)

    def _draw(self, state: Visit, *, edited: bool) -> None:
        before, self._drawn = self._drawn, state
        if before.language != state.language:
            self._translations.use(state.language)
            self.drawnLanguageChanged.emit()
        if before.text_size != state.text_size:
            self.drawnTextSizeChanged.emit()
        self._draw_page(before, state, edited=edited)
        if self._pending:
            self._pending = False
            self.choicePendingChanged.emit()

    def _read_text_size(self) -> int:
        return self._session.state.text_size

    def _read_drawn_text_size(self) -> int:
        return self._drawn.text_size

    def _read_language(self) -> str:
        return self._session.state.language

    def _read_drawn_language(self) -> str:
        return self._drawn.language

    def _read_label_language(self) -> str:
        return self._translations.label_language(self._drawn.language)

    def _read_language_name(self) -> str:
        return own_name(self._drawn.language)

    def _read_right_to_left(self) -> bool:
        return is_right_to_left(self._drawn.language)

    def _read_layout_stays(self) -> bool:
        drawn, chosen = self._drawn, self._session.state
        return drawn.text_size == chosen.text_size and is_right_to_left(drawn.language) == is_right_to_left(
            chosen.language
        )

    def _read_choice_pending(self) -> bool:
        return self._pending

    textSize = Property(int, _read_text_size, notify=textSizeChanged)
    drawnTextSize = Property(int, _read_drawn_text_size, notify=drawnTextSizeChanged)
    language = Property(str, _read_language, notify=languageChanged)
    drawnLanguage = Property(str, _read_drawn_language, notify=drawnLanguageChanged)
    languageName = Property(str, _read_language_name, notify=drawnLanguageChanged)
    labelLanguage = Property(str, _read_label_language, notify=drawnLanguageChanged)
    rightToLeft = Property(bool, _read_right_to_left, notify=drawnLanguageChanged)
    layoutStays = Property(bool, _read_layout_stays, notify=choicePendingChanged)
    choicePending = Property(bool, _read_choice_pending, notify=choicePendingChanged)
