"""One exhibit on one window: all that QML is handed, made in order and kept for as long as it is used."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from cimaise.config.settings import Settings
from cimaise.paths import QML
from cimaise.stage.bridge import countdown  # noqa: F401

# Imported for their registration as QML types.
from cimaise.stage.film import filmsurface  # noqa: F401
from cimaise.stage.film.player import Player
from cimaise.stage.images.icons import IconProvider
from cimaise.stage.images.pictures import PictureProvider
from cimaise.stage.program.exhibit_session import ExhibitSession
from cimaise.stage.runtime.reporting import Notice
from cimaise.stage.text import fonts, typesetter  # noqa: F401
from cimaise.stage.text.translations import Translations
from cimaise.stage.window.orientation import Orientation

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRect

    from cimaise.exhibit.model.exhibit import Exhibit
    from cimaise.media.forked_render import ForkedRender
    from cimaise.stage.input.idle_gate import IdleGate

_log = logging.getLogger(__name__)


class QmlLoadError(Exception):
    """The QML scene could not be built; the log says why."""


class ExhibitWindow:
    """The kiosk, its picture door and its window. A QGuiApplication must exist. Raises QmlLoadError.

    `config` are the operator's settings (the defaults where none are given), `still` a stage that does not move, for
    pictures of it, `ahead` a picture that is on its way already, `player` the one that plays films, `mount` how the
    screen hangs and `notice` what a window on a desk says of the exhibit (one of its own where none is given). The window is made at `place` (px), without a frame where it is to
    cover the `whole` screen, and not shown yet.
    """

    def __init__(
        self,
        exhibit: Exhibit,
        *,
        config: Settings | None = None,
        still: bool = False,
        ahead: ForkedRender | None = None,
        player: Player | None = None,
        mount: Orientation | None = None,
        notice: Notice | None = None,
        place: QRect | None = None,
        whole: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.exhibit = exhibit
        fonts.load(exhibit.languages)
        self.translations = Translations(exhibit.languages)
        self.door = PictureProvider(exhibit.folder, ahead)
        self.player = player or Player()
        self.session = ExhibitSession(
            exhibit,
            config or Settings(),
            translations=self.translations,
            player=self.player,
            size_of=self.door.size_of,
            clock=clock,
            still=still,
        )
        self.kiosk = self.session.kiosk
        self.icons = IconProvider()
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(QML))
        self.engine.addImageProvider("pictures", self.door)
        self.engine.addImageProvider("icons", self.icons)
        self.mount = mount or Orientation()
        self.notice = notice or Notice()
        properties: dict[str, object] = {
            "kiosk": self.kiosk,
            "attractLoop": self.session.attract_loop,
            "slideshow": self.session.slideshow,
            "player": self.player,
            "orientation": self.mount,
            "notice": self.notice,
            "fullScreen": whole,
        }
        if place is not None:
            properties |= {"x": place.x(), "y": place.y(), "width": place.width(), "height": place.height()}
        self.engine.setInitialProperties(properties)
        self.engine.loadFromModule("Cimaise", "Main")
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise QmlLoadError
        self.window = roots[0]
        self.kiosk.languageChanged.connect(self.engine.retranslate)
        self._between: IdleGate | None = None

    def listen(self, leave: Callable[[], None] | None) -> None:
        """Hear touches, clicks and keys; Ctrl+Q calls `leave`. Without that, as in a kiosk, the pointer is never shown.

        Imported here, after the first picture: naming one of Qt's keys makes all of Qt's enumerations, in 15 ms.
        """
        from cimaise.stage.input.focus import FocusWalk
        from cimaise.stage.input.idle_gate import IdleGate
        from cimaise.stage.input.pointer import Pointer
        from cimaise.stage.input.touch import TouchFilter

        pointer = Pointer(self.window, shown=leave is not None)
        self._between = IdleGate(self.window, TouchFilter(self.window, self.kiosk, leave, pointer))
        self.kiosk.focusMoved.connect(FocusWalk(self.window).move)

    def exchange(self, exhibit: Exhibit) -> None:
        """Show the exhibit as it is now, in the middle of whatever goes on, but never under a finger."""
        if self._between is None:
            self._exchange(exhibit)
        else:
            self._between.do(lambda: self._exchange(exhibit))

    def _exchange(self, exhibit: Exhibit) -> None:
        if exhibit == self.exhibit:
            # It was taken back before it could be shown.
            return
        self.exhibit = exhibit
        fonts.load(exhibit.languages)
        self.door.look_in(exhibit.folder)
        self.session.update_exhibit(exhibit)
        _log.info("The exhibit has changed, and is shown as it is now.")

    def prepare_visit(self) -> None:
        """Load what a visitor sees, so that the first touch is answered at once."""
        QMetaObject.invokeMethod(self.window, "prepareVisit")

    def strike(self) -> None:
        """Take everything down, in the order that Qt needs: no picture may arrive at an engine that is gone."""
        self._between = None
        self.session.close()
        self.door.close()
        self.translations.put_away()
        dispose(self.window, self.engine)


def dispose(window: QQuickWindow, engine: QQmlApplicationEngine) -> None:
    """Take down a window and all that QML has made."""
    window.hide()
    engine.deleteLater()
    # The engine waits for its loading thread, which may be in Python: this call lets that go on.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
