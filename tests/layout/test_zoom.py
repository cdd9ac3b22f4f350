"""How a picture lies in its frame, for any frame, any picture and any fingers."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from cimaise.layout import zoom
from cimaise.layout.zoom import View, ZoomFrame

WALL = ZoomFrame(1600, 900, 100, 3200, 1800)
"""A picture of the frame's own shape, twice as large."""
UPRIGHT = ZoomFrame(900, 1600, 200, 3200, 1800)
"""The same picture in a frame that stands upright."""
CENTRE = (0.5, 0.5)

sides = st.floats(200, 8000)
fractions = st.floats(0, 1)
focuses = st.tuples(fractions, fractions)


@st.composite
def frames(draw: st.DrawFn) -> ZoomFrame:
    width, height = draw(sides), draw(sides)
    return ZoomFrame(width, height, draw(st.floats(0, 0.5)) * height, draw(sides), draw(sides))


@st.composite
def handled(draw: st.DrawFn) -> tuple[ZoomFrame, View]:
    """A frame, and a view in it after a few gestures."""
    frame = draw(frames())
    view = zoom.begun(frame, covers=draw(st.booleans()), focus=draw(focuses))
    for _ in range(draw(st.integers(0, 6))):
        at = (draw(fractions) * frame.width, draw(fractions) * frame.height)
        if draw(st.booleans()):
            view = zoom.zoomed(frame, view, draw(st.floats(0.05, 20)), at)
        else:
            view = zoom.drawn(frame, view, (draw(st.floats(-9000, 9000)), draw(st.floats(-9000, 9000))))
    return frame, view


def test_a_picture_that_covers_its_frame_is_met_to_the_very_foot() -> None:
    assert zoom.begun(WALL, covers=True, focus=CENTRE) == View(0.5, 0, 0)


def test_in_an_upright_frame_it_is_met_around_its_focus() -> None:
    left = zoom.begun(UPRIGHT, covers=True, focus=(0, 0.5))
    right = zoom.begun(UPRIGHT, covers=True, focus=(1, 0.5))
    assert left.x == 0
    assert right.x == UPRIGHT.width - UPRIGHT.picture_width * right.scale


def test_seen_whole_it_stands_in_the_middle_above_the_foot() -> None:
    view = zoom.begun(UPRIGHT, covers=False, focus=CENTRE)
    height = UPRIGHT.picture_height * view.scale
    assert view.x == 0
    assert view.y == (UPRIGHT.height - UPRIGHT.foot - height) / 2


def test_farther_than_whole_is_nowhere() -> None:
    view = zoom.zoomed(WALL, zoom.begun(WALL, covers=True, focus=CENTRE), 0.01, (0, 0))
    assert view.scale == WALL.whole


def test_what_the_foot_covers_can_be_drawn_up() -> None:
    view = zoom.drawn(WALL, zoom.begun(WALL, covers=True, focus=CENTRE), (0, -500))
    assert view.y + WALL.picture_height * view.scale == WALL.height - WALL.foot


def test_a_double_tap_brings_a_picture_near_and_the_next_one_back() -> None:
    start = zoom.begun(WALL, covers=True, focus=CENTRE)
    near = zoom.tapped(WALL, start, start, (1200, 300))
    assert near.scale == start.scale * zoom.TAPPED
    assert zoom.tapped(WALL, near, start, (10, 10)) == start


def test_a_finger_moves_only_what_is_wider_than_the_frame() -> None:
    start = zoom.begun(WALL, covers=True, focus=CENTRE)
    assert not zoom.can_draw(WALL, start)
    assert zoom.can_draw(WALL, zoom.zoomed(WALL, start, zoom.STEP, (800, 400)))
    assert zoom.can_draw(UPRIGHT, zoom.begun(UPRIGHT, covers=True, focus=CENTRE))


def test_small_pictures_can_be_brought_nearer_as_well() -> None:
    stamp = ZoomFrame(1600, 900, 100, 160, 90)
    assert stamp.nearest >= 3 * stamp.covering


@given(handled())
def test_no_gesture_leaves_a_gap_that_the_picture_could_fill(case: tuple[ZoomFrame, View]) -> None:
    frame, view = case
    for at, length, free in (
        (view.x, frame.picture_width * view.scale, frame.width),
        (view.y, frame.picture_height * view.scale, frame.height - frame.foot),
    ):
        if length <= free:
            assert abs(at - (free - length) / 2) < 0.01
        else:
            assert -0.01 <= -at <= length - free + 0.01


@given(handled())
def test_it_is_never_farther_than_whole_nor_nearer_than_near(case: tuple[ZoomFrame, View]) -> None:
    frame, view = case
    assert frame.whole * 0.999 <= view.scale <= max(frame.nearest, frame.covering) * 1.001


@given(handled())
def test_the_part_in_sight_lies_in_the_picture(case: tuple[ZoomFrame, View]) -> None:
    frame, view = case
    left, top, right, bottom = zoom.part(frame, view)
    assert 0 <= left < right <= 1
    assert 0 <= top < bottom <= 1


@given(handled(), st.floats(1.01, 4), fractions, fractions)
def test_what_lies_under_the_fingers_stays_there(
    case: tuple[ZoomFrame, View], factor: float, across: float, down: float
) -> None:
    frame, view = case
    at = (across * frame.width, down * (frame.height - frame.foot))
    after = zoom.zoomed(frame, view, factor, at)
    # Where the edges allow it: the picture was larger than the frame before, and is not as near as can be.
    assume(frame.picture_width * view.scale > frame.width)
    assume(frame.picture_height * view.scale > frame.height - frame.foot)
    for edge, before, point in ((after.x, view.x, at[0]), (after.y, view.y, at[1])):
        under = (point - before) / view.scale
        assert abs((point - edge) / after.scale - under) < 0.01


def test_most_of_a_picture_is_seen_where_it_has_nearly_the_frames_shape() -> None:
    assert WALL.keeps_enough
    assert ZoomFrame(1600, 900, 100, 4000, 3000).keeps_enough
    assert not UPRIGHT.keeps_enough
