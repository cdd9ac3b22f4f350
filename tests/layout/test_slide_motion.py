"""The slow zoom of a picture that fills the screen."""

from __future__ import annotations

import pytest

from cimaise.layout.slide_motion import zoom_origin

FRAME = (1920, 1080)
CENTRE = (0.5, 0.5)


@pytest.mark.parametrize(
    ("picture", "focus", "crop_focus", "origin"),
    [
        ((3840, 2160), (0.6, 0.3), CENTRE, (0.6, 0.3)),
        # Two frames high: the middle half is shown.
        ((1920, 2160), (0.6, 0.5), CENTRE, (0.6, 0.5)),
        ((1920, 2160), (0.6, 0.0), CENTRE, (0.6, 0.0)),
        ((1920, 2160), (0.6, 0.25), (0.5, 0.25), (0.6, 0.5)),
        ((1920, 2160), (0.6, 0.1), (0.5, 0.1), (0.6, 0.2)),
    ],
)
def test_a_zoom_goes_to_the_focus_as_it_is_seen_in_the_frame(
    picture: tuple[float, float],
    focus: tuple[float, float],
    crop_focus: tuple[float, float],
    origin: tuple[float, float],
) -> None:
    assert zoom_origin(FRAME, picture, crop_focus=crop_focus, focus=focus) == pytest.approx(origin)


def test_without_a_frame_it_goes_to_the_middle() -> None:
    assert zoom_origin((0, 0), (1, 1), crop_focus=CENTRE, focus=(0, 0)) == CENTRE
