"""The session: the current visit, a queue of events, and the observers of every change.

Whatever follows a visit (the screen, the attract loop, films, later a journal, opening hours, speech or an
operator's panel) subscribes here and is called with each `Change`. The session has no clock and no timer: events
carry their time, and `next_deadline` says when the next Tick is due.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from cimaise.show.deadlines import next_deadline, seconds_left
from cimaise.show.events import Event
from cimaise.show.visit import Phase, Visit, carried_over, initial, step
from cimaise.show.visit_model import VisitModel


@dataclass(frozen=True, slots=True)
class Change:
    """The states before and after an event. `event` is None if the model changed instead: another version of the
    exhibit, or other settings. Ticks and repeated touches are reported too, so the states may be equal."""

    before: Visit
    after: Visit
    event: Event | None

    @property
    def started(self) -> bool:
        """Whether a visit started."""
        return self.before.number != self.after.number

    @property
    def ended(self) -> bool:
        """Whether a visit ended and the attract loop runs again."""
        return self.before.phase is not Phase.ATTRACT and self.after.phase is Phase.ATTRACT


Observer = Callable[[Change], None]


class Session:
    """The visits to one exhibit, from the start of the program at the time `at` (seconds) on."""

    def __init__(self, model: VisitModel, at: float) -> None:
        self._model = model
        self._state = initial(model, at)
        self._observers: list[Observer] = []
        self._queue: deque[Event | VisitModel] = deque()
        self._busy = self._closed = False

    @property
    def state(self) -> Visit:
        """The current visit."""
        return self._state

    @property
    def model(self) -> VisitModel:
        """The exhibit's pages, languages and idle times."""
        return self._model

    @property
    def next_deadline(self) -> float | None:
        """When the next Tick is due, in seconds of the events' clock; None if only a visitor can change the state."""
        return next_deadline(self._model, self._state)

    def seconds_left(self, at: float) -> int:
        """What the countdown of the idle question shows at the time `at`; 0 while there is no question."""
        return seconds_left(self._model, self._state, at) if self._state.phase is Phase.ASKING else 0

    def observe(self, observer: Observer) -> Callable[[], None]:
        """Call `observer` with every change from now on, after those that subscribed earlier. The function returned
        ends the subscription."""
        self._observers.append(observer)

        def unsubscribe() -> None:
            if observer in self._observers:
                self._observers.remove(observer)

        return unsubscribe

    def handle(self, event: Event) -> None:
        """Apply an event and notify the observers.

        An event that an observer sends while it is being notified waits until all observers know the current
        change: every observer sees all changes, in the same order. If an observer raises, the others are notified
        all the same; the first exception is raised once the queue is empty.
        """
        self._enqueue(event)

    def update_model(self, model: VisitModel) -> None:
        """Continue with another version of the exhibit, or with other settings; the visit goes on."""
        self._enqueue(model)

    def close(self) -> None:
        """Ignore all events from now on, and forget the observers."""
        self._closed = True
        self._queue.clear()
        self._observers.clear()

    def _enqueue(self, entry: Event | VisitModel) -> None:
        if self._closed:
            return
        self._queue.append(entry)
        if self._busy:
            return
        self._busy = True
        failures: list[Exception] = []
        try:
            while self._queue:
                change = self._apply(self._queue.popleft())
                for observer in tuple(self._observers):
                    # An observer that an earlier one has unsubscribed is not called any more.
                    if observer not in self._observers:
                        continue
                    try:
                        observer(change)
                    except Exception as error:
                        failures.append(error)
        finally:
            self._busy = False
        if failures:
            raise failures[0]

    def _apply(self, entry: Event | VisitModel) -> Change:
        before = self._state
        if isinstance(entry, VisitModel):
            previous, self._model = self._model, entry
            self._state = carried_over(previous, entry, before)
            return Change(before, self._state, None)
        self._state = step(self._model, before, entry)
        return Change(before, self._state, entry)
