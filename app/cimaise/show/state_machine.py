"""The state machine of a visit, from the touch that wakes the kiosk to the reset for the next visitor.

An event and a state give a new state; there is no clock, no timer and no screen, so tests run a day of visits in
milliseconds. Nothing else changes a visit.

    ATTRACT --Touched--> VISIT --idle--> ASKING --idle--> ATTRACT
                           ^-----Stayed-----'
                           ^--StartedAgain---' (the next visit)

- Time passes before the event acts: if the reset was due before an event arrived, the visit is reset first, and
  the event acts on the attract loop.
- Only a Tick opens the idle question, never a touch.
- While the question is open, presence restarts its countdown, only an answer closes it, and the page below it
  cannot be reached.
- While a film or slideshow plays, the question does not open; idle time counts from its end. Playback belongs to a
  page and stops when the visitor opens another page or a sheet. After a while the controls are hidden; the next
  touch only shows them again.
- Every visit starts in the same state, whatever the previous visitor chose.
- If the exhibit changes during a visit, the visit continues, on the nearest parent page that still exists.
- Time never runs backwards: an event older than the state happens at the time of the state.
"""

from __future__ import annotations

from dataclasses import replace

from cimaise.show.deadlines import HIDE_CONTROLS_AFTER, reset_at, warn_at
from cimaise.show.events import (
    ChoseCaptions,
    ChoseLanguage,
    ChoseSound,
    ChoseTextSize,
    ClosedSheet,
    Event,
    OpenedPage,
    OpenedSheet,
    Present,
    Sheet,
    StartedAgain,
    StartedPlaying,
    Stayed,
    Stepped,
    StoppedPlaying,
    Tick,
    Touched,
    WentBack,
    WentHome,
)
from cimaise.show.navigation import back, home, open_page, step_to, without_repeats
from cimaise.show.visit import TEXT_SIZES, Phase, Visit, initial
from cimaise.show.visit_model import HOME, VisitModel


def step(model: VisitModel, state: Visit, event: Event) -> Visit:
    """The state after `event`."""
    now = max(state.countdown_start, event.at)
    if now >= reset_at(model, state):
        state = _reset(model, state, now)
    match state.phase:
        case Phase.ATTRACT:
            return _in_attract(state, event, now)
        case Phase.VISIT:
            return _in_visit(model, state, event, now)
        case Phase.ASKING:
            return _in_asking(model, state, event, now)


def carried_over(before: VisitModel, model: VisitModel, state: Visit) -> Visit:
    """The same moment of the same visit, after the model changed from `before` to `model`.

    No event happens and no time passes. The visitor's choices stay as long as the exhibit offers them; a page that
    was removed is replaced by its nearest parent that exists, and removed pages leave the history.
    """
    if state.phase is Phase.ATTRACT:
        return _reset(model, state, state.last_presence)
    page = state.page
    while not model.has_page(page):
        page = before.parent(page)
    language = state.language if state.language in model.languages else model.languages[0]
    sheet = state.sheet
    # A slideshow shows the pictures of a room, and Home has none.
    if (sheet is Sheet.LANGUAGE and len(model.languages) == 1) or (sheet is Sheet.SLIDESHOW and page == HOME):
        sheet = Sheet.NONE
    history = () if page == HOME else without_repeats([*filter(model.has_page, state.history), page])[:-1]
    stays = (page, sheet) == (state.page, state.sheet) or sheet is Sheet.SLIDESHOW
    playing = state.playing and stays
    return replace(
        state,
        page=page,
        history=history,
        language=language,
        sheet=sheet,
        playing=playing,
        controls_hidden=state.controls_hidden and playing,
    )


def _in_attract(state: Visit, event: Event, now: float) -> Visit:
    match event:
        case Touched():
            woken = _with_presence(state, now)
            return replace(woken, phase=Phase.VISIT, page=HOME, number=state.number + 1)
        case Present():
            return _with_presence(state, now)
        case _:
            return state


def _in_asking(model: VisitModel, state: Visit, event: Event, now: float) -> Visit:
    match event:
        case Touched() | Present():
            return _with_presence(state, now)
        case Stayed():
            return replace(_with_presence(state, now), phase=Phase.VISIT)
        case StartedAgain():
            return _in_attract(_reset(model, state, now), Touched(now), now)
        case _:
            return state


def _in_visit(model: VisitModel, state: Visit, event: Event, now: float) -> Visit:
    if isinstance(event, Tick):
        if now >= warn_at(model, state):
            # The countdown starts now, so that a question that opens late on a busy machine gets its full time.
            return replace(
                state, phase=Phase.ASKING, countdown_start=now, playing=False, controls_hidden=False
            )
        hides = state.playing and now >= state.last_presence + HIDE_CONTROLS_AFTER
        return replace(state, controls_hidden=state.controls_hidden or hides)
    if state.controls_hidden and isinstance(event, StartedPlaying):
        # The next film of a slideshow started without a touch.
        return state
    after = _after_action(model, replace(_with_presence(state, now), controls_hidden=False), event, now)
    moved = (after.page, after.sheet) != (state.page, state.sheet)
    return replace(after, playing=False) if moved else after


def _after_action(model: VisitModel, state: Visit, event: Event, now: float) -> Visit:
    """The state after the visitor did something on the page; unchanged if it is not possible there."""
    match event:
        case OpenedPage(page=page):
            return open_page(model, state, page)
        case Stepped(page=page):
            return step_to(model, state, page)
        case WentBack():
            return back(model, state)
        case WentHome():
            return home(state)
        case ChoseLanguage(language=language) if language in model.languages:
            # Its sheet closes; the one of the text sizes stays open, since a visitor compares them.
            chosen = replace(state, language=language)
            return replace(chosen, sheet=Sheet.NONE) if state.sheet is Sheet.LANGUAGE else chosen
        case ChoseTextSize(size=size) if size in TEXT_SIZES:
            return replace(state, text_size=size)
        case ChoseSound(on=on):
            return replace(state, sound=on)
        case ChoseCaptions(on=on):
            return replace(state, captions=on)
        case OpenedSheet(sheet=sheet) if sheet is not Sheet.LANGUAGE or len(model.languages) > 1:
            return replace(state, sheet=sheet)
        case ClosedSheet():
            return replace(state, sheet=Sheet.NONE)
        case StartedPlaying():
            return replace(state, playing=True)
        case StoppedPlaying():
            return replace(state, playing=False)
        case StartedAgain():
            return _reset(model, state, now)
        case _:
            return state


def _with_presence(state: Visit, now: float) -> Visit:
    """The state with a visitor present now, which restarts the idle time and the countdown."""
    return replace(state, last_presence=now, countdown_start=now)


def _reset(model: VisitModel, state: Visit, now: float) -> Visit:
    """The attract loop after the visit has ended; only the number of visits is kept."""
    return replace(initial(model, now), number=state.number)
