"""Rendered pictures: bytes, rounded corners, the gradient under text, and rotation."""

from __future__ import annotations

from itertools import product
from random import Random
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from cimaise.exhibit.model.exhibit import Fit
from cimaise.layout.hanging import Hanging
from cimaise.media.contrast import INK, OVERLINE_ON_DARK, contrast_ratio
from cimaise.media.picture import PictureError, Size, decoded_size, render
from cimaise.media.render_spec import Pixels, RenderSpec, Rotation, Shade, ShadeKind

if TYPE_CHECKING:
    from pathlib import Path

ORANGE = (200, 100, 40)


def pixel(pixels: Pixels, x: int, y: int) -> tuple[int, ...]:
    """Red, green, blue and alpha, as they are in memory."""
    at = 4 * (y * pixels.width + x)
    blue, green, red, alpha = pixels.data[at : at + 4]
    return red, green, blue, alpha


@pytest.fixture
def orange(tmp_path: Path) -> Path:
    Image.new("RGB", (400, 300), ORANGE).save(tmp_path / "a.png")
    return tmp_path


def test_without_rounded_corners_pixels_are_opaque_bgra(orange: Path) -> None:
    pixels = render(orange, "a.png", RenderSpec(8, 6))
    assert pixels == Pixels(8, 6, bytes((40, 100, 200, 255)) * 48, alpha=False)


def test_rounded_corners_are_transparent_outside_smooth_at_the_edge_and_opaque_inside(orange: Path) -> None:
    radius = 20
    pixels = render(orange, "a.png", RenderSpec(80, 60, radius=radius))
    assert pixels.alpha
    right, bottom = 79, 59
    for x, y in ((0, 0), (right, 0), (0, bottom), (right, bottom)):
        assert pixel(pixels, x, y) == (0, 0, 0, 0)
    for x, y in ((radius, 0), (0, radius), (right - radius, bottom), (right, bottom - radius), (40, 30)):
        assert pixel(pixels, x, y) == (*ORANGE, 255)
    alphas = {pixel(pixels, x, y)[3] for x in range(radius) for y in range(radius)}
    assert len(alphas) > 8


def test_corners_are_symmetric(orange: Path) -> None:
    pixels = render(orange, "a.png", RenderSpec(50, 40, radius=12))
    for x in range(12):
        for y in range(12):
            here = pixel(pixels, x, y)[3]
            assert (
                here
                == pixel(pixels, 49 - x, y)[3]
                == pixel(pixels, x, 39 - y)[3]
                == pixel(pixels, 49 - x, 39 - y)[3]
            )


def test_colours_are_premultiplied(orange: Path) -> None:
    pixels = render(orange, "a.png", RenderSpec(80, 60, radius=20))
    for y in range(20):
        for x in range(20):
            red, green, blue, alpha = pixel(pixels, x, y)
            expected = [channel * alpha / 255 for channel in ORANGE]
            assert (red, green, blue) == pytest.approx(expected, abs=1)


@pytest.mark.parametrize("radius", [1, 30, 31, 500])
def test_radius_is_limited_to_half_a_side(orange: Path, radius: int) -> None:
    pixels = render(orange, "a.png", RenderSpec(80, 60, radius=radius))
    assert pixel(pixels, 40, 30)[3] == 255
    assert pixel(pixels, 40, 0)[3] == 255
    assert pixel(pixels, 0, 0)[3] < 255


def test_picture_of_one_pixel_can_have_rounded_corners(orange: Path) -> None:
    assert len(render(orange, "a.png", RenderSpec(1, 1, radius=9)).data) == 4


def test_rounded_corners_and_gradient_can_be_combined(orange: Path) -> None:
    shade = Shade((0.1, 0.5, 0.9, 0.9), ShadeKind.TILE)
    pixels = render(orange, "a.png", RenderSpec(80, 60, radius=8, shade=shade))
    assert pixel(pixels, 0, 59)[3] == 0
    for x in range(8, 72):
        for y in range(30, 54):
            red, green, blue, _ = pixel(pixels, x, y)
            assert contrast_ratio(OVERLINE_ON_DARK, (red, green, blue)) >= 7


def test_rendering_is_deterministic(tmp_path: Path) -> None:
    Image.frombytes("RGB", (300, 200), Random(1).randbytes(180_000)).save(tmp_path / "a.jpg")
    spec = RenderSpec(120, 90, focus=(0.3, 0.6), radius=9, shade=Shade((0, 0.5, 1, 1)))
    assert render(tmp_path, "a.jpg", spec) == render(tmp_path, "a.jpg", spec)


def test_jpeg_decoded_at_a_smaller_size_looks_the_same(tmp_path: Path) -> None:
    image = Image.radial_gradient("L").resize((2400, 1600)).convert("RGB")
    image.save(tmp_path / "a.jpg", quality=95)
    image.save(tmp_path / "a.png", compress_level=1)
    small, whole = (render(tmp_path, f"a.{kind}", RenderSpec(300, 200)).data for kind in ("jpg", "png"))
    assert max(abs(one - other) for one, other in zip(small, whole, strict=True)) <= 6


@pytest.mark.parametrize("radius", [0, 4])
def test_rotated_picture_is_the_upright_one_rotated_as_a_whole(tmp_path: Path, radius: int) -> None:
    Image.linear_gradient("L").resize((40, 30)).convert("RGB").save(tmp_path / "a.png")
    shade = Shade((0.0, 0.5, 0.6, 1.0))
    upright = render(tmp_path, "a.png", RenderSpec(24, 16, focus=(0.2, 0.9), radius=radius, shade=shade))
    for rotation, size, position in (
        (Rotation.DEG_90, (16, 24), lambda x, y: (15 - y, x)),
        (Rotation.DEG_180, (24, 16), lambda x, y: (23 - x, 15 - y)),
        (Rotation.DEG_270, (16, 24), lambda x, y: (y, 23 - x)),
    ):
        spec = RenderSpec(24, 16, focus=(0.2, 0.9), radius=radius, shade=shade, rotation=rotation)
        rotated = render(tmp_path, "a.png", spec)
        assert (rotated.width, rotated.height) == size
        for x, y in product(range(24), range(16)):
            assert pixel(rotated, *position(x, y)) == pixel(upright, x, y)


def test_gradient_of_a_contained_picture_follows_the_frame(tmp_path: Path) -> None:
    Image.new("RGB", (400, 400), "#b0b0b0").save(tmp_path / "square.png")
    shade = Shade((0.0, 0.4, 0.2, 1.0), ShadeKind.ATTRACT)
    shown = render(tmp_path, "square.png", RenderSpec(1200, 400, Fit.CONTAIN, shade=shade))
    assert (shown.width, shown.height) == (400, 400)
    picture = Image.frombytes("RGBX", (400, 400), shown.data)
    # The picture covers the middle third of the frame, so the text is beside it.
    left, right = (
        picture.crop(box).resize((1, 1)).getpixel((0, 0)) for box in ((0, 160, 40, 200), (360, 160, 400, 200))
    )
    assert left[0] < right[0]  # type: ignore[index]


def test_a_hung_picture_is_whole_on_a_wall_in_its_own_hue(tmp_path: Path) -> None:
    sides = Image.new("RGB", (400, 600), "#204060")
    sides.paste("#ff0000", (0, 0, 400, 6))
    sides.paste("#00ff00", (0, 594, 400, 600))
    sides.save(tmp_path / "upright.png")
    hanging = Hanging(((0.5, 0.2, 0.75, 0.8),), unit=1 / 135, mat=0.02)
    shown = render(tmp_path, "upright.png", RenderSpec(960, 600, hanging=hanging))
    picture = Image.frombytes("RGB", (960, 600), bytes(shown.data), "raw", "BGRX")
    assert (shown.width, shown.height, shown.source_size) == (960, 600, (400, 600))
    assert [picture.getpixel((600, y)) for y in (120, 479)] == [(255, 0, 0), (0, 255, 0)]
    assert picture.getpixel((474, 300)) == (0xF7, 0xF3, 0xEA), "no mat"
    red, green, blue = picture.getpixel((60, 300))  # type: ignore[misc]
    assert red < green < blue < 80
    assert contrast_ratio(OVERLINE_ON_DARK, (red, green, blue)) > 7


@pytest.mark.parametrize("colour", ["#204060", "#ffffff", "#000000", "#ff2200", "#00ff00"])
def test_a_light_wall_is_light_enough_for_dark_words(tmp_path: Path, colour: str) -> None:
    Image.new("RGB", (400, 600), colour).save(tmp_path / "upright.png")
    hanging = Hanging(((0.5, 0.2, 0.75, 0.8),), unit=1 / 135, light=True)
    shown = render(tmp_path, "upright.png", RenderSpec(960, 600, hanging=hanging))
    picture = Image.frombytes("RGB", (960, 600), bytes(shown.data), "raw", "BGRX")
    for point in ((0, 0), (60, 300), (0, 599)):
        assert contrast_ratio(INK, picture.getpixel(point)) > 7  # type: ignore[arg-type]
    assert contrast_ratio("#2B2B2C", picture.getpixel((0, 599))) > 7  # type: ignore[arg-type]  # captions
    below, above = (picture.getpixel((600, y)) for y in (490, 110))
    assert sum(below) < sum(above), "no shadow"  # type: ignore[arg-type]


def test_a_pair_needs_both_files(tmp_path: Path) -> None:
    Image.new("RGB", (40, 60), "#204060").save(tmp_path / "one.png")
    places = ((0.1, 0.2, 0.4, 0.8), (0.5, 0.2, 0.8, 0.8))
    spec = RenderSpec(96, 60, hanging=Hanging(places, unit=1 / 135), partner="two.png")
    with pytest.raises(PictureError):
        render(tmp_path, "one.png", spec)
    Image.new("RGB", (40, 60), "#ff0000").save(tmp_path / "two.png")
    picture = Image.frombytes("RGB", (96, 60), bytes(render(tmp_path, "one.png", spec).data), "raw", "BGRX")
    assert [picture.getpixel((x, 30)) for x in (24, 62)] == [(0x20, 0x40, 0x60), (255, 0, 0)]


def test_result_has_the_upright_size_of_the_file(orange: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (400, 300), ORANGE).save(orange / "b.jpg", exif=exif)
    assert render(orange, "a.png", RenderSpec(8, 6)).source_size == (400, 300)
    assert render(orange, "b.jpg", RenderSpec(8, 6)).source_size == (300, 400)
    assert decoded_size(orange, "b.jpg") == Size(300, 400)
