"""The session: the current visit, a queue of events, and the observers of every change.

Everything that depends on the visit (the screen, the attract loop, films) subscribes here and is called with each
`Change`. The session has no clock and no timer: events carry their time, and `next_deadline` is when the next Tick
is due.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from cimaise.show.deadlines import next_deadline, seconds_left
from cimaise.show.events import Event
from cimaise.show.state_machine import carried_over, step
from cimaise.show.visit import Phase, Visit, initial
from cimaise.show.visit_model import VisitModel


@dataclass(frozen=True, slots=True)
class Change:
    """The states before and after an event. `event` is None if the model changed instead: another version of the
    exhibit, or other settings. Every event is a change, so the states may be equal."""

    before: Visit
    after: Visit
    event: Event | None

    @property
    def started(self) -> bool:
        """Whether a visit started."""
        return self.before.number != self.after.number

    @property
    def ended(self) -> bool:
        """Whether a visit ended. If the event is a touch after the reset was due, the next visit starts in the same
        change; otherwise the attract loop runs again."""
        return self.before.phase is not Phase.ATTRACT and (self.after.phase is Phase.ATTRACT or self.started)


Observer = Callable[[Change], None]


class _Subscription:
    """One call of `observe`. Compared by identity, so that an observer can subscribe more than once."""

    __slots__ = ("observer",)

    def __init__(self, observer: Observer) -> None:
        self.observer = observer


class Session:
    """The current visit of a program that starts at the time `at`, and its observers. Not thread-safe: all calls come
    from one thread."""

    def __init__(self, model: VisitModel, at: float) -> None:
        self._model = model
        self._state = initial(model, at)
        self._subscriptions: list[_Subscription] = []
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
        """The seconds that the countdown of the idle question shows at the time `at`; 0 while it is not open."""
        return seconds_left(self._model, self._state, at)

    def observe(self, observer: Observer) -> Callable[[], None]:
        """Call `observer` with every change from the next one on, after the observers that subscribed earlier.

        Returns a function that ends this subscription; calling it again has no effect. Does nothing after `close`.
        """
        subscription = _Subscription(observer)
        if not self._closed:
            self._subscriptions.append(subscription)

        def unsubscribe() -> None:
            if subscription in self._subscriptions:
                self._subscriptions.remove(subscription)

        return unsubscribe

    def handle(self, event: Event) -> None:
        """Apply an event and notify the observers.

        An event that an observer sends while it is being notified waits until all observers know the current
        change: every observer sees all changes, in the same order. If an observer sends an event for every change,
        this never returns.

        If an observer raises, the others are still notified and the queued events are still applied; then the
        exception is raised, or an ExceptionGroup if there are several.
        """
        self._process(event)

    def update_model(self, model: VisitModel) -> None:
        """Continue the visit with another version of the exhibit, or with other settings."""
        self._process(model)

    def close(self) -> None:
        """Ignore all events from now on and forget the observers, even those not yet notified of the current
        change."""
        self._closed = True
        self._queue.clear()
        self._subscriptions.clear()

    def _process(self, entry: Event | VisitModel) -> None:
        """Queue an entry. Unless a call further up already does so, apply the queue until it is empty."""
        if self._closed:
            return
        self._queue.append(entry)
        if self._busy:
            return
        self._busy = True
        failures: list[Exception] = []
        try:
            while self._queue:
                try:
                    change = self._apply(self._queue.popleft())
                except Exception as error:
                    failures.append(error)
                else:
                    failures += self._notify(change)
        finally:
            self._busy = False
        if len(failures) == 1:
            raise failures[0]
        if failures:
            raise ExceptionGroup("observers of the session failed", failures)

    def _notify(self, change: Change) -> list[Exception]:
        """Call every observer; returns what they raised."""
        failures: list[Exception] = []
        for subscription in tuple(self._subscriptions):
            # An observer that an earlier one has unsubscribed is not called any more.
            if subscription not in self._subscriptions:
                continue
            try:
                subscription.observer(change)
            except Exception as error:
                failures.append(error)
        return failures

    def _apply(self, entry: Event | VisitModel) -> Change:
        before = self._state
        if isinstance(entry, VisitModel):
            self._state = carried_over(self._model, entry, before)
            self._model = entry
            return Change(before, self._state, None)
        self._state = step(self._model, before, entry)
        return Change(before, self._state, entry)
