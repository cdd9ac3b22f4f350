"""The sample film as it is drawn, before it is encoded; nothing here needs ffmpeg."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from sample_film.camera import frame
from sample_film.captions import captions
from sample_film.shots import RATE, SECONDS, SHOTS, seen_at, start_of

from cimaise.media.captions import at, parse

FILMS = Path(__file__).parents[2] / "content/films"
SMALL = (320, 180)
ALL = [number / RATE for number in range(round(SECONDS * RATE))]


def difference(one: Image.Image, other: Image.Image) -> float:
    """Of two pictures, on average, in steps of 8 bits."""
    means = ImageStat.Stat(ImageChops.difference(one, other)).mean
    return sum(means) / len(means)


def test_something_is_seen_from_the_first_frame_to_the_last() -> None:
    assert SECONDS == 15
    for moment in ALL:
        below, *above = seen_at(moment)
        assert below.opacity == 1 or above
        assert len(above) <= 1
        assert all(0 <= seen.way <= 1 and 0 <= seen.opacity <= 1 for seen in (below, *above))


@pytest.mark.parametrize(
    "moment", [0.0, *(start_of(index) for index in range(1, len(SHOTS))), 1.0, 8.2, 14.9]
)
def test_nothing_jumps(moment: float) -> None:
    before, after = frame(max(moment - 1 / RATE, 0), SMALL), frame(moment, SMALL)
    assert difference(before, after) < 3


def test_it_moves_all_the_time() -> None:
    for moment in (1.0, 5.5, 9.0, 12.5):
        assert difference(frame(moment, SMALL), frame(moment + 1, SMALL)) > 0.5


def test_no_edge_of_a_picture_comes_into_view() -> None:
    for moment in (0.0, 3.3, 6.7, 10.1, 14.9):
        image = frame(moment, SMALL).convert("L")
        for edge in ((0, 179, 320, 180), (0, 0, 320, 1), (0, 0, 1, 180), (319, 0, 320, 180)):
            assert image.crop(edge).getextrema() != (0, 0)


def test_the_poster_is_the_first_frame() -> None:
    with Image.open(FILMS / "sample.jpg") as poster:
        assert difference(poster.convert("RGB").resize(SMALL), frame(0, SMALL)) < 2


def test_the_captions_name_what_is_seen() -> None:
    assert captions() == (FILMS / "sample.en.vtt").read_text(encoding="utf-8")
    found = parse(captions(), "sample.en.vtt")
    assert found.diagnostics == ()
    assert [at(found.cues, moment) for moment in (0.5, 3, 6, 9, 13)] == [
        "Sample film",
        *(f"Sample illustration {number} of 8" for number in (5, 6, 4, 7)),
    ]
    assert all(at(found.cues, moment) for moment in ALL)
