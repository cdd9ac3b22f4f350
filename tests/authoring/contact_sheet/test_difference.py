from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from cimaise.authoring.contact_sheet.difference import TOLERANCE, difference, marked

SIZE = (200, 120)


def blank() -> Image.Image:
    return Image.new("RGB", SIZE, "#F4EFE6")


def test_equal_images_do_not_differ() -> None:
    assert not difference(blank(), blank())


@given(st.integers(0, 199), st.integers(0, 119))
def test_a_single_pixel_is_found(x: int, y: int) -> None:
    after = blank()
    after.putpixel((x, y), (0, 0, 0))
    result = difference(blank(), after)
    assert result.boxes == ((x, y, x + 1, y + 1),)
    assert result.share == 1 / (200 * 120)


def test_a_difference_within_the_tolerance_is_ignored() -> None:
    after = Image.new("RGB", SIZE, tuple(value - TOLERANCE for value in (0xF4, 0xEF, 0xE6)))
    assert not difference(blank(), after)


def test_separate_differences_have_separate_frames() -> None:
    after = blank()
    after.paste("black", (10, 10, 40, 20))
    after.paste("black", (150, 80, 160, 110))
    result = difference(blank(), after)
    assert result.boxes == ((10, 10, 40, 20), (150, 80, 160, 110))
    frames = marked(after, result.boxes)
    assert frames.getpixel((25, 15)) == (0, 0, 0)
    assert frames.getpixel((25, 5)) == (0xD8, 0x1E, 0x5B)
    assert frames.getpixel((100, 60)) == (0xF4, 0xEF, 0xE6)


def test_images_of_different_sizes_differ_completely() -> None:
    assert difference(blank(), Image.new("RGB", (10, 10))).share == 1.0
