"""The session: changes and their states, deadlines, and a model that changes."""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sessions import MODEL, recorded

from cimaise.show.deadlines import QUESTION_ARRIVES_IN
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
from cimaise.show.state_machine import step
from cimaise.show.visit import Phase, Visit, initial
from cimaise.show.visit_model import HOME, Timing, VisitModel

if TYPE_CHECKING:
    from collections.abc import Callable


class Journal:
    """An observer that writes JSON lines. It depends on the session only, not on Qt or the bridge."""

    def __init__(self, session: Session) -> None:
        self.lines: list[str] = []
        self.end = session.observe(self._write)

    def _write(self, change: Change) -> None:
        if change.ended:
            self.lines.append(json.dumps({"ended": change.before.number}))
        if change.started:
            self.lines.append(json.dumps({"at": change.after.last_presence, "visit": change.after.number}))
        elif not change.ended and change.before.page != change.after.page:
            self.lines.append(json.dumps({"page": change.after.page}))


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


def test_a_model_that_cannot_be_used_does_not_replace_the_current_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> Visit:
        raise ValueError("no page")

    session = Session(MODEL, 0)
    monkeypatch.setattr("cimaise.show.session.carried_over", fail)
    with pytest.raises(ValueError, match="no page"):
        session.update_model(VisitModel(words={}, parents={}, languages=("ko",)))
    assert session.model is MODEL


def test_the_deadline_is_the_idle_question_then_the_reset_then_none() -> None:
    session = Session(MODEL, 0)
    assert session.next_deadline is None
    session.handle(Touched(100))
    assert session.next_deadline == 160
    assert session.seconds_left(120) == 0, "no countdown without a question"
    session.handle(Tick(160))
    assert session.state.phase is Phase.ASKING
    assert session.next_deadline == 160 + QUESTION_ARRIVES_IN + 30
    assert session.seconds_left(170.8) == 20
    session.handle(Tick(191))
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
    session.handle(Tick(153))
    assert [change.started for change in changes] == [True, False, False, False, False]
    assert [change.ended for change in changes] == [False, False, False, False, True]


def test_a_touch_after_the_reset_was_due_ends_one_visit_and_starts_the_next() -> None:
    session = Session(MODEL, 0)
    session.handle(Touched(1))
    session.handle(OpenedPage(2, "songs"))
    journal, changes = Journal(session), recorded(session)
    session.handle(Touched(500))
    (change,) = changes
    assert (change.ended, change.started) == (True, True)
    assert (change.after.phase, change.after.page) == (Phase.VISIT, HOME)
    assert journal.lines == ['{"ended": 1}', '{"at": 500, "visit": 2}']


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
