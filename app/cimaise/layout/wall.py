"""Where the pictures of a gallery hang: lines of wide and narrow frames, one beside the other, as on a wall."""

from __future__ import annotations

from typing import NamedTuple

_RHYTHM = (1.92, 1.22, 1.0, 1.0, 1.65, 1.4)
"""How wide the frames of a wide wall are against each other, three to a line, over and over."""
_PAIRS = ((1.0, 1.25), (1.25, 1.0))
"""And those of an upright wall, where a line of two follows each lone picture."""
_LINE = 35.0
_ALONE, _PAIR = 50.0, 40.0
"""How high the lines are, in units: of a wide wall, and of an upright one."""
GAP = 2.5
"""How far the frames hang from each other, in units."""


class WallFrame(NamedTuple):
    """Where a picture hangs on the wall, in px."""

    x: float
    y: float
    width: float
    height: float


def frame(index: int, count: int, *, upright: bool, width: float, unit: float) -> WallFrame:
    """The frame of one of `count` pictures on a wall `width` px wide; `unit` is the design's, in px."""
    group, place = divmod(index, 3)
    first = 3 * group
    if not upright:
        shares = [_RHYTHM[at % len(_RHYTHM)] for at in range(first, min(first + 3, count))]
        return _hung(shares, place, group * (_LINE + GAP), _LINE, width, unit)
    top = group * (_ALONE + _PAIR + 2 * GAP)
    if place == 0:
        return _hung([1.0], 0, top, _ALONE, width, unit)
    pair = _PAIRS[group % 2][: count - first - 1]
    return _hung(list(pair), place - 1, top + _ALONE + GAP, _PAIR, width, unit)


def height(count: int, *, upright: bool, unit: float) -> float:
    """How high the wall is, in px."""
    if count == 0:
        return 0.0
    last = frame(count - 1, count, upright=upright, width=1000, unit=unit)
    return last.y + last.height


def _hung(shares: list[float], place: int, top: float, high: float, width: float, unit: float) -> WallFrame:
    """One frame of a line: `top` and `high` in units."""
    gap = GAP * unit
    free = width - gap * (len(shares) - 1)
    widths = [free * share / sum(shares) for share in shares]
    left = sum(widths[:place]) + gap * place
    return WallFrame(round(left), round(top * unit), round(widths[place]), round(high * unit))
