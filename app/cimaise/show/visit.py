"""The state of a visit: the page, the visitor's choices, and since when the visitor has been idle."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from cimaise.show.events import Sheet
from cimaise.show.visit_model import ATTRACT

if TYPE_CHECKING:
    from cimaise.show.visit_model import VisitModel

TEXT_SIZES = (1, 2, 3)


class Phase(StrEnum):
    """The attract loop, a visit, or a visit with the idle question open."""

    ATTRACT = "attract"
    VISIT = "visit"
    ASKING = "asking"


@dataclass(frozen=True, slots=True)
class Visit:
    """The state of a visit, or of the attract loop, at one moment. Times are seconds of the events' clock.

    `page` is "attract" in ATTRACT. `history` holds the pages that Back returns to, the latest last; on Home it is
    empty. `last_presence` is when a visitor was last present, or when the attract loop started; `countdown_start` is
    when the current countdown started, or `last_presence` if there is none. `number` counts the visits since the
    start of the program. `playing` is
    whether a film or slideshow plays on the page, `controls_hidden` whether its controls are hidden; `sound` and
    `captions` are the visitor's choices for films. With `reduced_motion` nothing travels or zooms on the screen.
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
    reduced_motion: bool = False


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
        reduced_motion=model.reduced_motion,
    )
