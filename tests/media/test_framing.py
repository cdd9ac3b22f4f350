"""Orientation, crop and size of a picture in its frame."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from cimaise.exhibit.model.exhibit import Fit
from cimaise.media.framing import part_box, stored_box, swap_sides
from cimaise.media.picture import Size, decoded_size, render
from cimaise.media.render_spec import RenderSpec

if TYPE_CHECKING:
    from pathlib import Path

    from cimaise.media.render_spec import Pixels

ORIENTATION = 0x0112
# EXIF 2.32, tag 274: the sides of the upright picture where row 0 and column 0 of the stored picture are.
SIDES = {
    1: ("top", "left"),
    2: ("top", "right"),
    3: ("bottom", "right"),
    4: ("bottom", "left"),
    5: ("left", "top"),
    6: ("right", "top"),
    7: ("right", "bottom"),
    8: ("left", "bottom"),
}
LOSSLESS: dict[str, tuple[str, dict[str, object]]] = {
    "png": ("PNG", {}),
    "webp": ("WEBP", {"lossless": True, "exact": True}),
    "tiff": ("TIFF", {}),
    "tiff, packed": ("TIFF", {"compression": "tiff_lzw"}),
}


def noise(width: int, height: int) -> Image.Image:
    return Image.frombytes("RGB", (width, height), Random(0).randbytes(width * height * 3))


def stored(upright: Image.Image, orientation: int) -> Image.Image:
    """The picture as a camera in this orientation stores it, from the definition in the standard."""
    row_0, column_0 = SIDES[orientation]
    width, height = upright.size
    result = Image.new("RGB", (width, height) if row_0 in ("top", "bottom") else (height, width))

    def distance(x: int, y: int, side: str) -> int:
        return {"top": y, "bottom": height - 1 - y, "left": x, "right": width - 1 - x}[side]

    for x in range(width):
        for y in range(height):
            colour = upright.getpixel((x, y))
            assert isinstance(colour, tuple)
            result.putpixel((distance(x, y, column_0), distance(x, y, row_0)), colour)
    return result


def save(image: Image.Image, path: Path, kind: str, orientation: int, **options: object) -> None:
    if kind == "TIFF":
        image.save(path, kind, tiffinfo={ORIENTATION: orientation}, **options)
    else:
        exif = Image.Exif()
        exif[ORIENTATION] = orientation
        image.save(path, kind, exif=exif, **options)


def as_image(pixels: Pixels) -> Image.Image:
    return Image.frombytes("RGBA", (pixels.width, pixels.height), pixels.data, "raw", "BGRA").convert("RGB")


@pytest.mark.parametrize("orientation", SIDES)
@pytest.mark.parametrize("kind", LOSSLESS)
def test_picture_is_turned_upright(tmp_path: Path, kind: str, orientation: int) -> None:
    upright = noise(7, 5)
    format_name, options = LOSSLESS[kind]
    save(stored(upright, orientation), tmp_path / "a", format_name, orientation, **options)
    assert decoded_size(tmp_path, "a") == Size(7, 5)
    assert as_image(render(tmp_path, "a", RenderSpec(7, 5))).tobytes() == upright.tobytes()


@pytest.mark.parametrize("orientation", SIDES)
def test_jpeg_decoded_at_a_smaller_size_is_turned_upright(tmp_path: Path, orientation: int) -> None:
    upright = Image.new("RGB", (320, 160), "red")
    upright.paste("lime", (160, 0, 320, 80))
    upright.paste("blue", (160, 80, 320, 160))
    upright.paste("white", (0, 80, 160, 160))
    save(stored(upright, orientation), tmp_path / "a.jpg", "JPEG", orientation, quality=100, subsampling=0)
    assert decoded_size(tmp_path, "a.jpg") == Size(320, 160)
    for frame in ((320, 160), (40, 20), (16, 8)):
        shown = as_image(render(tmp_path, "a.jpg", RenderSpec(*frame)))
        right, bottom = frame[0] - 1, frame[1] - 1
        corners = [
            shown.getpixel(position) for position in ((0, 0), (right, 0), (right, bottom), (0, bottom))
        ]
        expected = [(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)]
        for found, colour in zip(corners, expected, strict=True):
            assert isinstance(found, tuple)
            assert all(abs(a - b) <= 6 for a, b in zip(found, colour, strict=True)), (frame, corners)


@pytest.mark.parametrize("orientation", SIDES)
def test_focus_refers_to_the_upright_picture(tmp_path: Path, orientation: int) -> None:
    upright = noise(24, 8)
    save(stored(upright, orientation), tmp_path / "a.png", "PNG", orientation)
    shown = as_image(render(tmp_path, "a.png", RenderSpec(8, 8, focus=(1, 0.5))))
    assert shown.tobytes() == upright.crop((16, 0, 24, 8)).tobytes()


@pytest.mark.parametrize("invalid", [0, 9, 65_535])
def test_invalid_orientation_is_ignored(tmp_path: Path, invalid: int) -> None:
    for kind in ("PNG", "TIFF"):
        save(noise(7, 5), tmp_path / "a", kind, invalid)
        assert as_image(render(tmp_path, "a", RenderSpec(7, 5))).tobytes() == noise(7, 5).tobytes()


sizes = st.tuples(st.integers(1, 9000), st.integers(1, 9000))
fractions = st.tuples(st.floats(0, 1), st.floats(0, 1))


@given(sizes, st.sampled_from(sorted(SIDES)), fractions, fractions)
def test_stored_box_is_inside_the_picture_and_has_the_same_area(
    size: tuple[int, int], orientation: int, one: tuple[float, float], other: tuple[float, float]
) -> None:
    width, height = swap_sides(size, orientation)
    box = (
        min(one[0], other[0]) * width,
        min(one[1], other[1]) * height,
        max(one[0], other[0]) * width,
        max(one[1], other[1]) * height,
    )
    left, top, right, bottom = stored_box(box, size, orientation)
    assert 0 <= left <= right <= size[0]
    assert 0 <= top <= bottom <= size[1]
    assert (right - left) * (bottom - top) == pytest.approx((box[2] - box[0]) * (box[3] - box[1]), abs=1e-3)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    size=st.tuples(st.integers(1, 700), st.integers(1, 700)),
    frame=st.tuples(st.integers(1, 120), st.integers(1, 120)),
    kind=st.sampled_from(("JPEG", "PNG")),
    orientation=st.sampled_from(sorted(SIDES)),
    fit=st.sampled_from(Fit),
    focus=fractions,
)
def test_every_picture_fits_every_frame(
    tmp_path: Path,
    size: tuple[int, int],
    frame: tuple[int, int],
    kind: str,
    orientation: int,
    fit: Fit,
    focus: tuple[float, float],
) -> None:
    save(Image.new("RGB", size, "teal"), tmp_path / "a", kind, orientation)
    pixels = render(tmp_path, "a", RenderSpec(*frame, fit, focus))
    if fit is Fit.COVER:
        assert (pixels.width, pixels.height) == frame
    assert pixels.width <= frame[0]
    assert pixels.height <= frame[1]
    assert len(pixels.data) == pixels.width * pixels.height * 4
    red, green, blue = as_image(pixels).resize((1, 1), Image.Resampling.BOX).tobytes()
    assert max(red, abs(green - 128), abs(blue - 128)) <= 3


@given(sizes, fractions, fractions)
def test_box_of_a_part_is_inside_the_picture_and_not_empty(
    size: tuple[int, int], one: tuple[float, float], other: tuple[float, float]
) -> None:
    part = (min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1]))
    left, top, right, bottom = part_box(size, part)
    assert right - left >= 0.999
    assert bottom - top >= 0.999
    assert 0 <= left <= right <= size[0]
    assert 0 <= top <= bottom <= size[1]


def test_box_of_a_part() -> None:
    assert part_box((400, 200), (0.25, 0.5, 0.75, 1.0)) == (100, 100, 300, 200)
    assert part_box((400, 200), (0.5, 0.5, 0.5, 0.5)) == (200, 100, 201, 101)
