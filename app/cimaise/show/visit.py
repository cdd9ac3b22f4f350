"""The state machine of a visit, from the touch that wakes the kiosk to the reset for the next visitor.

Everything that changes a visit is in this module. An event and a state give a new state; there is no clock, no
timer and no screen, so tests run a day of visits in milliseconds.

    ATTRACT --Touched--> VISIT --idle--> ASKING --idle--> ATTRACT
                           ^-----Stayed-----'

- Time passes before the event acts: an event that arrives after the reset was due meets the attract loop.
- Only a Tick opens the idle question, never a touch.
- While the question is open, presence restarts its countdown, only an answer closes it, and the page below it
  cannot be reached.
- While a film or slideshow plays, its viewer is not asked; idle time counts from its end. It belongs to its page
  and stops when the visitor leaves. After a while its controls are hidden; the next touch only shows them again.
- Every visit starts in the same state, whatever the previous visitor chose.
- If the exhibit changes during a visit, the visit continues, on the nearest parent page that still exists.
- Time never runs backwards: an event older than the state happens at the time of the state.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

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
from cimaise.show.visit_model import ATTRACT, HOME, VisitModel

if TYPE_CHECKING:
    from collections.abc import Sequence

TEXT_SIZES = (1, 2, 3)
HIDE_CONTROLS_AFTER = 4.0
"""Seconds without a touch after which the controls over a film or slideshow are hidden."""
MAX_WATCH_TIME = 3 * 3600.0
"""Seconds without a touch after which the kiosk asks even while a film or slideshow plays."""
HISTORY_LIMIT = 64
"""Pages that Back remembers. A child who taps for an hour must not fill the memory; older pages are dropped."""


class Phase(StrEnum):
    """The attract loop, a visit, or a visit with the idle question open."""

    ATTRACT = "attract"
    VISIT = "visit"
    ASKING = "asking"


@dataclass(frozen=True, slots=True)
class Visit:
    """The state at one moment. Times are seconds of the events' clock.

    `page` is "attract" in ATTRACT. `history` holds the pages that Back returns to, the latest last; on Home it is
    empty. `last_presence` is when a visitor was last present, or when the attract loop began; `countdown_start` is when
    the current countdown began, or `last_presence` if there is none. `number` counts the visits so far. `playing` is
    whether a film or slideshow plays on the page, `controls_hidden` whether its controls are hidden; `sound` and
    `captions` are the visitor's choices for films.
    """

    phase: Phase
    page: str
    history: tuple[str, ...]
    language: str
    text_size: int
    sheet: Sheet
    last_presence: float
    countdown_start: float
    number: int
    playing: bool = False
    controls_hidden: bool = False
    sound: bool = True
    captions: bool = True


def initial(model: VisitModel, at: float) -> Visit:
    """The state at the start of the program: the attract loop, no visit yet."""
    return Visit(
        phase=Phase.ATTRACT,
        page=ATTRACT,
        history=(),
        language=model.languages[0],
        text_size=model.text_size,
        sheet=Sheet.NONE,
        last_presence=at,
        countdown_start=at,
        number=0,
    )


def warn_at(model: VisitModel, state: Visit) -> float:
    """When the idle question is due or was opened; infinity in the attract loop."""
    match state.phase:
        case Phase.ATTRACT:
            return float("inf")
        case Phase.VISIT:
            limit = MAX_WATCH_TIME if state.playing else model.idle_limit(state.page)
            return state.last_presence + limit
        case Phase.ASKING:
            return state.countdown_start


def reset_at(model: VisitModel, state: Visit) -> float:
    """When the visit ends without any further presence; infinity in the attract loop."""
    return warn_at(model, state) + model.timing.warn_for


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
        start = initial(model, state.last_presence)
        return replace(start, countdown_start=state.countdown_start, number=state.number)
    page = state.page
    while not model.has_page(page):
        page = before.parent(page)
    language = state.language if state.language in model.languages else model.languages[0]
    sheet = state.sheet
    # A slideshow shows the pictures of a room, and Home has none.
    if (sheet is Sheet.LANGUAGE and len(model.languages) == 1) or (sheet is Sheet.SLIDESHOW and page == HOME):
        sheet = Sheet.NONE
    history = () if page == HOME else _without_repeats([*filter(model.has_page, state.history), page])[:-1]
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
            woken = _seen(state, now)
            return replace(woken, phase=Phase.VISIT, page=HOME, number=state.number + 1)
        case Present():
            return _seen(state, now)
        case _:
            return state


def _in_asking(model: VisitModel, state: Visit, event: Event, now: float) -> Visit:
    match event:
        case Touched() | Present():
            return _seen(state, now)
        case Stayed():
            return replace(_seen(state, now), phase=Phase.VISIT)
        case StartedAgain():
            return _reset(model, state, now)
        case _:
            return state


def _in_visit(model: VisitModel, state: Visit, event: Event, now: float) -> Visit:
    if isinstance(event, Tick):
        if now >= warn_at(model, state):
            # Opened late, because the machine was busy, the question still gets its full time.
            return replace(
                state, phase=Phase.ASKING, countdown_start=now, playing=False, controls_hidden=False
            )
        hidden = state.playing and now >= state.last_presence + HIDE_CONTROLS_AFTER
        return replace(state, controls_hidden=hidden)
    if state.controls_hidden and isinstance(event, StartedPlaying):
        # The next slide or film started without a touch.
        return state
    after = _acted(model, replace(_seen(state, now), controls_hidden=False), event, now)
    moved = (after.page, after.sheet) != (state.page, state.sheet)
    return replace(after, playing=False) if moved else after


def _acted(model: VisitModel, state: Visit, event: Event, now: float) -> Visit:
    """The effect of what a visitor did on the page."""
    match event:
        case OpenedPage(page=page):
            return _open(model, state, page)
        case Stepped(page=page):
            return _step_to(model, state, page)
        case WentBack():
            return _back(model, state)
        case WentHome():
            return _home(state)
        case ChoseLanguage(language=language) if language in model.languages:
            return replace(state, language=language)
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


def _seen(state: Visit, now: float) -> Visit:
    return replace(state, last_presence=now, countdown_start=now)


def _reset(model: VisitModel, state: Visit, now: float) -> Visit:
    return replace(initial(model, now), number=state.number)


def _without_repeats(pages: Sequence[str]) -> tuple[str, ...]:
    """The pages without those that repeat the one before: Back must lead to another page."""
    return tuple(page for page, before in zip(pages, (None, *pages), strict=False) if page != before)


def _home(state: Visit) -> Visit:
    return replace(state, page=HOME, history=(), sheet=Sheet.NONE)


def _open(model: VisitModel, state: Visit, page: str) -> Visit:
    if not model.has_page(page):
        return state
    if page == HOME:
        return _home(state)
    if page == state.page:
        return replace(state, sheet=Sheet.NONE)
    history = (*state.history, state.page)[-HISTORY_LIMIT:]
    return replace(state, page=page, history=history, sheet=Sheet.NONE)


def _step_to(model: VisitModel, state: Visit, page: str) -> Visit:
    if not model.has_page(page):
        return state
    if page == HOME:
        return _home(state)
    # A step to the page that Back would open shortens the history, else Back would lead to the same page.
    history = state.history[:-1] if state.history[-1:] == (page,) else state.history
    return replace(state, page=page, history=history, sheet=Sheet.NONE)


def _back(model: VisitModel, state: Visit) -> Visit:
    if state.sheet is not Sheet.NONE:
        return replace(state, sheet=Sheet.NONE)
    if state.page == HOME:
        return state
    if state.history:
        return replace(state, page=state.history[-1], history=state.history[:-1])
    return replace(state, page=model.parent(state.page))
