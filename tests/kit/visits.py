"""Visits to an exhibit of a few pages, for the tests of the state machine. Times are seconds: the idle question opens
after 75 and lasts 30."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.show.events import Tick, Touched
from cimaise.show.state_machine import step
from cimaise.show.visit import initial
from cimaise.show.visit_model import HOME, VisitModel

if TYPE_CHECKING:
    from cimaise.show.events import Event
    from cimaise.show.visit import Visit

MODEL = VisitModel(
    words={
        HOME: 0,
        "intro": 600,
        "sections": 0,
        "sections/type": 40,
        "photos": 0,
        "photos/1": 0,
        "photos/2": 0,
        "photos/3": 0,
    },
    parents={
        "sections/type": "sections",
        "photos/1": "photos",
        "photos/2": "photos",
        "photos/3": "photos",
    },
    languages=("ko", "en"),
)
INITIAL = initial(MODEL, 0)


def after(*events: Event, start: Visit = INITIAL) -> Visit:
    """The state after these events."""
    state = start
    for event in events:
        state = step(MODEL, state, event)
    return state


AT_HOME = after(Touched(0))
ASKING = after(Tick(75), start=AT_HOME)
