"""Sends a Tick to the session when one of its deadlines has passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cimaise.show.events import Tick
from cimaise.show.visit import Phase

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.show.session import Change, Session

_COUNTDOWN_STEP = 0.2
"""How often the countdown is updated, in seconds: its number changes once a second."""
_LONGEST = 2**31 - 1
"""QTimer's longest interval, in ms."""


class SessionTimer(QObject):
    """One timer, set to the session's next deadline after every change. `clock` gives monotonic seconds."""

    def __init__(self, session: Session, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._clock = session, clock
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)
        session.observe(self._schedule)

    def close(self) -> None:
        """Stop the timer."""
        self._timer.stop()

    def _tick(self) -> None:
        self._session.handle(Tick(self._clock()))

    def _schedule(self, change: Change) -> None:
        deadline = self._session.next_deadline
        if deadline is None:
            self._timer.stop()
            return
        wait = max(deadline - self._clock(), 0.0)
        if change.after.phase is Phase.ASKING:
            wait = min(wait, _COUNTDOWN_STEP)
        self._timer.start(min(round(wait * 1000) + 1, _LONGEST))
