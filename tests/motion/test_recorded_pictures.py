"""Recorded transitions between pictures: attract loop, waking, viewer and slideshow. See test_recorded_pages.py for what
is not checked."""

from __future__ import annotations

import time
from functools import partial

import pytest
from recording.frames import Region
from recording.light import uneven_fade
from recording.movement import jumps
from recording.places import shown_twice
from recording.repeats import repeated
from recording.transitions import Transition, faults_of, record
from recording.words import illegible_invitation, two_texts
from visitor import Visitor, wait_until

pytestmark = [pytest.mark.process, pytest.mark.thorough]

TURNS = 2
"""From a picture to a plate, and to the next picture."""


def starts_to_turn(visitor: Visitor) -> float:
    visitor.wait_until_turning(True)
    return time.monotonic()


def above_words(turn: Transition) -> Region:
    """The upper part of the screen, in which there are no words before and after a turn."""
    top = min(item.rect[1] for item in turn.before + turn.after if item.text)
    return Region(0, 0, 4000, top - 16)


def invitation(turn: Transition) -> Region:
    """Where the invitation is during the whole turn: at every fourth one it moves a little."""
    rects = [item.rect for item in turn.before + turn.after if item.name == "invitation"]
    left, top = (max(rect[axis] for rect in rects) for axis in (0, 1))
    right, bottom = (min(rect[axis] + rect[axis + 2] for rect in rects) for axis in (0, 1))
    return Region(left, top, right - left, bottom - top)


def caption(visitor: Visitor) -> str:
    """The caption of the bundled picture in sight; "" while there is none."""
    return next((item.text for item in visitor.items() if item.text.startswith("Sample illustration")), "")


def wait_for_another_caption(visitor: Visitor, before: str) -> None:
    wait_until(lambda: caption(visitor) not in ("", before), "the caption has changed", 0.02)
    visitor.wait_until_still()


@repeated
def test_the_attract_loop_fades_without_a_dip(visitor: Visitor, orientation: str) -> None:
    for number in range(TURNS):
        visitor.wait_for_loop()
        turn = record(
            visitor,
            partial(starts_to_turn, visitor),
            partial(visitor.wait_until_turning, False),
            sheet=f"attract-{orientation}-{number}",
        )
        assert uneven_fade(turn.shown, above_words(turn)) == []
        assert illegible_invitation(turn.shown, invitation(turn)) == []
        assert [fault for region in turn.texts() for fault in two_texts(turn.shown, region)] == []


@repeated
def test_a_touch_wakes_the_kiosk(visitor: Visitor, orientation: str) -> None:
    visitor.wait_for_loop()

    def touch() -> float:
        down = visitor.press(*visitor.find("invitation").centre)
        time.sleep(0.1)
        visitor.release()
        return down

    assert faults_of(record(visitor, touch, sheet=f"waking-{orientation}")) == {}


@repeated
def test_a_thumbnail_flies_to_the_viewer_and_back(visitor: Visitor, orientation: str) -> None:
    visitor.open("photos")
    thumbnail = [item for item in visitor.items() if item.name.startswith("row-")][2]
    wall = Region(*thumbnail.rect)
    there = record(visitor, lambda: visitor.tap(thumbnail.name), sheet=f"viewer-{orientation}")
    pictures = [Region(*item.rect) for item in there.after if item.picture]
    picture = max(pictures, key=lambda region: region.width * region.height)
    faults = faults_of(there, flight=(wall, picture))
    faults["shown twice"] = shown_twice(there.shown, wall, picture)
    faults["jumps"] = jumps(there.shown, picture)
    back = record(visitor, lambda: visitor.tap("close"), sheet=f"viewer-closes-{orientation}")
    faults |= {f"back: {name}": found for name, found in faults_of(back, flight=(picture, wall)).items()}
    faults["back: shown twice"] = shown_twice(back.shown, picture, wall)
    faults["back: jumps"] = jumps(back.shown, wall)
    assert {name: found for name, found in faults.items() if found} == {}


@repeated
def test_a_swipe_turns_to_the_next_picture(visitor: Visitor, orientation: str) -> None:
    visitor.open("photos")
    visitor.tap(next(item.name for item in visitor.items() if item.name.startswith("row-")))
    visitor.wait_until_still()
    # A picture that is larger than the screen would follow the finger without a turn.
    for _ in range(6):
        visitor.tap("zoomOut")
        visitor.wait_until_still()
    width, height = visitor.screen.width, visitor.screen.height
    start, end = (round(0.7 * width), height // 3), (round(0.3 * width), height // 3)
    turn = record(
        visitor,
        lambda: visitor.swipe(start, end),
        partial(wait_for_another_caption, visitor, caption(visitor)),
        sheet=f"swipe-{orientation}",
        since_touch=False,
    )
    faults = faults_of(turn)
    # The pictures move as fast as the finger.
    faults.pop("sudden pictures", None)
    assert faults == {}


@repeated
def test_the_slideshow_fades_without_a_dip(visitor: Visitor, orientation: str) -> None:
    visitor.open("photos")
    visitor.tap("playSlideshow")
    visitor.wait_for("pauseSlideshow")
    visitor.wait_until_turning(False)
    # While it is paused, the slide does not zoom.
    visitor.tap("pauseSlideshow")
    visitor.wait_until_still()
    turn = record(
        visitor,
        lambda: visitor.tap("nextSlide"),
        partial(wait_for_another_caption, visitor, caption(visitor)),
        sheet=f"slideshow-{orientation}",
    )
    assert uneven_fade(turn.shown, above_words(turn)) == []
    assert [fault for region in turn.texts() for fault in two_texts(turn.shown, region)] == []
