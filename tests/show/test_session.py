"""The session: events in order, observers notified of every change, deadlines, and a model that changes."""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cimaise.show.events import (
    ChoseLanguage,
    Event,
    OpenedPage,
    StartedPlaying,
    Stayed,
    Tick,
    Touched,
    WentBack,
    WentHome,
)
from cimaise.show.session import Change, Session
from cimaise.show.visit import Phase, initial, step
from cimaise.show.visit_model import HOME, Timing, VisitModel

if TYPE_CHECKING:
    from collections.abc import Callable

MODEL = VisitModel(
    words={"songs": 0, "songs/one": 0, "about": 240},
    parents={"songs/one": "songs"},
    languages=("en", "ko"),
    timing=Timing(warn_after=60, warn_for=30),
)


class Journal:
    """A test-only observer, as a later package would write it: it knows the session and nothing of Qt or the bridge."""

    def __init__(self, session: Session) -> None:
        self.lines: list[str] = []
        self.end = session.observe(self._write)

    def _write(self, change: Change) -> None:
        if change.started:
            self.lines.append(json.dumps({"at": change.after.last_presence, "visit": change.after.number}))
        elif change.ended:
            self.lines.append(json.dumps({"ended": change.before.number}))
        elif change.before.page != change.after.page:
            self.lines.append(json.dumps({"page": change.after.page}))


def recorded(session: Session) -> list[Change]:
    changes: list[Change] = []
    session.observe(changes.append)
    return changes


def test_a_new_observer_needs_only_the_session() -> None:
    session = Session(MODEL, 0)
    journal = Journal(session)
    for event in (Touched(10), OpenedPage(11, "songs"), OpenedPage(12, "songs/one"), WentHome(13), Tick(200)):
        session.handle(event)
    session.handle(Tick(300))
    assert journal.lines == [
        '{"at": 10, "visit": 1}',
        '{"page": "songs"}',
        '{"page": "songs/one"}',
        f'{{"page": "{HOME}"}}',
        '{"ended": 1}',
    ]


def test_every_event_is_reported_with_the_states_before_and_after() -> None:
    session = Session(MODEL, 0)
    changes = recorded(session)
    session.handle(Touched(1))
    session.handle(Tick(2))
    assert [type(change.event) for change in changes] == [Touched, Tick]
    assert changes[0].before == initial(MODEL, 0)
    assert changes[0].after is changes[1].before
    assert changes[1].after == session.state


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


def test_a_closed_session_ignores_events_and_has_no_observers() -> None:
    session = Session(MODEL, 0)
    changes = recorded(session)
    session.close()
    session.handle(Touched(1))
    session.update_model(MODEL)
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


def test_the_deadline_is_the_idle_question_then_the_reset_then_none() -> None:
    session = Session(MODEL, 0)
    assert session.next_deadline is None
    session.handle(Touched(100))
    assert session.next_deadline == 160
    assert session.seconds_left(120) == 0, "no countdown without a question"
    session.handle(Tick(160))
    assert session.state.phase is Phase.ASKING
    assert session.next_deadline == 190
    assert session.seconds_left(170) == 20
    session.handle(Tick(190))
    assert session.next_deadline is None


def test_another_version_of_the_exhibit_is_a_change_without_an_event() -> None:
    session = Session(MODEL, 0)
    session.handle(Touched(1))
    session.handle(OpenedPage(2, "songs"))
    session.handle(OpenedPage(3, "songs/one"))
    changes = recorded(session)
    smaller = VisitModel(words={"songs": 0}, parents={}, languages=("en",), timing=Timing(90, 20))
    session.update_model(smaller)
    (change,) = changes
    assert change.event is None
    assert (change.before.page, change.after.page) == ("songs/one", "songs")
    assert session.model is smaller
    assert session.next_deadline == 3 + 90


def test_a_change_of_the_model_during_a_notification_is_queued() -> None:
    session = Session(MODEL, 0)
    smaller = VisitModel(words={}, parents={}, languages=("ko",))

    def shrink(change: Change) -> None:
        if change.started:
            session.update_model(smaller)
            assert session.model is MODEL

    session.observe(shrink)
    changes = recorded(session)
    session.handle(Touched(1))
    assert [change.after.language for change in changes] == ["en", "ko"]


def test_started_and_ended_name_the_ends_of_a_visit() -> None:
    session = Session(MODEL, 0)
    changes = recorded(session)
    session.handle(Touched(1))
    session.handle(Tick(61))
    session.handle(Stayed(62))
    session.handle(Tick(122))
    session.handle(Tick(152))
    assert [change.started for change in changes] == [True, False, False, False, False]
    assert [change.ended for change in changes] == [False, False, False, False, True]


events = st.lists(
    st.tuples(
        st.sampled_from(
            [
                Touched,
                Tick,
                Stayed,
                WentBack,
                WentHome,
                StartedPlaying,
                lambda at: OpenedPage(at, "songs/one"),
                lambda at: ChoseLanguage(at, "ko"),
            ]
        ),
        st.floats(0, 80),
    ),
    max_size=30,
)


@given(events)
def test_a_session_does_what_the_state_machine_does(
    entries: list[tuple[Callable[[float], Event], float]],
) -> None:
    session, state, at = Session(MODEL, 0), initial(MODEL, 0), 0.0
    changes = recorded(session)
    for make, seconds in entries:
        at += seconds
        event = make(at)
        session.handle(event)
        state = step(MODEL, state, event)
        assert session.state == state
    assert len(changes) == len(entries)
    assert all(one.after == two.before for one, two in itertools.pairwise(changes))
