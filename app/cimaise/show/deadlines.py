"""When time alone changes a visit next, and what a countdown shows."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from cimaise.show.visit import HIDE_CONTROLS_AFTER, Phase, reset_at, warn_at

if TYPE_CHECKING:
    from cimaise.show.visit import Visit
    from cimaise.show.visit_model import VisitModel


def next_deadline(model: VisitModel, state: Visit) -> float | None:
    """When a Tick next changes the state, in seconds of the events' clock; None if only a visitor can."""
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
