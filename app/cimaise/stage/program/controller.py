"""What stands on the wall: an exhibit's stage, or a resting page until there is an exhibit that can be shown."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer

from cimaise.exhibit.pages.sitemap import ATTRACT, empty_pages, page_ids
from cimaise.media.render_spec import Rotation
from cimaise.show.visit import Phase
from cimaise.stage.program.exhibit_window import ExhibitWindow
from cimaise.stage.runtime.reporting import DiagnosticReporter, Notice
from cimaise.stage.window.screens import told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cimaise.config.settings import Settings
    from cimaise.exhibit.model.exhibit import Exhibit
    from cimaise.exhibit.reading.reader import Reading
    from cimaise.media.forked_render import ForkedRender
    from cimaise.stage.film.player import Player
    from cimaise.stage.program.holding_window import HoldingWindow
    from cimaise.stage.program.options import Options
    from cimaise.stage.reload.exhibit import ExhibitReloader
    from cimaise.stage.reload.settings import SettingsReloader
    from cimaise.stage.runtime.garbage import Collector
    from cimaise.stage.window.orientation import Orientation
    from cimaise.stage.window.screens import Screens

_AFTER = 60
"""How long after the first slide the rest is made ready, in ms: it must be on the screen by then."""
_AT_LATEST = 1000
"""And how long after the start it is made ready all the same, in ms."""
_log = logging.getLogger(__name__)


class ExhibitController(QObject):
    """Raises one stage after the other in the same process, on the screen that `screens` keeps, and has the one that
    stands follow its folder. `leave` ends the program."""

    def __init__(
        self,
        options: Options,
        screens: Screens,
        mount: Orientation,
        player: Player,
        leave: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._options, self._screens, self._mount, self._leave = options, screens, mount, leave
        self._config, self._player = options.config, player
        # The folder that is asked for, and the one of the exhibit that stands there.
        self._folder = self._on_show = options.folder
        self._stage: ExhibitWindow | None = None
        self._resting: HoldingWindow | None = None
        self._watch: ExhibitReloader | None = None
        self._teller, self._notice = DiagnosticReporter(), Notice(self)
        # What was read before there was a watch, and whether what was read last cannot be shown.
        self._reading: Reading | None = None
        self._broken = False
        self._collector: Collector | None = None
        self._next: Exhibit | None = None
        self._operator: SettingsReloader | None = None

    def begin(self, reading: Reading, ahead: ForkedRender | None = None) -> None:
        """Show what was read of the folder: its exhibit, or a resting page until there is one. Raises NotRisen."""
        self._reading = reading
        if reading.exhibit is None:
            self._rest(reading)
        else:
            self._teller = DiagnosticReporter(reading.diagnostics)
            self._raise(reading.exhibit, ahead)

    def _raise(self, exhibit: Exhibit, ahead: ForkedRender | None = None) -> None:
        """Raise an exhibit's stage; what stood there before goes when its first slide is there. Raises NotRisen."""
        page = self._asked_of(exhibit)
        stage = ExhibitWindow(
            exhibit,
            config=self._config,
            ahead=ahead,
            player=self._player,
            mount=self._mount,
            notice=self._notice,
            place=self._screens.place(),
            whole=self._screens.whole,
        )
        self._stage, self._on_show = stage, self._folder

        def then() -> None:
            QTimer.singleShot(_AFTER, stage.kiosk, lambda: self._after(stage, ahead))

        if page:
            stage.kiosk.start_at(page)
            then()
        else:
            stage.session.attract_loop.on_first_slide(then)
            # A picture on a slow disk must not keep a visitor waiting.
            QTimer.singleShot(_AT_LATEST, stage.kiosk, stage.session.attract_loop.shown)
        self._screens.hold(stage.window)

    def _rest(self, reading: Reading) -> None:
        """Show the resting page until the folder, of which this reading came, is mended. Raises NotRisen."""
        from cimaise.stage.input.lock import Lock
        from cimaise.stage.program.holding_window import HoldingWindow

        language = self._config.visit.language or QLocale.system().bcp47Name()
        resting = HoldingWindow(language, self._mount, self._screens.place(), whole=self._screens.whole)
        self._resting = resting
        self._screens.hold(resting.window)
        Lock(resting.window)
        resting.hide_pointer()
        self._teller.tell(reading.diagnostics)
        self._once()

    def _languages(self) -> tuple[str, ...]:
        """Those of the exhibit on show; none while the resting page stands."""
        return self._stage.exhibit.languages if self._stage is not None else ()

    def _adapt(self, config: Settings) -> None:
        """Take over the operator's settings while the kiosk runs; another exhibit waits until nobody is there."""
        before, self._config = self._config, config
        self._mount.hang(Rotation(config.screen.rotate), config.screen.diagonal_mm)
        if config.screen.output != before.screen.output:
            self._screens.want(config.screen.output)
        if self._stage is not None:
            self._stage.session.apply_settings(config)
        if config.exhibit != before.exhibit:
            self._exchange(config.exhibit.path or self._options.home)

    def _exchange(self, folder: Path) -> None:
        """Show the exhibit in another folder as soon as there is one that can be shown; until then what stands stays."""
        self._next, self._broken = None, False
        self._folder = folder
        self._look_at_folder()

    def _look_at_folder(self, before: Reading | None = None) -> None:
        """Follow the folder that is asked for, of which `before` was read."""
        from cimaise.stage.reload.exhibit import ExhibitReloader

        if self._watch is not None:
            self._watch.close()
        config = self._config
        self._watch = ExhibitReloader(
            self._folder, lambda folder: self._options.read(folder, config), before, parent=self
        )
        self._watch.found.connect(self._found)
        self._watch.begin()

    def _turn_over(self) -> None:
        """Exchange the exhibit in the moment in which nobody is there."""
        stage, exhibit = self._stage, self._next
        if stage is None or exhibit is None:
            return
        if stage.kiosk.state.phase is not Phase.ATTRACT:
            # Imported here: naming it makes all of Qt's enumerations, in 15 ms.
            from PySide6.QtCore import Qt

            # Later, and not from within the visit that just ended.
            single = Qt.ConnectionType.SingleShotConnection
            stage.kiosk.phaseChanged.connect(lambda: QTimer.singleShot(0, self, self._turn_over), single)
            return
        self._next = None
        _log.info("The exhibit in %s is on show from now on.", exhibit.folder)
        # One after the other: two engines whose threads load pictures would wait for each other.
        stage.strike()
        self._raise(exhibit)

    def close(self) -> None:
        """Take down what stands there."""
        for watch in (self._operator, self._watch):
            if watch is not None:
                watch.close()
        for one in (self._resting, self._stage):
            if one is not None:
                one.strike()

    def _found(self, folder: Path, reading: Reading) -> None:
        """The folder was read: what is wrong is told, and what can be shown is shown."""
        if folder != self._folder:
            # Another one was asked for while this was on its way.
            return
        self._teller.tell(reading.diagnostics)
        exhibit = reading.exhibit
        self._notice.show(folder, reading.diagnostics if exhibit is None else ())
        was_broken, self._broken = self._broken, exhibit is None
        if exhibit is None:
            if self._stage is not None and not was_broken:
                _log.warning("The exhibit that is on show stays as it is until this is mended.")
        elif self._stage is None:
            _log.info("The exhibit is mended, and is shown.")
            self._raise(exhibit)
        elif folder == self._on_show and exhibit.folder == self._stage.exhibit.folder:
            if was_broken:
                _log.info("The exhibit is mended.")
            # Another version may have waited for the visit's end, and be taken back by now.
            self._next = None
            self._stage.exchange(exhibit)
        else:
            self._next = exhibit
            self._turn_over()

    def _asked_of(self, exhibit: Exhibit) -> str:
        """The page to begin with, where the exhibit has it: it may be another exhibit by now."""
        page, language = self._options.page, self._config.visit.language
        if page and page not in (ATTRACT, *page_ids(exhibit)):
            _log.warning("This exhibit has no page %s; it begins as usual.", page)
            page = ""
        if language and language not in exhibit.languages:
            _log.warning("This exhibit does not speak %s; it begins in %s.", language, exhibit.languages[0])
        return page

    def _after(self, stage: ExhibitWindow, ahead: ForkedRender | None) -> None:
        """What the first picture did not need: hands, the pages, italics, a collector, and a word to the desktop."""
        from cimaise.stage.text import fonts

        stage.listen(None if self._options.kiosk else self._leave)
        if self._options.kiosk:
            from cimaise.stage.input.lock import Lock

            Lock(stage.window)
        for gap in empty_pages(stage.exhibit):
            _log.warning("%s", gap)
        _log.info("%s", self._how_to_leave())
        stage.prepare_visit()
        fonts.load_later()
        if ahead:
            ahead.close()
        if self._resting is not None:
            self._resting.strike()
            self._resting = None
        self._once()

    def _once(self) -> None:
        """What a process needs once, as soon as there is something to see."""
        from cimaise.stage.reload.settings import SettingsReloader
        from cimaise.stage.runtime.garbage import Collector

        if self._collector is not None:
            self._collector.keep()
            return
        self._collector = Collector(self)
        self._operator = SettingsReloader(
            self._options.load, self._config, self._languages, self._adapt, self
        )
        self._look_at_folder(self._reading)
        self._reading = None
        if sys.platform == "linux":
            from cimaise.stage.runtime.dbus_inhibit import ask_desktop

            ask_desktop()

    def _how_to_leave(self) -> str:
        if not self._screens.whole:
            return "In a window: Ctrl+Q or closing it leaves."
        screen = self._screens.screen
        where = told(screen) if screen else "no screen"
        if self._options.kiosk:
            return f"Kiosk ({where}): only SIGTERM or SIGINT ends it."
        return f"Full screen ({where}): Ctrl+Q leaves, a moved mouse shows the pointer."
