"""Records one transition of the running kiosk, with what was where before and after it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from visitor import Item, Visitor

from recording.contact_sheet import contact_sheet
from recording.frames import Recording, Region
from recording.light import LIGHTER, LIGHTER_IN_FLIGHT, LIGHTER_ON_RETURN, dark_or_light, not_constant
from recording.places import flat_fields, sudden_pictures
from recording.recorder import Recorder
from recording.words import moving_text, two_texts

if TYPE_CHECKING:
    from collections.abc import Callable

_SHEETS = "MOTION_SHEETS"
"""The environment variable with the folder for contact sheets."""
_MARGIN = 8
"""Around the rectangle of a text, in px: letters may reach beyond it."""
_TRAVEL = 140
"""How far a picture that a finger does not move comes in one frame at most, in px."""
_FASTEST = 0.3
"""The largest share of its way that a picture flies in one frame, with the curve `settle` in 220 ms."""


@dataclass(frozen=True)
class Transition:
    """The recording of a transition, and the visible items before and after it."""

    shown: Recording
    before: list[Item]
    after: list[Item]

    def region(self, name: str) -> Region:
        """Where an item with this name is, before the transition or else after it. Raises LookupError."""
        for item in self.before + self.after:
            if item.name == name:
                return Region(*item.rect)
        raise LookupError(name)

    def texts(self) -> list[Region]:
        """The rectangles of the titles and texts of both pages, without those of buttons, rows and tiles."""
        chosen = {"pageTitle", "attractTitle", "caption"}
        found = [item for item in self.before + self.after if item.name in chosen]
        return [Region(*item.rect).grown(_MARGIN) for item in found]

    def has_moving_picture(self, region: Region) -> bool:
        """Whether the edge of a picture of either page is in a region: it is taken for words while it comes or goes."""
        return any(
            region.overlaps(picture) and not picture.contains(region)
            for picture in (Region(*item.rect) for item in self.before + self.after if item.picture)
        )


def record(
    visitor: Visitor,
    touch: Callable[[], float],
    until: Callable[[], None] | None = None,
    *,
    sheet: str = "",
    since_touch: bool = True,
) -> Transition:
    """Record from a touch on, which returns its time, until nothing moves or `until` returns.

    `sheet` is the name of the contact sheet that is drawn if the environment says where.
    """
    before, recorder = visitor.items(), Recorder(visitor.screen)
    try:
        recorder.touches.append(touch())
        (until or visitor.wait_until_still)()
        after = visitor.items()
    finally:
        shown = recorder.stop()
    if sheet and (folder := os.environ.get(_SHEETS)):
        end = 1000 * (shown.last.time - shown.start)
        times = [step * end / 11 for step in range(12)]
        contact_sheet(shown, times, Path(folder, f"{sheet}.png"), columns=4, height=300)
    return Transition(shown.since_touch() if since_touch else shown, before, after)


def faults_of(
    transition: Transition,
    *,
    through_paper: bool = False,
    constant: str = "",
    flight: tuple[Region, Region] | None = None,
    returns: bool = False,
) -> dict[str, list[str]]:
    """What must not be seen in any transition, by the name of the check. `constant` is the name of an item that stays the same;
    `flight` are both places of a picture that travels; `returns`: to a page with more pictures."""
    shown = transition.shown
    lighter = LIGHTER_ON_RETURN if returns else LIGHTER_IN_FLIGHT if flight else LIGHTER
    found = {
        "brightness": dark_or_light(shown, through_paper=through_paper, lighter=lighter),
        "flat fields": flat_fields(shown),
        "sudden pictures": sudden_pictures(shown, travel=_travel(flight) if flight else _TRAVEL),
    }
    for region in transition.texts():
        found[f"two texts in {region}"] = two_texts(shown, region)
        is_crossed = flight is not None and region.overlaps(flight[0].united(flight[1]))
        if not is_crossed and not transition.has_moving_picture(region):
            found[f"moving text in {region}"] = moving_text(shown, region)
    if constant:
        found[constant] = not_constant(shown, transition.region(constant))
    return {name: faults for name, faults in found.items() if faults}


def _travel(flight: tuple[Region, Region]) -> float:
    """How far the edges of a picture move in one frame at most, in px."""
    old, new = flight
    edges = (
        *(new.x - old.x, new.y - old.y),
        *(new.x + new.width - old.x - old.width, new.y + new.height - old.y - old.height),
    )
    return max(_TRAVEL, _FASTEST * max(map(abs, edges)))
