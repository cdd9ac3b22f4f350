"""Python's garbage, collected by the UI thread alone and when it suits."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 10_000
"""How often garbage is collected, in ms."""


class Collector(QObject):
    """Takes over from Python's own collector, which runs in whichever thread happens to make the next object: from
    the thread that loads pictures it would destroy objects of Qt's that belong to the UI thread.

    What exists by now stays as long as the program and is not looked at again, so that a collection takes well
    under a frame.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self.keep()
        self._timer = QTimer(self)
        self._timer.timeout.connect(gc.collect)
        self._timer.start(_EVERY)

    def keep(self) -> None:
        """What exists now stays: a stage has been raised."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()
