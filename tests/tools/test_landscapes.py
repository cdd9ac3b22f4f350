from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from landscapes.scenes import SCENES

if TYPE_CHECKING:
    from PIL import Image

SMALL = (192, 108)


def drawn(number: int) -> Image.Image:
    return SCENES[number - 1](SMALL).image(number)


@pytest.fixture(scope="module")
def pictures() -> list[Image.Image]:
    return [drawn(number) for number in range(1, len(SCENES) + 1)]


def test_a_scene_is_drawn_the_same_every_time(pictures: list[Image.Image]) -> None:
    assert drawn(4).tobytes() == pictures[3].tobytes()


def test_there_are_eight_of_the_size_asked_for(pictures: list[Image.Image]) -> None:
    assert [picture.size for picture in pictures] == [SMALL] * 8


def test_no_two_have_the_same_colours(pictures: list[Image.Image]) -> None:
    means = sorted(picture.resize((1, 1)).getpixel((0, 0)) for picture in pictures)
    assert all(
        sum(abs(a - b) for a, b in zip(one, other, strict=True)) > 12 for one, other in pairwise(means)
    )


def test_no_picture_is_plain(pictures: list[Image.Image]) -> None:
    for picture in pictures:
        darkest, brightest = picture.convert("L").getextrema()
        assert brightest - darkest > 100
