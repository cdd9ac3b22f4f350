"""When time alone changes a visit, and what a countdown shows. All times are seconds of the events' clock."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from cimaise.show.visit import Phase

if TYPE_CHECKING:
    from cimaise.show.visit import Visit
    from cimaise.show.visit_model import VisitModel

HIDE_CONTROLS_AFTER = 4.0
"""Seconds without a touch after which the controls over a film or slideshow are hidden."""
QUESTION_ARRIVES_IN = 0.62
"""Seconds until the idle question can be read: it fades in. Its countdown starts then."""
MAX_WATCH_TIME = 3 * 3600.0
"""Seconds without a touch after which the idle question opens even while a film or slideshow plays."""


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
    """When the visit ends if no visitor is present until then; infinity in the attract loop."""
    return warn_at(model, state) + QUESTION_ARRIVES_IN + model.timing.warn_for


def next_deadline(model: VisitModel, state: Visit) -> float | None:
    """When the next Tick is due that changes the state; None if only a visitor can change it."""
    match state.phase:
        case Phase.ATTRACT:
            return None
        case Phase.VISIT:
            shows_controls = state.playing and not state.controls_hidden
            return state.last_presence + HIDE_CONTROLS_AFTER if shows_controls else warn_at(model, state)
        case Phase.ASKING:
            return reset_at(model, state)


def seconds_left(model: VisitModel, state: Visit, at: float) -> int:
    """The whole seconds that the countdown shows at the time `at`; 0 while the idle question is not open."""
    if state.phase is not Phase.ASKING:
        return 0
    # Rounded, so that a float just above a whole second does not show one second too many for one frame.
    left = math.ceil(round(reset_at(model, state) - at, 3))
    return min(math.ceil(model.timing.warn_for), max(0, left))
