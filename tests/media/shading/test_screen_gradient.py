"""The gradients under the words of the attract loop: no edge on any picture, and contrast 7:1."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from cimaise.media.contrast import INK, PAPER, contrast_ratio, relative_luminance
from cimaise.media.render_spec import Shade, ShadeKind
from cimaise.media.shade import apply_shade, lightened
from cimaise.media.shading import screen_gradient
from cimaise.paths import data

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ZONE = (0.0, 0.42, 0.44, 1.0)
LARGEST_STEP = 0.009
"""The largest second difference of a gradient's strength, along a line in steps of a hundredth of the screen."""


@cache
def noise(lowest: int) -> Image.Image:
    generator = Random(1)
    values = bytes(generator.randint(lowest, 255) for _ in range(192 * 108 * 3))
    return Image.frombytes("RGB", (192, 108), values).resize((960, 540), Image.Resampling.NEAREST)


PICTURES: dict[str, Callable[[], Image.Image]] = {
    "white": lambda: Image.new("RGB", (960, 540), "white"),
    "noise": lambda: noise(0),
    "bright noise": lambda: noise(150),
    "grey": lambda: Image.new("RGB", (96, 54), "#8090A0"),
}


def second_differences(line: Sequence[float]) -> float:
    return max(abs(a - 2 * b + c) for a, b, c in zip(line, line[1:], line[2:], strict=False))


def strengths(image: Image.Image) -> list[list[float]]:
    """The strength of the gradient over a picture, along lines across it and down: measured on white in its place."""
    masks = []
    original = screen_gradient.ScreenGradient.mask

    def recorded(gradient: screen_gradient.ScreenGradient, added: float) -> Image.Image:
        masks.append(original(gradient, added))
        return masks[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(screen_gradient.ScreenGradient, "mask", recorded)
        apply_shade(image, Shade(ZONE, ShadeKind.ATTRACT))
    (mask,) = masks
    # Averages of strips hide the dithering.
    small = mask.convert("F").resize((100, 100), Image.Resampling.BOX)
    pixels = [value / 255 for value in memoryview(small.tobytes()).cast("f")]
    rows = [pixels[at : at + 100] for at in range(0, 10_000, 100)]
    return [*rows[::9], *(list(column) for column in list(zip(*rows, strict=True))[::9])]


@pytest.mark.parametrize("name", ["white", "noise", "bright noise"])
def test_the_dark_gradient_has_no_edge(name: str) -> None:
    assert max(second_differences(line) for line in strengths(PICTURES[name]())) < LARGEST_STEP


@pytest.mark.parametrize("number", range(1, 9))
def test_the_dark_gradient_has_no_edge_on_bundled_pictures(number: int) -> None:
    with Image.open(data("content") / "pictures" / f"{number:02}.jpg") as image:
        small = image.convert("RGB").resize((960, 540))
    assert max(second_differences(line) for line in strengths(small)) < LARGEST_STEP


def test_a_short_fade_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen_gradient, "_SIDE_FADE", 0.18)
    assert max(second_differences(line) for line in strengths(noise(0))) > LARGEST_STEP


def test_a_light_picture_has_one_light_ramp_without_an_edge() -> None:
    pale = Image.linear_gradient("L").resize((200, 400)).point([230 + level // 12 for level in range(256)])
    result = lightened(pale.convert("RGB"), (0.0, 0.58, 0.44, 1.0))
    assert result is not None
    slope = screen_gradient.pale_ramp(0.58)
    line = [slope.strength(at / 100) for at in range(101)]
    assert max(b - a for a, b in pairwise(line)) < 0.03
    assert second_differences(line) < LARGEST_STEP
    under_words = [result.getpixel((x, y)) for x in (5, 80) for y in range(240, 400, 20)]
    assert min(contrast_ratio(INK, colour) for colour in under_words) > 7  # type: ignore[arg-type]
    overline = result.getpixel((20, 240))
    assert relative_luminance(overline) >= relative_luminance(PAPER)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["noise", "bright noise", "grey"])
def test_a_picture_that_is_not_light_keeps_light_words(name: str) -> None:
    assert lightened(PICTURES[name](), ZONE) is None


def test_a_dark_figure_below_the_words_keeps_light_words() -> None:
    picture = Image.new("RGB", (400, 300), "white")
    picture.paste("black", (20, 130, 120, 170))
    assert lightened(picture, ZONE) is None
