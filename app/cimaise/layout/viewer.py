"""Where a picture is shown whole on the screen, and where its caption is. All lengths are px unless named otherwise."""

from __future__ import annotations

from dataclasses import dataclass

_MARGIN = 4.0
"""The distance of a whole picture from the edges of the screen, in units."""
_ABOVE_BAR = 3.0
"""Its distance from the row of buttons, which has a margin of its own, in units."""
_COLUMN_END = 80.0
"""The end of the caption beside a picture, with its margins, in units."""
WIDEST_BESIDE = 1.45
"""The proportion below which the caption is beside the picture, on a landscape screen."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen and the heights of what is on it: the bar of buttons at the bottom, and the caption, either in lines
    below the picture or in a column beside it (0 if it is empty). `unit` is the design's unit.
    """

    width: float
    height: float
    unit: float
    bar: float
    caption: float
    column: float
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class Insets:
    """The distances of an area from the edges of the screen."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


def caption_beside(screen: Screen, proportion: float) -> bool:
    """Whether the caption of a whole picture with this proportion (width / height) is beside it."""
    height = screen.height - (2 * _MARGIN) * screen.unit - screen.bar
    fits = 0 < screen.column <= height
    wide = screen.width - (_COLUMN_END + _MARGIN) * screen.unit > screen.width / 2
    return fits and wide and proportion < WIDEST_BESIDE and screen.width > screen.height


def whole_insets(screen: Screen, proportion: float) -> Insets:
    """The area for a whole picture."""
    margin = _MARGIN * screen.unit
    bottom = screen.bar + _ABOVE_BAR * screen.unit
    if caption_beside(screen, proportion):
        column = _COLUMN_END * screen.unit
        left, right = (margin, column) if screen.right_to_left else (column, margin)
        return Insets(left, margin, right, bottom)
    return Insets(margin, margin, margin, bottom + screen.caption)


def covered_insets(screen: Screen) -> Insets:
    """The area that the words and buttons over a picture leave free, if it fills the screen."""
    return Insets(bottom=screen.bar + screen.caption)
