"""How a picture is to be rendered, and the result: plain values, imported without Pillow."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from cimaise.exhibit.model.exhibit import Fit
from cimaise.layout.hanging import Hanging
from cimaise.layout.words_zone import Zone


class ShadeKind(StrEnum):
    """A kind of gradient under text: for a tile on a page, for the tile of a film (its title is one line at the bottom),
    or for the whole screen of the attract loop."""

    TILE = "tile"
    FILM = "film"
    ATTRACT = "attract"


class Rotation(IntEnum):
    """A clockwise rotation, in degrees."""

    DEG_0 = 0
    DEG_90 = 90
    DEG_180 = 180
    DEG_270 = 270

    @property
    def swaps_sides(self) -> bool:
        """Whether width and height are swapped."""
        return self in (Rotation.DEG_90, Rotation.DEG_270)


@dataclass(frozen=True, slots=True)
class Shade:
    """A gradient that darkens a picture under text: the zone of the text, and the kind of gradient.

    If the picture moves under the text, as in a slow zoom, the zone must contain every part of the picture that text
    covers at some time.
    """

    zone: Zone
    kind: ShadeKind = ShadeKind.TILE


@dataclass(frozen=True, slots=True)
class RenderSpec:
    """How a picture is rendered.

    `width`, `height` and `radius` are the frame and its rounded corners in px; `focus` is the most important point, in
    fractions from top left; `shade` is the gradient under text. With `part`, only that part of the picture is rendered, as
    large as the frame. With `hanging`, the picture hangs whole on a wall that fills
    the frame, together with the file `partner` if it is a pair; fit, focus and shade do not matter then. All of them apply
    to the upright picture; `rotation` turns the result as a whole.
    """

    width: int
    height: int
    fit: Fit = Fit.COVER
    focus: tuple[float, float] = (0.5, 0.5)
    radius: int = 0
    shade: Shade | None = None
    rotation: Rotation = Rotation.DEG_0
    part: Zone | None = None
    hanging: Hanging | None = None
    partner: str = ""


@dataclass(frozen=True, slots=True)
class Pixels:
    """A rendered picture: 4 bytes per pixel (blue, green, red, alpha), in rows without padding.

    With `alpha` the colours are premultiplied (Qt's Format_ARGB32_Premultiplied on little-endian machines), otherwise
    the fourth byte is 255 (Format_RGB32). `source_size` is the size of the whole upright picture in its file, in px,
    if it is known; `light` is whether text on the picture must be dark.
    """

    width: int
    height: int
    data: bytes | memoryview
    alpha: bool
    source_size: tuple[int, int] | None = field(default=None, compare=False)
    light: bool = False
