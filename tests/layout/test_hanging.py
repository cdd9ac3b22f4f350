"""Which pictures of the attract loop hang whole, and where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cimaise.layout.hanging import (
    MAX_CROP,
    Hanging,
    crop_share,
    hang_alone,
    hang_together,
    hangs,
    slide_hanging,
)

LANDSCAPE, PORTRAIT = (1920.0, 1080.0), (1080.0, 1920.0)
sizes = st.tuples(st.integers(50, 8000), st.integers(50, 8000))
frames = st.sampled_from(
    [LANDSCAPE, PORTRAIT, (1280, 800), (1024, 600), (600, 1024), (3840, 2160), (1024, 768)]
)


def unit_of(frame: tuple[float, float]) -> float:
    return min(frame) / 135


def in_px(hanging: Hanging, frame: tuple[float, float]) -> list[tuple[float, ...]]:
    width, height = frame
    return [(a * width, b * height, c * width, d * height) for a, b, c, d in hanging.prints]


@given(frames, sizes, sizes, st.floats(0.35, 0.7), st.booleans(), st.booleans())
def test_a_slide_shows_at_least_65_percent_of_a_picture_and_hung_ones_whole(
    frame: tuple[float, float],
    one: tuple[int, int],
    other: tuple[int, int],
    words_top: float,
    mirrored: bool,
    whole: bool,
) -> None:
    unit = unit_of(frame)
    found = slide_hanging(frame, unit, [one, other], whole=whole, words_top=words_top, mirrored=mirrored)
    if found is None:
        assert crop_share(frame, one) <= MAX_CROP
        return
    assert whole or crop_share(frame, one) > MAX_CROP
    assert found.is_pair == hang_together(frame, one, other)
    for (left, top, right, bottom), (width, height) in zip(in_px(found, frame), (one, other), strict=False):
        assert -0.1 <= left < right <= frame[0] + 0.1
        assert -0.1 <= top < bottom <= frame[1] + 0.1
        # The proportions are kept, within the rounding of the places.
        assert (right - left) * height == pytest.approx(
            (bottom - top) * width, rel=0.02, abs=max(width, height) * 0.2
        )


@given(frames, sizes, sizes, st.floats(0.4, 0.7))
def test_prints_do_not_overlap(
    frame: tuple[float, float], one: tuple[int, int], other: tuple[int, int], words_top: float
) -> None:
    unit = unit_of(frame)
    found = slide_hanging(frame, unit, [one, other], whole=False, words_top=words_top, mirrored=False)
    if found is not None and found.is_pair:
        first, second = in_px(found, frame)
        gap = second[0] - first[2] if frame[0] >= frame[1] else second[1] - first[3]
        assert gap == pytest.approx(6 * unit, abs=0.5)


def test_two_uprights_side_by_side_have_the_measures_of_the_design() -> None:
    found = slide_hanging(LANDSCAPE, 8, [(800, 1000)] * 2, whole=False, words_top=0.42, mirrored=False)
    assert found is not None
    first, second = in_px(found, LANDSCAPE)
    assert first == pytest.approx((47.4 * 8, 11 * 8, 117 * 8, 98 * 8), abs=0.5)
    assert second == pytest.approx((123 * 8, 11 * 8, 192.6 * 8, 98 * 8), abs=0.5)
    assert found.mat == 0


@pytest.mark.parametrize("mirrored", [False, True])
def test_an_upright_alone_hangs_beside_the_words(mirrored: bool) -> None:
    found = slide_hanging(LANDSCAPE, 8, [(1000, 1500)], whole=False, words_top=0.42, mirrored=mirrored)
    assert found is not None
    ((left, top, right, bottom),) = in_px(found, LANDSCAPE)
    assert (top, bottom) == pytest.approx((12.5 * 8, 122.5 * 8), abs=0.5)
    margin = left if mirrored else 1920 - right
    assert (margin, right - left) == pytest.approx((13.5 * 8, 73.33 * 8), abs=0.5)
    assert found.beside


def test_only_pictures_of_the_same_kind_hang_together() -> None:
    upright, square, wide = (800, 1200), (900, 900), (1600, 900)
    assert hang_together(LANDSCAPE, upright, upright)
    assert not hang_together(LANDSCAPE, upright, square)
    assert not hang_together(LANDSCAPE, upright, wide)
    assert hang_together(PORTRAIT, wide, wide)
    assert not hang_together(PORTRAIT, wide, upright)
    assert hangs(LANDSCAPE, square)
    assert not hangs((1024, 768), square)


def test_without_words_a_print_hangs_in_the_middle() -> None:
    ((left, top, right, bottom),) = hang_alone(LANDSCAPE, 8, (1000, 1500)).prints
    assert (left + right, top + bottom) == pytest.approx((1, 1), abs=1e-4)


def test_an_unknown_size_fills_the_screen() -> None:
    assert slide_hanging(LANDSCAPE, 8, [None, (800, 1200)], whole=True, words_top=0.4, mirrored=False) is None
