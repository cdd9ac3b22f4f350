"""Where a picture has its point of interest, estimated from its pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageDraw

from cimaise.exhibit.model.exhibit import DEFAULT_FOCUS
from cimaise.media.saliency import estimate_focus, focus_point

if TYPE_CHECKING:
    from pathlib import Path


def picture_of_disc(at: tuple[float, float], size: tuple[int, int] = (96, 64)) -> Image.Image:
    """A bright disc with stripes on a dark flat ground."""
    image = Image.new("RGB", size, (60, 70, 80))
    draw = ImageDraw.Draw(image)
    x, y, radius = at[0] * size[0], at[1] * size[1], min(size) * 0.12
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=(240, 220, 160))
    for offset in range(-int(radius), int(radius), 3):
        draw.line((x - radius / 2, y + offset, x + radius / 2, y + offset), fill=(120, 40, 20))
    return image


@pytest.mark.parametrize("at", [(0.25, 0.3), (0.75, 0.3), (0.8, 0.6), (0.3, 0.7)])
@pytest.mark.parametrize("size", [(96, 64), (64, 96)])
def test_a_bright_disc_off_the_centre_is_found(at: tuple[float, float], size: tuple[int, int]) -> None:
    assert focus_point(picture_of_disc(at, size)) == pytest.approx(at, abs=0.08)


def test_a_coloured_spot_as_light_as_its_ground_is_found() -> None:
    image = Image.new("RGB", (96, 64), (128, 128, 128))
    ImageDraw.Draw(image).ellipse((64, 14, 80, 30), fill=(235, 87, 87))
    assert focus_point(image) == pytest.approx((0.75, 0.34), abs=0.08)


@pytest.mark.parametrize("grey", [0, 128, 255])
def test_a_flat_picture_has_the_default_focus(grey: int) -> None:
    assert focus_point(Image.new("RGB", (96, 54), (grey, grey, grey))) == DEFAULT_FOCUS


def test_a_picture_of_a_few_pixels_has_the_default_focus() -> None:
    assert focus_point(Image.new("RGB", (96, 2), "red")) == DEFAULT_FOCUS


def test_the_focus_of_noise_is_near_the_middle() -> None:
    noise = Image.effect_noise((96, 64), 90).convert("RGB")
    assert focus_point(noise) == pytest.approx((0.5, 0.42), abs=0.15)


def test_a_frame_around_a_picture_does_not_count() -> None:
    image = picture_of_disc((0.7, 0.4))
    ImageDraw.Draw(image).rectangle((0, 0, 95, 63), outline="white", width=2)
    assert focus_point(image) == pytest.approx((0.7, 0.4), abs=0.08)


def test_the_estimate_of_a_file_is_for_the_upright_picture(tmp_path: Path) -> None:
    stored = picture_of_disc((0.75, 0.3)).resize((960, 640))
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned clockwise
    stored.save(tmp_path / "a.jpg", exif=exif)
    focus, size = estimate_focus(tmp_path, "a.jpg")
    assert size == (640, 960)
    assert focus == pytest.approx((0.7, 0.75), abs=0.08)
    assert estimate_focus(tmp_path, "a.jpg") == (focus, size)
