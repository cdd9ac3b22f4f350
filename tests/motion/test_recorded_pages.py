"""Recorded transitions between pages of the real program. Its pictures are checked, not its pace: on a busy machine frames come
late or are missing, and each check allows for that. `benchmarks/motion.py` measures the pace."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from recording.frames import PAPER, Region
from recording.movement import jumps
from recording.places import shown_twice, wrong_corners
from recording.repeats import repeated
from recording.transitions import faults_of, record

if TYPE_CHECKING:
    from visitor import Visitor

pytestmark = [pytest.mark.process, pytest.mark.thorough]

RADIUS = 20
"""The radius of the corners of a tile, in px: 2.5 u."""
CARD, SECTION = "row-sections/juche-type", "sections/juche-type"
STAYS = "dockTextSize"
"""The item of the dock that is the same on every page."""


def picture(visitor: Visitor, name: str) -> Region:
    """The largest picture with this file."""
    found = [Region(*item.rect) for item in visitor.items() if name in item.picture]
    return max(found, key=lambda region: region.width * region.height)


@repeated
def test_home_to_a_list_and_back(visitor: Visitor, orientation: str) -> None:
    visitor.open("home")
    there = record(visitor, lambda: visitor.tap("tile-songs"), sheet=f"home-to-list-{orientation}")
    assert faults_of(there, through_paper=True, constant=STAYS) == {}
    back = record(visitor, lambda: visitor.tap("dockBack"), sheet=f"list-to-home-{orientation}")
    assert faults_of(back, through_paper=True, constant=STAYS) == {}


@repeated
def test_a_tile_flies_to_its_page_and_back(visitor: Visitor, orientation: str) -> None:
    visitor.open("sections")
    tile = Region(*visitor.find(CARD).rect)
    there = record(visitor, lambda: visitor.tap(CARD), sheet=f"tile-to-page-{orientation}")
    panel = picture(visitor, "02.jpg")
    faults = faults_of(there, constant=STAYS, flight=(tile, panel))
    faults["shown twice"] = shown_twice(there.shown, tile, panel)
    faults["jumps"] = jumps(there.shown, panel)
    faults["corners"] = wrong_corners(there.shown.last, panel, RADIUS, rounded=False, ground=PAPER)
    back = record(visitor, lambda: visitor.tap("dockBack"), sheet=f"page-to-tile-{orientation}")
    returned = faults_of(back, constant=STAYS, flight=(panel, tile), returns=True)
    faults |= {f"back: {name}": found for name, found in returned.items()}
    faults["back: shown twice"] = shown_twice(back.shown, panel, tile)
    faults["back: jumps"] = jumps(back.shown, tile)
    faults["back: corners"] = wrong_corners(back.shown.last, tile, RADIUS, rounded=True, ground=PAPER)
    assert {name: found for name, found in faults.items() if found} == {}


@repeated
def test_the_next_page_and_the_previous_one(visitor: Visitor, orientation: str) -> None:
    visitor.open(SECTION)
    # The cover leaves the picture free, so the page does not become light.
    there = record(visitor, lambda: visitor.tap("nextCard"), sheet=f"next-page-{orientation}")
    assert faults_of(there, constant=STAYS) == {}
    back = record(visitor, lambda: visitor.tap("previousCard"), sheet=f"previous-page-{orientation}")
    assert faults_of(back, constant=STAYS) == {}


@repeated
def test_a_sheet_rises_and_leaves(visitor: Visitor, orientation: str) -> None:
    visitor.open("songs")
    there = record(visitor, lambda: visitor.tap(STAYS), sheet=f"sheet-{orientation}")
    # The words of the sheet travel with it, over those of the page.
    faults = {
        name: found for name, found in faults_of(there, constant="dockHome").items() if "text in" not in name
    }
    assert faults == {}
    back = record(visitor, lambda: visitor.tap("sheetClose"), sheet=f"sheet-leaves-{orientation}")
    faults = {
        name: found for name, found in faults_of(back, constant="dockHome").items() if "text in" not in name
    }
    assert faults == {}


@repeated
def test_the_idle_question_and_its_answer(visitor: Visitor, orientation: str) -> None:
    visitor.open("songs")
    asked = record(visitor, lambda: visitor.let_pass(80), sheet=f"idle-question-{orientation}")
    # It is meant to become dark, and its card travels with its words.
    faults = {name: found for name, found in faults_of(asked).items() if "text in" not in name}
    faults.pop("brightness", None)
    assert faults == {}
    answered = record(visitor, lambda: visitor.tap("stay"), sheet=f"idle-answered-{orientation}")
    assert faults_of(answered) == {}
