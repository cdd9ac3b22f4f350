"""The layout of a gallery's pictures: rows of wide and narrow frames, as on a wall."""

from __future__ import annotations

from typing import NamedTuple

_LANDSCAPE_WEIGHTS = (1.92, 1.22, 1.0, 1.0, 1.65, 1.4)
"""The relative widths of the frames on a landscape screen, three in a row; they repeat."""
_PORTRAIT_WEIGHTS = ((1.0, 1.25), (1.25, 1.0))
"""The relative widths on a portrait screen, where a row of one frame alternates with a row of two."""
_ROW = 35.0
_SINGLE_ROW, _PAIR_ROW = 50.0, 40.0
"""The heights of rows, in units: on a landscape screen, and on a portrait screen."""
GAP = 2.5
"""The distance between frames, in units."""


class WallFrame(NamedTuple):
    """The rectangle of a picture on the wall, in px."""

    x: float
    y: float
    width: float
    height: float


def frame(index: int, count: int, *, upright: bool, width: float, unit: float) -> WallFrame:
    """The frame of one of `count` pictures on a wall `width` px wide.

    `upright` is for portrait screens; `unit` is the design's unit, in px.
    """
    group, position = divmod(index, 3)
    first = 3 * group
    if not upright:
        last = min(first + 3, count)
        weights = [_LANDSCAPE_WEIGHTS[at % len(_LANDSCAPE_WEIGHTS)] for at in range(first, last)]
        return _frame_in_row(weights, position, group * (_ROW + GAP), _ROW, width, unit)
    top = group * (_SINGLE_ROW + _PAIR_ROW + 2 * GAP)
    if position == 0:
        return _frame_in_row([1.0], 0, top, _SINGLE_ROW, width, unit)
    pair = _PORTRAIT_WEIGHTS[group % 2][: count - first - 1]
    return _frame_in_row(list(pair), position - 1, top + _SINGLE_ROW + GAP, _PAIR_ROW, width, unit)


def height(count: int, *, upright: bool, unit: float) -> float:
    """The height of the wall, in px."""
    if count == 0:
        return 0.0
    last = frame(count - 1, count, upright=upright, width=1000, unit=unit)
    return last.y + last.height


def _frame_in_row(
    weights: list[float], position: int, top: float, row_height: float, width: float, unit: float
) -> WallFrame:
    """One frame of a row. `top` and `row_height` are in units, `width` is in px."""
    gap = GAP * unit
    available = width - gap * (len(weights) - 1)
    widths = [available * weight / sum(weights) for weight in weights]
    left = sum(widths[:position]) + gap * position
    return WallFrame(round(left), round(top * unit), round(widths[position]), round(row_height * unit))
