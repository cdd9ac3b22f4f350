"""Creates and replaces the window of the exhibit, and the holding window while there is no valid exhibit."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer

from cimaise.media.render_spec import Rotation
from cimaise.platform.dirs import cache_dir
from cimaise.show.visit import Phase
from cimaise.stage.program.deferred_startup import (
    after_first_slide,
    complete_window,
    start_page,
    start_services,
)
from cimaise.stage.program.exhibit_window import ExhibitWindow
from cimaise.stage.program.first_slide import follow_first_slide
from cimaise.stage.runtime.reporting import DiagnosticReporter, Notice
from cimaise.stage.window.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cimaise.config.settings import Settings
    from cimaise.exhibit.model.exhibit import Exhibit
    from cimaise.exhibit.reading.reader import Reading
    from cimaise.stage.film.player import Player
    from cimaise.stage.program.first_window import FirstWindow
    from cimaise.stage.program.holding_window import HoldingWindow
    from cimaise.stage.program.options import Options
    from cimaise.stage.reload.exhibit import ExhibitReloader
    from cimaise.stage.reload.settings import SettingsReloader
    from cimaise.stage.runtime.garbage import GarbageCollector
    from cimaise.stage.window.orientation import Orientation
    from cimaise.stage.window.screens import Screens

_log = logging.getLogger(__name__)


class ExhibitController(QObject):
    """Owns the current window and the reloaders of the exhibit and of the settings.

    All windows are on the screen that `screens` selects, and share `orientation` and `player`. `exit_program`
    ends the event loop.
    """

    def __init__(
        self,
        options: Options,
        screens: Screens,
        orientation: Orientation,
        player: Player,
        exit_program: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._options, self._screens, self._exit_program = options, screens, exit_program
        self._orientation, self._player = orientation, player
        self._config = options.config
        # The folder that is polled, and the folder of the exhibit in the window.
        self._folder = self._shown_folder = options.folder
        self._window: ExhibitWindow | None = None
        self._holding: HoldingWindow | None = None
        # The reading at the start, until the reloader exists; and whether the last reading had errors.
        self._first_reading: Reading | None = None
        self._has_errors = False
        # The window that was opened before the exhibit was read, until the first slide is shown.
        self._first_window: FirstWindow | None = None
        # The exhibit that replaces the current one after the visit.
        self._pending: Exhibit | None = None
        self._reporter, self._notice = DiagnosticReporter(), Notice(self)
        self._exhibit_reloader: ExhibitReloader | None = None
        self._settings_reloader: SettingsReloader | None = None
        self._collector: GarbageCollector | None = None

    def start(self, reading: Reading, first_window: FirstWindow | None = None) -> None:
        """Show the exhibit of this reading, or the holding window until there is one. Raises QmlLoadError.

        `first_window` may show a picture already, in the window to use.
        """
        self._first_reading, self._first_window = reading, first_window
        if reading.exhibit is None:
            self._show_holding_window(reading)
        else:
            self._reporter = DiagnosticReporter(reading.diagnostics)
            self._show_exhibit(reading.exhibit)

    def close(self) -> None:
        """Stop the reloaders and destroy the windows."""
        for reloader in (self._settings_reloader, self._exhibit_reloader):
            if reloader is not None:
                reloader.close()
        for window in (self._holding, self._window):
            if window is not None:
                window.close()
        self._holding = self._window = None

    # Windows.

    def _create_window(self, first: FirstWindow | None = None) -> MainWindow:
        """The window of `first` if it has one, else a new one, not shown yet. In a kiosk it cannot be closed."""
        return (first and first.take_window()) or MainWindow(
            self._screens.geometry(),
            full_screen=self._screens.full_screen,
            closable=not self._options.kiosk,
        )

    def _show_exhibit(self, exhibit: Exhibit) -> None:
        """Create the window of an exhibit. The holding window stays until the first slide is shown."""
        first, self._first_window = self._first_window, None
        first_render = self._options.first_render if first is not None else None
        page = start_page(exhibit, self._options, self._config.visit.language)
        window = ExhibitWindow(
            exhibit,
            config=self._config,
            first_render=first_render,
            player=self._player,
            orientation=self._orientation,
            notice=self._notice,
            focus_cache=cache_dir(os.environ) / "focus-points",
            window=self._create_window(first),
        )
        self._window, self._shown_folder = window, self._folder
        if first is not None and not page:
            follow_first_slide(window, first, first_render, self._options.keep_slide)
        if first is not None and first.shows_picture:
            # The picture on the screen does not wait for the rest, and a visitor may touch it.
            self._complete(window)
        else:
            after_first_slide(window, page, lambda: self._complete(window))
        self._screens.show_window(window.window)

    def _complete(self, window: ExhibitWindow) -> None:
        """Start what the first picture does not need."""
        if window is not self._window:
            # It was replaced before its first slide was shown.
            return
        complete_window(window, self._options, self._screens, self._exit_program)
        if self._holding is not None:
            self._holding.close()
            self._holding = None
        self._start_services()

    def _show_holding_window(self, reading: Reading) -> None:
        """Show the holding window until the errors of this reading are fixed."""
        from cimaise.stage.input.lock import InputLock
        from cimaise.stage.program.holding_window import HoldingWindow

        language = self._config.visit.language or QLocale.system().bcp47Name()
        first, self._first_window = self._first_window, None
        if first is not None:
            # Its picture is of an exhibit that has become invalid meanwhile.
            first.remove_picture()
        holding = HoldingWindow(language, self._orientation, self._create_window(first))
        self._holding = holding
        self._screens.show_window(holding.window)
        InputLock(holding.window)
        holding.hide_pointer()
        self._reporter.report(reading.diagnostics)
        self._start_services()

    def _start_services(self) -> None:
        """Start what runs once in the process; called for every window."""
        from cimaise.stage.reload.settings import SettingsReloader

        if self._collector is not None:
            self._collector.keep()
            return
        self._collector = start_services(self)
        self._settings_reloader = SettingsReloader(
            self._options.load, self._config, self._current_languages, self._apply_settings, self
        )
        self._settings_reloader.start()
        self._follow_folder(self._first_reading)
        self._first_reading = None

    # Settings.

    def _current_languages(self) -> tuple[str, ...]:
        """The languages of the current exhibit; none while the holding window is shown."""
        return self._window.exhibit.languages if self._window is not None else ()

    def _apply_settings(self, config: Settings) -> None:
        """Apply changed settings; another exhibit is shown only after the current visit."""
        before, self._config = self._config, config
        self._orientation.set(Rotation(config.screen.rotate), config.screen.diagonal_mm)
        if config.screen.output != before.screen.output:
            self._screens.select(config.screen.output)
        if self._window is not None:
            self._window.session.apply_settings(config)
        if config.exhibit != before.exhibit:
            self._change_folder(config.exhibit.path or self._options.home)

    # The folder of the exhibit.

    def _change_folder(self, folder: Path) -> None:
        """Poll another folder; the current exhibit stays until that folder has a valid one."""
        self._pending, self._has_errors = None, False
        self._folder = folder
        self._follow_folder()

    def _follow_folder(self, before: Reading | None = None) -> None:
        """Poll the current folder, of which `before` is the last reading."""
        from cimaise.stage.reload.exhibit import ExhibitReloader

        if self._exhibit_reloader is not None:
            self._exhibit_reloader.close()
            self._exhibit_reloader.deleteLater()
        config = self._config
        self._exhibit_reloader = ExhibitReloader(
            self._folder, lambda folder: self._options.read(folder, config), before, parent=self
        )
        self._exhibit_reloader.changed.connect(self._take_reading)
        self._exhibit_reloader.start()

    def _take_reading(self, folder: Path, reading: Reading) -> None:
        """Report the diagnostics of a reading, and show its exhibit if it has one."""
        self._reporter.report(reading.diagnostics)
        exhibit = reading.exhibit
        self._notice.show(folder, reading.diagnostics if exhibit is None else ())
        had_errors, self._has_errors = self._has_errors, exhibit is None
        if exhibit is None:
            if self._window is not None and not had_errors:
                _log.warning("Keeping the previous version of the exhibit until these errors are fixed.")
        elif self._window is None:
            _log.info("Exhibit fixed; showing it now.")
            self._show_exhibit(exhibit)
        elif folder == self._shown_folder and exhibit.folder == self._window.exhibit.folder:
            if had_errors:
                _log.info("Exhibit fixed.")
            # A pending exhibit is outdated: this reading is of the one in the window.
            self._pending = None
            self._window.update_exhibit(exhibit)
        else:
            self._pending = exhibit
            self._replace_when_idle()

    def _replace_when_idle(self) -> None:
        """Show the pending exhibit in a new window as soon as there is no visit."""
        window, exhibit = self._window, self._pending
        if window is None or exhibit is None:
            return
        if window.kiosk.state.phase is not Phase.ATTRACT:
            # Imported here: the first use of one of Qt's enumerations creates all of them, which takes 15 ms.
            from PySide6.QtCore import Qt

            # Deferred, because the signal is emitted while the visit is still ending.
            single = Qt.ConnectionType.SingleShotConnection
            window.kiosk.phaseChanged.connect(
                lambda: QTimer.singleShot(0, self, self._replace_when_idle), single
            )
            return
        self._pending = None
        _log.info("Now showing the exhibit in %s.", exhibit.folder)
        # The old window is closed first: two engines with image loading threads would wait for each other.
        window.close()
        self._show_exhibit(exhibit)
