"""The operator's files, followed while the kiosk runs: an edit takes effect, a bad one only says why it does not."""

from __future__ import annotations

import logging
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cimaise import log
from cimaise.config.compatibility import language_diagnostic
from cimaise.config.settings import all_settings, value_of
from cimaise.platform.folder_state import Debounce, files_state
from cimaise.stage.runtime.reporting import tell

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cimaise.config.loader import LoadedSettings
    from cimaise.config.settings import Settings
    from cimaise.source.diagnostic import Diagnostic

EVERY = 2.0
"""How often the files are looked at, in seconds."""
_log = logging.getLogger(__name__)


def changed_settings(before: Settings, after: Settings) -> list[str]:
    """The full names of the settings whose values differ."""
    return [name for name in all_settings() if value_of(before, name) != value_of(after, name)]


class SettingsReloader(QObject):
    """Looks at the files every two seconds, in a thread of its own, and loads them anew once an edit is at rest.

    `load` gives the settings as they are now, `languages` those of the exhibit on show. `adapt` is called with every
    whole set of settings that differs from the one in force; what is wrong is told in the log, once for each edit.
    """

    _loaded = Signal(object)

    def __init__(
        self,
        load: Callable[[], LoadedSettings],
        config: Settings,
        languages: Callable[[], Sequence[str]],
        adapt: Callable[[Settings], None],
        parent: QObject,
        every: float = EVERY,
    ) -> None:
        super().__init__(parent)
        self._load, self._config, self._languages, self._adapt = load, config, languages, adapt
        self._every = every
        self._end = Event()
        self._loaded.connect(self._take)
        Thread(target=self._watch, name="operator", daemon=True).start()

    def close(self) -> None:
        """Look no more."""
        self._end.set()

    def _watch(self) -> None:
        debounce = Debounce()
        files = self._load().files
        while not self._end.wait(self._every):
            if debounce.settled(files_state(files), monotonic()):
                loaded = self._load()
                files = loaded.files
                if not self._end.is_set():
                    self._loaded.emit(loaded)

    def _take(self, loaded: LoadedSettings) -> None:
        fault = self._language_fault(loaded)
        tell([*loaded.diagnostics, *([fault] if fault else [])])
        if loaded.settings is None or fault is not None:
            _log.warning("The settings that were in force before stay.")
            return
        before, self._config = self._config, loaded.settings
        changed = changed_settings(before, loaded.settings)
        if not changed:
            return
        log.set_level(loaded.settings.log.level)
        _log.info("The operator's file has changed: %s.", ", ".join(changed))
        for name in changed:
            if not all_settings()[name].live:
                _log.warning("%s takes effect at the next start.", name)
        self._adapt(loaded.settings)

    def _language_fault(self, loaded: LoadedSettings) -> Diagnostic | None:
        """Whether the language fits the exhibit on show; another exhibit is not known before it is read."""
        languages = self._languages()
        if (
            not languages
            or loaded.settings is None
            or loaded.settings.exhibit.path != self._config.exhibit.path
        ):
            return None
        return language_diagnostic(loaded, languages)
