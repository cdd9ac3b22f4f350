"""The observers of a session: order, failures, subscriptions, and closing the session."""

from __future__ import annotations

import contextlib
import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sessions import MODEL, recorded

from cimaise.show.events import (
    Event,
    OpenedPage,
    Stayed,
    Touched,
)
from cimaise.show.session import Change, Session
from cimaise.show.state_machine import step
from cimaise.show.visit import Phase, Visit
from cimaise.show.visit_model import HOME, VisitModel

if TYPE_CHECKING:
    from collections.abc import Callable


def test_an_event_sent_by_an_observer_waits_until_all_know_the_current_change() -> None:
    session = Session(MODEL, 0)
    order: list[tuple[str, str]] = []

    def first(change: Change) -> None:
        order.append(("first", change.after.page))
        if isinstance(change.event, OpenedPage) and change.event.page == "songs":
            session.handle(OpenedPage(5, "about"))
            assert session.state.page == "songs", (
                "the new event must not act before all observers were notified"
            )

    session.handle(Touched(1))
    session.observe(first)
    session.observe(lambda change: order.append(("second", change.after.page)))
    session.handle(OpenedPage(4, "songs"))
    assert order == [("first", "songs"), ("second", "songs"), ("first", "about"), ("second", "about")]


def test_events_of_several_observers_are_applied_in_the_order_they_were_sent() -> None:
    session = Session(MODEL, 0)
    session.handle(Touched(1))

    def go_on(page: str, *following: str) -> None:
        def send(change: Change) -> None:
            if change.after.page == page:
                for entry in following:
                    session.handle(OpenedPage(2, entry))

        session.observe(send)

    go_on("songs", "about", "songs/one")
    go_on("songs", HOME)
    changes = recorded(session)
    session.handle(OpenedPage(2, "songs"))
    assert [change.after.page for change in changes] == ["songs", "about", "songs/one", HOME]


def test_an_observer_that_fails_does_not_keep_the_others_from_being_notified() -> None:
    session = Session(MODEL, 0)

    def fail(change: Change) -> None:
        raise RuntimeError(change.after.page)

    session.observe(fail)
    changes = recorded(session)
    with pytest.raises(RuntimeError, match=HOME):
        session.handle(Touched(1))
    with pytest.raises(RuntimeError, match="songs"):
        session.handle(OpenedPage(2, "songs"))
    assert [change.after.page for change in changes] == [HOME, "songs"]


def test_an_event_that_a_failing_observer_sent_is_still_applied() -> None:
    session = Session(MODEL, 0)

    def fail(change: Change) -> None:
        if change.started:
            session.handle(OpenedPage(2, "songs"))
            raise RuntimeError("journal is full")

    session.observe(fail)
    changes = recorded(session)
    with pytest.raises(RuntimeError, match="journal is full"):
        session.handle(Touched(1))
    assert [change.after.page for change in changes] == [HOME, "songs"]


def test_the_exceptions_of_several_observers_are_raised_together() -> None:
    session = Session(MODEL, 0)

    def fail_with(error: Exception) -> None:
        def fail(_: Change) -> None:
            raise error

        session.observe(fail)

    fail_with(RuntimeError("disk"))
    fail_with(ValueError("speech"))
    with pytest.raises(ExceptionGroup) as raised:
        session.handle(Touched(1))
    assert [str(error) for error in raised.value.exceptions] == ["disk", "speech"]
    assert raised.value.message == "observers of the session failed"


def test_after_an_observer_that_an_earlier_one_has_unsubscribed_the_others_are_notified() -> None:
    session = Session(MODEL, 0)
    session.observe(lambda change: end_second())
    end_second = session.observe(lambda change: pytest.fail("notified after its subscription has ended"))
    changes = recorded(session)
    session.handle(Touched(1))
    assert [change.after.page for change in changes] == [HOME]


def test_an_interrupted_notification_leaves_the_session_usable() -> None:
    session = Session(MODEL, 0)

    def interrupt(_: Change) -> None:
        raise KeyboardInterrupt

    end = session.observe(interrupt)
    with pytest.raises(KeyboardInterrupt):
        session.handle(Touched(1))
    end()
    session.handle(OpenedPage(2, "songs"))
    assert session.state.page == "songs"


def test_an_event_that_cannot_be_applied_changes_nothing_and_the_queue_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail_for_stayed(model: VisitModel, state: Visit, event: Event) -> Visit:
        if isinstance(event, Stayed):
            raise TypeError("unknown event")
        return step(model, state, event)

    monkeypatch.setattr("cimaise.show.session.step", fail_for_stayed)
    session = Session(MODEL, 0)

    def send(change: Change) -> None:
        if change.started:
            session.handle(Stayed(2))
            session.handle(OpenedPage(2, "songs"))

    session.observe(send)
    changes = recorded(session)
    with pytest.raises(TypeError, match="unknown event"):
        session.handle(Touched(1))
    assert [change.after.page for change in changes] == [HOME, "songs"]


def test_an_observer_can_unsubscribe_even_while_it_is_notified() -> None:
    session = Session(MODEL, 0)
    seen: list[Event | None] = []
    end: Callable[[], None]

    def once(change: Change) -> None:
        seen.append(change.event)
        end()

    end = session.observe(once)
    later = recorded(session)
    session.handle(Touched(1))
    session.handle(Touched(2))
    assert len(seen) == 1
    assert len(later) == 2
    end()


def test_an_observer_unsubscribed_by_an_earlier_one_is_not_called() -> None:
    session = Session(MODEL, 0)
    ends: list[Callable[[], None]] = []
    session.observe(lambda _: ends[0]())
    seen: list[Change] = []
    ends.append(session.observe(seen.append))
    session.handle(Touched(1))
    assert seen == []


def test_an_observer_that_subscribed_twice_is_called_twice_until_each_subscription_ends() -> None:
    session = Session(MODEL, 0)
    changes: list[Change] = []
    end_first = session.observe(changes.append)
    end_second = session.observe(changes.append)
    session.handle(Touched(1))
    assert len(changes) == 2
    end_first()
    end_first()
    session.handle(Touched(2))
    assert len(changes) == 3
    end_second()
    session.handle(Touched(3))
    assert len(changes) == 3


def test_an_observer_subscribed_during_a_notification_is_called_from_the_next_change_on() -> None:
    session = Session(MODEL, 0)
    late: list[Change] = []

    def subscribe(change: Change) -> None:
        if change.started:
            session.handle(OpenedPage(2, "songs"))
            session.observe(late.append)

    session.observe(subscribe)
    session.handle(Touched(1))
    assert [(change.before.page, change.after.page) for change in late] == [(HOME, "songs")]


def test_a_closed_session_ignores_events_and_has_no_observers() -> None:
    session = Session(MODEL, 0)
    changes = recorded(session)
    session.close()
    end = session.observe(changes.append)
    session.handle(Touched(1))
    session.update_model(MODEL)
    session.close()
    end()
    assert changes == []
    assert session.state.phase is Phase.ATTRACT


def test_closing_during_a_notification_drops_what_is_queued() -> None:
    session = Session(MODEL, 0)
    changes = recorded(session)

    def close(change: Change) -> None:
        session.handle(OpenedPage(2, "songs"))
        session.close()

    session.observe(close)
    session.handle(Touched(1))
    assert [change.after.page for change in changes] == [HOME]


def test_after_closing_during_a_notification_no_further_observer_is_called() -> None:
    session = Session(MODEL, 0)
    session.observe(lambda _: session.close())
    changes = recorded(session)
    session.handle(Touched(1))
    assert changes == []


@given(st.lists(st.sampled_from(["send", "subscribe", "end", "fail"]), min_size=1, max_size=25))
def test_all_observers_see_the_same_changes_whatever_another_does(actions: list[str]) -> None:
    session = Session(MODEL, 0)
    first = recorded(session)
    pending = iter(actions)
    others: list[tuple[int, list[Change]]] = []
    ends: list[Callable[[], None]] = []

    def act(_: Change) -> None:
        match next(pending, None):
            case "send":
                session.handle(OpenedPage(1, "songs"))
                session.handle(OpenedPage(1, "about"))
            case "subscribe":
                changes: list[Change] = []
                others.append((len(first), changes))
                ends.append(session.observe(changes.append))
            case "end" if ends:
                ends.pop()()
                others.pop()
            case "fail":
                raise RuntimeError

    session.observe(act)
    last = recorded(session)
    with contextlib.suppress(RuntimeError, ExceptionGroup):
        session.handle(Touched(1))
    with contextlib.suppress(RuntimeError, ExceptionGroup):
        session.handle(Touched(2))
    assert last == first
    assert all(one.after is two.before for one, two in itertools.pairwise(first))
    assert all(changes == first[start:] for start, changes in others)
