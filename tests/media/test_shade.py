"""Text over any picture: its contrast with at least 99.9 % of the pixels under it is 7:1."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from cimaise.media.contrast import (
    CREAM_ON_DARK,
    OVERLINE_ON_DARK,
    WEIGHTS,
    linear,
    relative_luminance,
)
from cimaise.media.render_spec import Shade, ShadeKind
from cimaise.media.shade import apply_shade, dark_tone

if TYPE_CHECKING:
    from cimaise.layout.words_zone import Zone

LIGHT = [[weight * linear(value) for value in range(256)] for weight in WEIGHTS]


def unreadable(image: Image.Image, zone: Zone, text: str) -> float:
    """The share of the pixels under text with which it has less than 7:1, by the formula of WCAG."""
    width, height = image.size
    box = (
        math.floor(zone[0] * width),
        math.floor(zone[1] * height),
        math.ceil(zone[2] * width),
        math.ceil(zone[3] * height),
    )
    data = image.crop(box).tobytes()
    limit = (relative_luminance(text) + 0.05) / 7 - 0.05
    red, green, blue = LIGHT
    lights = [red[r] + green[g] + blue[b] for r, g, b in zip(data[0::3], data[1::3], data[2::3], strict=True)]
    return sum(light > limit for light in lights) / len(lights)


@st.composite
def pictures(draw: st.DrawFn) -> Image.Image:
    """Bright and noisy pictures with patches of any size, like clouds, snow, or leaves against the sky."""
    generator = Random(draw(st.integers(0, 2**32)))
    size = draw(st.sampled_from(((160, 90), (90, 160), (120, 120), (200, 40))))
    patch = draw(st.integers(1, 60))
    lowest = draw(st.integers(0, 255))
    small = (math.ceil(size[0] / patch), math.ceil(size[1] / patch))
    values = [generator.randint(lowest, 255) for _ in range(small[0] * small[1] * 3)]
    coarse = Image.frombytes("RGB", small, bytes(values))
    return coarse.resize(size, draw(st.sampled_from((Image.Resampling.NEAREST, Image.Resampling.BICUBIC))))


@st.composite
def zones(draw: st.DrawFn) -> Zone:
    left, top = draw(st.floats(0, 0.7)), draw(st.floats(0, 0.9))
    return left, top, draw(st.floats(left + 0.2, 1)), draw(st.floats(top + 0.05, 1))


@settings(max_examples=120, deadline=None)
@given(pictures(), zones(), st.sampled_from(ShadeKind))
def test_text_is_readable_over_any_picture(image: Image.Image, zone: Zone, kind: ShadeKind) -> None:
    result = apply_shade(image, Shade(zone, kind))
    assert result.size == image.size
    assert unreadable(result, zone, OVERLINE_ON_DARK) <= 0.001
    assert unreadable(result, zone, CREAM_ON_DARK) <= 0.001


@pytest.mark.parametrize("kind", ShadeKind)
@pytest.mark.parametrize("colour", ["white", "yellow", "cyan", "lime", "magenta", "black", "#8FA3BD"])
def test_text_is_readable_over_any_single_colour(colour: str, kind: ShadeKind) -> None:
    zone = (0.05, 0.1, 0.6, 0.95)
    result = apply_shade(Image.new("RGB", (200, 120), colour), Shade(zone, kind))
    assert unreadable(result, zone, OVERLINE_ON_DARK) == 0


@pytest.mark.parametrize("kind", ShadeKind)
def test_single_bright_points_do_not_darken_a_night_sky(kind: ShadeKind) -> None:
    night = Image.new("RGB", (1200, 800), (20, 24, 40))
    stars = night.copy()
    for position in ((160, 500), (170, 650), (500, 700)):
        stars.putpixel(position, (255, 255, 255))
    shade = Shade((0.05, 0.5, 0.6, 0.95), kind)
    difference = ImageChops.difference(apply_shade(night, shade), apply_shade(stars, shade))
    for position in ((160, 500), (170, 650), (500, 700)):
        difference.putpixel(position, (0, 0, 0))
    assert max(highest for _, highest in difference.getextrema()) <= 1


def test_result_is_deterministic() -> None:
    image = Image.linear_gradient("L").resize((300, 200)).convert("RGB")
    shade = Shade((0.1, 0.5, 0.6, 0.9), ShadeKind.ATTRACT)
    assert apply_shade(image, shade).tobytes() == apply_shade(image.copy(), shade).tobytes()


def test_input_is_not_changed() -> None:
    image = Image.new("RGB", (60, 40), "white")
    apply_shade(image, Shade((0, 0, 1, 1)))
    assert image.tobytes() == Image.new("RGB", (60, 40), "white").tobytes()


def test_picture_is_unchanged_far_above_the_text() -> None:
    image = Image.new("RGB", (300, 300), (200, 180, 160))
    assert apply_shade(image, Shade((0.1, 0.75, 0.6, 0.95))).getpixel((150, 40)) == (200, 180, 160)


def test_gradient_starts_at_the_side_of_the_text() -> None:
    image = Image.new("RGB", (320, 180), (120, 120, 120))
    left = apply_shade(image, Shade((0.05, 0.5, 0.5, 0.9), ShadeKind.ATTRACT))
    right = apply_shade(image, Shade((0.5, 0.5, 0.95, 0.9), ShadeKind.ATTRACT))
    for result, dark, bright in ((left, 5, 315), (right, 315, 5)):
        assert result.getpixel((dark, 5)) < result.getpixel((bright, 5))  # type: ignore[operator]


@pytest.mark.parametrize(
    "zone", [(0.5, 0.5, 0.5, 0.5), (0, 0, 0, 0), (1, 1, 1, 1), (-1, -1, 2, 2), (0.2, 0.3, 0.9, 0.3)]
)
@pytest.mark.parametrize("size", [(1, 1), (2, 300), (300, 2), (120, 80)])
def test_zones_and_pictures_of_any_size(zone: Zone, size: tuple[int, int]) -> None:
    for kind in ShadeKind:
        assert apply_shade(Image.new("RGB", size, "white"), Shade(zone, kind)).size == size


@pytest.mark.parametrize(("colour", "strongest"), [("#3060C0", 2), ("#C04020", 0), ("#20A040", 1)])
def test_dark_tone_has_the_hue_of_the_picture(colour: str, strongest: int) -> None:
    dark = dark_tone(Image.new("RGB", (30, 20), colour))
    assert max(range(3), key=dark.__getitem__) == strongest
    assert relative_luminance(dark) < 0.01
