"""Garbage collection in the UI thread only, at intervals."""

from __future__ import annotations

import gc
import sys
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer
from shiboken6 import Shiboken

_INTERVAL = 10_000
"""The time between two collections, in ms."""
_qml_objects: WeakSet[QObject] = WeakSet()


def track_qml_object(item: QObject) -> None:
    """Make `collect` free a Python object that QML has created, once QML has destroyed it.

    PySide6 6.11 never frees such an object, nor anything that it references: it adds a reference for QML and
    does not release it.
    """
    _qml_objects.add(item)


def collect() -> None:
    """Collect garbage, and free the objects that QML has destroyed."""
    gc.collect()
    destroyed = [item for item in _qml_objects if not Shiboken.isValid(item)]
    while destroyed:
        item = destroyed.pop()
        # The three are `item`, the argument and the reference for QML. With any other it is freed later.
        if sys.getrefcount(item) == 3 and not gc.get_referrers(item):
            from ctypes import py_object, pythonapi

            _qml_objects.discard(item)
            pythonapi.Py_DecRef(py_object(item))


class GarbageCollector(QObject):
    """Replaces Python's automatic collection, which runs in the thread that happens to create the next
    object: in the image loading thread it would destroy Qt objects that belong to the UI thread.

    Objects that already exist are frozen and not examined again, so that a collection takes much less than a
    frame.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self.keep()
        self._timer = QTimer(self)
        self._timer.timeout.connect(collect)
        self._timer.start(_INTERVAL)

    def keep(self) -> None:
        """Freeze the objects that exist now; call it after a window was created."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()
