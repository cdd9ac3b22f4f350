"""What stands on the wall while there is no exhibit that can be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from cimaise.paths import QML
from cimaise.stage.bridge import countdown  # noqa: F401
from cimaise.stage.input.pointer import Pointer
from cimaise.stage.program.exhibit_window import QmlLoadError, dispose

# Imported for their registration as QML types.
from cimaise.stage.text import fonts, typesetter  # noqa: F401
from cimaise.stage.text.translations import Translations

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from cimaise.stage.window.orientation import Orientation


class HoldingWindow:
    """A window with one quiet line on it, in the language of this tag where the kiosk speaks it. Raises QmlLoadError.

    It loads no pictures, so that it may stand beside a stage that is being raised: two engines of which each has a
    thread that loads pictures would wait for each other.
    """

    def __init__(self, language: str, mount: Orientation, place: QRect | None, *, whole: bool) -> None:
        tags = [language] if language else []
        fonts.load(tags)
        self._mount = mount
        self._translations = Translations(tags)
        if language:
            self._translations.use(language)
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(QML))
        properties: dict[str, object] = {"orientation": mount, "fullScreen": whole}
        if place is not None:
            properties |= {"x": place.x(), "y": place.y(), "width": place.width(), "height": place.height()}
        self._engine.setInitialProperties(properties)
        self._engine.loadFromModule("Cimaise", "HoldingWindow")
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise QmlLoadError
        self.window = roots[0]

    def hide_pointer(self) -> None:
        """There is nothing to point at."""
        Pointer(self.window, shown=False)

    def strike(self) -> None:
        """Take it down."""
        self._translations.put_away()
        dispose(self.window, self._engine)
