"""Properties of every visit, tested with random exhibits and random visitors."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from random_visits import PAGES, events, models

from cimaise.show.deadlines import (
    HIDE_CONTROLS_AFTER,
    MAX_WATCH_TIME,
    next_deadline,
    reset_at,
    seconds_left,
    warn_at,
)
from cimaise.show.events import (
    Event,
    OpenedPage,
    Present,
    Sheet,
    StartedAgain,
    StartedPlaying,
    Stayed,
    Tick,
    Touched,
    WentBack,
)
from cimaise.show.navigation import HISTORY_LIMIT
from cimaise.show.state_machine import carried_over, step
from cimaise.show.visit import TEXT_SIZES, Phase, Visit, initial
from cimaise.show.visit_model import HOME, VisitModel

# Mostly the pace of a visit; sometimes a whole night, or a time slightly before the previous one.
gaps = st.one_of(st.floats(0, 40), st.floats(0, 400), st.just(50_000.0), st.floats(-5, 0))


class AnyVisit(RuleBasedStateMachine):
    """Visitors come, tap anything and leave; the invariants hold after every step."""

    model: VisitModel
    state: Visit
    clock: float

    @initialize(model=models(), start=st.floats(0, 10**7))
    def start_program(self, model: VisitModel, start: float) -> None:
        self.model, self.clock = model, start
        self.state = initial(model, start)

    @rule(data=st.data(), gap=gaps)
    def any_event(self, data: st.DataObject, gap: float) -> None:
        self.clock += gap
        self.handle(data.draw(events(self.clock)))

    @rule(pages=st.lists(st.sampled_from(PAGES), min_size=1, max_size=30))
    def quick_taps(self, pages: list[str]) -> None:
        for page in pages:
            self.handle(OpenedPage(self.clock, page))

    @rule()
    def tick_on_time(self) -> None:
        deadline = next_deadline(self.model, self.state)
        if deadline is not None:
            self.clock = max(self.clock, deadline)
            before = self.state
            self.handle(Tick(deadline))
            hides = before.playing and not before.controls_hidden
            assert self.state.controls_hidden if hides else self.state.phase is not before.phase

    @rule(share=st.floats(0, 0.999))
    def tick_too_early(self, share: float) -> None:
        deadline = next_deadline(self.model, self.state)
        if deadline is not None:
            early = self.state.countdown_start + share * (deadline - self.state.countdown_start)
            if early < deadline:
                before = self.state
                self.handle(Tick(early))
                assert self.state == before

    @rule(share=st.floats(0, 0.999))
    def answer(self, share: float) -> None:
        if self.state.phase is Phase.ASKING:
            before = self.state
            at = before.countdown_start + share * (reset_at(self.model, before) - before.countdown_start)
            if at < reset_at(self.model, before):
                self.handle(Stayed(at))
                assert self.state == replace(before, phase=Phase.VISIT, last_presence=at, countdown_start=at)

    @rule(model=models(every=False))
    def exhibit_changes(self, model: VisitModel) -> None:
        before_model, before = self.model, self.state
        self.model, self.state = model, carried_over(before_model, model, before)
        now = self.state
        assert (now.phase, now.number, now.last_presence, now.countdown_start) == (
            before.phase,
            before.number,
            before.last_presence,
            before.countdown_start,
        )
        if before.phase is Phase.ATTRACT:
            return
        assert now.text_size == before.text_size
        assert (now.sound, now.captions) == (before.sound, before.captions)
        assert now.language == (before.language if before.language in model.languages else model.languages[0])
        if model.has_page(before.page):
            assert now.page == before.page
            assert now.history == before.history or not all(map(model.has_page, before.history))
            if len(model.languages) > 1 or before.sheet is not Sheet.LANGUAGE:
                assert now.sheet is before.sheet or now.page == HOME
        else:
            assert now.page in _parents(before_model, before.page)
        assert carried_over(model, model, now) == now

    def handle(self, event: Event) -> None:
        before = self.state
        self.state = step(self.model, before, event)
        self.check(before, event)

    def check(self, before: Visit, event: Event) -> None:
        now = self.state
        assert now.last_presence >= before.last_presence
        assert now.countdown_start >= before.countdown_start
        assert now.number - before.number in (0, 1)
        started = now.number > before.number
        overdue = max(before.countdown_start, event.at) >= reset_at(self.model, before)
        if started:
            if isinstance(event, StartedAgain):
                assert before.phase is Phase.ASKING
            else:
                assert isinstance(event, Touched)
                assert before.phase is Phase.ATTRACT or overdue
            assert now == replace(
                initial(self.model, now.last_presence), phase=Phase.VISIT, page=HOME, number=before.number + 1
            )
        if now.phase is Phase.ASKING and before.phase is not Phase.ASKING:
            assert isinstance(event, Tick)
            assert before.phase is Phase.VISIT
        if before.phase is Phase.ATTRACT and not isinstance(event, Touched):
            assert now.phase is Phase.ATTRACT
        if before.phase is Phase.ASKING and not overdue:
            assert not before.playing
            # While the question is open, only its countdown changes until it is answered.
            if isinstance(event, Stayed | StartedAgain):
                assert now.phase is not Phase.ASKING
            else:
                assert replace(now, last_presence=0, countdown_start=0) == replace(
                    before, last_presence=0, countdown_start=0
                )
        if isinstance(event, Present | Tick) and now.phase is before.phase and not overdue:
            assert replace(now, last_presence=0, countdown_start=0, controls_hidden=False) == replace(
                before, last_presence=0, countdown_start=0, controls_hidden=False
            )
        if now.playing and not before.playing:
            assert isinstance(event, StartedPlaying)
        if now.controls_hidden and not before.controls_hidden:
            assert isinstance(event, Tick)
        if (now.page, now.sheet) != (before.page, before.sheet):
            assert not now.playing

    @invariant()
    def state_is_consistent(self) -> None:
        model, state = self.model, self.state
        assert state.countdown_start >= state.last_presence
        assert state.language in model.languages
        assert state.text_size in TEXT_SIZES
        assert len(state.history) <= HISTORY_LIMIT
        assert all(model.has_page(page) for page in state.history)
        assert all(one != other for one, other in pairwise((*state.history, state.page)))
        assert HOME not in state.history[1:]
        assert state.sheet is not Sheet.LANGUAGE or len(model.languages) > 1
        assert state.playing or not state.controls_hidden
        if state.phase is Phase.ATTRACT:
            # Nothing remains of the previous visit.
            assert state == replace(
                initial(model, state.last_presence),
                countdown_start=state.countdown_start,
                number=state.number,
            )
        else:
            assert state.number >= 1
            assert model.has_page(state.page)
            if state.page == HOME:
                assert state.history == ()

    @invariant()
    def deadlines_agree(self) -> None:
        model, state = self.model, self.state
        deadline = next_deadline(model, state)
        if state.phase is Phase.ATTRACT:
            assert deadline is None
        elif state.phase is Phase.VISIT:
            assert warn_at(model, state) - state.last_presence >= model.timing.warn_after - 1e-6
            assert reset_at(model, state) > warn_at(model, state)
            if state.playing and not state.controls_hidden:
                assert deadline == state.last_presence + HIDE_CONTROLS_AFTER
            else:
                assert deadline == warn_at(model, state)
            if state.playing:
                assert warn_at(model, state) == state.last_presence + MAX_WATCH_TIME
        else:
            assert deadline == reset_at(model, state)
            # WCAG 2.2, 2.2.1: at least 20 seconds to ask for more time.
            assert deadline - state.countdown_start >= 20 - 1e-6

    @invariant()
    def countdown_is_within_its_time(self) -> None:
        left = seconds_left(self.model, self.state, self.clock)
        assert 0 <= left <= self.model.timing.warn_for + 1

    @invariant()
    def back_leads_home(self) -> None:
        if self.state.phase is not Phase.VISIT:
            return
        state, at = self.state, self.state.countdown_start
        for _ in range(HISTORY_LIMIT + len(PAGES) + 2):
            state = step(self.model, state, WentBack(at))
        assert (state.page, state.sheet) == (HOME, Sheet.NONE)


def _parents(model: VisitModel, page: str) -> list[str]:
    """The parents of a page, the nearest first."""
    found = []
    while page != HOME:
        page = model.parent(page)
        found.append(page)
    return found


TestAnyVisit = AnyVisit.TestCase
TestAnyVisit.settings = settings(max_examples=25, stateful_step_count=40, deadline=None)


@given(models(), st.integers(10, 40), st.floats(0, 0.99))
def test_a_visit_can_be_extended_at_least_ten_times(model: VisitModel, times: int, share: float) -> None:
    """WCAG 2.2, 2.2.1: the time limit can be extended at least ten times; here, without limit."""
    state = step(model, initial(model, 0), Touched(0))
    for _ in range(times):
        state = step(model, state, Tick(warn_at(model, state)))
        assert state.phase is Phase.ASKING
        state = step(model, state, Stayed(state.countdown_start + share * model.timing.warn_for))
        assert state.phase is Phase.VISIT
    assert state.number == 1


@given(models(), st.data())
def test_idle_time_always_restores_the_initial_state(model: VisitModel, data: st.DataObject) -> None:
    state, at = initial(model, 0), 0.0
    for _ in range(data.draw(st.integers(0, 12))):
        at += data.draw(st.floats(0, 60))
        state = step(model, state, data.draw(events(at)))
    # The controls are hidden, the question opens, the visit ends.
    for _ in range(3):
        at = max(at, next_deadline(model, state) or at)
        state = step(model, state, Tick(at))
    assert state == replace(
        initial(model, state.last_presence), countdown_start=state.countdown_start, number=state.number
    )
