"""What stands on the wall while there is no exhibit that can be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from cimaise.paths import QML

# Imported for their registration as QML types.
from cimaise.stage import fonts, ring, typesetter  # noqa: F401
from cimaise.stage.languages import Translations
from cimaise.stage.pointer import Pointer
from cimaise.stage.stage import NotRisen, put_away

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from cimaise.stage.mount import Mount


class Resting:
    """A window with one quiet line on it, in the language of this tag where the kiosk speaks it. Raises NotRisen.

    It loads no pictures, so that it may stand beside a stage that is being raised: two engines of which each has a
    thread that loads pictures would wait for each other.
    """

    def __init__(self, language: str, mount: Mount, place: QRect | None, *, whole: bool) -> None:
        tags = [language] if language else []
        fonts.load(tags)
        self._mount = mount
        self._translations = Translations(tags)
        if language:
            self._translations.use(language)
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(QML))
        properties: dict[str, object] = {"mount": mount, "fullScreen": whole}
        if place is not None:
            properties |= {"x": place.x(), "y": place.y(), "width": place.width(), "height": place.height()}
        self._engine.setInitialProperties(properties)
        self._engine.loadFromModule("Cimaise", "HoldingWindow")
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise NotRisen
        self.window = roots[0]

    def hide_pointer(self) -> None:
        """There is nothing to point at."""
        Pointer(self.window, shown=False)

    def strike(self) -> None:
        """Take it down."""
        self._translations.put_away()
        put_away(self.window, self._engine)
