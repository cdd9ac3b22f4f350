"""The zone of a full-screen picture that text may cover."""

from __future__ import annotations

import math

Zone = tuple[float, float, float, float]
"""A part of a frame: left, top, right, bottom, as fractions 0-1."""

_UNITS = 135
"""How many units the short side of a screen usually has. A small screen has fewer: text takes more of it."""
_MOST_LINES = {False: 2, True: 3}
"""The lines of the longest title, on a landscape and on a portrait screen."""
_LINE, _TITLE_SIZE = 16.0, 15.0
"""The height of a line and the size of the type, in units."""
_MARGIN, _UPRIGHT_MARGIN, _DRIFT = 12.0, 10.0, 6.0
"""The margins at the sides, and how far the words move, in units."""
_NARROW, _WIDE, _FIRST_WIDE = 0.47, 1.02, 0x1100
"""Widths of letters, in sizes of the type: at least those of most; from Hangul on they are square."""
_STEPS = 50
"""The sides of a zone are multiples of 1/50, so that the same picture is always requested with the same zone."""


def usual_unit(size: tuple[float, float]) -> float:
    """The layout's unit on a screen of this size, both in px; small screens may have a larger one."""
    return min(size) / _UNITS


def title_lines(title: str, width: float, height: float, unit: float = 0.0) -> int:
    """How many lines a title gets in the attract loop, on a screen of this size in px: an estimate, since fonts are not
    known here. A title that needs more lines gets smaller type.

    `unit` is the design's unit in px; 0 for the usual one.
    """
    portrait = width < height
    most = _MOST_LINES[portrait]
    if min(width, height) <= 0:
        return most
    in_units = width / (max(unit, usual_unit((width, height))))
    room = (in_units - 2 * _UPRIGHT_MARGIN if portrait else 0.44 * in_units - _MARGIN) - _DRIFT
    needed = sum(_WIDE if ord(letter) > _FIRST_WIDE else _NARROW for letter in title) * _TITLE_SIZE
    return next(
        (lines for lines in range(1, most) if needed <= room * (lines if lines == 1 else lines - 0.5)), most
    )


def words_zone(
    width: float, height: float, *, right_to_left: bool, unit: float = 0.0, lines: int = 3
) -> Zone:
    """The zone that text may cover on a picture of the attract loop, on a screen of this size in px.

    `unit` is the design's unit in px; 0 for the usual one. `lines` is the result of `title_lines`.
    """
    saved = max(0, _MOST_LINES[width < height] - lines) * _LINE / (_UNITS * (16 / 9 if width < height else 1))
    growth = max(1.0, unit / usual_unit((width, height))) if width > 0 and height > 0 else 1.0
    text_height = ((0.44 if width < height else 0.58) - saved) * growth
    top = math.floor(max(0.0, 1 - text_height) * _STEPS + 0.01) / _STEPS
    if width < height:
        return (0.0, top, 1.0, 1.0)
    return (0.56, top, 1.0, 1.0) if right_to_left else (0.0, top, 0.44, 1.0)
