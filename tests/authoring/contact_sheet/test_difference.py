from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from cimaise.authoring.contact_sheet.difference import TOLERANCE, difference, marked

SIZE = (200, 120)


def paper() -> Image.Image:
    return Image.new("RGB", SIZE, "#F4EFE6")


def test_the_same_picture_does_not_differ() -> None:
    assert not difference(paper(), paper())


@given(st.integers(0, 199), st.integers(0, 119))
def test_a_single_pixel_is_found_where_it_is(x: int, y: int) -> None:
    after = paper()
    after.putpixel((x, y), (0, 0, 0))
    found = difference(paper(), after)
    assert found.boxes == ((x, y, x + 1, y + 1),)
    assert found.share == 1 / (200 * 120)


def test_what_is_rounded_otherwise_does_not_count() -> None:
    after = Image.new("RGB", SIZE, tuple(value - TOLERANCE for value in (0xF4, 0xEF, 0xE6)))
    assert not difference(paper(), after)


def test_what_lies_apart_is_marked_apart() -> None:
    after = paper()
    after.paste("black", (10, 10, 40, 20))
    after.paste("black", (150, 80, 160, 110))
    found = difference(paper(), after)
    assert found.boxes == ((10, 10, 40, 20), (150, 80, 160, 110))
    frames = marked(after, found.boxes)
    assert frames.getpixel((25, 15)) == (0, 0, 0)
    assert frames.getpixel((25, 5)) == (0xD8, 0x1E, 0x5B)
    assert frames.getpixel((100, 60)) == (0xF4, 0xEF, 0xE6)


def test_another_size_is_another_picture() -> None:
    assert difference(paper(), Image.new("RGB", (10, 10))).share == 1.0
