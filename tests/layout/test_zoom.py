"""Zoom and pan of a picture, for any frame, any picture and any gestures."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from cimaise.layout import zoom
from cimaise.layout.zoom import View, ZoomFrame

LANDSCAPE = ZoomFrame(1600, 900, 100, 3200, 1800)
"""A picture with the aspect ratio of the frame, twice as large."""
PORTRAIT = ZoomFrame(900, 1600, 200, 3200, 1800)
"""The same picture in a portrait frame."""
CENTRE = (0.5, 0.5)

sides = st.floats(200, 8000)
fractions = st.floats(0, 1)
focuses = st.tuples(fractions, fractions)


@st.composite
def frames(draw: st.DrawFn) -> ZoomFrame:
    width, height = draw(sides), draw(sides)
    return ZoomFrame(width, height, draw(st.floats(0, 0.5)) * height, draw(sides), draw(sides))


@st.composite
def gestures(draw: st.DrawFn) -> tuple[ZoomFrame, View]:
    """A frame, and a view in it after a few gestures."""
    frame = draw(frames())
    view = zoom.initial_view(frame, covers=draw(st.booleans()), focus=draw(focuses))
    for _ in range(draw(st.integers(0, 6))):
        at = (draw(fractions) * frame.width, draw(fractions) * frame.height)
        if draw(st.booleans()):
            view = zoom.zoomed(frame, view, draw(st.floats(0.05, 20)), at)
        else:
            view = zoom.panned(frame, view, (draw(st.floats(-9000, 9000)), draw(st.floats(-9000, 9000))))
    return frame, view


def test_covering_picture_reaches_the_bottom_initially() -> None:
    assert zoom.initial_view(LANDSCAPE, covers=True, focus=CENTRE) == View(0.5, 0, 0)


def test_initial_view_in_a_portrait_frame_is_around_the_focus() -> None:
    left = zoom.initial_view(PORTRAIT, covers=True, focus=(0, 0.5))
    right = zoom.initial_view(PORTRAIT, covers=True, focus=(1, 0.5))
    assert left.x == 0
    assert right.x == PORTRAIT.width - PORTRAIT.picture_width * right.scale


def test_whole_picture_is_centred_above_the_covered_bottom() -> None:
    view = zoom.initial_view(PORTRAIT, covers=False, focus=CENTRE)
    height = PORTRAIT.picture_height * view.scale
    assert view.x == 0
    assert view.y == (PORTRAIT.height - PORTRAIT.covered_bottom - height) / 2


def test_smallest_scale_shows_the_whole_picture() -> None:
    view = zoom.zoomed(LANDSCAPE, zoom.initial_view(LANDSCAPE, covers=True, focus=CENTRE), 0.01, (0, 0))
    assert view.scale == LANDSCAPE.fit_scale


def test_covered_part_can_be_panned_up() -> None:
    view = zoom.panned(LANDSCAPE, zoom.initial_view(LANDSCAPE, covers=True, focus=CENTRE), (0, -500))
    assert view.y + LANDSCAPE.picture_height * view.scale == LANDSCAPE.height - LANDSCAPE.covered_bottom


def test_double_tap_zooms_in_and_the_next_one_out() -> None:
    start = zoom.initial_view(LANDSCAPE, covers=True, focus=CENTRE)
    near = zoom.double_tapped(LANDSCAPE, start, start, (1200, 300))
    assert near.scale == start.scale * zoom.DOUBLE_TAP
    assert zoom.double_tapped(LANDSCAPE, near, start, (10, 10)) == start


def test_only_pictures_wider_than_the_frame_can_be_panned() -> None:
    start = zoom.initial_view(LANDSCAPE, covers=True, focus=CENTRE)
    assert not zoom.can_pan(LANDSCAPE, start)
    assert zoom.can_pan(LANDSCAPE, zoom.zoomed(LANDSCAPE, start, zoom.STEP, (800, 400)))
    assert zoom.can_pan(PORTRAIT, zoom.initial_view(PORTRAIT, covers=True, focus=CENTRE))


def test_small_pictures_can_be_zoomed_in() -> None:
    stamp = ZoomFrame(1600, 900, 100, 160, 90)
    assert stamp.max_scale >= 3 * stamp.cover_scale


@given(gestures())
def test_gestures_leave_no_gap_that_the_picture_could_fill(case: tuple[ZoomFrame, View]) -> None:
    frame, view = case
    for edge, length, available in (
        (view.x, frame.picture_width * view.scale, frame.width),
        (view.y, frame.picture_height * view.scale, frame.height - frame.covered_bottom),
    ):
        if length <= available:
            assert abs(edge - (available - length) / 2) < 0.01
        else:
            assert -0.01 <= -edge <= length - available + 0.01


@given(gestures())
def test_scale_stays_within_its_limits(case: tuple[ZoomFrame, View]) -> None:
    frame, view = case
    assert frame.fit_scale * 0.999 <= view.scale <= max(frame.max_scale, frame.cover_scale) * 1.001


@given(gestures())
def test_visible_part_is_inside_the_picture(case: tuple[ZoomFrame, View]) -> None:
    frame, view = case
    left, top, right, bottom = zoom.visible_part(frame, view)
    assert 0 <= left < right <= 1
    assert 0 <= top < bottom <= 1


@given(gestures(), st.floats(1.01, 4), fractions, fractions)
def test_point_under_the_fingers_keeps_its_position(
    case: tuple[ZoomFrame, View], factor: float, across: float, down: float
) -> None:
    frame, view = case
    at = (across * frame.width, down * (frame.height - frame.covered_bottom))
    after = zoom.zoomed(frame, view, factor, at)
    # Only if the edges allow it: the picture was larger than the frame before.
    assume(frame.picture_width * view.scale > frame.width)
    assume(frame.picture_height * view.scale > frame.height - frame.covered_bottom)
    for edge, before, point in ((after.x, view.x, at[0]), (after.y, view.y, at[1])):
        under = (point - before) / view.scale
        assert abs((point - edge) / after.scale - under) < 0.01


def test_covering_shows_most_of_a_picture_with_a_similar_aspect_ratio() -> None:
    assert LANDSCAPE.covering_shows_most
    assert ZoomFrame(1600, 900, 100, 4000, 3000).covering_shows_most
    assert not PORTRAIT.covering_shows_most
    # The head of a person in a square portrait would be cut.
    assert not ZoomFrame(1280, 800, 100, 3000, 3000).covering_shows_most
