"""The frames of the sample film before encoding. The tests do not need ffmpeg."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from sample_film.camera import frame
from sample_film.captions import captions
from sample_film.shots import RATE, SECONDS, SHOTS, start_time, visible_at

from cimaise.media.captions import at, parse

FILMS = Path(__file__).parents[2] / "content/films"
SMALL = (320, 180)
ALL_TIMES = [number / RATE for number in range(round(SECONDS * RATE))]


def difference(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of two pictures in 8-bit steps."""
    means = ImageStat.Stat(ImageChops.difference(one, other)).mean
    return sum(means) / len(means)


def test_a_shot_is_visible_in_every_frame() -> None:
    assert SECONDS == 15
    for moment in ALL_TIMES:
        first, *others = visible_at(moment)
        assert first.opacity == 1 or others
        assert len(others) <= 1
        assert all(0 <= shot.progress <= 1 and 0 <= shot.opacity <= 1 for shot in (first, *others))


@pytest.mark.parametrize(
    "moment", [0.0, *(start_time(index) for index in range(1, len(SHOTS))), 1.0, 8.2, 14.9]
)
def test_adjacent_frames_are_similar(moment: float) -> None:
    before, after = frame(max(moment - 1 / RATE, 0), SMALL), frame(moment, SMALL)
    assert difference(before, after) < 3


def test_the_picture_keeps_moving() -> None:
    for moment in (1.0, 5.5, 9.0, 12.5):
        assert difference(frame(moment, SMALL), frame(moment + 1, SMALL)) > 0.5


def test_the_edges_of_pictures_stay_out_of_view() -> None:
    for moment in (0.0, 3.3, 6.7, 10.1, 14.9):
        image = frame(moment, SMALL).convert("L")
        for edge in ((0, 179, 320, 180), (0, 0, 320, 1), (0, 0, 1, 180), (319, 0, 320, 180)):
            assert image.crop(edge).getextrema() != (0, 0)


def test_the_poster_is_the_first_frame() -> None:
    with Image.open(FILMS / "sample.jpg") as poster:
        assert difference(poster.convert("RGB").resize(SMALL), frame(0, SMALL)) < 2


def test_the_captions_name_the_visible_shot() -> None:
    assert captions() == (FILMS / "sample.en.vtt").read_text(encoding="utf-8")
    found = parse(captions(), "sample.en.vtt")
    assert found.diagnostics == ()
    assert [at(found.cues, moment) for moment in (0.5, 3, 6, 9, 13)] == [
        "Sample film",
        *(f"Sample illustration {number} of 8" for number in (5, 6, 4, 7)),
    ]
    assert all(at(found.cues, moment) for moment in ALL_TIMES)
