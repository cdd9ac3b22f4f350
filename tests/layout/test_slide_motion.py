"""The slow motion of pictures that fill the screen."""

from __future__ import annotations

import pytest

from cimaise.layout.slide_motion import PAN_LENGTH, SlideMotion, slide_motion

FRAME = (1920.0, 1080.0)
CENTRE = (0.5, 0.5)


def motion(
    picture: tuple[float, float],
    focus: tuple[float, float],
    *,
    crop_focus: tuple[float, float] = CENTRE,
    cover: bool = True,
    may_pan: bool = True,
) -> SlideMotion:
    return slide_motion(FRAME, picture, cover=cover, crop_focus=crop_focus, focus=focus, may_pan=may_pan)


@pytest.mark.parametrize(
    ("picture", "focus", "crop_focus", "cover", "origin"),
    [
        ((3840, 2160), (0.6, 0.3), CENTRE, True, (0.6, 0.3)),
        # Two frames high if it may not pan: the middle half is shown.
        ((1920, 2160), (0.6, 0.5), CENTRE, True, (0.6, 0.5)),
        ((1920, 2160), (0.6, 0.0), CENTRE, True, (0.6, 0.0)),
        ((1920, 2160), (0.6, 0.25), (0.5, 0.25), True, (0.6, 0.5)),
        ((1920, 2160), (0.6, 0.1), (0.5, 0.1), True, (0.6, 0.2)),
        # Half a frame wide if it is not cropped.
        ((960, 1080), (0.0, 0.4), CENTRE, False, (0.25, 0.4)),
        ((960, 1080), (1.0, 0.4), CENTRE, False, (0.75, 0.4)),
    ],
)
def test_a_zoom_goes_to_the_focus_as_it_is_seen_in_the_frame(
    picture: tuple[float, float],
    focus: tuple[float, float],
    crop_focus: tuple[float, float],
    cover: bool,
    origin: tuple[float, float],
) -> None:
    found = motion(picture, focus, crop_focus=crop_focus, cover=cover, may_pan=False)
    assert (found.origin, found.part) == (pytest.approx(origin), None)


@pytest.mark.parametrize("focus", [0.0, 0.2, 0.5, 0.7, 1.0])
@pytest.mark.parametrize(("axis", "picture"), [(0, (4320, 1080)), (1, (1080, 1920))])
def test_a_wide_or_tall_picture_is_panned_past_the_focus(
    axis: int, picture: tuple[float, float], focus: float
) -> None:
    point = (focus, 0.5) if axis == 0 else (0.5, focus)
    found = motion(picture, point)
    assert found.part is not None
    start, end = found.part[axis], found.part[axis + 2]
    assert -1e-9 <= start < end <= 1 + 1e-9
    assert found.part[1 - axis :: 2] == (0, 1)
    assert found.extent[axis] == 1 + PAN_LENGTH
    assert found.extent[1 - axis] == 1
    assert {found.pan_from[axis], found.pan_to[axis]} == {0, -PAN_LENGTH}
    # The picture keeps its proportions.
    shown = (end - start) * picture[axis] / picture[1 - axis]
    assert shown == pytest.approx(found.extent[axis] * FRAME[axis] / FRAME[1 - axis])
    # The focus stays in the frame, as far inside as the edges of the picture allow.
    side = picture[axis] / picture[1 - axis] * FRAME[1 - axis] / FRAME[axis]
    for offset in (found.pan_from[axis], found.pan_to[axis]):
        in_frame = (focus - start) * side + offset
        assert 0.25 < in_frame < 0.75 or focus in (0, 1) or not 0.5 < focus * side < side - 0.5


def test_a_pan_begins_on_the_side_where_more_is_hidden() -> None:
    left, right = motion((4320, 1080), (0.25, 0.5)), motion((4320, 1080), (0.75, 0.5))
    assert left.pan_from[0] < left.pan_to[0] == 0
    assert right.pan_to[0] < right.pan_from[0] == 0


@pytest.mark.parametrize("picture", [(1440, 1080), (1620, 1080), (1920, 1200), (2160, 1080)])
def test_usual_pictures_are_not_panned(picture: tuple[float, float]) -> None:
    assert motion(picture, CENTRE).part is None


def test_a_picture_that_is_shown_whole_is_not_panned() -> None:
    assert motion((5000, 1000), CENTRE, cover=False).part is None


def test_without_a_frame_nothing_moves() -> None:
    assert (
        slide_motion((0, 0), (1, 1), cover=True, crop_focus=CENTRE, focus=(0, 0), may_pan=True)
        == SlideMotion()
    )
