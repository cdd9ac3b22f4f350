from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from landscapes.scenes import SCENES

if TYPE_CHECKING:
    from PIL import Image

SMALL = (192, 108)


def draw(number: int) -> Image.Image:
    return SCENES[number - 1](SMALL).to_image(number)


@pytest.fixture(scope="module")
def pictures() -> list[Image.Image]:
    return [draw(number) for number in range(1, len(SCENES) + 1)]


@pytest.mark.thorough
def test_drawing_is_reproducible(pictures: list[Image.Image]) -> None:
    assert draw(4).tobytes() == pictures[3].tobytes()


@pytest.mark.thorough
def test_eight_pictures_have_the_requested_size(pictures: list[Image.Image]) -> None:
    assert [picture.size for picture in pictures] == [SMALL] * 8


def test_the_mean_colours_differ(pictures: list[Image.Image]) -> None:
    means = sorted(picture.resize((1, 1)).getpixel((0, 0)) for picture in pictures)
    assert all(
        sum(abs(a - b) for a, b in zip(one, other, strict=True)) > 12 for one, other in pairwise(means)
    )


def test_every_picture_has_contrast(pictures: list[Image.Image]) -> None:
    for picture in pictures:
        darkest, brightest = picture.convert("L").getextrema()
        assert brightest - darkest > 100
