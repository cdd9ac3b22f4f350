"""The window of one exhibit: its QML engine, and the objects that QML receives."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaObject

from cimaise.config.settings import Settings
from cimaise.exhibit.pages.contents import every_film, every_picture
from cimaise.media.focus_points import FocusPoints
from cimaise.stage.film.player import Player
from cimaise.stage.images.icons import IconProvider
from cimaise.stage.images.pictures import PictureProvider
from cimaise.stage.images.shadows import ShadowProvider
from cimaise.stage.images.tiny_pictures import TinyPictures
from cimaise.stage.program.exhibit_session import ExhibitSession
from cimaise.stage.program.qml_root import create_engine, dispose, load_root
from cimaise.stage.runtime.reporting import Notice
from cimaise.stage.text import fonts
from cimaise.stage.text.translations import Translations
from cimaise.stage.window.main_window import MainWindow
from cimaise.stage.window.orientation import Orientation

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cimaise.exhibit.model.exhibit import Exhibit
    from cimaise.media.forked_render import ForkedRender
    from cimaise.stage.input.idle_gate import IdleGate

_log = logging.getLogger(__name__)


class ExhibitWindow:
    """Owns the window, its engine, the session and the image providers. A QGuiApplication must exist. Raises
    QmlLoadError.

    `window` is the window to fill, which is then closed with this object; a new one, not shown yet, if not given.
    `still` turns off all motion, for screenshots. `first_render` is a picture that another process is
    rendering already. `player` plays the films; it, `orientation` and `notice` may be shared with other
    windows, and are created if not given. `focus_cache` is the folder for estimates of what matters in each picture;
    they are kept only in memory if not given. `closed` is whether the window was closed.
    """

    def __init__(
        self,
        exhibit: Exhibit,
        *,
        config: Settings | None = None,
        still: bool = False,
        first_render: ForkedRender | None = None,
        player: Player | None = None,
        orientation: Orientation | None = None,
        notice: Notice | None = None,
        window: MainWindow | None = None,
        focus_cache: Path | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.exhibit = exhibit
        fonts.load(exhibit.languages)
        self.translations = Translations(exhibit.languages)
        self._focus_points = FocusPoints(focus_cache)
        self.pictures = PictureProvider(exhibit.folder, first_render, self._focus_points)
        self._tiny = TinyPictures(self.pictures.headers.remember_size, self.pictures.focus_of)
        self.player = player or Player()
        self.session = ExhibitSession(
            exhibit,
            config or Settings(),
            translations=self.translations,
            player=self.player,
            pictures=self.pictures,
            clock=clock,
            focus_points=self._focus_points,
            still=still,
        )
        self.kiosk = self.session.kiosk
        self.icons, self.shadows = IconProvider(), ShadowProvider()
        self.orientation = orientation or Orientation()
        self.notice = notice or Notice()
        self.engine = create_engine()
        self.engine.addImageProvider("pictures", self.pictures)
        self.engine.addImageProvider("tiny", self._tiny)
        self.engine.addImageProvider("icons", self.icons)
        self.engine.addImageProvider("shadows", self.shadows)
        self.window = window or MainWindow()
        self._root = load_root(
            self.engine,
            "Main",
            {
                "kiosk": self.kiosk,
                "attractLoop": self.session.attract_loop,
                "slideshow": self.session.slideshow,
                "player": self.player,
                "orientation": self.orientation,
                "notice": self.notice,
                "fullScreen": self.window.full_screen,
            },
            self.window,
        )
        self.kiosk.drawnLanguageChanged.connect(self.engine.retranslate)
        self._idle_gate: IdleGate | None = None
        self.closed = False

    def connect_input(self, exit_program: Callable[[], None] | None) -> None:
        """Handle touches, clicks and keys; Ctrl+Q calls `exit_program`. Without it, as in a kiosk, the
        pointer is never shown.

        Its modules are imported here, after the first picture: the first use of one of Qt's keys creates all
        of Qt's enumerations, which takes 15 ms.
        """
        from cimaise.stage.input.focus import FocusNavigation
        from cimaise.stage.input.idle_gate import IdleGate
        from cimaise.stage.input.pointer import Pointer
        from cimaise.stage.input.touch import TouchFilter

        pointer = Pointer(self.window, allowed=exit_program is not None)
        self._idle_gate = IdleGate(self.window, TouchFilter(self.window, self.kiosk, exit_program, pointer))
        self.kiosk.focusMoved.connect(FocusNavigation(self.window).move)

    def update_exhibit(self, exhibit: Exhibit) -> None:
        """Show another version of the exhibit without ending the visit, once no finger is down and nothing
        scrolls."""
        if self._idle_gate is None:
            self._update_exhibit(exhibit)
        else:
            self._idle_gate.run(lambda: self._update_exhibit(exhibit))

    def _update_exhibit(self, exhibit: Exhibit) -> None:
        if exhibit == self.exhibit:
            # The change was undone before it could be shown.
            return
        self.exhibit = exhibit
        fonts.load(exhibit.languages)
        self.pictures.set_folder(exhibit.folder)
        self.prepare_headers()
        self.session.update_exhibit(exhibit)
        self.make_tiny_pictures()
        _log.info("The exhibit has changed; showing the new version.")

    def prepare_visit(self) -> None:
        """Load the pages in advance, so that the first touch shows one immediately."""
        QMetaObject.invokeMethod(self._root, "prepareVisit")
        self.kiosk.preparePage()

    def make_tiny_pictures(self) -> None:
        """Make a version in few pixels of every picture, in the background."""
        self._tiny.make(self.exhibit.folder, every_picture(self.exhibit))

    def prepare_headers(self) -> None:
        """Read the sizes of all pictures and the durations of all films, in the background."""
        pictures = [picture.file for picture in every_picture(self.exhibit)]
        self.pictures.headers.prepare(self.exhibit.folder, pictures, every_film(self.exhibit))

    def close(self) -> None:
        """End the session, then destroy the window and its engine. Another call does nothing.

        The session ends first, because a closed window must not control the shared player, and no picture may
        reach a destroyed engine.
        """
        if self.closed:
            return
        self.closed = True
        self._idle_gate = None
        self.session.close()
        self._focus_points.close()
        self.pictures.close()
        self._tiny.close()
        self.translations.uninstall()
        dispose(self.window, self.engine)
