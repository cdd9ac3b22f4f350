"""The window that a kiosk shows while there is no valid exhibit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.stage.input.pointer import Pointer
from cimaise.stage.program.qml_root import create_engine, dispose, load_root
from cimaise.stage.text import fonts
from cimaise.stage.text.translations import Translations
from cimaise.stage.window.main_window import MainWindow

if TYPE_CHECKING:
    from cimaise.stage.window.orientation import Orientation


class HoldingWindow:
    """A window with one line of text, in the language of this tag if the interface is translated into it.

    `window` is the window to fill, which is then closed with this object; a new one if not given. Raises QmlLoadError. It loads no pictures, so that it can exist at the same time as an ExhibitWindow: two
    engines that both have an image loading thread would wait for each other.
    """

    def __init__(self, language: str, orientation: Orientation, window: MainWindow | None = None) -> None:
        tags = [language] if language else []
        fonts.load(tags)
        self._orientation = orientation
        self._translations = Translations(tags)
        if language:
            self._translations.use(language)
        self._engine = create_engine()
        self.window = window or MainWindow()
        load_root(self._engine, "Holding", {"orientation": orientation}, self.window)

    def hide_pointer(self) -> None:
        """Never show the pointer over this window."""
        Pointer(self.window, allowed=False)

    def close(self) -> None:
        """Destroy the window and its engine."""
        self._translations.uninstall()
        dispose(self.window, self._engine)
