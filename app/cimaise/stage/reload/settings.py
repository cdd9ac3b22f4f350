"""Reloading the settings: their files are polled. A valid change is applied, an invalid one is only
logged."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cimaise import log
from cimaise.config.compatibility import language_diagnostic
from cimaise.config.settings import all_settings, value_of
from cimaise.platform.folder_state import Debounce, files_state
from cimaise.platform.poller import Poller
from cimaise.stage.runtime.reporting import log_diagnostics

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from cimaise.config.loader import LoadedSettings
    from cimaise.config.settings import Settings
    from cimaise.source.diagnostic import Diagnostic

THREAD = "settings-reloader"
"""The name of the polling thread."""
INTERVAL = 2.0
"""Seconds between two scans of the files."""
_log = logging.getLogger(__name__)


def changed_settings(before: Settings, after: Settings) -> list[str]:
    """The full names of the settings whose values differ."""
    return [name for name in all_settings() if value_of(before, name) != value_of(after, name)]


class SettingsReloader(QObject):
    """Polls the files with the settings in its own thread, and loads them once a change has settled.

    `load` loads the settings from the files, `languages` returns the languages of the current exhibit.
    `apply` is called with the settings if they are valid and differ from the current ones. Diagnostics are
    logged once for each change.
    """

    _load_finished = Signal(object)

    def __init__(
        self,
        load: Callable[[], LoadedSettings],
        config: Settings,
        languages: Callable[[], Sequence[str]],
        apply: Callable[[Settings], None],
        parent: QObject,
        interval: float = INTERVAL,
    ) -> None:
        super().__init__(parent)
        self._load, self._config, self._languages, self._apply = load, config, languages, apply
        self._interval = interval
        self._files: Sequence[Path] | None = None
        self._debounce = Debounce()
        self._load_finished.connect(self._deliver)
        self._poller = Poller(THREAD, self._poll, interval)

    def start(self) -> None:
        """Start polling."""
        self._poller.start()

    def close(self) -> None:
        """Stop polling and wait for the thread. `apply` is not called after this."""
        self._poller.close()

    def _poll(self) -> float:
        """Load the settings if their files have changed and settled. Returns the seconds until the next
        scan."""
        if self._files is None:
            # Loading the settings determines which files they are read from.
            self._files = self._load().files
        if self._debounce.settled(files_state(self._files), time.monotonic()):
            loaded = self._load()
            self._files = loaded.files
            if not self._poller.closing:
                self._load_finished.emit(loaded)
        return self._interval

    def _deliver(self, loaded: LoadedSettings) -> None:
        """In the UI thread: settings that were queued before `close` are dropped."""
        if self._poller.closing:
            return
        mismatch = self._language_mismatch(loaded)
        log_diagnostics([*loaded.diagnostics, *([mismatch] if mismatch else [])])
        if loaded.settings is None or mismatch is not None:
            _log.warning("Keeping the previous settings.")
            return
        before, self._config = self._config, loaded.settings
        changed = changed_settings(before, loaded.settings)
        if not changed:
            return
        log.set_level(loaded.settings.log.level)
        _log.info("Settings changed: %s.", ", ".join(changed))
        for name in changed:
            if not all_settings()[name].live:
                _log.warning("%s takes effect at the next start.", name)
        self._apply(loaded.settings)

    def _language_mismatch(self, loaded: LoadedSettings) -> Diagnostic | None:
        """The diagnostic for a language that the current exhibit does not have. The languages of another
        exhibit are not known before it is read."""
        languages = self._languages()
        if (
            not languages
            or loaded.settings is None
            or loaded.settings.exhibit.path != self._config.exhibit.path
        ):
            return None
        return language_diagnostic(loaded, languages)
