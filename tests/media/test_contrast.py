"""Contrast and luminance, by the definitions of WCAG 2.2."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cimaise.media.contrast import (
    CREAM_ON_DARK,
    OVERLINE_ON_DARK,
    contrast_ratio,
    encoded,
    linear,
    max_background_luminance,
    relative_luminance,
    rgb,
)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#FFFFFF", 21),
        ("#777777", "#FFFFFF", 4.48),
        ("#96231A", "#F4EFE6", 7.2),
        ("#1B1714", "#1B1714", 1),
    ],
)
def test_contrast_ratio_follows_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast_ratio(one, other) == pytest.approx(ratio, abs=0.05)
    assert contrast_ratio(other, one) == contrast_ratio(one, other)


@given(st.integers(0, 255))
def test_encoded_is_the_inverse_of_linear(channel: int) -> None:
    assert encoded(linear(channel)) == pytest.approx(channel)


@pytest.mark.parametrize("text", [OVERLINE_ON_DARK, CREAM_ON_DARK])
def test_max_background_luminance_gives_exactly_the_ratio(text: str) -> None:
    background = max_background_luminance(text)
    assert (relative_luminance(text) + 0.05) / (background + 0.05) == pytest.approx(7)


@pytest.mark.parametrize("colour", ["F4EFE6", "#F4EFE", "#F4EFEG", "", "#F4EFE6 "])
def test_invalid_colour_raises_value_error(colour: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - fromhex has its own texts
        rgb(colour)
