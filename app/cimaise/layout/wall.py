"""The layout of a gallery: rows of wide and narrow frames for its pictures, as on a wall."""

from __future__ import annotations

from typing import NamedTuple

_LANDSCAPE_WEIGHTS = (1.92, 1.22, 1.0, 1.0, 1.65, 1.4)
"""The relative widths of frames on a landscape screen, with three frames in a row. They repeat after two rows."""
_PORTRAIT_WEIGHTS = ((1.0, 1.25), (1.25, 1.0))
"""The relative widths of the two frames in every second row on a portrait screen; the other rows have one frame."""
_ROW = 35.0
"""The height of a row on a landscape screen, in units."""
_SINGLE_ROW, _PAIR_ROW = 50.0, 40.0
"""The heights of rows with one and with two frames on a portrait screen, in units."""
GAP = 2.5
"""The distance between frames, in units."""


class WallFrame(NamedTuple):
    """The rectangle of a picture on the wall, in px."""

    x: float
    y: float
    width: float
    height: float


def frame(index: int, count: int, *, portrait: bool, width: float, unit: float) -> WallFrame:
    """The frame of the picture at `index`, of `count` pictures on a wall that is `width` px wide.

    `portrait` is whether the screen is higher than wide; `unit` is the design's unit, in px.
    """
    group, position = divmod(index, 3)
    first = 3 * group
    if not portrait:
        last = min(first + 3, count)
        weights = [_LANDSCAPE_WEIGHTS[at % len(_LANDSCAPE_WEIGHTS)] for at in range(first, last)]
        return _frame_in_row(weights, position, group * (_ROW + GAP), _ROW, width, unit)
    top = group * (_SINGLE_ROW + _PAIR_ROW + 2 * GAP)
    if position == 0:
        return _frame_in_row([1.0], 0, top, _SINGLE_ROW, width, unit)
    pair = _PORTRAIT_WEIGHTS[group % 2][: count - first - 1]
    return _frame_in_row(list(pair), position - 1, top + _SINGLE_ROW + GAP, _PAIR_ROW, width, unit)


def height(count: int, *, portrait: bool, unit: float) -> float:
    """The height of a wall with `count` pictures, in px."""
    if count == 0:
        return 0.0
    last = frame(count - 1, count, portrait=portrait, width=1000, unit=unit)
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
