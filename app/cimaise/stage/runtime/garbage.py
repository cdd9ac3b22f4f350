"""Python's garbage, collected by the UI thread alone and when it suits."""

from __future__ import annotations

import gc
import sys
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer
from shiboken6 import Shiboken

_EVERY = 10_000
"""How often garbage is collected, in ms."""
_of_qml: WeakSet[QObject] = WeakSet()


def made_by_qml(one: QObject) -> None:
    """QML has made an object of Python's: it is freed some time after QML has destroyed it.

    PySide6 6.11 would keep it for ever, with all that it holds: it counts a reference for QML and never gives it back.
    """
    _of_qml.add(one)


def collect() -> None:
    """Free what nobody uses any more."""
    gc.collect()
    gone = [one for one in _of_qml if not Shiboken.isValid(one)]
    while gone:
        one = gone.pop()
        # `one`, the call's argument and QML: where anybody in Python still holds it, it waits.
        if sys.getrefcount(one) == 3 and not gc.get_referrers(one):
            from ctypes import py_object, pythonapi

            _of_qml.discard(one)
            pythonapi.Py_DecRef(py_object(one))


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
        self._timer.timeout.connect(collect)
        self._timer.start(_EVERY)

    def keep(self) -> None:
        """What exists now stays: a stage has been raised."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()
