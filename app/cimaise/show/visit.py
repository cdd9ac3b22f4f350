"""The visit, from the touch that wakes the kiosk to the reset that makes it ready for the next person.

The law of this file: everything that changes a visit stands here, and nothing else does. Events go in, a new
state comes out; there is no clock, no timer and no screen. A day of kiosk life is a test of milliseconds.

    ATTRACT --Touched--> VISIT --silence--> ASKING --silence--> ATTRACT
                           ^------Stayed------'

- Time passes first, then the event is heard: what arrives after the reset was due meets a resting kiosk.
- Only silence asks: the question is put by a Tick, never in the moment somebody touches the screen.
- While the question stands, presence begins its countdown anew but only an answer takes it away, and nothing under
  it can be reached.
- Who watches a film or a slideshow touches nothing: while something plays nobody is asked, and silence counts from its
  end. It belongs to its page: whoever goes elsewhere leaves it behind. After a while the controls over it are veiled;
  the next touch unveils them, and does only that.
- Every visit begins in the same state, whatever the one before it chose.
- Where the exhibit is altered under a visit, the visit goes on: it ends up on the nearest page above that is still there.
- Time never runs backwards: an event from before what is known already happens now.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from cimaise.show.events import (
    BeganPlaying,
    ChoseCaptions,
    ChoseLanguage,
    ChoseSound,
    ChoseTextSize,
    ClosedSheet,
    Event,
    Opened,
    OpenedSheet,
    Present,
    Sheet,
    StartedAgain,
    Stayed,
    Stepped,
    StoppedPlaying,
    Tick,
    Touched,
    WentBack,
    WentHome,
)
from cimaise.show.visit_model import ATTRACT, HOME, Timing, VisitModel

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "ATTRACT",
    "HOME",
    "TEXT_SIZES",
    "TRAIL_LIMIT",
    "VEIL_AFTER",
    "WATCHED_AT_MOST",
    "BeganPlaying",
    "ChoseCaptions",
    "ChoseLanguage",
    "ChoseSound",
    "ChoseTextSize",
    "ClosedSheet",
    "Event",
    "Opened",
    "OpenedSheet",
    "Phase",
    "Present",
    "Sheet",
    "StartedAgain",
    "Stayed",
    "Stepped",
    "StoppedPlaying",
    "Tick",
    "Timing",
    "Touched",
    "Visit",
    "VisitModel",
    "WentBack",
    "WentHome",
    "altered",
    "next_deadline",
    "reset_at",
    "resting",
    "seconds_left",
    "step",
    "warn_at",
]

TEXT_SIZES = (1, 2, 3)
VEIL_AFTER = 4.0
"""Seconds without a touch after which the controls over what plays are veiled."""
WATCHED_AT_MOST = 3 * 3600.0
"""Seconds without a touch after which even a film does not show that somebody is there."""
TRAIL_LIMIT = 64
"""Pages that Back remembers. A child who taps for an hour must not fill the memory; older ones are forgotten."""


class Phase(StrEnum):
    """Whether nobody is there, somebody is, or the kiosk asks."""

    ATTRACT = "attract"
    VISIT = "visit"
    ASKING = "asking"


@dataclass(frozen=True, slots=True)
class Visit:
    """One moment of the kiosk's life.

    `page` is "attract" in ATTRACT. `trail` holds the pages Back returns to, the nearest last; on Home it is empty.
    `seen` is when somebody was last present, or when the kiosk came to rest; `asked` is when the present countdown
    began, and `seen` where none runs. Both are seconds of the events' clock. `number` counts the visits so far.
    `playing` is whether a film or a slideshow plays on the page, `veiled` whether its controls are out of sight; `sound`
    and `captions` are whether films are heard and read.
    """

    phase: Phase
    page: str
    trail: tuple[str, ...]
    language: str
    text_size: int
    sheet: Sheet
    seen: float
    asked: float
    number: int
    playing: bool = False
    veiled: bool = False
    sound: bool = True
    captions: bool = True


def resting(model: VisitModel, at: float) -> Visit:
    """The kiosk as it starts: nobody has been there yet."""
    return Visit(Phase.ATTRACT, ATTRACT, (), model.languages[0], model.text_size, Sheet.NONE, at, at, 0)


def step(model: VisitModel, state: Visit, event: Event) -> Visit:
    """The state after `event`."""
    now = max(state.asked, event.at)
    if now >= reset_at(model, state):
        state = _rested(model, state, now)
    match state.phase:
        case Phase.ATTRACT:
            return _in_attract(state, event, now)
        case Phase.VISIT:
            return _in_visit(model, state, event, now)
        case Phase.ASKING:
            return _in_asking(model, state, event, now)


def altered(before: VisitModel, model: VisitModel, state: Visit) -> Visit:
    """The same moment of the same visit, now that its house is another one than `before`.

    Nobody touched anything and no time passes. What the visitor chose stays as long as it is offered; a page that is
    gone gives way to the nearest one above it, and the trail forgets the pages that are gone.
    """
    if state.phase is Phase.ATTRACT:
        return replace(resting(model, state.seen), asked=state.asked, number=state.number)
    page = state.page
    while not model.knows(page):
        page = before.parent(page)
    language = state.language if state.language in model.languages else model.languages[0]
    sheet = state.sheet
    # The pictures of a slideshow hang in a room, and Home has none.
    if (sheet is Sheet.LANGUAGE and len(model.languages) == 1) or (sheet is Sheet.SLIDESHOW and page == HOME):
        sheet = Sheet.NONE
    trail = () if page == HOME else _joined([*filter(model.knows, state.trail), page])[:-1]
    stays = (page, sheet) == (state.page, state.sheet) or sheet is Sheet.SLIDESHOW
    plays = state.playing and stays
    return replace(
        state,
        page=page,
        trail=trail,
        language=language,
        sheet=sheet,
        playing=plays,
        veiled=state.veiled and plays,
    )


def warn_at(model: VisitModel, state: Visit) -> float:
    """When the question is due, or was put; infinity while nobody is there."""
    match state.phase:
        case Phase.ATTRACT:
            return math.inf
        case Phase.VISIT:
            return state.seen + (WATCHED_AT_MOST if state.playing else model.patience(state.page))
        case Phase.ASKING:
            return state.asked


def reset_at(model: VisitModel, state: Visit) -> float:
    """When the visit ends if nobody is present any more; infinity while nobody is there."""
    return warn_at(model, state) + model.timing.warn_for


def seconds_left(model: VisitModel, state: Visit, at: float) -> int:
    """The whole seconds a countdown shows at the time `at`: all of them until the question is put, 0 at the end."""
    whole = math.ceil(model.timing.warn_for)
    if state.phase is not Phase.ASKING:
        return whole
    # Floats near a whole second must not show one second more for a single frame.
    left = math.ceil(round(reset_at(model, state) - at, 3))
    return min(whole, max(0, left))


def next_deadline(model: VisitModel, state: Visit) -> float | None:
    """When a Tick next changes anything; None where only a visitor can."""
    match state.phase:
        case Phase.ATTRACT:
            return None
        case Phase.VISIT:
            shows = state.playing and not state.veiled
            return state.seen + VEIL_AFTER if shows else warn_at(model, state)
        case Phase.ASKING:
            return reset_at(model, state)


def _in_attract(state: Visit, event: Event, now: float) -> Visit:
    match event:
        case Touched():
            woken = _present(state, now)
            return replace(woken, phase=Phase.VISIT, page=HOME, number=state.number + 1)
        case Present():
            return _present(state, now)
        case _:
            return state


def _in_asking(model: VisitModel, state: Visit, event: Event, now: float) -> Visit:
    match event:
        case Touched() | Present():
            return _present(state, now)
        case Stayed():
            return replace(_present(state, now), phase=Phase.VISIT)
        case StartedAgain():
            return _rested(model, state, now)
        case _:
            return state


def _in_visit(model: VisitModel, state: Visit, event: Event, now: float) -> Visit:
    if isinstance(event, Tick):
        if now >= warn_at(model, state):
            # Asked late (the machine was busy), the question still stands for its full time.
            return replace(state, phase=Phase.ASKING, asked=now, playing=False, veiled=False)
        return replace(state, veiled=state.playing and now >= state.seen + VEIL_AFTER)
    if state.veiled and isinstance(event, BeganPlaying):
        # Between two slides, or two films, nobody touched anything.
        return state
    after = _done(model, replace(_present(state, now), veiled=False), event, now)
    elsewhere = (after.page, after.sheet) != (state.page, state.sheet)
    return replace(after, playing=False) if elsewhere else after


def _done(model: VisitModel, state: Visit, event: Event, now: float) -> Visit:
    """What somebody did in a visit, and is seen doing."""
    match event:
        case Opened(page=page):
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
        case BeganPlaying():
            return replace(state, playing=True)
        case StoppedPlaying():
            return replace(state, playing=False)
        case StartedAgain():
            return _rested(model, state, now)
        case _:
            return state


def _present(state: Visit, now: float) -> Visit:
    return replace(state, seen=now, asked=now)


def _rested(model: VisitModel, state: Visit, now: float) -> Visit:
    return replace(resting(model, now), number=state.number)


def _joined(pages: Sequence[str]) -> tuple[str, ...]:
    """The pages without those that follow themselves: Back leads somewhere."""
    return tuple(page for page, before in zip(pages, (None, *pages), strict=False) if page != before)


def _home(state: Visit) -> Visit:
    return replace(state, page=HOME, trail=(), sheet=Sheet.NONE)


def _open(model: VisitModel, state: Visit, page: str) -> Visit:
    if not model.knows(page):
        return state
    if page == HOME:
        return _home(state)
    if page == state.page:
        return replace(state, sheet=Sheet.NONE)
    trail = (*state.trail, state.page)[-TRAIL_LIMIT:]
    return replace(state, page=page, trail=trail, sheet=Sheet.NONE)


def _step_to(model: VisitModel, state: Visit, page: str) -> Visit:
    if not model.knows(page):
        return state
    if page == HOME:
        return _home(state)
    # Stepping onto the page Back would lead to shortens the trail, or Back would lead nowhere.
    trail = state.trail[:-1] if state.trail[-1:] == (page,) else state.trail
    return replace(state, page=page, trail=trail, sheet=Sheet.NONE)


def _back(model: VisitModel, state: Visit) -> Visit:
    if state.sheet is not Sheet.NONE:
        return replace(state, sheet=Sheet.NONE)
    if state.page == HOME:
        return state
    if state.trail:
        return replace(state, page=state.trail[-1], trail=state.trail[:-1])
    return replace(state, page=model.parent(state.page))
