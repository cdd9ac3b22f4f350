"""Where a whole picture and its caption are on the screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cimaise.layout import viewer
from cimaise.layout.viewer import Insets, Screen, caption_beside, whole_insets

LANDSCAPE = Screen(2400, 1350, 10, bar=150, caption=80, column=400)
PORTRAIT = Screen(1350, 2400, 10, bar=180, caption=80, column=400)


def test_a_picture_has_the_margins_of_the_design() -> None:
    assert whole_insets(LANDSCAPE, 1.33) == Insets(800, 40, 40, 180)
    assert whole_insets(LANDSCAPE, 2) == Insets(40, 40, 40, 260)
    assert whole_insets(replace(LANDSCAPE, caption=0, column=0), 1) == Insets(40, 40, 40, 180)


def test_the_caption_is_on_the_other_side_in_a_right_to_left_language() -> None:
    assert whole_insets(replace(LANDSCAPE, right_to_left=True), 1) == Insets(40, 40, 800, 180)


@pytest.mark.parametrize(
    ("screen", "proportion", "beside"),
    [
        (LANDSCAPE, 1.44, True),
        (LANDSCAPE, viewer.WIDEST_BESIDE, False),
        (PORTRAIT, 0.7, False),
        (replace(LANDSCAPE, column=1200), 0.7, False),
        (replace(LANDSCAPE, column=0), 0.7, False),
    ],
)
def test_the_caption_is_beside_where_there_is_space(screen: Screen, proportion: float, beside: bool) -> None:
    assert caption_beside(screen, proportion) is beside


@given(st.sampled_from((LANDSCAPE, PORTRAIT)), st.floats(0.1, 10), st.floats(0, 800), st.floats(0, 1200))
def test_there_is_always_space_for_the_picture(
    screen: Screen, proportion: float, caption: float, column: float
) -> None:
    insets = whole_insets(replace(screen, caption=caption, column=column), proportion)
    assert insets.left + insets.right < screen.width / 2
    assert insets.top + insets.bottom < screen.height * 0.9
