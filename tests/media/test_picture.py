"""A picture finished for the wall: its bytes, its corners, the gradient under its text."""

from __future__ import annotations

import ctypes
import time
from itertools import product
from random import Random
from typing import TYPE_CHECKING
from unittest.mock import Mock

import pytest
from PIL import Image

from cimaise.exhibit.model.exhibit import Fit
from cimaise.media.contrast import OVERLINE_ON_DARK, contrast_ratio
from cimaise.media.forked_render import ForkedRender
from cimaise.media.picture import PictureError, render
from cimaise.media.render_spec import Pixels, RenderSpec, Rotation, Shade, ShadeKind
from cimaise.platform.malloc import return_large_blocks, use_single_arena

if TYPE_CHECKING:
    from pathlib import Path

ORANGE = (200, 100, 40)


def pixel(pixels: Pixels, x: int, y: int) -> tuple[int, ...]:
    """Red, green, blue and opacity, as they lie in memory."""
    at = 4 * (y * pixels.width + x)
    blue, green, red, opacity = pixels.data[at : at + 4]
    return red, green, blue, opacity


@pytest.fixture
def orange(tmp_path: Path) -> Path:
    Image.new("RGB", (400, 300), ORANGE).save(tmp_path / "a.png")
    return tmp_path


def test_without_corners_a_picture_is_opaque_and_blue_comes_first(orange: Path) -> None:
    pixels = render(orange, "a.png", RenderSpec(8, 6))
    assert pixels == Pixels(8, 6, bytes((40, 100, 200, 255)) * 48, alpha=False)


def test_rounded_corners_are_clear_outside_smooth_at_the_edge_and_whole_inside(orange: Path) -> None:
    radius = 20
    pixels = render(orange, "a.png", RenderSpec(80, 60, radius=radius))
    assert pixels.alpha
    right, bottom = 79, 59
    for x, y in ((0, 0), (right, 0), (0, bottom), (right, bottom)):
        assert pixel(pixels, x, y) == (0, 0, 0, 0)
    for x, y in ((radius, 0), (0, radius), (right - radius, bottom), (right, bottom - radius), (40, 30)):
        assert pixel(pixels, x, y) == (*ORANGE, 255)
    opacities = {pixel(pixels, x, y)[3] for x in range(radius) for y in range(radius)}
    assert len(opacities) > 8


def test_corners_are_alike(orange: Path) -> None:
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


def test_colours_are_multiplied_by_their_opacity(orange: Path) -> None:
    pixels = render(orange, "a.png", RenderSpec(80, 60, radius=20))
    for y in range(20):
        for x in range(20):
            red, green, blue, opacity = pixel(pixels, x, y)
            wanted = [channel * opacity / 255 for channel in ORANGE]
            assert (red, green, blue) == pytest.approx(wanted, abs=1)


@pytest.mark.parametrize("radius", [1, 30, 31, 500])
def test_a_radius_is_at_most_half_a_side(orange: Path, radius: int) -> None:
    pixels = render(orange, "a.png", RenderSpec(80, 60, radius=radius))
    assert pixel(pixels, 40, 30)[3] == 255
    assert pixel(pixels, 40, 0)[3] == 255
    assert pixel(pixels, 0, 0)[3] < 255


def test_a_picture_of_one_pixel_can_have_corners(orange: Path) -> None:
    assert len(render(orange, "a.png", RenderSpec(1, 1, radius=9)).data) == 4


def test_corners_and_gradient_come_together(orange: Path) -> None:
    shade = Shade((0.1, 0.5, 0.9, 0.9), ShadeKind.TILE)
    pixels = render(orange, "a.png", RenderSpec(80, 60, radius=8, shade=shade))
    assert pixel(pixels, 0, 59)[3] == 0
    for x in range(8, 72):
        for y in range(30, 54):
            red, green, blue, _ = pixel(pixels, x, y)
            assert contrast_ratio(OVERLINE_ON_DARK, (red, green, blue)) >= 7


def test_a_picture_always_comes_out_the_same(tmp_path: Path) -> None:
    Image.frombytes("RGB", (300, 200), Random(1).randbytes(180_000)).save(tmp_path / "a.jpg")
    finish = RenderSpec(120, 90, focus=(0.3, 0.6), radius=9, shade=Shade((0, 0.5, 1, 1)))
    assert render(tmp_path, "a.jpg", finish) == render(tmp_path, "a.jpg", finish)


def test_a_jpeg_decoded_smaller_looks_like_the_whole_one(tmp_path: Path) -> None:
    image = Image.radial_gradient("L").resize((2400, 1600)).convert("RGB")
    image.save(tmp_path / "a.jpg", quality=95)
    image.save(tmp_path / "a.png", compress_level=1)
    small, whole = (render(tmp_path, f"a.{kind}", RenderSpec(300, 200)).data for kind in ("jpg", "png"))
    assert max(abs(one - other) for one, other in zip(small, whole, strict=True)) <= 6


# Memory


@pytest.mark.parametrize(
    "library", [Mock(side_effect=TypeError), Mock(return_value=object())], ids=["Windows", "musl"]
)
def test_pictures_are_shown_with_any_c_library(
    orange: Path, library: Mock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ctypes, "CDLL", library)
    return_large_blocks.cache_clear()
    assert render(orange, "a.png", RenderSpec(8, 6)).width == 8
    library.assert_called_once_with(None)


def test_threads_that_come_and_go_share_one_heap(monkeypatch: pytest.MonkeyPatch) -> None:
    library = Mock()
    monkeypatch.setattr(ctypes, "CDLL", library)
    use_single_arena()
    library.return_value.mallopt.assert_called_once_with(-8, 1)  # M_ARENA_MAX of glibc's malloc.h


@pytest.mark.parametrize("radius", [0, 4])
def test_a_turned_picture_is_the_upright_one_turned_as_a_whole(tmp_path: Path, radius: int) -> None:
    Image.linear_gradient("L").resize((40, 30)).convert("RGB").save(tmp_path / "a.png")
    shade = Shade((0.0, 0.5, 0.6, 1.0))
    upright = render(tmp_path, "a.png", RenderSpec(24, 16, focus=(0.2, 0.9), radius=radius, shade=shade))
    for turn, size, corner in (
        (Rotation.DEG_90, (16, 24), lambda x, y: (15 - y, x)),
        (Rotation.DEG_180, (24, 16), lambda x, y: (23 - x, 15 - y)),
        (Rotation.DEG_270, (16, 24), lambda x, y: (y, 23 - x)),
    ):
        finish = RenderSpec(24, 16, focus=(0.2, 0.9), radius=radius, shade=shade, turn=turn)
        turned = render(tmp_path, "a.png", finish)
        assert (turned.width, turned.height) == size
        for x, y in product(range(24), range(16)):
            assert pixel(turned, *corner(x, y)) == pixel(upright, x, y)


# Ahead


def test_the_first_picture_is_there_for_who_asks_for_it_once(orange: Path) -> None:
    finish = RenderSpec(8, 6)
    ahead = ForkedRender(orange, "a.png", finish)
    assert ahead.take("a.png", RenderSpec(8, 7)) is None
    assert ahead.take("b.png", finish) is None
    assert ahead.take("a.png", finish) == render(orange, "a.png", finish)
    assert ahead.take("a.png", finish) is None


def test_a_first_picture_that_fails_is_left_to_who_asks_next(orange: Path) -> None:
    assert ForkedRender(orange, "missing.png", RenderSpec(8, 6)).take("missing.png", RenderSpec(8, 6)) is None


def test_a_picture_that_hangs_is_given_up(orange: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cimaise.media.picture.render", lambda *_: time.sleep(60))
    monkeypatch.setattr("cimaise.media.forked_render._PATIENCE", 0.05)
    begun = time.monotonic()
    assert ForkedRender(orange, "a.png", RenderSpec(8, 6)).take("a.png", RenderSpec(8, 6)) is None
    assert time.monotonic() - begun < 10
    with pytest.raises(PictureError):
        render(orange, "missing.png", RenderSpec(8, 6))


def test_text_over_a_picture_that_is_shown_whole_lies_where_the_frame_says(tmp_path: Path) -> None:
    Image.new("RGB", (400, 400), "#ffffff").save(tmp_path / "square.png")
    shade = Shade((0.0, 0.4, 0.5, 1.0), ShadeKind.ATTRACT)
    shown = render(tmp_path, "square.png", RenderSpec(800, 400, Fit.CONTAIN, shade=shade))
    assert (shown.width, shown.height) == (400, 400)
    picture = Image.frombytes("RGBX", (400, 400), shown.data)
    # The picture covers the frame's middle half, so the text ends at the picture's own middle.
    left, right = (
        picture.crop(box).resize((1, 1)).getpixel((0, 0))
        for box in ((20, 200, 180, 240), (380, 200, 400, 240))
    )
    assert max(left[:3]) < 90 < 120 < min(right[:3])  # type: ignore[index, type-var]
