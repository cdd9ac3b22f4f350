"""The ramp under the words of a tile."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from cimaise.media.contrast import linear
from cimaise.media.render_spec import Shade, ShadeKind
from cimaise.media.shade import apply_shade
from cimaise.media.shading.tile_ramp import fitted_ramp

fractions = st.floats(0, 1)
needs = st.lists(st.tuples(fractions, st.floats(0, 0.95)), max_size=6)


@given(st.floats(0.05, 0.95), needs)
def test_the_needed_strengths_are_reached_and_nothing_gets_lighter_downwards(
    words_top: float, needed: list[tuple[float, float]]
) -> None:
    below = [(max(y, words_top), strength) for y, strength in needed]
    ramp = fitted_ramp(words_top, below)
    assert all(ramp.strength(y) >= strength - 1e-6 for y, strength in below)
    line = [ramp.strength(at / 200) for at in range(201)]
    assert line == sorted(line)
    assert line[-1] <= 1


@given(st.floats(0.6, 0.95), needs)
def test_the_subject_above_35_percent_stays_clear(
    words_top: float, needed: list[tuple[float, float]]
) -> None:
    ramp = fitted_ramp(words_top, [(max(y, words_top), strength) for y, strength in needed])
    assert all(ramp.strength(at / 100) == 0 for at in range(36))


@pytest.mark.parametrize("kind", [ShadeKind.TILE, ShadeKind.FILM])
def test_there_is_no_edge_over_a_white_picture(kind: ShadeKind) -> None:
    shaded = apply_shade(Image.new("RGB", (160, 400), "white"), Shade((0, 0.68, 0.8, 1), kind))
    profile = [linear(value) for value in shaded.convert("L").resize((1, 50), Image.Resampling.BOX).tobytes()]
    slopes = [after - before for before, after in pairwise(profile)]
    assert max(abs(after - before) for before, after in pairwise(slopes)) < 0.05
    assert shaded.getpixel((80, 139)) == (255, 255, 255)


def test_over_a_dark_picture_the_ramp_is_that_of_the_design() -> None:
    ramp = fitted_ramp(0.7, [])
    assert ramp.strength(0.34) == 0
    assert ramp.strength(0.62) == pytest.approx(0.69, abs=0.05)
    assert ramp.strength(1) == 0.9
