"""How a picture is wanted, and what comes of it: values that know nothing of decoding."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from cimaise.exhibit.model.exhibit import Fit
from cimaise.layout.words_zone import Zone


class ShadeKind(StrEnum):
    """What a gradient under text is made for: a tile on a page, the tile of a film, whose title is one line at its foot,
    or the whole screen of the attract loop."""

    TILE = "tile"
    FILM = "film"
    ATTRACT = "attract"


class Turn(IntEnum):
    """How far clockwise something is turned, in degrees."""

    UPRIGHT = 0
    RIGHT = 90
    OVER = 180
    LEFT = 270

    @property
    def on_side(self) -> bool:
        """Whether width and height change places."""
        return self in (Turn.RIGHT, Turn.LEFT)


@dataclass(frozen=True, slots=True)
class Shade:
    """Where text will lie, and the kind of gradient.

    Where the picture moves under the text, as in a slow zoom, the zone has to hold every place of the
    picture that comes to lie under it.
    """

    zone: Zone
    kind: ShadeKind = ShadeKind.TILE


@dataclass(frozen=True, slots=True)
class RenderSpec:
    """How a picture is finished: the frame it fills and its rounded corners in pixels, the part that
    matters (`focus`, fractions from top left), and the gradient under text, if any. Where a `part` of the picture is
    wanted, that alone is drawn, as large as the frame. All of that is meant upright; the finished picture is turned as a
    whole."""

    width: int
    height: int
    fit: Fit = Fit.COVER
    focus: tuple[float, float] = (0.5, 0.5)
    radius: int = 0
    shade: Shade | None = None
    turn: Turn = Turn.UPRIGHT
    part: Zone | None = None


@dataclass(frozen=True, slots=True)
class Pixels:
    """A finished picture: 4 bytes a pixel, row by row without padding, blue first.

    With `alpha` the fourth byte is the opacity and the colours are multiplied by it (Qt's
    Format_ARGB32_Premultiplied on little-endian machines), else it is 255 (Format_RGB32). `of` is the size of the whole
    picture in its own pixels, upright, where that is known.
    """

    width: int
    height: int
    data: bytes
    alpha: bool
    of: tuple[int, int] | None = field(default=None, compare=False)
